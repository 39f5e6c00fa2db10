package resolvent.gallery;

import java.util.ArrayList;
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
import resolvent.lyapunov.Estimates;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.RandomSigns;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.ring.FlowInBias;
import resolvent.spectrum.Spectrum;

/// How the eigenvalues of a directed ring move while its bias falls, until each is localized and stops.
///
/// @param size number of neurons N
/// @param from bias at the start
/// @param to bias at the end
/// @param seed seed of the ring
@About(title = "Flow of eigenvalues",
        doc = "The way of every eigenvalue of a directed ring while its bias falls: all come in with the rim, and one "
                + "after the other stops where its state is localized.",
        formula = "dz/dg = c'(g)/Δ'(z) on det(z − M) = Δ(z) − c(g)",
        cite = {"N. Hatano, D. R. Nelson, Phys. Rev. B 56, 8651 (1997), doi:10.1103/PhysRevB.56.8651",
                "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310"})
public record EigenvalueFlow(
        @Param(value = "100", doc = "number of neurons", symbol = "N", min = 3, max = 1000) int size,
        @Param(value = "1", doc = "bias at the start", min = 0, max = 5) double from,
        @Param(value = "0", doc = "bias at the end", min = 0, max = 5) double to,
        @Param(value = "1", doc = "seed of the ring") long seed)
        implements Experiment {
    private static final double TOLERANCE = 1e-6;
    private static final long KAPPA_SEED = 1;
    /// Shorter rings are too short to tell where states localize.
    private static final int FEWEST = 50;
    /// A shorter range of biases is within the scatter of κ.
    private static final double SHORTEST = 0.2;

    public EigenvalueFlow {
        Form.check(EigenvalueFlow.class, size, from, to, seed);
    }

    @Override
    public Result run(Runner runner) {
        return runner.one("flow", this::follow);
    }

    private Result follow() {
        Ring ring = (Ring) new DirectedRing(size, to, DirectedRing.Boundary.PERIODIC, 0)
                .draw(Streams.generator(seed, 0)).matrix();
        var flow = FlowInBias.of(ring, from, to);
        List<Complex> solved = Spectrum.of(ring).values();
        double distance = distance(flow, solved);
        Numbers kappas = kappas(flow);
        Result.Builder result = Result.of(this);
        stops(flow, kappas).addTo(result);
        return result
                .value(Value.exact("largest_distance", distance, "weight",
                                "largest distance of an eigenvalue at the end of the flow from the nearest one of the "
                                        + "ring solved there, or of one of these from the nearest end"),
                        Value.exact("stopped_below", FlowInBias.STOPPED, "weight",
                                "|dλ/dg| below which an eigenvalue counts as stopped"),
                        Value.exact("steps", (double) flow.steps(), "", "number of biases"),
                        Value.exact("collisions", (double) flow.collisions(), "",
                                "number of biases at which eigenvalues met"))
                .check(new Check("ends of the flow", distance, 0, tolerance(solved),
                        "the spectrum solved at the last bias, within 1e-6, or 10 ε^{1/m} if 0 is m-fold, ε = 2.2e-16"))
                .figure(figure(flow, kappas))
                .table(table(flow, kappas))
                .build();
    }

    /// κ of the infinite chain where each eigenvalue ends, or the end of the range of biases that is nearest to it.
    private Numbers kappas(FlowInBias flow) {
        List<Complex> ends = new ArrayList<>();
        for (int k = 0; k < flow.size(); k++) {
            ends.add(flow.position(k, flow.steps() - 1));
        }
        Estimates found = InverseLocalization.of(new RandomSigns(0), KAPPA_SEED).at(ends);
        return Numbers.of(ends.size(), k -> Math.clamp(found.value(k), Math.min(from, to), Math.max(from, to)));
    }

    /// Where eigenvalues stop beside where their states localize. At |dλ/dg| = s the remaining way is s/N, about
    /// `e^{−(κ−g)N}` of the distance 1/√N to the next eigenvalue: g lags behind κ by ln(√N/s)/N, as much as κ of one ring
    /// scatters, so that only the mean over many rings tells.
    private Comparisons stops(FlowInBias flow, Numbers kappas) {
        double[] stops = Numbers.of(flow.size(), flow::stop).toArray();
        Value correlation = Value.exact("stop_correlation", Correlation.of(stops, kappas.toArray()), "",
                "correlation of the bias at which an eigenvalue stops with κ of the infinite chain where it ends");
        Value delay = Value.exact("stop_delay", Correlation.mean(stops) - Correlation.mean(kappas.toArray()), "",
                "mean of the bias at which an eigenvalue stops, less κ where it ends");
        Comparisons found = Comparisons.beside(List.of());
        if (size < FEWEST || from - to < SHORTEST) {
            return Double.isNaN(correlation.value()) ? found.with(delay) : found.with(correlation, delay);
        }
        return found.with(delay).agree("eigenvalues stop where κ = g: correlation", correlation,
                Value.exact("stop_correlation_expected", 1, "", "that of a ring without end"), 20.0 / size,
                "20/N: κ of one ring scatters, with a variance of about 0.1/N");
    }

    /// An m-fold eigenvalue is known to an m-th of the digits. Only 0 can be one for sure, without bias.
    private static double tolerance(List<Complex> solved) {
        long zeros = solved.stream().filter(value -> value.abs() == 0).count();
        return Math.max(TOLERANCE, 10 * Math.pow(Math.ulp(1.0), 1.0 / Math.max(1, zeros)));
    }

    private static double distance(FlowInBias flow, List<Complex> expected) {
        List<Complex> ends = new ArrayList<>();
        for (int k = 0; k < flow.size(); k++) {
            ends.add(flow.position(k, flow.steps() - 1));
        }
        return Math.max(farthest(ends, expected), farthest(expected, ends));
    }

    private static double farthest(List<Complex> some, List<Complex> others) {
        return some.stream().mapToDouble(z -> others.stream().mapToDouble(other -> other.minus(z).abs()).min()
                .orElse(Double.NaN)).max().orElse(Double.NaN);
    }

    private Figure figure(FlowInBias flow, Numbers kappas) {
        int last = flow.steps() - 1;
        var shade = new Shade(Numbers.of(flow.size(), flow::stop), "g where it stops", "", Shade.Map.DENSITY, false);
        Panel plane = Panel.complexPlane("λ", "weight", List.of(ways(flow),
                new Layer.Points(Numbers.of(flow.size(), k -> flow.position(k, last).re()),
                        Numbers.of(flow.size(), k -> flow.position(k, last).im()), Role.MEASURED,
                        "at the end", List.of(), Optional.of(shade)))).titled("ways, N = %d".formatted(size));
        double highest = IntStream.range(0, flow.size())
                .mapToDouble(k -> Math.max(kappas.get(k), flow.stop(k))).max().orElse(1);
        Numbers ends = Numbers.of(Math.min(from, to), highest);
        Panel stops = Panel.of(Axis.linear("κ where it ends", ""), Axis.linear("g where it stops", ""),
                Layer.Points.of(kappas, Numbers.of(flow.size(), flow::stop), Role.MEASURED, "eigenvalues"),
                new Layer.Line(ends, ends, Role.THEORY, "κ = g")).titled("where they stop");
        return Figure.of("eigenvalue-flow", "Flow of eigenvalues", ("Left: the ways of the eigenvalues of one directed ring "
                        + "of N = %d neurons while g falls from %s to %s. Marks: where they end, coloured by the last g at "
                        + "which |dλ/dg| > %s. Right: that g against the inverse localization length κ of the infinite chain "
                        + "where they end.").formatted(size, Text.number(from), Text.number(to),
                        Text.number(FlowInBias.STOPPED)), plane, stops);
    }

    /// All ways as one line, broken between them.
    private static Layer ways(FlowInBias flow) {
        int length = flow.steps() + 1;
        double[] x = new double[length * flow.size()];
        double[] y = new double[length * flow.size()];
        for (int k = 0; k < flow.size(); k++) {
            for (int step = 0; step < flow.steps(); step++) {
                x[k * length + step] = flow.position(k, step).re();
                y[k * length + step] = flow.position(k, step).im();
            }
            x[k * length + length - 1] = Double.NaN;
            y[k * length + length - 1] = Double.NaN;
        }
        return new Layer.Line(Numbers.of(x), Numbers.of(y), Role.SHUFFLED, "way");
    }

    private static Table table(FlowInBias flow, Numbers kappas) {
        int last = flow.steps() - 1;
        return Table.of("ends", "Start, end and stop of each eigenvalue",
                new Column.Quantity("start_re", "weight", "Re λ at the start",
                        Numbers.of(flow.size(), k -> flow.position(k, 0).re())),
                new Column.Quantity("start_im", "weight", "Im λ at the start",
                        Numbers.of(flow.size(), k -> flow.position(k, 0).im())),
                new Column.Quantity("end_re", "weight", "Re λ at the end",
                        Numbers.of(flow.size(), k -> flow.position(k, last).re())),
                new Column.Quantity("end_im", "weight", "Im λ at the end",
                        Numbers.of(flow.size(), k -> flow.position(k, last).im())),
                new Column.Quantity("stop", "", "last g at which it moves", Numbers.of(flow.size(), flow::stop)),
                new Column.Quantity("kappa", "", "κ of the infinite chain where it ends, within the range of g", kappas));
    }
}
