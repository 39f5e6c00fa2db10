package resolvent.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.connectivity.WeightMoments;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Components;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.MemoryBudget;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Digits;
import resolvent.report.Provenance;
import resolvent.report.Table;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

/// Carries out an [Analysis].
public final class Analyzer {
    /// Largest component that is solved whole unless asked otherwise.
    private static final int WHOLE_LIMIT = 4000;
    /// Chance that an assumed sign is wrong, in the test of robustness.
    static final double SIGN_ERROR = 0.1;

    private static final String LEADING = "eigenvectors of leading modes";

    private final Subject subject;
    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final Runner runner;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    private Analyzer(Subject subject, AnalysisOptions options, Runner runner, Progress progress) {
        this.subject = subject;
        this.connectivity = subject.connectivity();
        this.options = options;
        this.runner = runner;
        this.progress = progress;
    }

    /// Analyses a network.
    ///
    /// @throws IllegalArgumentException if the network is empty, a weight is NaN or infinite, or no gain gives the
    ///     abscissa that was asked for
    /// @throws resolvent.matrix.InsufficientMemoryException if the whole spectrum was asked for and does not fit
    public static Analysis analyze(Subject subject, AnalysisOptions options, Runner runner, Progress progress,
            Provenance provenance) {
        if (subject.connectivity().size() == 0) {
            throw new IllegalArgumentException(subject.name() + " is an empty matrix (0 x 0): nothing to analyse");
        }
        requireFinite(subject.connectivity());
        return new Analyzer(subject, options, runner, progress).run(provenance);
    }

