package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.linear.Equilibria;
import resolvent.matrix.Dense;
import resolvent.model.Input;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Feed-forward input into a recurrent ring, as from one stage of the visual pathway into the next: the response to a
/// weak stimulus is that of the linear network, the response to a strong one is not.
///
/// @param size number of neurons N
/// @param g directional bias of the ring
/// @param gain γ, the strength of the recurrent connections
/// @param spread s, how far the feed-forward connections reach
/// @param strong strength of the strong stimulus
/// @param seed seed of the ring
@About(title = "Feed-forward input into a ring",
        doc = "A stimulus at one site reaches neurons of a directed ring through blurred feed-forward connections, and "
                + "the ring passes it on. Weak stimuli give the response of the linear network; strong ones saturate.",
        formula = "τ v' = −v + tanh(γMv + Wu), W_ij = e^{−d_ij²/2s²}; small u: v = (1 − γM)⁻¹Wu",
        cite = {"P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7 (2001)",
                "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310"})
public record VisualRing(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 20, max = 500) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 0.5) double g,
        @Param(value = "0.4", doc = "strength of the recurrent connections", symbol = "γ", min = 0, max = 0.45)
        double gain,
        @Param(value = "3", doc = "how many sites the feed-forward connections reach", symbol = "s", min = 0.5, max = 20)
        double spread,
        @Param(value = "1", doc = "strength of the strong stimulus", symbol = "u", min = 0.1, max = 100) double strong,
        @Param(value = "1", doc = "seed of the ring") long seed)
        implements Experiment {
    private static final double[] STRENGTHS = {1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3, 10};
    private static final double LONG = 400;

    public VisualRing {
        Form.check(VisualRing.class, size, g, gain, spread, strong, seed);
    }

    /// How the ring responds to a stimulus at the middle.
    private record Response(double strength, Numbers input, Numbers rates, Numbers linear, double speed) {
        /// ‖v − v_{lin}‖/‖v_{lin}‖
        double departure() {
            double off = 0;
            double all = 0;
            for (int i = 0; i < rates.size(); i++) {
                off += (rates.get(i) - linear.get(i)) * (rates.get(i) - linear.get(i));
                all += linear.get(i) * linear.get(i);
            }
            return Math.sqrt(off / all);
        }

        Numbers perStrength(Numbers of) {
            return Numbers.of(of.size(), i -> of.get(i) / strength);
        }
    }

    @Override
    public Result run(Runner runner) {
        Connectivity ring = new DirectedRing(size, g, Boundary.PERIODIC, 0).draw(Streams.generator(seed, 0));
        List<Response> responses = runner.map("responses", STRENGTHS.length + 1,
                k -> respond(ring, k == 0 ? strong : STRENGTHS[k - 1]));
        List<Response> sweep = responses.subList(1, responses.size());
        Result.Builder result = Result.of(this);
        comparisons(responses.getFirst(), sweep).addTo(result);
        return result
                .figure(Figure.of("visual-ring", "Feed-forward input into a ring", caption(), input(sweep.getFirst()),
                        rates(responses.getFirst(), sweep.getFirst()), departures(sweep)))
                .table(rateTable(responses.getFirst(), sweep.getFirst()), sweepTable(sweep))
                .build();
    }

    /// The site of the stimulus.
    private int middle() {
        return size / 2;
    }

    /// W, blurred by distance on the ring.
    private Dense feedForward() {
        double[] weights = new double[Dense.length(size, size)];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                double distance = Math.min(Math.floorMod(i - j, size), Math.floorMod(j - i, size));
                weights[j * size + i] = Math.exp(-distance * distance / (2 * spread * spread));
            }
        }
        return Dense.ofColumns(size, size, weights);
    }

    private Response respond(Connectivity ring, double strength) {
        double[] stimulus = new double[size];
        stimulus[middle()] = strength;
        Input input = Input.through(feedForward(), Input.constant(stimulus));
        RateNetwork network = new RateNetwork(ring, Gain.Standard.TANH, new RateNetwork.Settings(gain, 1),
                new double[size]).withInput(input);
        List<Double> linear = linearRest(ring, input.at(0));
        Trajectory path = Integration.of(network).tolerances(1e-13 * strength, 1e-12).from(new double[size]).during(0, LONG);
        double[] end = path.end();
        double[] velocity = new double[size];
        network.velocity(LONG, end, velocity);
        double speed = Arrays.stream(velocity).map(Math::abs).max().orElseThrow() / strength;
        return new Response(strength, Numbers.of(input.at(0)), Numbers.of(end), Numbers.of(linear.size(), linear::get), speed);
    }

    private List<Double> linearRest(Connectivity ring, double[] input) {
        if (Equilibria.of(ring.matrix().toDense().scaled(gain), input) instanceof Equilibria.One(List<Double> rest, double _)) {
            return rest;
        }
        throw new IllegalArgumentException("gain must not make 1 − γM singular, was " + gain);
    }

    private static Comparisons comparisons(Response strong, List<Response> sweep) {
        Response weak = sweep.getFirst();
        double slope = Math.log(sweep.get(2).departure() / weak.departure()) / Math.log(STRENGTHS[2] / STRENGTHS[0]);
        double speed = sweep.stream().mapToDouble(Response::speed).max().orElseThrow();
        return Comparisons.beside(List.of(
                        Value.exact("departure_strong", strong.departure(), "",
                                "departure of the response to the strong stimulus, relative")))
                .vanishes("departure of the response to the weak stimulus", Value.exact("departure_weak", weak.departure(),
                        "", "‖v − (1 − γM)⁻¹h‖ relative to the linear response, u = 0.001"), 1e-4,
                        "of second order in u, relative")
                .agree("slope of the departure", Value.exact("slope", slope, "",
                        "slope of ln departure against ln u for weak stimuli"), Value.exact("slope_expected", 2, "",
                        "tanh departs to third order, relative to second"), 0.05, "0.05, what the next order leaves")
                .vanishes("speed at the end", Value.exact("speed", speed, "",
                        "largest velocity at the end in units of the stimulus"), 1e-7, "at rest, but for the path's error");
    }

    private Panel input(Response response) {
        return Panel.of(sites(), Axis.linear("input h = Wu", "u"),
                new Layer.Line(indices(), response.perStrength(response.input()), Role.MEASURED,
                        "input from a stimulus at one site")).titled("input");
    }

    private Axis sites() {
        double far = Math.min(size / 2.0, 5 * spread + 10);
        return new Axis("neuron", "", Axis.Scale.WHOLE, middle() - far, middle() + far);
    }

    private Numbers indices() {
        return Numbers.of(size, i -> i);
    }

    private Panel rates(Response large, Response weak) {
        return Panel.of(sites(), Axis.linear("rate v", "u"),
                new Layer.Rule(false, 0, Role.BOUND, ""),
                new Layer.Line(indices(), weak.perStrength(weak.rates()), Role.MEASURED, "weak stimulus"),
                new Layer.Line(indices(), large.perStrength(large.rates()), Role.EXCITATORY,
                        "u = %s".formatted(Text.number(strong))),
                new Layer.Line(indices(), weak.perStrength(weak.linear()), Role.THEORY, "(1 − γM)⁻¹h")).titled("response");
    }

    private static Panel departures(List<Response> sweep) {
        Numbers strengths = Numbers.of(STRENGTHS);
        double first = sweep.getFirst().departure();
        List<Integer> weak = new ArrayList<>();
        for (int k = 0; k < STRENGTHS.length && STRENGTHS[k] <= 1; k++) {
            weak.add(k);
        }
        return Panel.of(Axis.logarithmic("strength of the stimulus u", ""),
                Axis.logarithmic("departure from the linear response", ""),
                Layer.Points.of(strengths, Numbers.of(sweep.size(), k -> sweep.get(k).departure()), Role.MEASURED,
                        "‖v − v_{lin}‖/‖v_{lin}‖"),
                new Layer.Line(Numbers.of(weak.size(), k -> STRENGTHS[k]), Numbers.of(weak.size(), k -> first
                        * Math.pow(STRENGTHS[k] / STRENGTHS[0], 2)), Role.THEORY, "∝ u²")).titled("departure");
    }

    private Table rateTable(Response large, Response weak) {
        return Table.of("rates", "Responses in units of the stimulus",
                new Column.Quantity("neuron", "", "number of the neuron", indices()),
                new Column.Quantity("input", "u", "feed-forward input", weak.perStrength(weak.input())),
                new Column.Quantity("linear", "u", "response of the linear network", weak.perStrength(weak.linear())),
                new Column.Quantity("weak", "u", "response to a weak stimulus", weak.perStrength(weak.rates())),
                new Column.Quantity("strong", "u", "response to the strong stimulus", large.perStrength(large.rates())));
    }

    private static Table sweepTable(List<Response> sweep) {
        return Table.of("departures", "Departure from the linear response",
                new Column.Quantity("strength", "", "strength u of the stimulus", Numbers.of(STRENGTHS)),
                new Column.Quantity("departure", "", "‖v − v_{lin}‖/‖v_{lin}‖",
                        Numbers.of(sweep.size(), k -> sweep.get(k).departure())));
    }

    private String caption() {
        return ("A stimulus u at one site reaches a directed ring of N = %d neurons, g = %s, γ = %s. Left: the input through "
                + "connections that reach s = %s sites. Middle: rates at rest, in units of the stimulus, beside the linear "
                + "network's. Right: how far they depart from it as the stimulus grows.").formatted(size, Text.number(g),
                Text.number(gain), Text.number(spread));
    }
}
