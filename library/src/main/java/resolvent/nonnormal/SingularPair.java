package resolvent.nonnormal;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Streams;

/// The smallest singular value σ of z − A at one point and its derivatives there.
///
/// With singular vectors u and v, (z − A) v = σ u, the derivatives are ∂σ/∂Re z = Re uᴴv and ∂σ/∂Im z = −Im uᴴv, which
/// do not depend on the basis. The vectors come from inverse Lanczos iteration with full orthogonalization.
///
/// @param sigma the value
/// @param slopeRe ∂σ/∂Re z
/// @param slopeIm ∂σ/∂Im z
record SingularPair(double sigma, double slopeRe, double slopeIm) {
    private static final int MOST_STEPS = 200;
    private static final double ACCURACY = 1e-10;
    /// To judge costs about as much as a step.
    private static final int JUDGED_EVERY = 3;

    static SingularPair of(ShiftedTriangle triangle, double re, double im) {
        if (triangle.isEigenvalue(Math.scalb(re, -triangle.exponent()), Math.scalb(im, -triangle.exponent()))) {
            return new SingularPair(0, 0, 0);
        }
        return new Iteration(triangle, re, im).run();
    }

    private static final class Iteration {
        private final ShiftedTriangle triangle;
        private final Shifts shift = new Shifts(1);
        private final List<Lanes> basis = new ArrayList<>();
        private final List<Double> diagonal = new ArrayList<>();
        private final List<Double> joints = new ArrayList<>();
        private int exponent;

        Iteration(ShiftedTriangle triangle, double re, double im) {
            this.triangle = triangle;
            shift.set(0, Math.scalb(re, -triangle.exponent()), Math.scalb(im, -triangle.exponent()));
            var start = new Lanes(triangle.size(), 1);
            var random = Streams.generator(1967, 11);
            for (int i = 0; i < triangle.size(); i++) {
                start.re[i][0] = random.nextDouble() - 0.5;
                start.im[i][0] = random.nextDouble() - 0.5;
            }
            basis.add(unit(start));
        }

        private static Lanes unit(Lanes vector) {
            vector.scale(0, 1 / norm(vector));
            return vector;
        }

        private static double norm(Lanes vector) {
            return Math.sqrt(vector.dot(vector)[0]);
        }

        SingularPair run() {
            while (true) {
                Lanes image = image(basis.getLast());
                orthogonalize(image);
                double length = norm(image);
                boolean last = basis.size() == Math.min(MOST_STEPS, triangle.size());
                if (last || basis.size() % JUDGED_EVERY == 0 || length == 0) {
                    SymmetricEigen small = SymmetricEigen.of(matrix());
                    int top = small.size() - 1;
                    double[] weights = small.vector(top);
                    if (last || length * Math.abs(weights[top]) <= ACCURACY * small.value(top)) {
                        return slopes(weights);
                    }
                }
                joints.add(length);
                basis.add(unit(image));
            }
        }

        /// (z − T)⁻¹ (z − T)⁻ᴴ times a vector, scaled by a power of two that is always the same.
        private Lanes image(Lanes vector) {
            var image = new Lanes(triangle.size(), 1);
            image.copyFrom(vector);
            triangle.solveAdjoint(image, shift);
            triangle.solve(image, shift);
            int taken = shift.takeExponent(0);
            if (diagonal.isEmpty()) {
                exponent = taken + Math.getExponent(norm(image));
            }
            image.scale(0, Math.scalb(1.0, taken - exponent));
            return image;
        }

        private void orthogonalize(Lanes image) {
            diagonal.add(image.dot(basis.getLast())[0]);
            for (int pass = 0; pass < 2; pass++) {
                for (Lanes known : basis) {
                    subtractProjection(image, known);
                }
            }
        }

        private static void subtractProjection(Lanes image, Lanes known) {
            double re = image.dot(known)[0];
            double im = imaginary(known, image);
            for (int i = 0; i < image.size(); i++) {
                double a = known.re[i][0];
                double b = known.im[i][0];
                image.re[i][0] -= re * a - im * b;
                image.im[i][0] -= re * b + im * a;
            }
        }

        /// The imaginary part of aᴴb.
        private static double imaginary(Lanes a, Lanes b) {
            double sum = 0;
            for (int i = 0; i < a.size(); i++) {
                sum += a.re[i][0] * b.im[i][0] - a.im[i][0] * b.re[i][0];
            }
            return sum;
        }

        private Dense matrix() {
            int size = diagonal.size();
            double[][] rows = new double[size][size];
            for (int k = 0; k < size; k++) {
                rows[k][k] = diagonal.get(k);
                if (k + 1 < size) {
                    rows[k][k + 1] = joints.get(k);
                    rows[k + 1][k] = joints.get(k);
                }
            }
            return Dense.of(rows);
        }

        /// u is the Ritz vector's partner: (z − T)⁻ᴴ v = u / σ.
        private SingularPair slopes(double[] weights) {
            var v = new Lanes(triangle.size(), 1);
            for (int k = 0; k < weights.length; k++) {
                v.subtract(new double[] {-weights[k]}, basis.get(k));
            }
            unit(v);
            var u = new Lanes(triangle.size(), 1);
            u.copyFrom(v);
            triangle.solveAdjoint(u, shift);
            int taken = shift.takeExponent(0);
            double length = norm(u);
            unit(u);
            return new SingularPair(Math.scalb(1 / length, triangle.exponent() - taken), u.dot(v)[0],
                    -imaginary(u, v));
        }
    }
}
