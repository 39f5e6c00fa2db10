package resolvent.bifurcation;

import java.util.Comparator;
import resolvent.numeric.Complex;

/// What happens to a cycle between two neighbouring points of a branch: a multiplier crosses the unit circle.
///
/// Found where the two points differ in the number of growing deviations, in the way the parameter goes, or in the
/// curve's orientation; two changes that undo each other between the points are missed. Then located on the branch: folds,
/// period doublings and torus bifurcations to about 1e-10 of the range, as far as the multipliers are exact
/// ([LimitCycle#multiplierError]); branch points, at which no cycle can be computed, to about 1e-8 from cycles on both
/// sides.
///
/// @param kind which way
/// @param at where it happens
/// @param before the point before
/// @param after the point after
public record CycleChange(Kind kind, CycleAt at, CycleAt before, CycleAt after) {
    /// How a multiplier can cross the unit circle.
    public enum Kind {
        /// At 1, and the branch turns: two cycles meet and vanish.
        FOLD("fold of cycles"),
        /// At 1 without a turn, or with one at which another branch goes on: another branch of cycles crosses this one, as
        /// in a pitchfork or a transcritical bifurcation.
        BRANCH_POINT("branch point of cycles"),
        /// At −1: a cycle of twice the period is born.
        PERIOD_DOUBLING("period doubling"),
        /// A pair at e^{±iφ}: a torus is born (Neimark and Sacker).
        TORUS("torus bifurcation"),
        /// More at once than one multiplier, or one pair.
        SEVERAL("several multipliers at once"),
        /// Between two cycles that are certain, where the errors of the multipliers hide how and where exactly.
        UNDECIDED("a multiplier crosses the unit circle, hidden by its error,");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As a text has it.
        public String words() {
            return words;
        }
    }

    /// The value of the parameter.
    public double parameter() {
        return at.parameter();
    }

    /// The same change met from the other side.
    CycleChange reversed() {
        return new CycleChange(kind, at, after, before);
    }

    /// The angle φ between 0 and π of the multiplier across the orbit nearest to the unit circle: at a torus bifurcation,
    /// by how much the torus turns in one period.
    public double angle() {
        Complex nearest = at.cycle().transversal().stream()
                .min(Comparator.comparingDouble(value -> Math.abs(Math.log(value.abs())))).orElse(Complex.ONE);
        return StrictMath.atan2(Math.abs(nearest.im()), nearest.re());
    }

    /// What it is and where, in one sentence.
    public String inWords() {
        return "%s at %s".formatted(kind.words(), Words.number(parameter()));
    }
}
