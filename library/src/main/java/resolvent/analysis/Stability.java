package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Spectrum;

/// What is known about the stability of `τ v' = −v + γ M v`, which is stable while γ max Re λ(M) < 1.
///
/// An eigenvalue that was found bounds max Re λ from below. That no other lies further right is known only if all that
/// were sought were found: else instability can be shown, but not stability.
///
/// @param abscissa the largest Re λ of those found; NaN if none was
/// @param atLeast whether an eigenvalue that was not found may lie further right
/// @param estimate the largest real part among estimates that did not converge; NaN if there is none
/// @param rounding a real part up to this size cannot be told from 0: N ulp ‖M‖_F
public record Stability(double abscissa, boolean atLeast, double estimate, double rounding) {
    /// What rounding may do to the abscissa of γM near 1, with room for conditions up to some thousands.
    private static final double NEAR_ONE = 1e-10;
    /// Where a gain has to be chosen, this share of the one at which stability is lost.
    private static final double BELOW = 0.9;

    /// From all eigenvalues, but for those that did not converge.
    static Stability of(Matrix matrix, Spectrum spectrum) {
        return new Stability(spectrum.abscissa(), spectrum.unconverged() > 0, Double.NaN, rounding(matrix));
    }

    /// From a search for the leading ones.
    static Stability of(Matrix matrix, LeadingModes found) {
        return new Stability(largest(found.modes(), Mode::eigenvalue), found.mayBeOvertaken(matrix.frobeniusNorm()),
                largest(found.unfinished(), LeadingModes.Unfinished::value), rounding(matrix));
    }

    private static <T> double largest(List<T> all, Function<T, Complex> value) {
        return all.stream().mapToDouble(one -> value.apply(one).re()).max().orElse(Double.NaN);
    }

    private static double rounding(Matrix matrix) {
        return matrix.rows() * Math.ulp(1.0) * matrix.frobeniusNorm();
    }

    /// Whether max Re λ itself is known, not only a bound.
    public boolean isKnown() {
        return !atLeast && !Double.isNaN(abscissa);
    }

    /// Whether an eigenvalue with positive real part was found.
    public boolean growsAtSomeGain() {
        return abscissa > rounding;
    }

    /// The gain 1 / max Re λ at which the linear network loses stability; empty if it never does, or is not known.
    public Optional<Double> gainAtInstability() {
        return isKnown() && growsAtSomeGain() ? Optional.of(1 / abscissa) : Optional.empty();
    }

    /// The gain by which stability is lost at the latest: known as soon as one eigenvalue with positive real part is.
    public Optional<Double> gainAtInstabilityAtMost() {
        return growsAtSomeGain() ? Optional.of(1 / abscissa) : Optional.empty();
    }

    /// Whether the network is stable at a gain, by more than rounding (an abscissa of 1 that came out a few ulp smaller
    /// is 1); empty where that is not known.
    public Optional<Boolean> at(double gain) {
        if (gain * abscissa > 1 - NEAR_ONE) {
            return Optional.of(false);
        }
        return isKnown() ? Optional.of(true) : Optional.empty();
    }

    /// A gain as a share of the gain at instability; NaN if there is none, or it is not known.
    public double shareOfCritical(double gain) {
        return gainAtInstability().map(critical -> gain / critical).orElse(Double.NaN);
    }

    /// A gain at which the network is likely to be stable: 1, or where that is too much 0.9 of the critical one, with
    /// estimates taken for eigenvalues.
    double likelyStableGain() {
        double right = Double.isNaN(abscissa) || estimate > abscissa ? estimate : abscissa;
        return right > 1 - NEAR_ONE ? BELOW / right : 1;
    }

    /// The gain that makes the abscissa of γM what was asked for.
    ///
    /// @throws IllegalArgumentException if none does, or max Re λ is not known
    double gainFor(double wanted) {
        if (!isKnown()) {
            throw new IllegalArgumentException("normalize needs the abscissa, was %s: give a gain instead".formatted(
                    Double.isNaN(abscissa) ? "not found" : "found to be at least " + abscissa));
        }
        if (!growsAtSomeGain()) {
            throw new IllegalArgumentException(
                    "normalize needs a positive abscissa, was %s: no gain brings it to %s".formatted(abscissa, wanted));
        }
        return wanted / abscissa;
    }
}
