package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.InhibitoryPair;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Roots;
import resolvent.report.Check;
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
        return Result.of(this)
                .value(plane.values().toArray(Value[]::new))
                .value(Value.exact("s", s, "", "strength of the inhibition, marked in the bifurcation"),
                        Value.exact("critical_s", 1, "", "strength at which the symmetric state loses stability"),
                        Value.exact("winner_rate", winnerRate(), "", "rate u of the winning neuron: u = tanh(s u)"))
                .figure(new Figure("mutual-inhibition", "Two mutually inhibiting neurons", caption(),
                        List.of(plane.panel("phase plane"), pitchfork.panel(s)), 2))
                .table(plane.table("Fixed points of two mutually inhibiting neurons"), pitchfork.table())
                .check(checks(plane).toArray(Check[]::new))
                .note(plane.note("phase plane"))
                .build();
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

    private List<Check> checks(PhasePlane plane) {
        List<Check> checks = new ArrayList<>();
        if (s <= 1 || oneWins()) {
            checks.add(new Check("number of fixed points", plane.fixedPoints().points().size(), s > 1 ? 3 : 1, 0,
                    "exact: one up to s = 1, three above"));
        }
        checkEigenvalues(checks, plane, "at the origin", 0, -s, s);
        if (oneWins()) {
            double u = winnerRate();
            double slope = s * (1 - u * u);
            plane.nearest(u, -u).ifPresent(point -> checks.add(new Check("rate of the winning neuron",
                    point.state().getFirst(), u, EXACT, "root of u = tanh(s u), 1e-9")));
            checkEigenvalues(checks, plane, "where neuron 1 wins", u, -slope, slope);
        }
        return checks;
    }

    private void checkEigenvalues(List<Check> checks, PhasePlane plane, String where, double u, double low,
            double high) {
        Optional<FixedPoint> point = plane.nearest(u, -u);
        for (int k = 0; k < 2; k++) {
            double found = point.isPresent() ? point.get().eigenvalues().get(k).re() : Double.NaN;
            double expected = (-1 + (k == 0 ? high : low)) / tau;
            checks.add(new Check("eigenvalue %d %s".formatted(k + 1, where), found, expected, EXACT / tau,
                    "(−1 ± s (1 − u²))/τ, 1e-9/τ"));
        }
    }
}
