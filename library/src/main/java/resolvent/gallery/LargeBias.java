package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.theory.LargeBiasExpansion;

/// The eigenvalues of a directed ring under a strong bias beside their expansion in e^{−g}.
///
/// @param size number of neurons N
/// @param g bias of the ring whose eigenvalues are shown
/// @param draws number of rings over which errors are averaged
/// @param seed seed of the draws
@About(title = "Large bias",
        doc = "Under a strong bias a ring with random signs is nearly a one-way ring, whose eigenvalues lie on a circle. "
                + "The expansion around it takes the signs into account by their Fourier transform.",
        formula = "λ_k = e^{g+ik} + e^{−g−ik} Σb/N + e^{−3g} Σ_q e^{−i(k+q)} |b̂(k−q)|²/(e^{ik} − e^{iq})",
        cite = "J. Feinberg, A. Zee, Phys. Rev. E 59, 6433 (1999), doi:10.1103/PhysRevE.59.6433")
public record LargeBias(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 20, max = 2000) int size,
        @Param(value = "0.7", doc = "bias of the ring whose eigenvalues are shown", symbol = "g", min = 0.5, max = 5)
        double g,
        @Param(value = "20", doc = "number of rings", min = 2, max = 1e6) int draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final List<Double> BIASES = List.of(1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0, 3.25, 3.5);

    public LargeBias {
        Form.check(LargeBias.class, size, g, draws, seed);
    }

    /// Root mean square errors of one ring at every bias.
    private record Errors(List<Double> first, List<Double> second) {}

    @Override
    public Result run(Runner runner) {
        List<Errors> errors = runner.map("rings of strong bias", draws, draw -> errors(ring(draw)));
        Numbers first = mean(errors, Errors::first);
        Numbers second = mean(errors, Errors::second);
        Result.Builder result = Result.of(this);
        Comparisons.beside(List.of())
                .agree("slope of ln error after the first order", slope("slope_first", first),
                        Value.exact("slope_first_expected", -3, "", "next order e^{−3g}"), 0.1,
                        "0.1, what the order after next leaves between g = 3 and 3.5")
                .agree("slope of ln error after the second order", slope("slope_second", second),
                        Value.exact("slope_second_expected", -5, "", "next order e^{−5g}"), 0.3,
                        "0.3, what the order after next leaves between g = 3 and 3.5")
                .addTo(result);
        return result.figure(Figure.of("large-bias", "Large bias", caption(), plane(), panel(first, second)))
                .table(Table.of("errors", "Root mean square error of the expansion",
                        new Column.Quantity("g", "", "bias", biases()),
                        new Column.Quantity("first_order", "weight", "after the first order", first),
                        new Column.Quantity("second_order", "weight", "after the second order", second)))
                .build();
    }

    private Ring ring(int draw) {
        return (Ring) new DirectedRing(size, g, Boundary.PERIODIC, 0).draw(Streams.generator(seed, draw)).matrix();
    }

    private static List<Complex> eigenvalues(Ring ring) {
        return new Draw(0, Connectivity.of(ring)).spectrum().values();
    }

    private static Errors errors(Ring ring) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (double bias : BIASES) {
            Ring biased = ring.withBias(bias);
            List<Complex> values = eigenvalues(biased);
            LargeBiasExpansion expansion = LargeBiasExpansion.of(biased);
            first.add(meanSquare(values, expansion.firstOrder()));
            second.add(meanSquare(values, expansion.secondOrder()));
        }
        return new Errors(first, second);
    }

    private static double meanSquare(List<Complex> values, List<Complex> predicted) {
        return values.stream().mapToDouble(value -> predicted.stream()
                .mapToDouble(other -> value.minus(other).absSquared()).min().orElseThrow()).average().orElseThrow();
    }

    private static Numbers mean(List<Errors> errors, Function<Errors, List<Double>> order) {
        return Numbers.of(BIASES.size(), k -> Math.sqrt(errors.stream()
                .mapToDouble(ring -> order.apply(ring).get(k)).average().orElseThrow()));
    }

    private static Numbers biases() {
        return Numbers.of(BIASES.size(), BIASES::get);
    }

    private static Value slope(String name, Numbers errors) {
        int last = BIASES.size() - 1;
        double slope = Math.log(errors.get(last) / errors.get(last - 2)) / (BIASES.get(last) - BIASES.get(last - 2));
        return Value.exact(name, slope, "", "slope of ln error between g = 3 and 3.5");
    }

    private Panel plane() {
        Ring ring = ring(0);
        List<Complex> values = eigenvalues(ring);
        LargeBiasExpansion expansion = LargeBiasExpansion.of(ring);
        List<Complex> first = expansion.firstOrder();
        List<Complex> second = expansion.secondOrder();
        List<Complex> ellipse = new ArrayList<>(first);
        ellipse.add(first.getFirst());
        return Panel.complexPlane("λ", "weight", List.of(
                HolePicture.curves(List.of(ellipse), Role.THEORY, "first order"),
                Layer.Points.of(HolePicture.re(second), HolePicture.im(second), Role.THEORY, "second order"),
                Layer.Points.of(HolePicture.re(values), HolePicture.im(values), Role.MEASURED, "eigenvalues")))
                .titled("one ring, N = %d, g = %s".formatted(size, Text.number(g)));
    }

    /// Both errors, each with the power that theory expects through its last point.
    private static Panel panel(Numbers first, Numbers second) {
        Numbers none = Numbers.of(BIASES.size(), _ -> 0);
        return Panel.of(Axis.linear("g", ""), Axis.logarithmic("root mean square error", "weight"),
                new Layer.Series(biases(), first, none, "first order"),
                new Layer.Series(biases(), second, none, "second order"),
                power(first, -3, "∝ e^{−3g}, e^{−5g}"),
                power(second, -5, "")).titled("error of the expansion");
    }

    private static Layer power(Numbers errors, double slope, String legend) {
        int last = BIASES.size() - 1;
        return new Layer.Line(biases(), Numbers.of(BIASES.size(), k ->
                errors.get(last) * Math.exp(slope * (BIASES.get(k) - BIASES.get(last)))), Role.THEORY, legend);
    }

    private String caption() {
        return ("Left: the eigenvalues of one ring of N = %d neurons with bias g = %s, with the ellipse of the first order "
                + "and the points of the second. Right: the root mean square distance of the eigenvalues of %d rings from "
                + "the expansion; dashed: the orders e^{−3g} and e^{−5g} that each leaves out, through the last point.")
                .formatted(size, Text.number(g), draws);
    }
}
