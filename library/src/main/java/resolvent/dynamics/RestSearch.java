package resolvent.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resolvent.matrix.Vectors;
import resolvent.model.JacobianCheck;
import resolvent.model.Model;

/// What became of one search for a state of rest by Newton's method: the end it came to and what it had reached by then.
///
/// ```java
/// RestSearch search = RestSearch.from(model, start);
/// FixedPoint point = search.fixedPoint(model).orElseThrow(() -> new IllegalStateException(search.inWords()));
/// ```
///
/// @param end how the search ended
/// @param state the last state x that was reached, one entry per variable
/// @param speed ‖F(x)‖ there, the lowest on the way
/// @param steps the number of steps of Newton's method
/// @param check whether the Jacobian is the derivative of the velocity at that state: a wrong one leads nowhere
public record RestSearch(End end, List<Double> state, double speed, int steps, JacobianCheck check) {
    public RestSearch {
        state = List.copyOf(state);
    }

    /// How a search can end.
    public enum End {
        /// The last step was at rounding: a fixed point.
        AT_REST("at rest"),
        /// The Jacobian has no inverse at the state that was reached, or it is not finite there.
        SINGULAR_JACOBIAN("the Jacobian is singular there"),
        /// No part of Newton's step lowers the speed: often a smallest speed that is not zero.
        NO_DESCENT("the speed cannot be lowered any more"),
        /// The steps ran out.
        OUT_OF_STEPS("the steps ran out");

        private final String words;

        End(String words) {
            this.words = words;
        }

        /// As a text has it.
        public String words() {
            return words;
        }
    }

    /// Follows Newton's method from a start, with steps that are halved until the speed falls; at most 200 of them.
    ///
    /// @throws IllegalArgumentException if the start has not one finite entry per variable
    public static RestSearch from(Model model, double[] start) {
        if (start.length != model.dimension()) {
            throw new IllegalArgumentException("start must have %d variables, had %d".formatted(
                    model.dimension(), start.length));
        }
        Vectors.requireFinite("start", start);
        return Newton.search(model, start);
    }

    public boolean found() {
        return end == End.AT_REST;
    }

    /// The fixed point with its linear system; empty if none was found.
    public Optional<FixedPoint> fixedPoint(Model model) {
        return found() ? Optional.of(FixedPoint.at(model, toArray())) : Optional.empty();
    }

    /// The last state as a fresh array.
    public double[] toArray() {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// What was reached, in one sentence.
    public String inWords() {
        String outcome = String.format(Locale.ROOT, "%s: after %d steps the speed is %.3g, %s",
                found() ? "a fixed point" : "no fixed point", steps, speed, end.words());
        return check.agrees() ? outcome : outcome + "; " + check.inWords();
    }
}
