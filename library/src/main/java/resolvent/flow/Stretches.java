package resolvent.flow;

import java.util.Arrays;
import java.util.List;

/// The stretches of a span between the times at which the velocity jumps. Steps end a few ulps before a jump, so that no
/// velocity of a step is taken beyond it; at the jump itself the velocity is that of the later stretch.
final class Stretches {
    private static final double ULPS = 4;

    private final Span span;
    private final boolean forward;
    private final double[] jumps;

    /// @param jumps in order, as forward in time
    Stretches(Span span, List<Double> jumps) {
        this.span = span;
        this.forward = span.start() <= span.end();
        this.jumps = jumps.stream().mapToDouble(Double::doubleValue).filter(time -> forward
                ? time > span.start() && time <= span.end() : time <= span.start() && time >= span.end()).toArray();
    }

    /// Where the first stretch begins.
    double begin() {
        return isJump(span.start()) ? past(span.start()) : span.start();
    }

    boolean isJump(double time) {
        return Arrays.binarySearch(jumps, time) >= 0;
    }

    /// The first time of the stretch after a jump, in the direction of the span.
    double past(double jump) {
        return forward || jump == span.end() ? jump : jump - margin(jump);
    }

    /// The jump, or the end of the span, with which the stretch of a time ends.
    double end(double time) {
        if (forward) {
            return Arrays.stream(jumps).filter(jump -> jump > time).findFirst().orElse(span.end());
        }
        return Arrays.stream(jumps).filter(jump -> jump < time).reduce((_, later) -> later).orElse(span.end());
    }

    /// How far steps go in the stretch that ends at a time.
    double goal(double end) {
        return !isJump(end) ? end : forward ? end - margin(end) : end + margin(end);
    }

    private static double margin(double time) {
        return ULPS * Math.ulp(time);
    }
}
