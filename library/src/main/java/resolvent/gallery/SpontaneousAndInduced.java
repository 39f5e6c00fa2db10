package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Ring;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;

/// What a directed ring does by itself and what an input makes it do: the covariance of its noise-driven activity and
/// its steady response to an input to one neuron, `τ v' = −v + γMv + h + ξ`.
///
/// The response is found along the ring in O(N) and compared with a dense solution; the covariance from the Lyapunov
/// equation is compared with the integral over the ring's response at all frequencies.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param gain gain γ of the connections
/// @param noise strength D of the noise, <ξ ξᵀ> = 2Dτ δ
/// @param seed seed of the ring
@About(title = "Spontaneous activity and induced response of a ring",
        doc = "The correlations of the noise-driven activity of a directed ring of neurons beside its response to a constant input "
                + "to one of them: input travels with the bias, and correlations are as local as the states.",
        formula = "τ v' = −v + γMv + h + ξ; v = (1 − γM)⁻¹h; (1 − γM)C + C(1 − γM)ᵀ = 2D",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record SpontaneousAndInduced(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 3, max = 1000) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 2) double g,
        @Param(value = "0.4", doc = "gain of the connections", symbol = "γ", above = 0, max = 10) double gain,
        @Param(value = "1", doc = "strength of the noise", symbol = "D", above = 0, max = 1e6) double noise,
        @Param(value = "1", doc = "seed of the ring") long seed)
        implements Experiment {
    /// Where rounding is compared with: relative to the largest number.
    private static final double EXACT = 1e-10;

    public SpontaneousAndInduced {
        Form.check(SpontaneousAndInduced.class, size, g, gain, noise, seed);
    }

    @Override
    public Result run(Runner runner) {
        Ring ring = (Ring) new DirectedRing(size, g, DirectedRing.Boundary.PERIODIC, 0).draw(Streams.generator(seed, 0))
                .matrix();
        return runner.one("response and covariance", () -> result(ring));
    }

    /// What the ring does.
    Result result(Ring ring) {
        double margin = 1 - gain * Spectrum.of(ring).abscissa();
        Value stability = Value.exact("stability_margin", margin, "", "1 − γ max Re λ, above 0 where the ring is stable");
        Dense a = ring.toDense().scaledAndShifted(-gain, 1);
        Optional<Dense> covariance = margin > 0 ? Fluctuations.covariance(a, noise) : Optional.empty();
        Optional<LinearSolver> dense = LinearSolver.of(a);
        if (covariance.isEmpty() || dense.isEmpty()) {
            return Result.of(this).value(stability).note(
                    "γ max Re λ = %s is not below 1: the ring has no stationary activity".formatted(
                            Text.number(1 - margin))).build();
        }
        double[] input = new double[size];
        input[middle()] = 1;
        return result(new Activity(ring, a, covariance.get(), dense.get().solve(input)), stability);
    }

    /// The neuron that gets the input.
    private int middle() {
        return size < 10 ? 0 : size / 2;
    }

    /// @param a the matrix 1 − γM
    /// @param dense the response from the dense solution
    private record Activity(Ring ring, Dense a, Dense covariance, List<Double> dense) {
        Activity(Ring ring, Dense a, Dense covariance, double[] dense) {
            this(ring, a, covariance, IntStream.range(0, dense.length).mapToObj(j -> dense[j]).toList());
        }

        /// The largest entry of `A C + C Aᵀ − 2D`, relative to C.
        double residual(double noise) {
            Dense product = a.times(covariance);
            Dense sum = product.plus(product.transpose()).scaledAndShifted(1, -2 * noise);
            return sum.frobeniusNorm() / covariance.frobeniusNorm();
        }
    }

    private Result result(Activity activity, Value stability) {
        double[] response = RingResponse.constant(activity.ring, gain, middle());
        double largest = Arrays.stream(response).map(Math::abs).max().orElseThrow();
        Comparisons found = Comparisons.beside(List.of(stability,
                Value.exact("response_at_input", response[middle()], "", "response of the neuron with the input"),
                Value.exact("largest_response", largest, "", "largest response of a neuron")));
        compareResponses(found, activity, response, largest);
        compareCovariances(found, activity);
        Result.Builder result = Result.of(this);
        found.addTo(result);
        return result.figure(figure(response, activity.covariance)).table(table(response, activity.covariance)).build();
    }

    private static void compareResponses(Comparisons found, Activity activity, double[] response, double largest) {
        double difference = IntStream.range(0, response.length).mapToDouble(
                j -> Math.abs(response[j] - activity.dense.get(j))).max().orElseThrow();
        found.vanishes("response along the ring and from a dense solution", Value.exact("response_difference",
                difference / largest, "", "largest difference of both, relative to the largest response"), EXACT,
                "the same but for rounding");
    }

    private void compareCovariances(Comparisons found, Activity activity) {
        int here = middle();
        int next = (here + 1) % size;
        double variance = activity.covariance.get(here, here);
        found.vanishes("Lyapunov equation", Value.exact("lyapunov_residual", activity.residual(noise), "",
                        "norm of (1 − γM)C + C(1 − γM)ᵀ − 2D relative to C"), EXACT, "0 but for rounding")
                .agree("variance at the input from all frequencies", Value.exact("variance", variance, "",
                        "variance of the neuron with the input"), Value.exact("variance_spectral",
                        Fluctuations.spectral(activity.ring, gain, noise, here, here), "",
                        "the same from the response at all frequencies"), 1e-6 * variance, "1e-6, relative")
                .agree("covariance of neighbours from all frequencies", Value.exact("covariance_next",
                        activity.covariance.get(here, next), "", "covariance with the next neuron"),
                        Value.exact("covariance_next_spectral",
                        Fluctuations.spectral(activity.ring, gain, noise, here, next), "",
                        "the same from the response at all frequencies"), 1e-6 * variance,
                        "1e-6, relative to the variance");
    }

    private Figure figure(double[] response, Dense c) {
        Numbers neurons = Numbers.of(size, j -> j);
        double far = Math.min(size / 2.0, 20);
        Axis near = new Axis("neuron", "", Axis.Scale.WHOLE, middle() - far, middle() + far);
        Panel induced = new Panel("induced", near, Axis.linear("response v", "input"), false, List.of(
                new Layer.Rule(false, 0, Role.BOUND, ""),
                new Layer.Line(neurons, Numbers.of(response), Role.MEASURED, "response to a unit input to one neuron")));
        Panel spontaneous = new Panel("spontaneous", near, Axis.linear("covariance C", "D"), false, List.of(
                new Layer.Rule(false, 0, Role.BOUND, ""),
                new Layer.Line(neurons, Numbers.of(size, j -> c.get(middle(), j) / noise), Role.MEASURED,
                        "covariance with the same neuron")));
        var shade = new Shade(Numbers.of(size * size, k -> c.get(k / size, k % size) / noise), "covariance", "D",
                Shade.Map.SIGNED, false);
        Panel all = new Panel("covariance of all neurons", Axis.linear("neuron", ""), Axis.linear("neuron", ""), true,
                List.of(new Layer.Raster(-0.5, size - 0.5, -0.5, size - 0.5, size, size, shade)));
        return Figure.of("spontaneous-and-induced", "Spontaneous activity and induced response of a ring", caption(),
                induced, spontaneous, all);
    }

    private String caption() {
        return ("A directed ring of N = %d neurons, g = %s, gain γ = %s. Left: steady response to a constant input to neuron "
                + "%d. Middle: covariance of that neuron's noise-driven activity with the others', in units of the noise "
                + "strength. Right: covariance of every two neurons.").formatted(size, Text.number(g), Text.number(gain),
                middle());
    }

    private Table table(double[] response, Dense c) {
        return Table.of("response-and-covariance", "Response to an input and covariance with the neuron that gets it",
                new Column.Quantity("neuron", "", "number of the neuron", Numbers.of(size, j -> j)),
                new Column.Quantity("response", "", "steady response to a unit input", Numbers.of(response)),
                new Column.Quantity("covariance", "", "covariance with the neuron that gets the input",
                        Numbers.of(size, j -> c.get(middle(), j))),
                new Column.Quantity("variance", "", "variance of the neuron", Numbers.of(size, j -> c.get(j, j))));
    }
}
