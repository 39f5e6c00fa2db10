package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.model.InhibitoryPair;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Roots;
import resolvent.report.Figure;
import resolvent.report.Value;

/// Two neurons that inhibit each other: every state of rest in the phase plane, and how two of them are born in a
/// pitchfork as the inhibition grows.
///
/// @param s strength of the inhibition
/// @param tau time constant of both neurons
@About(title = "Two mutually inhibiting neurons",
        doc = "The phase plane of two rate neurons that inhibit each other, with all states of rest, nullclines and "
                + "vector field. Beyond s = 1 the symmetric state is a saddle and one of the neurons wins.",
        formula = "τ v' = −v + tanh(M v), M = [[0, −s], [−s, 0]]; at 0: λ = (−1 ± s)/τ; v = ±(u, −u), u = tanh(s u)",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7 (2001)")
public record MutualInhibition(
        @Param(value = "1.4142135623730951", doc = "strength of the inhibition; two stable states above 1",
                symbol = "s", min = 0, max = 100) double s,
        @Param(value = "1", doc = "time constant of both neurons", symbol = "τ", above = 0) double tau)
        implements Experiment {
    /// Rates lie between −1 and 1.
    private static final double EDGE = 1.3;
    private static final double EXACT = 1e-9;

    public MutualInhibition {
        Form.check(MutualInhibition.class, s, tau);
    }

    @Override
    public Result run(Runner runner) {
        PhasePlane plane = PhasePlane.of(new InhibitoryPair(s, tau), Box.cube(2, -EDGE, EDGE),
                new PhasePlane.Variable("v1", "rate", "v₁", ""), new PhasePlane.Variable("v2", "rate", "v₂", ""), "");
        Pitchfork pitchfork = Pitchfork.upTo(Math.max(2, 1.25 * s), tau, runner);
        Result.Builder result = Result.of(this);
        comparisons(plane).addTo(result);
        return result
                .figure(new Figure("mutual-inhibition", "Two mutually inhibiting neurons", caption(),
                        List.of(plane.panel("phase plane"), pitchfork.panel(s)), 2))
                .table(plane.table("Fixed points of two mutually inhibiting neurons"), pitchfork.table())
                .note(plane.note("phase plane"))
                .build();
    }

    private Value winner() {
        return Value.exact("winner_rate", winnerRate(), "", "rate u of the winning neuron: u = tanh(s u)");
    }

    private String caption() {
        return ("Left: two neurons that inhibit each other with strength s = %s. Arrows: velocity; dashed and dotted: "
                + "where v₁ and v₂ stand still; filled: stable states of rest; half filled: saddles; λ: eigenvalues "
                + "of the Jacobian per unit of time. Right: the states of rest as s grows, found anew at every s; "
                + "drawn through: stable, broken: not stable; one becomes three at s = 1.").formatted(Text.number(s));
    }

    /// The positive solution of u = tanh(s u); 0 up to s = 1, where there is none. Below √(3 (s − 1)/s³) the right
    /// side is above the left one, because tanh x > x − x³/3.
    private double winnerRate() {
        double below = Math.sqrt(3 * (s - 1) / (s * s * s)) / 2;
        return !oneWins() ? 0 : Roots.bracketed(u -> Math.tanh(s * u) - u, below, 1, 1e-15);
    }

    /// Whether there are three states of rest that can be told apart.
    private boolean oneWins() {
        return s > 1 + EXACT;
    }

    private Comparisons comparisons(PhasePlane plane) {
        List<Value> known = new ArrayList<>(plane.values());
        known.add(Value.exact("s", s, "", "strength of the inhibition, marked in the bifurcation"));
        known.add(Value.exact("critical_s", 1, "", "strength at which the symmetric state loses stability"));
        known.add(winner());
        Comparisons found = Comparisons.beside(known);
        if (s <= 1 || oneWins()) {
            found.agree("number of fixed points",
                    Value.exact("fixed_points", plane.fixedPoints().points().size(), "", PhasePlane.FIXED_POINTS),
                    Value.exact("fixed_points_expected", s > 1 ? 3 : 1, "", "one up to s = 1, three above"), 0, "exact");
        }
        compareEigenvalues(found, plane, new Mode("at the origin", "origin", 0, s));
        if (oneWins()) {
            double u = winnerRate();
            plane.nearest(u, -u).ifPresent(point -> found.agree("rate of the winning neuron",
                    Value.exact("winner_rate_found", point.state().getFirst(), "", "rate of neuron 1 where it wins"),
                    winner(), EXACT, "root of u = tanh(s u), 1e-9"));
            compareEigenvalues(found, plane, new Mode("where neuron 1 wins", "winner", u, s * (1 - u * u)));
        }
        return found;
    }

    /// A state of rest (u, −u) and the strength with which the neurons inhibit each other there, to first order.
    private record Mode(String where, String word, double u, double slope) {}

    private void compareEigenvalues(Comparisons found, PhasePlane plane, Mode mode) {
        Optional<FixedPoint> point = plane.nearest(mode.u, -mode.u);
        String unit = "per unit of time";
        for (int k = 0; k < 2; k++) {
            String name = "%s_eigenvalue_%d".formatted(mode.word, k + 1);
            double measured = point.isPresent() ? point.get().eigenvalues().get(k).re() : Double.NaN;
            double expected = (-1 + (k == 0 ? mode.slope : -mode.slope)) / tau;
            found.agree("eigenvalue %d %s".formatted(k + 1, mode.where),
                    Value.exact(name, measured, unit, "eigenvalue of the Jacobian " + mode.where),
                    Value.exact(name + "_expected", expected, unit, "(−1 ± s (1 − u²))/τ"), EXACT / tau,
                    "exact solution, 1e-9/τ");
        }
    }
}
