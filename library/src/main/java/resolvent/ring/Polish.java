package resolvent.ring;

import java.util.ArrayList;
import java.util.List;

/// Newton's method from an open root, for as long as its steps shrink and stay in the neighbourhood. It never evaluates
/// anything itself, so that many advance in lock step.
final class Polish {
    /// Steps that do not shrink any further are rounding if they are below this.
    private static final double ROUNDING = 1e-9;
    private static final double SHARP = 1e-13;

    private enum Stage { MOVING, SETTLED, FAILED }

    private final double limit;
    private final double scale;
    private final int origin;
    private Stage stage;
    private double re;
    private double im;
    private double step;

    /// The first step, already sampled.
    ///
    /// @param samples the samples of all open roots
    /// @param origin which of them
    /// @param limit steps must be shorter than this
    /// @param scale the largest modulus of a root
    Polish(Samples samples, int origin, double limit, double scale) {
        this.limit = limit;
        this.scale = scale;
        this.origin = origin;
        this.re = samples.re[origin];
        this.im = samples.im[origin];
        this.step = Double.POSITIVE_INFINITY;
        this.stage = Stage.MOVING;
        receive(samples, origin);
    }

    /// Moves all that are moving on, in lock step, until each has settled or failed.
    static void together(List<Polish> all, int mostRounds, Sampler sampler) {
        List<Polish> moving = new ArrayList<>(all);
        moving.removeIf(candidate -> !candidate.isMoving());
        var at = new Samples(moving.size());
        for (int round = 0; round < mostRounds && !moving.isEmpty(); round++) {
            for (int i = 0; i < moving.size(); i++) {
                at.re[i] = moving.get(i).re();
                at.im[i] = moving.get(i).im();
            }
            sampler.sample(at, moving.size());
            for (int i = 0; i < moving.size(); i++) {
                moving.get(i).receive(at, i);
            }
            moving.removeIf(candidate -> !candidate.isMoving());
        }
    }

    void receive(Samples samples, int i) {
        double size = samples.stepSize(i);
        if (!(size < limit)) {
            stage = Stage.FAILED;
        } else if (size > 0.5 * step) {
            stage = size > ROUNDING * scale ? Stage.FAILED : Stage.SETTLED;
        } else {
            re -= samples.stepRe[i];
            im -= samples.stepIm[i];
            step = size;
            stage = size > SHARP * scale ? Stage.MOVING : Stage.SETTLED;
        }
    }

    /// The open root that it began with.
    int origin() {
        return origin;
    }

    boolean isMoving() {
        return stage == Stage.MOVING;
    }

    /// Gives the candidate up.
    void fail() {
        stage = Stage.FAILED;
    }

    boolean hasFailed() {
        return stage == Stage.FAILED;
    }

    double re() {
        return re;
    }

    double im() {
        return im;
    }

    /// The length of the last step taken.
    double step() {
        return step;
    }
}
