package resolvent.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import resolvent.matrix.Dense;
import resolvent.matrix.Vectors;
import resolvent.model.JacobianCheck;
import resolvent.model.Model;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

/// A state at which a model rests, and what happens near it to first order.
///
/// @param state the state x, one entry per variable
/// @param residual ‖F(x)‖, how far from resting it is
/// @param jacobian the Jacobian at the state
/// @param spectrum the eigenvalues of the Jacobian, leading ones first
/// @param check whether the Jacobian is the derivative of the velocity there
public record FixedPoint(List<Double> state, double residual, Dense jacobian, Spectrum spectrum, JacobianCheck check) {
    /// Below this share of ‖J‖ the real part of an eigenvalue counts as 0.
    private static final double NEUTRAL = 1e-9;
    /// Below this displacement, in units of 1 + ‖x‖, the speed ‖F‖ = ‖J‖ ‖δx‖ counts as rest.
    private static final double AT_REST = 1e-6;

    public FixedPoint {
        state = List.copyOf(state);
    }

    /// What the model does near a state that was found to be at rest; whether it is, [#isAtRest] says. The Jacobian is
    /// compared with differences of the velocity, which [#inWords] tells where they do not agree.
    public static FixedPoint at(Model model, double[] state) {
        Dense jacobian = model.jacobian(state);
        return new FixedPoint(Arrays.stream(state).boxed().toList(), Newton.speed(model, state), jacobian,
                Spectrum.of(jacobian), JacobianCheck.of(model, state, jacobian));
    }

    /// Whether the speed there is at most `1e-6 ‖J‖ (1 + ‖x‖)`. If not, the Jacobian describes the motion relative to that
    /// of the state, and its class is not that of a state of rest.
    public boolean isAtRest() {
        return residual <= AT_REST * jacobian.frobeniusNorm() * (1 + Vectors.norm(toArray()));
    }

    /// The state as a fresh array.
    public double[] toArray() {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The eigenvalues of the Jacobian, leading ones first.
    public List<Complex> eigenvalues() {
        return spectrum.values();
    }

    /// Dimensions of the stable manifold: eigenvalues with negative real part.
    public int stableDimensions() {
        double neutral = neutral();
        return count(re -> re < -neutral);
    }

    /// Dimensions of the unstable manifold: eigenvalues with positive real part.
    public int unstableDimensions() {
        double neutral = neutral();
        return count(re -> re > neutral);
    }

    /// Dimensions of the centre manifold: eigenvalues whose real part is 0 within 1e-9 ‖J‖. Where there are any, the
    /// linear system does not decide about stability.
    public int centreDimensions() {
        double neutral = neutral();
        return count(re -> Math.abs(re) <= neutral);
    }

    /// Whether every small deviation dies out.
    public boolean isStable() {
        return stableDimensions() == state.size();
    }

    /// The class of a model with two variables; empty for others.
    public Optional<PlaneClass> planeClass() {
        return state.size() == 2 ? Optional.of(PlaneClass.of(jacobian)) : Optional.empty();
    }

    /// What it is, in words: the class in the plane, or how many directions grow; and what there is to doubt, a state that
    /// does not rest or a Jacobian that is not the derivative.
    public String inWords() {
        String kind = planeClass().map(PlaneClass::words).orElseGet(this::manifoldsInWords);
        String rest = isAtRest() ? kind
                : String.format(Locale.ROOT, "not at rest, the speed there is %.3g; by its Jacobian %s", residual, kind);
        return check.agrees() ? rest : rest + "; but " + check.inWords();
    }

    private String manifoldsInWords() {
        if (centreDimensions() > 0) {
            return "not decided by the linear system: %d of %d directions neither grow nor die out".formatted(
                    centreDimensions(), state.size());
        }
        if (isStable()) {
            return "stable";
        }
        return unstableDimensions() == state.size()
                ? "unstable in every direction"
                : "saddle, %d of %d directions unstable".formatted(unstableDimensions(), state.size());
    }

    private double neutral() {
        return NEUTRAL * jacobian.frobeniusNorm();
    }

    private int count(DoublePredicate realPart) {
        return (int) spectrum.values().stream().mapToDouble(Complex::re).filter(realPart).count();
    }
}
