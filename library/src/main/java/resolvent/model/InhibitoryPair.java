package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;
import resolvent.numeric.Gain;

/// Two neurons that inhibit each other: a bistable switch once they do so strongly enough.
///
/// `τ v' = −v + tanh(M v)` with `M = [[0, −s], [−s, 0]]`. At the origin the Jacobian has the eigenvalues
/// `(−1 ± s)/τ`; at s = 1 a pitchfork bifurcation leaves it a saddle between two stable fixed points `±(u, −u)`,
/// `u = tanh(s u)`, at which one neuron is active and the other is silenced.
///
/// @param s strength of the inhibition
/// @param tau time constant τ of both neurons
@About(title = "Two neurons that inhibit each other",
        doc = "Two rate neurons, each inhibiting the other with the same strength. Weak inhibition leaves one state of "
                + "rest; beyond s = 1 the pair becomes a switch with two stable states and a saddle between them.",
        formula = "τ v' = −v + tanh(M v), M = [[0, −s], [−s, 0]]",
        cite = "P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, chapter 7 (2001)")
public record InhibitoryPair(
        @Param(value = "1.4142135623730951", doc = "strength of the inhibition; two stable states above 1",
                symbol = "s", min = 0) double s,
        @Param(value = "1", doc = "time constant of both neurons", symbol = "τ", above = 0) double tau)
        implements Written {

    public InhibitoryPair {
        Form.check(InhibitoryPair.class, s, tau);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        out[0] = (-state[0] + Gain.Standard.TANH.rate(-s * state[1])) / tau;
        out[1] = (-state[1] + Gain.Standard.TANH.rate(-s * state[0])) / tau;
    }

    @Override
    public Dense jacobian(double[] state) {
        double fromSecond = -s * Gain.Standard.TANH.slope(-s * state[1]);
        double fromFirst = -s * Gain.Standard.TANH.slope(-s * state[0]);
        return Dense.of(new double[] {-1 / tau, fromSecond / tau}, new double[] {fromFirst / tau, -1 / tau});
    }

    @Override
    public Equations equations() {
        return Equations.of("two neurons that inhibit each other")
                .parameter("s", s).parameter("tau", tau)
                .variable("v1", "(-v1+tanh(-s*v2))/tau").variable("v2", "(-v2+tanh(-s*v1))/tau").build();
    }
}
