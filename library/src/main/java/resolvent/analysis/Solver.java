package resolvent.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.WeightMoments;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Components;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.MemoryBudget;
import resolvent.matrix.UnconvergedException;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Digits;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

/// Finds eigenvalues and modes: all of them where the network is small enough, else the leading ones.
final class Solver {
    /// Largest component that is solved whole unless asked otherwise.
    private static final int WHOLE_LIMIT = 4000;
    private static final String LEADING = "eigenvectors of leading modes";

    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final Runner runner;
    private final Progress progress;
    private final List<String> notes;

    Solver(Connectivity connectivity, AnalysisOptions options, Runner runner, Progress progress, List<String> notes) {
        this.connectivity = connectivity;
        this.options = options;
        this.runner = runner;
        this.progress = progress;
        this.notes = notes;
    }

    /// Whether all eigenvalues will be computed.
    boolean isWhole(WiringFacts facts) {
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

    Solution whole(Components components) {
        Optional<Modes> all = runner.one("modes", () -> modes(components));
        return all.map(found -> whole(found, components)).orElseGet(() -> incomplete(runner.one("eigenvalues",
                () -> Spectrum.of(connectivity.matrix(), components))));
    }

    private Solution whole(Modes all, Components components) {
        Spectrum spectrum = all.spectrum();
        List<Mode> every = runner.map("modes", all.size(), all::get);
        List<Mode> first = every.subList(0, Math.min(options.modes(), every.size()));
        Stability stability = Stability.of(connectivity.matrix(), spectrum).with(connectivity.matrix(),
                LeadingCluster.of(connectivity.matrix(), components, every));
        return new Solution(stability, spectrum.radius(), Optional.of(spectrum), first, every,
                EigenvalueTable.of(spectrum.values(), every), quality(all.backwardError(), spectrum.traceDefect(), every,
                        first, spectrum.unconverged()));
    }

    /// Eigenvalues without modes, some of them missing.
    Solution incomplete(Spectrum spectrum) {
        if (spectrum.unconverged() > 0) {
            notes.add("%d of %d eigenvalues were not found: amplification and theory, which need all of them, are left out"
                    .formatted(spectrum.unconverged(), connectivity.size()));
        }
        return new Solution(Stability.of(connectivity.matrix(), spectrum), spectrum.radius(), Optional.of(spectrum),
                List.of(), List.of(), EigenvalueTable.of(spectrum.values(), List.of()),
                new Quality(Double.NaN, spectrum.traceDefect(), Double.NaN, 0, 0, 0, spectrum.unconverged()));
    }

    private Optional<Modes> modes(Components components) {
        try {
            return Optional.of(Modes.of(connectivity.matrix(), components));
        } catch (UnconvergedException unconverged) {
            notes.add("no modes: " + unconverged.getMessage());
            return Optional.empty();
        }
    }

    Solution leading() {
        int vectors = 2 * options.modes();
        LeadingModes found = runner.one(LEADING, () -> LeadingModes.of(connectivity.matrix(), options.modes(),
                KrylovSchur.Settings.LARGEST_REAL_PART,
                done -> progress.report(LEADING, Math.min(done, vectors - 1), vectors)));
        List<Mode> modes = found.modes();
        if (found.unconverged() > 0) {
            notes.add(unfinished(found));
        }
        Stability stability = Stability.of(connectivity.matrix(), found).with(connectivity.matrix(),
                LeadingCluster.alone(connectivity.matrix(), modes));
        return new Solution(stability, runner.one("spectral radius", this::radius),
                Optional.empty(), modes, List.of(), EigenvalueTable.of(found),
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

}