    private static void requireFinite(Connectivity network) {
        network.matrix().forEachNonZero((row, column, weight) -> {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("M[%d][%d] (to %s, from %s) must be finite, was %s".formatted(
                        row, column, network.names().get(row), network.names().get(column), weight));
            }
        });
    }

    private Analysis run(Provenance provenance) {
        Components components = step("components", () -> Components.of(connectivity.matrix()));
        WiringFacts facts = WiringFacts.of(connectivity, components);
        boolean whole = isWhole(facts);
        CompletableFuture<Optional<Chance>> chance =
                CompletableFuture.supplyAsync(() -> chance(facts, whole));
        CompletableFuture<List<Chance>> robustness =
                chance.thenApply(_ -> whole ? robustness(facts) : List.of());
        Part part = whole ? whole(components) : leading();
        double gain = gain(part.abscissa);
        Optional<Amplification> amplification =
                part.spectrum.map(spectrum -> step("transient growth",
                        () -> new Amplifier(connectivity, options, notes).amplification(spectrum, gain)));
        List<LawFit> laws = part.spectrum.map(spectrum -> step("theory",
                () -> LawFits.of(connectivity, spectrum, keepsDale(facts))))
                .orElse(List.of());
        return new Analysis(subject, options, facts, gain, part.abscissa, part.radius, part.spectrum,
                cards(part.modes, gain), part.table, amplification, silencing(part), result(chance),
                result(robustness), laws, part.quality, notes, provenance);
    }

    /// Work in one piece, which is seen to go on.
    private <T> T step(String job, Supplier<T> work) {
        progress.report(job, 0, 1);
        T result = work.get();
        progress.report(job, 1, 1);
        return result;
    }

    /// What was computed beside, or the exception that ended it as it was thrown.
    private static <T> T result(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private boolean isWhole(WiringFacts facts) {
        int largest = facts.componentSizes().getFirst();
        boolean whole = switch (options.scope()) {
            case WHOLE -> true;
            case LEADING -> false;
            case AUTO -> Math.max(largest, facts.size() / 4) <= WHOLE_LIMIT
                    && MemoryBudget.allows(wholeBytes(facts));
        };
        if (!whole && options.scope() == AnalysisOptions.Scope.AUTO) {
            notes.add(("only the %d leading modes were sought: the whole spectrum of N=%s would need about %s "
                    + "(--scope whole tries it)").formatted(options.modes(), Digits.count(facts.size()),
                    MemoryBudget.inWords(wholeBytes(facts))));
        }
        return whole || facts.size() <= options.modes() + 2;
    }

    private static long wholeBytes(WiringFacts facts) {
        return 56L * facts.size() * facts.size();
    }

    /// Whether at most one cell in twenty sends weights of both signs.
    private static boolean keepsDale(WiringFacts facts) {
        return 20 * facts.dale().mixed() <= facts.size();
    }

    private double gain(double abscissa) {
        if (options.gain() > 0) {
            return options.gain();
        }
        if (options.normalize() > 0) {
            if (!(abscissa > 0)) {
                throw new IllegalArgumentException(
                        "normalize needs a positive abscissa, was %s: no gain brings it to %s".formatted(
                                abscissa, options.normalize()));
            }
            return options.normalize() / abscissa;
        }
        return Analysis.isStable(1, abscissa) ? 1 : 0.9 / abscissa;
    }

    /// What the two ways of solving have in common.
    ///
    /// @param modes the modes to describe
    /// @param all all modes; empty where they are not known
    private record Part(double abscissa, double radius, Optional<Spectrum> spectrum, List<Mode> modes, List<Mode> all,
            Table table, Quality quality) {}

    private Part whole(Components components) {
        progress.report("modes", 0, 1);
        Modes all = modesOrNull(components);
        if (all == null) {
            Spectrum spectrum = Spectrum.of(connectivity.matrix(), components);
            Table table = EigenvalueTable.of(spectrum.values(), List.of());
            return new Part(spectrum.abscissa(), spectrum.radius(), Optional.of(spectrum), List.of(), List.of(), table,
                    new Quality(Double.NaN, spectrum.traceDefect(), Double.NaN, 0, 0, 0, spectrum.unconverged()));
        }
        progress.report("modes", 1, 1);
        Spectrum spectrum = all.spectrum();
        List<Mode> every = IntStream.range(0, all.size()).parallel().mapToObj(all::get).toList();
        List<Mode> first = every.subList(0, Math.min(options.modes(), every.size()));
        return new Part(spectrum.abscissa(), spectrum.radius(), Optional.of(spectrum), first, every,
                EigenvalueTable.of(spectrum.values(), every), quality(all.backwardError(), spectrum.traceDefect(), every, first,
                        spectrum.unconverged()));
    }

    private @Nullable Modes modesOrNull(Components components) {
        try {
            return Modes.of(connectivity.matrix(), components);
        } catch (ArithmeticException unconverged) {
            notes.add("no modes: " + unconverged.getMessage());
            return null;
        }
    }

    private Part leading() {
        int vectors = 2 * options.modes();
        progress.report(LEADING, 0, vectors);
        LeadingModes found = LeadingModes.of(connectivity.matrix(), options.modes(),
                KrylovSchur.Settings.LARGEST_REAL_PART, done -> progress.report(LEADING, Math.min(done, vectors - 1), vectors));
        progress.report(LEADING, vectors, vectors);
        List<Mode> modes = found.modes();
        if (found.unconverged() > 0) {
            notes.add(unfinished(found));
        }
        double abscissa = modes.isEmpty() ? Double.NaN : modes.getFirst().eigenvalue().re();
        return new Part(abscissa, step("spectral radius", this::radius), Optional.empty(), modes, List.of(), EigenvalueTable.of(found),
                quality(Double.NaN, Double.NaN, modes, modes, found.unconverged()));
    }

    private String unfinished(LeadingModes found) {
        double largest = found.unfinished().stream().mapToDouble(LeadingModes.Unfinished::residual).max().orElse(0);
        double radius = Math.sqrt(connectivity.size() * WeightMoments.of(connectivity).variance());
        return ("%d of the leading eigenvalues did not converge (residuals up to %s): they are hollow in the figure, and "
                + "described by no mode. Random weights of this variance fill a disc of radius %s, on whose edge "
                + "eigenvalues crowd").formatted(found.unconverged(), Digits.rounded(largest, 2),
                Digits.rounded(radius, 3));
    }

    private double radius() {
        var settings = new KrylovSchur.Settings(Comparator.comparingDouble(Complex::abs).reversed(), 1e-10, 40, 60);
        KrylovSchur.Pair largest =
                KrylovSchur.of(connectivity.matrix(), 1, settings, Streams.generator(20, 2)).getFirst();
        return largest.converged() ? largest.value().abs() : Double.NaN;
    }

    private static Quality quality(double backwardError, double traceDefect, List<Mode> every, List<Mode> first,
            int unconverged) {
        List<Mode> nonzero = every.stream().filter(mode -> !mode.eigenvalue().equals(Complex.ZERO)).toList();
        return new Quality(backwardError, traceDefect,
                first.stream().mapToDouble(Mode::residual).max().orElse(Double.NaN),
                count(every, Quality.CONDITION_LIMIT), count(nonzero, Quality.CONDITION_LIMIT),
                count(nonzero, Quality.WORTHLESS_LIMIT), unconverged);
    }

    private static int count(List<Mode> modes, double limit) {
        return (int) modes.stream().filter(mode -> !(mode.condition() <= limit)).count();
    }

    private List<ModeCard> cards(List<Mode> modes, double gain) {
        List<ModeCard> cards = new ArrayList<>();
        for (int k = 0; k < modes.size(); k++) {
            if (modes.get(k).eigenvalue().im() >= 0) {
                cards.add(ModeCard.of(k + 1, modes.get(k), connectivity, gain, options.tau()));
            }
        }
        return cards;
    }

    private List<Silencing> silencing(Part part) {
        return part.modes.isEmpty() ? List.of() : Silencing.of(connectivity, part.modes, part.all, runner);
    }

    private Optional<Chance> chance(WiringFacts facts, boolean whole) {
        int count = options.shuffles() >= 0 ? options.shuffles() : defaultShuffles(facts, whole);
        if (count == 0 || facts.edges() == 0) {
            return Optional.empty();
        }
        return Optional.of(Chance.of(Chance.Twins.SHUFFLES, new DegreeKeepingShuffle(connectivity), count,
                options.seed(), runner));
    }

    /// Twenty where each takes a few hundredths of a second, fewer above.
    private static int defaultShuffles(WiringFacts facts, boolean whole) {
        int largest = facts.componentSizes().getFirst();
        if (!whole) {
            return 0;
        }
        if (largest <= 300) {
            return 20;
        }
        return largest <= 600 ? 10 : 5;
    }

    private List<Chance> robustness(WiringFacts facts) {
        List<Chance> found = new ArrayList<>();
        if (options.redraws() == 0 || facts.edges() == 0) {
            return found;
        }
        if (facts.wholeNumbers()) {
            found.add(Chance.of(Chance.Twins.POISSON, new PoissonWeights(connectivity),
                    options.redraws(), options.seed(), runner));
        }
        if (!subject.assumedSigns().isEmpty()) {
            found.add(Chance.of(Chance.Twins.SIGNS,
                    new FlippedSigns(connectivity, subject.assumedSigns(), SIGN_ERROR), options.redraws(),
                    options.seed(), runner));
        }
        return found;
    }
}
