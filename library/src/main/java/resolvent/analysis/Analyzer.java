package resolvent.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Components;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.MemoryBudget;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Column;
import resolvent.report.Numbers;
import resolvent.report.Provenance;
import resolvent.report.Table;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

/// Carries out an [Analysis].
public final class Analyzer {
    /// Largest component that is solved whole unless asked otherwise.
    private static final int WHOLE_LIMIT = 4000;
    /// Chance that an assumed sign is wrong, in the test of robustness.
    static final double SIGN_ERROR = 0.1;

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
    /// @throws IllegalArgumentException if the network is empty
    /// @throws resolvent.matrix.InsufficientMemoryException if the whole spectrum was asked for and does not fit
    public static Analysis analyze(Subject subject, AnalysisOptions options, Runner runner, Progress progress,
            Provenance provenance) {
        if (subject.connectivity().size() == 0) {
            throw new IllegalArgumentException(subject.name() + " is an empty matrix (0 x 0): nothing to analyse");
        }
        return new Analyzer(subject, options, runner, progress).run(provenance);
    }

    private Analysis run(Provenance provenance) {
        Components components = Components.of(connectivity.matrix());
        WiringFacts facts = WiringFacts.of(connectivity, components);
        boolean whole = isWhole(facts);
        CompletableFuture<Optional<Chance>> chance =
                CompletableFuture.supplyAsync(() -> chance(facts, whole));
        CompletableFuture<List<Chance>> robustness =
                chance.thenApply(_ -> whole ? robustness(facts) : List.of());
        Part part = whole ? whole(components) : leading();
        double gain = gain(part.abscissa);
        boolean stable = !(gain * part.abscissa >= 1);
        Optional<Amplification> amplification = part.spectrum.map(spectrum -> Amplification.of(connectivity,
                NonNormality.henrici(connectivity.matrix(), spectrum), gain, options.tau(), stable));
        if (!stable) {
            notes.add("the network is unstable at gain %s: growth has no peak".formatted(gain));
        }
        return new Analysis(subject, options, facts, gain, part.abscissa, part.radius, part.spectrum,
                cards(part.modes, gain), part.table, amplification, silencing(part), chance.join(),
                robustness.join(), part.spectrum.map(spectrum -> LawFits.of(connectivity, spectrum, keepsDale(facts))).orElse(List.of()),
                part.quality, notes, provenance);
    }

    private boolean isWhole(WiringFacts facts) {
        int largest = facts.componentSizes().getFirst();
        boolean whole = switch (options.scope()) {
            case WHOLE -> true;
            case LEADING -> false;
            case AUTO -> Math.max(largest, facts.size() / 4) <= WHOLE_LIMIT;
        };
        if (!whole && options.scope() == AnalysisOptions.Scope.AUTO) {
            long size = facts.size();
            notes.add(("only the %d leading modes were sought: the whole spectrum of N=%,d would need about %s "
                    + "(--scope whole tries it)").formatted(options.modes(), size,
                    MemoryBudget.inWords(56 * size * size)));
        }
        return whole || facts.size() <= options.modes() + 2;
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
        return abscissa < 1 ? 1 : 0.9 / abscissa;
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
            Table table = eigenvalueTable(spectrum.values(), List.of());
            return new Part(spectrum.abscissa(), spectrum.radius(), Optional.of(spectrum), List.of(), List.of(), table,
                    new Quality(Double.NaN, spectrum.traceDefect(), Double.NaN, 0, 0, 0, spectrum.unconverged()));
        }
        progress.report("modes", 1, 1);
        Spectrum spectrum = all.spectrum();
        List<Mode> every = IntStream.range(0, all.size()).parallel().mapToObj(all::get).toList();
        List<Mode> first = every.subList(0, Math.min(options.modes(), every.size()));
        return new Part(spectrum.abscissa(), spectrum.radius(), Optional.of(spectrum), first, every,
                eigenvalueTable(spectrum.values(), every), quality(all.backwardError(), spectrum.traceDefect(), every, first,
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
        progress.report("leading modes", 0, 1);
        LeadingModes found = LeadingModes.of(connectivity.matrix(), options.modes());
        progress.report("leading modes", 1, 1);
        List<Mode> modes = found.modes();
        if (found.unconverged() > 0) {
            notes.add("%d of the leading modes did not converge and are left out".formatted(found.unconverged()));
        }
        double abscissa = modes.isEmpty() ? Double.NaN : modes.getFirst().eigenvalue().re();
        List<Complex> values = modes.stream().map(Mode::eigenvalue).toList();
        return new Part(abscissa, radius(), Optional.empty(), modes, List.of(), eigenvalueTable(values, modes),
                quality(Double.NaN, Double.NaN, modes, modes, found.unconverged()));
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
        return Optional.of(Chance.of("degree-keeping shuffles", new DegreeKeepingShuffle(connectivity), count,
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
            found.add(Chance.of("weights redrawn as Poisson counts", new PoissonWeights(connectivity),
                    options.redraws(), options.seed(), runner));
        }
        if (!subject.assumedSigns().isEmpty()) {
            found.add(Chance.of("a tenth of the assumed signs turned",
                    new FlippedSigns(connectivity, subject.assumedSigns(), SIGN_ERROR), options.redraws(),
                    options.seed(), runner));
        }
        return found;
    }

    private static Table eigenvalueTable(List<Complex> values, List<Mode> modes) {
        int n = values.size();
        Numbers none = Numbers.of(n, _ -> Double.NaN);
        boolean known = modes.size() == n;
        return Table.of("eigenvalues", "Eigenvalues of M, leading ones first",
                new Column.Quantity("re", "", "real part", Numbers.of(n, k -> values.get(k).re())),
                new Column.Quantity("im", "", "imaginary part", Numbers.of(n, k -> values.get(k).im())),
                new Column.Quantity("condition", "", "1 / |l·r|",
                        known ? Numbers.of(n, k -> modes.get(k).condition()) : none),
                new Column.Quantity("residual", "", "‖M r − λ r‖ / ‖M‖",
                        known ? Numbers.of(n, k -> modes.get(k).residual()) : none),
                new Column.Quantity("ipr_right", "", "inverse participation ratio of the right vector",
                        known ? Numbers.of(n, k -> modes.get(k).iprRight()) : none),
                new Column.Quantity("ipr_left", "", "inverse participation ratio of the left vector",
                        known ? Numbers.of(n, k -> modes.get(k).iprLeft()) : none),
                new Column.Quantity("ipr_biorthogonal", "", "biorthogonal inverse participation ratio",
                        known ? Numbers.of(n, k -> modes.get(k).iprBiorthogonal().orElse(Double.NaN)) : none));
    }
}
