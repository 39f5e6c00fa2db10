package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.FixedPoints;
import resolvent.model.InhibitoryPair;
import resolvent.experiment.Runner;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;

/// The states of rest of two mutually inhibiting neurons as the inhibition grows, found anew at every strength, with
/// the exact branch s = artanh(u)/u over them.
///
/// @param largest the strength at which the sweep ends
/// @param sweep the states of rest at every strength
record Pitchfork(double largest, List<Branches.Slice> sweep) {
    private static final int STEPS = 64;
    private static final int STARTS_PER_AXIS = 6;
    private static final int CURVE = 200;

    static Pitchfork upTo(double largest, double tau, Runner runner) {
        Box region = Box.cube(2, -1.1, 1.1);
        return new Pitchfork(largest, runner.map("bifurcation", STEPS, step -> {
            double s = largest * (step + 0.5) / STEPS;
            return new Branches.Slice(s,
                    FixedPoints.find(new InhibitoryPair(s, tau), region, region.grid(STARTS_PER_AXIS)).points());
        }));
    }

    /// The bifurcation diagram with the present strength marked.
    Panel panel(double present) {
        Numbers u = Numbers.grid(-0.9999, 0.9999, CURVE);
        Numbers exact = Numbers.of(CURVE, k -> strengthAt(u.get(k)));
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Rule(true, 1, Role.STABILITY, "v = 0 loses stability"));
        layers.addAll(new Branches(sweep).layers());
        layers.add(new Layer.Line(exact, u, Role.THEORY, "exactly: s = artanh(v₁)/v₁"));
        layers.add(new Layer.Rule(true, present, Role.SHUFFLED, "s of the phase plane"));
        return new Panel("states of rest as s grows",
                Axis.linear("strength of inhibition s", "").from(0, largest),
                Axis.linear("rate v₁", "").from(-1.1, 1.1), false, layers);
    }

    /// artanh(u)/u, continued to 1 at u = 0; NaN beyond the sweep, so that the curve ends there.
    private double strengthAt(double u) {
        double s = Math.abs(u) < 1e-8 ? 1 : Math.log((1 + u) / (1 - u)) / (2 * u);
        return s <= largest ? s : Double.NaN;
    }

    Table table() {
        List<Double> strengths = new ArrayList<>();
        List<FixedPoint> points = new ArrayList<>();
        for (Branches.Slice slice : sweep) {
            slice.points().forEach(point -> {
                strengths.add(slice.parameter());
                points.add(point);
            });
        }
        int size = points.size();
        return Table.of("bifurcation", "States of rest as the inhibition grows",
                new Column.Quantity("s", "", "strength of the inhibition", Numbers.of(size, strengths::get)),
                new Column.Quantity("v1", "", "rate of neuron 1", Numbers.of(size, k -> points.get(k).state().getFirst())),
                new Column.Quantity("leading_eigenvalue", "", "largest real part of an eigenvalue of the Jacobian",
                        Numbers.of(size, k -> points.get(k).spectrum().abscissa())),
                new Column.Words("class", "what the linear system does there",
                        points.stream().map(FixedPoint::inWords).toList()));
    }
}
