package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.FixedPoints;
import resolvent.dynamics.InhibitoryPair;
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
/// @param branches one entry for every state of rest at every strength
record Pitchfork(double largest, List<Branch> branches) {
    private static final int STEPS = 64;
    private static final int STARTS_PER_AXIS = 6;
    private static final int CURVE = 200;

    /// A state of rest at one strength.
    record Branch(double s, FixedPoint point) {
        double rate() {
            return point.state().getFirst();
        }
    }

    static Pitchfork upTo(double largest, double tau, Runner runner) {
        Box region = Box.cube(2, -1.1, 1.1);
        List<Branch> branches = new ArrayList<>();
        runner.map("bifurcation", STEPS, step -> {
            double s = largest * (step + 0.5) / STEPS;
            return FixedPoints.find(new InhibitoryPair(s, tau), region, region.grid(STARTS_PER_AXIS)).points().stream()
                    .map(point -> new Branch(s, point)).toList();
        }).forEach(branches::addAll);
        return new Pitchfork(largest, List.copyOf(branches));
    }

    /// The bifurcation diagram with the present strength marked.
    Panel panel(double present) {
        List<Branch> stable = branches.stream().filter(branch -> branch.point.isStable()).toList();
        List<Branch> others = branches.stream().filter(branch -> !branch.point.isStable()).toList();
        Numbers u = Numbers.grid(-0.9999, 0.9999, CURVE);
        Numbers exact = Numbers.of(CURVE, k -> strengthAt(u.get(k)));
        return new Panel("states of rest as s grows",
                Axis.linear("strength of inhibition s", "").from(0, largest),
                Axis.linear("rate v₁", "").from(-1.1, 1.1), false,
                List.of(new Layer.Rule(true, 1, Role.STABILITY, "v = 0 loses stability"),
                        new Layer.Line(exact, u, Role.THEORY, "s = artanh(v₁)/v₁"),
                        marks(stable, Role.MEASURED, "stable"),
                        marks(others, Role.SELECTED, "not stable"),
                        new Layer.Rule(true, present, Role.SELECTED, "s of the phase plane")));
    }

    /// artanh(u)/u, continued to 1 at u = 0; NaN beyond the sweep, so that the curve ends there.
    private double strengthAt(double u) {
        double s = Math.abs(u) < 1e-8 ? 1 : Math.log((1 + u) / (1 - u)) / (2 * u);
        return s <= largest ? s : Double.NaN;
    }

    private static Layer marks(List<Branch> of, Role role, String legend) {
        return Layer.Points.of(Numbers.of(of.size(), k -> of.get(k).s), Numbers.of(of.size(), k -> of.get(k).rate()),
                role, legend);
    }

    Table table() {
        int size = branches.size();
        return Table.of("bifurcation", "States of rest as the inhibition grows",
                new Column.Quantity("s", "", "strength of the inhibition", Numbers.of(size, k -> branches.get(k).s)),
                new Column.Quantity("v1", "", "rate of neuron 1", Numbers.of(size, k -> branches.get(k).rate())),
                new Column.Quantity("leading_eigenvalue", "", "largest real part of an eigenvalue of the Jacobian",
                        Numbers.of(size, k -> branches.get(k).point.spectrum().abscissa())),
                new Column.Words("class", "what the linear system does there",
                        branches.stream().map(branch -> branch.point.inWords()).toList()));
    }
}
