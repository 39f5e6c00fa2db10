package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import resolvent.connectivity.Connectivity;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.MemoryBudget;
import resolvent.nonnormal.FrequencyResponse;
import resolvent.nonnormal.KreissConstant;
import resolvent.nonnormal.Levels;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.Region;
import resolvent.nonnormal.ResolventNorm;
import resolvent.nonnormal.StabilityRadius;
import resolvent.numeric.Complex;
import resolvent.report.Digits;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

/// Finds what the resolvent of one network tells. Why something is missing goes to the notes.
final class Resolvents {
    /// Beyond this size it would take longer than about two seconds.
    private static final int QUICK = 450;
    /// What the Schur form and its triangle need for each entry of the matrix.
    private static final long BYTES = 120;
    private static final int MOST_GRID_POINTS = 100;
    private static final int FEWEST_GRID_POINTS = 50;
    /// Points along a side times neurons, so that N = 400 takes as long as N = 200 with twice the points along a side.
    private static final int QUICK_POINTS = 20_000;
    private static final int FREQUENCIES = 160;
    private static final double KREISS_TOLERANCE = 0.05;

    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final Runner runner;
    private final List<String> notes;

    Resolvents(Connectivity connectivity, AnalysisOptions options, Runner runner, List<String> notes) {
        this.connectivity = connectivity;
        this.options = options;
        this.runner = runner;
        this.notes = notes;
    }

    private ResolventNorm norm(double gain) {
        Dense generator = connectivity.matrix().toDense().scaledAndShifted(gain, -1);
        return runner.one("Schur form", () -> ResolventNorm.of(generator));
    }

    private boolean fits(String what) {
        long size = connectivity.size();
        boolean fits = MemoryBudget.allows(BYTES * size * size);
        if (!fits) {
            notes.add("%s left out: it would need about %s".formatted(what, MemoryBudget.inWords(BYTES * size * size)));
        }
        return fits;
    }

    /// The pseudospectrum and the bounds on growth.
    ///
    /// @param growth the curve of growth, whose peak is no less than Kreiss's constant
    Optional<ResolventPanel> panel(Solution solution, double gain, Optional<GrowthCurve> growth) {
        int size = connectivity.size();
        if (size > QUICK && !options.pseudospectrum()) {
            if (solution.complete().isPresent()) {
                notes.add(("pseudospectrum, Kreiss constant and stability radius were left out because N = %s is above "
                        + "%d: --pseudospectrum computes them").formatted(Digits.count(size), QUICK));
            }
            return Optional.empty();
        }
        return solution.complete().filter(_ -> fits("the pseudospectrum was"))
                .map(spectrum -> panel(norm(gain), values(spectrum, gain), growth));
    }

    private ResolventPanel panel(ResolventNorm norm, List<Complex> values, Optional<GrowthCurve> growth) {
        boolean stable = norm.abscissa() < 0;
        CompletableFuture<Optional<ResolventPanel.Bounds>> bounds = runner.beside(() -> stable
                ? Optional.of(runner.one("Kreiss constant", () -> bounds(norm, values, growth))) : Optional.empty());
        int points = options.pseudospectrum() ? MOST_GRID_POINTS
                : Math.clamp(QUICK_POINTS / values.size(), FEWEST_GRID_POINTS, MOST_GRID_POINTS);
        // the line of stability is always within the picture
        Region region = Region.around(Stream.concat(values.stream(), Stream.of(Complex.ZERO)).toList(), points);
        Pseudospectrum.Plan plan = Pseudospectrum.sketch(norm, region);
        return new ResolventPanel(plan.join(runner.map("pseudospectrum", plan.parts(), plan::part)),
                Analyzer.result(bounds));
    }

    private static List<Complex> values(Spectrum spectrum, double gain) {
        return spectrum.values().stream().map(value -> value.times(gain).minus(Complex.ONE)).toList();
    }

    private static ResolventPanel.Bounds bounds(ResolventNorm norm, List<Complex> values,
            Optional<GrowthCurve> growth) {
        List<Double> frequencies = new ArrayList<>();
        double top = 1.2 * Math.max(1, values.stream().mapToDouble(z -> Math.abs(z.im())).max().orElse(0));
        for (int k = 0; k < FREQUENCIES; k++) {
            frequencies.add(top * k / (FREQUENCIES - 1));
        }
        Levels levels = norm.at(new double[FREQUENCIES],
                frequencies.stream().mapToDouble(Double::doubleValue).toArray());
        List<Double> norms = new ArrayList<>();
        for (int k = 0; k < FREQUENCIES; k++) {
            norms.add(1 / levels.sigma(k));
        }
        KreissConstant kreiss = KreissConstant.of(norm, NonNormality.numericalAbscissa(norm.matrix()), KREISS_TOLERANCE);
        double peak = growth.filter(GrowthCurve::converged).map(GrowthCurve::peak)
                .orElse(Double.POSITIVE_INFINITY);
        return new ResolventPanel.Bounds(StabilityRadius.of(norm), kreiss.boundedBy(peak), frequencies, norms);
    }

    /// How one cell responds to another.
    Optional<CellResponse> response(CellResponse.Pair pair, Solution solution, double gain) {
        if (!solution.stability().at(gain).orElse(false) || solution.complete().isEmpty()) {
            notes.add(solution.complete().isEmpty()
                    ? "the response of %s to %s was left out, because it needs the network solved whole: --scope whole"
                            .formatted(pair.to(), pair.from())
                    : "the response of %s to %s was left out: the network is not stable at gain %s and settles nowhere"
                            .formatted(pair.to(), pair.from(), Digits.rounded(gain, 4)));
            return Optional.empty();
        }
        return fits("the response was") ? Optional.of(response(pair, norm(gain),
                values(solution.complete().orElseThrow(), gain))) : Optional.empty();
    }

    private static CellResponse response(CellResponse.Pair pair, ResolventNorm norm, List<Complex> values) {
        double low = 0.05 * values.stream().mapToDouble(z -> -z.re()).min().orElse(1);
        double high = 20 * values.stream().mapToDouble(Complex::abs).max().orElse(1);
        List<Double> frequencies = new ArrayList<>(List.of(0.0));
        for (int k = 0; k < FREQUENCIES; k++) {
            frequencies.add(low * Math.pow(high / low, k / (FREQUENCIES - 1.0)));
        }
        FrequencyResponse all = FrequencyResponse.of(norm, pair.sender(), pair.receiver(), frequencies);
        return new CellResponse(pair, all.values().getFirst().re(), new FrequencyResponse(
                frequencies.subList(1, frequencies.size()), all.values().subList(1, frequencies.size())));
    }
}
