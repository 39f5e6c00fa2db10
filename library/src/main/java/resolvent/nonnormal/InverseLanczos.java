package resolvent.nonnormal;

import resolvent.numeric.Streams;

/// The smallest singular value of `z − T` for many z at once, by Lanczos iteration on `(z − T)⁻¹ (z − T)⁻ᴴ`, whose largest
/// eigenvalue is 1/σ².
///
/// Every lane works on a point of its own, and takes the next one when it is done. A value counts as converged when
/// r² < a θ (θ − θ₂), with r the residual of the Ritz value θ and θ₂ the next one: by Temple's inequality θ then is too
/// small by less than a of itself, and σ too large by half of that. S. H. Lui, SIAM J. Sci. Comput. 18, 565 (1997),
/// doi:10.1137/S1064827594276035.
final class InverseLanczos {
    /// So many lanes use vector instructions to the full and leave the vectors in the processor's cache.
    private static final int WIDEST = 64;
    private static final int LANE_STEP = 8;
    private static final int MOST_STEPS = 400;
    static final double ACCURACY = 1e-11;

    private final ShiftedTriangle triangle;
    private final double accuracy;
    private final double[] pointRe;
    private final double[] pointIm;
    private final double[] startRe;
    private final double[] startIm;
    private final double[] logarithms;
    private final boolean[] converged;

    private final Shifts shifts;
    private final int[] pointOf;
    private final int[] exponent;
    private final Tridiagonal[] small;
    private Lanes vector;
    private Lanes before;
    private Lanes image;
    private final double[] beta;
    private int next;

    private InverseLanczos(ShiftedTriangle triangle, double[] re, double[] im, double accuracy) {
        int width = Math.min(WIDEST, (re.length + LANE_STEP - 1) / LANE_STEP * LANE_STEP);
        int size = triangle.size();
        this.triangle = triangle;
        this.accuracy = accuracy;
        this.pointRe = scaled(re, -triangle.exponent());
        this.pointIm = scaled(im, -triangle.exponent());
        this.startRe = new double[size];
        this.startIm = new double[size];
        this.logarithms = new double[re.length];
        this.converged = new boolean[re.length];
        this.shifts = new Shifts(width);
        this.pointOf = new int[width];
        this.exponent = new int[width];
        this.small = new Tridiagonal[width];
        this.vector = new Lanes(size, width);
        this.before = new Lanes(size, width);
        this.image = new Lanes(size, width);
        this.beta = new double[width];
        fillStart();
    }

    private static double[] scaled(double[] values, int exponent) {
        double[] scaled = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            scaled[k] = Math.scalb(values[k], exponent);
        }
        return scaled;
    }

    /// A random unit vector, always the same.
    private void fillStart() {
        var random = Streams.generator(1967, 11);
        double sum = 0;
        for (int i = 0; i < startRe.length; i++) {
            startRe[i] = random.nextDouble() - 0.5;
            startIm[i] = random.nextDouble() - 0.5;
            sum += startRe[i] * startRe[i] + startIm[i] * startIm[i];
        }
        double factor = 1 / Math.sqrt(sum);
        for (int i = 0; i < startRe.length; i++) {
            startRe[i] *= factor;
            startIm[i] *= factor;
        }
    }

    /// log₂ σ at the points z; −∞ at an eigenvalue.
    ///
    /// @param accuracy a, by which 1/σ² may be too small, relative to it
    static Levels at(ShiftedTriangle triangle, double[] re, double[] im, double accuracy) {
        var iteration = new InverseLanczos(triangle, re, im, accuracy);
        iteration.run();
        return new Levels(iteration.logarithms, iteration.converged);
    }

    private void run() {
        int active = 0;
        for (int lane = 0; lane < pointOf.length; lane++) {
            active += load(lane) ? 1 : 0;
        }
        while (active > 0) {
            step();
            for (int lane = 0; lane < pointOf.length; lane++) {
                if (pointOf[lane] >= 0 && isDone(lane) && !load(lane)) {
                    active--;
                }
            }
        }
    }

    /// Gives a lane the next point that needs an iteration; false if there is none.
    private boolean load(int lane) {
        while (next < pointRe.length && triangle.isEigenvalue(pointRe[next], pointIm[next])) {
            logarithms[next] = Double.NEGATIVE_INFINITY;
            converged[next++] = true;
        }
        boolean some = next < pointRe.length;
        pointOf[lane] = some ? next : -1;
        vector.set(lane, startRe, startIm);
        before.set(lane, new double[startRe.length], new double[startRe.length]);
        beta[lane] = 0;
        exponent[lane] = 0;
        small[lane] = new Tridiagonal();
        if (some) {
            shifts.set(lane, pointRe[next], pointIm[next]);
            next++;
        }
        return some;
    }

    /// One step of every lane.
    private void step() {
        image.copyFrom(vector);
        triangle.solveAdjoint(image, shifts);
        triangle.solve(image, shifts);
        bringToScale(image.dot(vector));
        image.subtract(beta, before);
        double[] alpha = image.dot(vector);
        image.subtract(alpha, vector);
        double[] squares = image.dot(image);
        double[] inverse = new double[squares.length];
        for (int lane = 0; lane < inverse.length; lane++) {
            beta[lane] = Math.sqrt(squares[lane]);
            inverse[lane] = beta[lane] > 0 ? 1 / beta[lane] : 0;
            small[lane].append(alpha[lane]);
            small[lane].join(beta[lane]);
        }
        image.scale(inverse);
        Lanes free = before;
        before = vector;
        vector = image;
        image = free;
    }

    /// Multiplies each image by the power of two that makes its first product with the start about 1.
    private void bringToScale(double[] products) {
        double[] factors = new double[products.length];
        boolean some = false;
        for (int lane = 0; lane < factors.length; lane++) {
            int taken = shifts.takeExponent(lane);
            if (small[lane].size() == 0 && products[lane] > 0) {
                exponent[lane] = taken + Math.getExponent(products[lane]);
            }
            factors[lane] = Math.scalb(1.0, taken - exponent[lane]);
            some |= factors[lane] != 1;
        }
        if (some) {
            image.scale(factors);
        }
    }

    /// Whether a lane has found its value, which it then writes down, or has to give up.
    private boolean isDone(int lane) {
        Tridiagonal matrix = small[lane];
        double theta = matrix.largest();
        double allowed = accuracy * theta;
        double residual = matrix.squaredResidual();
        boolean found = residual <= allowed * theta && matrix.isAloneWithin(residual / allowed);
        boolean done = found || matrix.size() == MOST_STEPS || !(theta > 0) || theta == Double.POSITIVE_INFINITY;
        if (done) {
            int point = pointOf[lane];
            logarithms[point] = triangle.exponent() - (Math.log(theta) / Math.log(2) + exponent[lane]) / 2;
            converged[point] = found;
        }
        return done;
    }
}
