package resolvent.flow;

/// A stretch of time to be followed, forward or backward.
///
/// @param start finite
/// @param end finite, as is its distance from the start
record Span(double start, double end) {
    /// Steps below so many ulps of time are not tried again.
    private static final double ULPS = 16;
    private static final double NEAR_ZERO = 1e-4;

    Span {
        requireFinite("start", start);
        requireFinite("end", end);
        requireFinite("end minus start", end - start);
    }

    private static void requireFinite(String name, double time) {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("%s must be finite, was %s".formatted(name, time));
        }
    }

    /// The shortest step that is tried again at a time: what time resolves there, though no less than what it resolves a
    /// ten-thousandth of the span away from 0.
    double finest(double time) {
        return ULPS * Math.ulp(Math.max(Math.abs(time), NEAR_ZERO * Math.abs(end - start)));
    }

    /// The distance of two neighbouring times.
    double resolution() {
        return Math.ulp(Math.max(Math.abs(start), Math.abs(end)));
    }
}
