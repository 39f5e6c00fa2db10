package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Exponential;
import resolvent.matrix.SymmetricEigen;
import resolvent.nonnormal.KreissConstant;
import resolvent.nonnormal.ResolventNorm;
import resolvent.nonnormal.StabilityRadius;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.NonNormality;

/// Growth before decay in networks of two populations.
///
/// @param network which network
@About(title = "Transient growth",
        doc = "How activity of a stable network grows before it decays: the largest factor ‖e^{At}‖ by which any input has "
                + "grown after a time, its slope at the start, and what Kreiss's constant says that it must reach. "
                + "Balanced: an excitatory and an inhibitory population with strong weights that nearly cancel.",
        formula = "K = sup Re z ‖(z − A)⁻¹‖ ≤ max ‖e^{At}‖ ≤ e N K,   ‖e^{At}‖ ≤ e^{ωt}",
        cite = {"B. K. Murphy, K. D. Miller, Neuron 61, 635 (2009), doi:10.1016/j.neuron.2009.02.005",
                "H.-O. Kreiss, BIT 2, 153 (1962), doi:10.1007/BF01957330",
                "L. N. Trefethen, M. Embree, Spectra and Pseudospectra, Princeton (2005)"})
public record TransientGrowth(
        @Param(value = "balanced", doc = "balanced: [[w − 1, −k w], [w, −k w − 1]]; feed-forward: [[−1, weight], "
                + "[0, −2]]; resonant: [[−1, weight], [0, −1]]") Network network,
        @Param(value = "4.285714285714286", doc = "weight w of the balanced network", symbol = "w", min = 0,
                max = 1000) double w,
        @Param(value = "1.1", doc = "how much stronger inhibition is", symbol = "k", min = 1, max = 10) double k,
        @Param(value = "100", doc = "feed-forward weight of the other networks", min = 0, max = 10_000) double weight)
        implements Experiment {
    private static final int POINTS = 240;
    private static final double TOLERANCE = 1e-4;
    private static final double ACCURACY = 1e-6;

    /// Which network is looked at.
    public enum Network {
        BALANCED,
        FEED_FORWARD,
        RESONANT
    }

    public TransientGrowth {
        Form.check(TransientGrowth.class, network, w, k, weight);
    }

    /// A with time in units of τ.
    private Dense generator() {
        return switch (network) {
            case BALANCED -> Dense.of(new double[] {w - 1, -k * w}, new double[] {w, -k * w - 1});
            case FEED_FORWARD -> Dense.of(new double[] {-1, weight}, new double[] {0, -2});
            case RESONANT -> Dense.of(new double[] {-1, weight}, new double[] {0, -1});
        };
    }

    /// What was found.
    ///
    /// @param omega numerical abscissa
    /// @param alpha spectral abscissa
    private record Found(double omega, double alpha, GrowthCurve growth, KreissConstant kreiss,
            StabilityRadius radius) {}

    @Override
    public Result run(Runner runner) {
        Dense generator = generator();
        Found found = runner.one("growth", () -> found(generator));
        double end = found.growth.curve().getLast().time();
        double[] times = Numbers.grid(0, end, POINTS).toArray();
        List<Double> norms = runner.map("exponentials", POINTS, i -> norm(generator, times[i]));
        return result(found, Numbers.of(times), Numbers.of(POINTS, norms::get));
    }

    private static Found found(Dense generator) {
        double omega = NonNormality.numericalAbscissa(generator);
        var norm = ResolventNorm.of(generator);
        return new Found(omega, norm.abscissa(), GrowthCurve.of(generator, omega),
                KreissConstant.of(norm, omega, TOLERANCE), StabilityRadius.of(norm));
    }

    /// ‖e^{At}‖ from the exponential itself.
    private static double norm(Dense generator, double time) {
        Dense exponential = Exponential.of(generator.scaled(time));
        double[] squares = SymmetricEigen.values(exponential.transposedTimes(exponential));
        return Math.sqrt(Math.max(0, squares[squares.length - 1]));
    }

    private Result result(Found found, Numbers times, Numbers norms) {
        double atPeak = norm(generator(), found.growth.peakTime());
        double[] input = found.growth.input();
        double dense = denseProduct(found.kreiss);
        return Result.of(this)
                .value(Value.exact("numerical_abscissa", found.omega, "1/τ", "ω, the slope of the curve at time 0"),
                        Value.exact("abscissa", found.alpha, "1/τ", "α, the largest real part of an eigenvalue"),
                        Value.exact("peak", found.growth.peak(), "", "max ‖e^{At}‖"),
                        Value.exact("peak_time", found.growth.peakTime(), "τ", "when it is reached"),
                        Value.exact("peak_by_exponential", atPeak, "", "the norm of the dense exponential at that time"),
                        Value.exact("kreiss", found.kreiss.value(), "", "Kreiss's constant K, as found"),
                        Value.exact("kreiss_at_most", found.kreiss.bound(), "", "what K is proven not to exceed"),
                        Value.exact("growth_over_kreiss", found.growth.peak() / found.kreiss.value(), "",
                                "max ‖e^{At}‖ / K, from 1 to e N"),
                        Value.exact("kreiss_dense", dense, "",
                                "Re z ‖(z − A)⁻¹‖ where K was found, by all eigenvalues of (z − A)ᴴ(z − A)"),
                        Value.exact("stability_radius", found.radius.value(), "1/τ",
                                "norm of the least change of A that makes it unstable"),
                        Value.exact("input_1", input[0], "", "best input, first population"),
                        Value.exact("input_2", input[1], "", "best input, second population"))
                .check(new Check("peak of the curve", found.growth.peak(), atPeak, ACCURACY * atPeak,
                                "the dense exponential at that time, within 1e-6"),
                        new Check("Kreiss's constant", found.kreiss.value(), dense, ACCURACY * dense,
                                "all eigenvalues of (z − A)ᴴ(z − A) at that point, within 1e-6"))
                .figure(figure(found, times, norms))
                .table(Table.of("transient-growth", "Growth against time",
                        new Column.Quantity("time", "τ", "time", times),
                        new Column.Quantity("growth", "", "‖e^{At}‖", norms)))
                .build();
    }

    private double denseProduct(KreissConstant found) {
        return Double.isInfinite(found.re()) ? 1
                : found.re() / DenseResolvent.sigma(generator(), new Complex(found.re(), found.im()));
    }

    private Figure figure(Found found, Numbers times, Numbers norms) {
        double top = 1.15 * found.growth.peak();
        Axis time = Axis.linear("time t", "τ");
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Line(times, Numbers.of(POINTS, i -> start(found.omega, times.get(i), top)), Role.BOUND,
                "e^{ωt}"));
        layers.add(new Layer.Line(times, Numbers.of(POINTS, i -> Math.exp(found.alpha * times.get(i))),
                Role.INAPPLICABLE, "e^{αt}, if A were normal"));
        layers.add(new Layer.Rule(false, found.kreiss.value(), Role.THEORY, "Kreiss constant K"));
        layers.add(new Layer.Line(times, norms, Role.MEASURED, "‖e^{At}‖"));
        List<Layer> noted = new ArrayList<>(layers);
        if (found.growth.peakTime() > 0) {
            noted.add(new Layer.Note(found.growth.peakTime(), found.growth.peak(),
                    "%s× at %s τ".formatted(Text.number(found.growth.peak()), Text.number(found.growth.peakTime()))));
        }
        return Figure.of("transient-growth", "Transient growth", ("The largest factor by which any input to the %s network "
                        + "has grown after time t. It starts as e^{ωt}, must reach K, and ends as e^{αt}.").formatted(
                        network == Network.FEED_FORWARD ? "feed-forward" : network == Network.RESONANT ? "resonant" : "balanced"),
                new Panel("linear", time, Axis.linear("‖e^{At}‖", "").from(0, top), false, noted),
                new Panel("logarithmic", time, Axis.logarithmic("‖e^{At}‖", ""), false, layers));
    }

    /// The tangent of the curve at the start, as far as it fits the panel.
    private static double start(double omega, double time, double top) {
        double value = Math.exp(omega * time);
        return value <= top ? value : Double.NaN;
    }
}
