package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
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
/// @param cluster the leading eigenvalue with its error, where that is seen in the digits printed
public record Stability(double abscissa, boolean atLeast, double estimate, double rounding,
        Optional<LeadingCluster> cluster) {
    /// What rounding may do to the abscissa of γM near 1, with room for conditions up to some thousands.
    private static final double NEAR_ONE = 1e-10;
    /// Where a gain has to be chosen, this share of the one at which stability is lost.
    private static final double BELOW = 0.9;
    /// Up to this relative error an abscissa is about known.
    private static final double ABOUT = 0.1;
    /// The mean of a cluster cannot be told from 0 if it is smaller than this share of its radius.
    private static final double ZERO = 1e-3;

    Stability(double abscissa, boolean atLeast, double estimate, double rounding) {
        this(abscissa, atLeast, estimate, rounding, Optional.empty());
    }

    /// From all eigenvalues, but for those that did not converge.
    static Stability of(Matrix matrix, Spectrum spectrum) {
        return new Stability(spectrum.abscissa(), spectrum.unconverged() > 0, Double.NaN, rounding(matrix));
    }

    /// From a search for the leading ones.
    static Stability of(Matrix matrix, LeadingModes found) {
        return new Stability(largest(found.modes(), Mode::eigenvalue), found.mayBeOvertaken(matrix.frobeniusNorm()),
                largest(found.unfinished(), LeadingModes.Unfinished::value), rounding(matrix));
    }

    /// The same with what is known of the error of the leading eigenvalue. For a multiple eigenvalue the mean of its
    /// cluster is taken. Where the error is too large, there is left as a bound that no mean of eigenvalues, that of all
    /// included, has a larger real part than the leading one.
    Stability with(Matrix matrix, Optional<LeadingCluster> found) {
        return found.map(leading -> with(matrix, leading)).orElse(this);
    }

    private Stability with(Matrix matrix, LeadingCluster leading) {
        if (leading.multiple()) {
            return new Stability(leading.mean().re(), atLeast, Double.NaN, Math.max(rounding, ZERO * leading.error()),
                    Optional.of(leading));
        }
        if (leading.error() <= ABOUT * Math.abs(abscissa)) {
            return new Stability(abscissa, atLeast, estimate, rounding, Optional.of(leading));
        }
        double trace = IntStream.range(0, matrix.rows()).mapToDouble(i -> matrix.get(i, i)).sum();
        double mean = leading.size() > 1 ? leading.mean().re() : abscissa - leading.error();
        return new Stability(Math.max(trace / matrix.rows(), mean), true, Double.isNaN(estimate) ? abscissa : Math.max(estimate, abscissa), rounding,
                Optional.of(leading));
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

    /// Whether rounding hides how far right the leading eigenvalue lies, whatever converged.
    boolean isHidden() {
        return atLeast && cluster.isPresent();
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
