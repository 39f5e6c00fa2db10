package resolvent.ring;

/// One march: from a point inside a hole straight out to its rim, then along the rim from root to root, until a root
/// that was found before.
///
/// It never evaluates anything itself: [#re] and [#im] are where it wants to know the model next, and [#receive] takes
/// the answer, so that many rays advance in lock step.
final class Ray {
    private static final double TURN = 2 * Math.PI;
    private static final double NEAR_RIM = 0.3;
    private static final double GOOD = 0.05;
    private static final double PROMISING = 0.7;
    private static final double SHARP = 1e-7;
    private static final int MOST_CORRECTIONS = 5;
    private static final int MOST_REFINEMENTS = 12;
    private static final int MOST_DOUBLINGS = 60;
    private static final double SHORTEST_STEP = 1e-4;

    private enum Stage { CLIMB, LEAVE, BISECT, MARCH, REFINE, STOPPED }

    private final RootSet found;
    private final Arcs arcs;
    private Stage stage = Stage.CLIMB;
    private double re;
    private double im;

    // climbing
    private final double baseRe;
    private final double baseIm;
    private final double directionRe;
    private final double directionIm;
    private final int sense;
    private double inside;
    private double outside;
    private double distance;
    private int count;

    // marching: the last point on the rim, its phase in turns, dz/dphase there and one step before
    private double lastRe;
    private double lastIm;
    private double phase;
    private double velocityRe;
    private double velocityIm;
    private double olderVelocityRe;
    private double olderVelocityIm;
    private double olderStep;
    private double step = 0.25;
    private double target;
    private double pendingStep;
    private double lastResidual;
    private int first = -1;
    private boolean isAtFirstRoot;
    private int last = -1;
    private PointList arc = new PointList(4);

    /// A ray from a point inside a hole.
    ///
    /// @param reach length of the first step outward
    /// @param sense 1 where |H| grows outward across the rim, −1 where it falls, as around a pole
    Ray(RootSet found, Arcs arcs, double[] base, double[] direction, double reach, int sense) {
        this.found = found;
        this.arcs = arcs;
        baseRe = base[0];
        baseIm = base[1];
        directionRe = direction[0];
        directionIm = direction[1];
        this.sense = sense;
        goOut(reach);
    }

    /// A ray that marches on from a known root.
    static Ray from(RootSet found, Arcs arcs, int root) {
        double[] place = {found.roots().re(root), found.roots().im(root)};
        var ray = new Ray(found, arcs, place, new double[2], 0, 1);
        ray.stage = Stage.LEAVE;
        ray.last = root;
        return ray;
    }

    /// Whether it set out from this point.
    boolean isFrom(double x, double y) {
        return baseRe == x && baseIm == y;
    }

    boolean isStopped() {
        return stage == Stage.STOPPED;
    }

    double re() {
        return re;
    }

    double im() {
        return im;
    }

    void receive(Samples samples, int i) {
        isAtFirstRoot = false;
        switch (stage) {
            case CLIMB -> climb(samples, i);
            case LEAVE -> leave(samples, i);
            case BISECT -> bisect(samples, i);
            case MARCH -> march(samples, i);
            case REFINE -> refine(samples, i);
            case STOPPED -> throw new IllegalStateException("a stopped ray wants no samples");
        }
    }

    private void goOut(double newDistance) {
        distance = newDistance;
        re = baseRe + distance * directionRe;
        im = baseIm + distance * directionIm;
    }

    private void climb(Samples samples, int i) {
        if (sense * samples.logModulus[i] > 0) {
            stage = Stage.BISECT;
            outside = distance;
            bisect(samples, i);
        } else if (++count > MOST_DOUBLINGS) {
            stage = Stage.STOPPED;
        } else {
            inside = distance;
            goOut(2 * distance);
        }
    }

    private void bisect(Samples samples, int i) {
        double height = samples.logModulus[i];
        if (Math.abs(height) < NEAR_RIM) {
            land(samples, i);
            return;
        }
        if (sense * height > 0) {
            outside = distance;
        } else {
            inside = distance;
        }
        double middle = 0.5 * (inside + outside);
        if (middle <= inside || middle >= outside) {
            stage = Stage.STOPPED;
        } else {
            goOut(middle);
        }
    }

    private void leave(Samples samples, int i) {
        settle(samples, i);
        start();
    }

    private void land(Samples samples, int i) {
        stage = Stage.MARCH;
        correct(samples, i, samples.logModulus[i], 0);
        phase = samples.argument[i] / TURN;
        settle(samples, i);
        olderStep = 0;
        predict();
    }

