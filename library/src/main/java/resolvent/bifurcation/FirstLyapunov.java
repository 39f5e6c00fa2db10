package resolvent.bifurcation;

/// The first Lyapunov coefficient l₁ of a Hopf bifurcation, which says what happens to the cycle that is born.
///
/// `l₁ = (1/2ω) Re [l·C(q,q,q̄) − 2 l·B(q, A⁻¹B(q,q̄)) + l·B(q̄, (2iω − A)⁻¹B(q,q))]` with `A q = iω q`, |q| = 1 in
/// the units of the variables, `lᵀA = iω lᵀ`, l·q = 1, and B, C the second and third derivatives of F: at first the
/// radius r of an oscillation obeys `r' = (Re λ) r + ω l₁ r³`, in the frame of q and of time in which |q| = 1.
///
/// Source: Yu. A. Kuznetsov, Elements of Applied Bifurcation Theory, Springer (2004), eq. 5.39,
/// doi:10.1007/978-1-4757-3978-7.
///
/// @param value l₁; its sign does not depend on units
/// @param error how far l₁ may be off, from derivatives over two steps
/// @param criticality what the sign says
public record FirstLyapunov(double value, double error, Criticality criticality) {
    /// What becomes of the cycle in the plane of the oscillation. Where other directions grow, the cycle is unstable in
    /// these anyway.
    public enum Criticality {
        /// l₁ < 0: a stable cycle grows as the square root of the distance from the bifurcation.
        SUPERCRITICAL("supercritical", "the cycle is born stable"),
        /// l₁ > 0: an unstable cycle shrinks onto the state of rest.
        SUBCRITICAL("subcritical", "an unstable cycle shrinks onto the state of rest"),
        /// Second and third derivatives vanish: the cycle is not born at size 0, and no square root holds.
        LINEAR("degenerate", "the system is linear near the point: a cycle is not born at size zero"),
        /// l₁ cannot be told from 0 although the system is not linear: higher orders decide.
        UNDECIDED("degenerate", "the first Lyapunov coefficient is zero: higher orders decide");

        private final String name;
        private final String meaning;

        Criticality(String name, String meaning) {
            this.name = name;
            this.meaning = meaning;
        }

        /// As a text has it.
        public String words() {
            return "%s, %s".formatted(name, meaning);
        }
    }

    /// What becomes of the cycle, with the number.
    public String inWords() {
        return "%s (l₁ = %s)".formatted(criticality.words(), Words.number(value));
    }

    /// Where the plane of the oscillation is not all: the name, with the number.
    String inItsPlane() {
        return "%s in its own plane (l₁ = %s)".formatted(criticality.name, Words.number(value));
    }
}
