package resolvent.flow;

import java.util.Arrays;
import java.util.List;

/// The stretches of a span between the times at which the velocity jumps. Steps end a few ulps of the span's larger end
/// before a jump, so that no velocity of a step is taken beyond it; jumps nearer to each other than that count as one. At
/// the jump itself the velocity is that of the later stretch.
final class Stretches {
    private static final double ULPS = 4;

    private final Span span;
    private final boolean forward;
    private final double[] jumps;

    /// @param jumps in order, as forward in time
    Stretches(Span span, List<Double> jumps) {
        this.span = span;
        this.forward = span.start() <= span.end();
        double[] within = jumps.stream().mapToDouble(Double::doubleValue).filter(time -> forward
                ? time > span.start() && time <= span.end() : time <= span.start() && time >= span.end()).sorted().toArray();
        this.jumps = apart(within);
    }

    /// Without those that are too near to the one before, or to the start, for a step between.
    private double[] apart(double[] within) {
        double[] kept = new double[within.length];
        int count = 0;
        for (double jump : within) {
            double before = count > 0 ? kept[count - 1] : forward ? span.start() : Double.NEGATIVE_INFINITY;
            if (jump - before > 4 * margin(jump)) {
                kept[count++] = jump;
            }
        }
        return Arrays.copyOf(kept, count);
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
        int found = Arrays.binarySearch(jumps, time);
        int next = forward ? (found >= 0 ? found + 1 : -found - 1) : (found >= 0 ? found - 1 : -found - 2);
        return next >= 0 && next < jumps.length ? jumps[next] : span.end();
    }

    /// How far steps go in the stretch that ends at a time.
    double goal(double end) {
        return !isJump(end) ? end : forward ? end - margin(end) : end + margin(end);
    }

    private double margin(double time) {
        return ULPS * Math.max(Math.ulp(time), span.resolution());
    }
}