    /// Takes the present place as the last point on the rim.
    private void settle(Samples samples, int i) {
        olderVelocityRe = velocityRe;
        olderVelocityIm = velocityIm;
        double x = samples.slopeRe[i];
        double y = samples.slopeIm[i];
        double inverse = TURN / (x * x + y * y);
        velocityRe = y * inverse;
        velocityIm = x * inverse;
        lastRe = re;
        lastIm = im;
        if (last >= 0) {
            arc.add(re, im);
        }
    }

    /// Newton's step for ln H = target.
    private void correct(Samples samples, int i, double residualRe, double residualIm) {
        double x = samples.slopeRe[i];
        double y = samples.slopeIm[i];
        double inverse = 1 / (x * x + y * y);
        re -= (residualRe * x + residualIm * y) * inverse;
        im -= (residualIm * x - residualRe * y) * inverse;
    }

    private void predict() {
        double next = Math.floor(phase + 1e-6) + 1;
        target = Math.min(phase + step, next);
        double h = target - phase;
        double bend = olderStep > 0 ? 0.5 * h * h / olderStep : 0;
        re = lastRe + h * velocityRe + bend * (velocityRe - olderVelocityRe);
        im = lastIm + h * velocityIm + bend * (velocityIm - olderVelocityIm);
        count = 0;
        lastResidual = PROMISING;
    }

    private void march(Samples samples, int i) {
        double residualRe = samples.logModulus[i];
        double residualIm = wrapped(samples.argument[i] - TURN * target);
        double residual = Math.sqrt(residualRe * residualRe + residualIm * residualIm);
        if (residual < GOOD) {
            correct(samples, i, residualRe, residualIm);
            advance(samples, i);
        } else if (count < MOST_CORRECTIONS && residual < lastResidual) {
            count++;
            lastResidual = 0.5 * residual;
            correct(samples, i, residualRe, residualIm);
        } else {
            step = 0.5 * (target - phase);
            if (step < SHORTEST_STEP) {
                stage = Stage.STOPPED;
            } else {
                predict();
            }
        }
    }

    private void advance(Samples samples, int i) {
        if (target == Math.rint(target)) {
            stage = Stage.REFINE;
            count = 0;
            // a later sample of the same root replaces this velocity
            pendingStep = target - phase;
            return;
        }
        double taken = target - phase;
        settle(samples, i);
        olderStep = taken;
        phase = target;
        step = Math.min(1, 2 * step);
        predict();
    }

    private void refine(Samples samples, int i) {
        double residualRe = samples.logModulus[i];
        double residualIm = wrapped(samples.argument[i]);
        double residual = Math.sqrt(residualRe * residualRe + residualIm * residualIm);
        correct(samples, i, residualRe, residualIm);
        if (residual > SHARP) {
            stage = ++count > MOST_REFINEMENTS ? Stage.STOPPED : Stage.REFINE;
            return;
        }
        arrive(samples, i);
    }

    private void arrive(Samples samples, int i) {
        if (Math.abs(im) < found.tolerance() && found.mirrors()) {
            im = 0;
        }
        int root = found.find(re, im);
        boolean isNew = root < 0;
        if (isNew && found.isFull()) {
            stage = Stage.STOPPED;
            return;
        }
        root = isNew ? found.add(re, im) : root;
        settle(samples, i);
        record(root);
        if (!isNew) {
            stage = Stage.STOPPED;
            return;
        }
        isAtFirstRoot = last < 0;
        first = first < 0 ? root : first;
        last = root;
        olderStep = pendingStep;
        start();
    }

    /// Adds the arc between the last root and this one, unless another ray has passed it; its mirror image, which runs
    /// from the conjugate of this root, belongs to the rim too.
    private void record(int root) {
        if (last < 0 || !found.leave(last)) {
            return;
        }
        arcs.add(arc, found.mirrors() && found.conjugate(root) != last && found.leave(found.conjugate(root)));
    }

    /// Marches on from a root.
    private void start() {
        arc = new PointList(4);
        arc.add(re, im);
        phase = 0;
        step = Math.min(1, 2 * step);
        stage = Stage.MARCH;
        predict();
    }

    /// The first root that the ray found; −1 if none.
    int firstRoot() {
        return first;
    }

    /// Whether it has just come to its first root, and did not set out from one. The way back from there is the mirror
    /// image of the way on from the conjugate.
    boolean isAtFirstRoot() {
        return isAtFirstRoot;
    }

    /// An angle brought into \[−π, π].
    private static double wrapped(double angle) {
        return angle - TURN * Math.rint(angle / TURN);
    }
}
