package resolvent.bifurcation;

/// What happens to a cycle between two neighbouring points of a branch: a multiplier crosses the unit circle.
///
/// @param kind which way
/// @param parameter the value of the parameter, interpolated between the two points where a multiplier crosses
/// @param before the point before
/// @param after the point after
public record CycleChange(Kind kind, double parameter, CycleAt before, CycleAt after) {
    /// How a multiplier can cross the unit circle.
    public enum Kind {
        /// At 1, and the branch turns: two cycles meet and vanish.
        FOLD("fold of cycles"),
        /// At 1 without a turn: another branch of cycles crosses this one.
        BRANCH_POINT("branch point of cycles"),
        /// At −1: a cycle of twice the period is born.
        PERIOD_DOUBLING("period doubling"),
        /// A pair at e^{±iφ}: a torus is born (Neimark and Sacker).
        TORUS("torus bifurcation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As a text has it.
        public String words() {
            return words;
        }
    }

    /// What it is and where, in one sentence.
    public String inWords() {
        return "%s at %s".formatted(kind.words(), Words.number(parameter));
    }
}
