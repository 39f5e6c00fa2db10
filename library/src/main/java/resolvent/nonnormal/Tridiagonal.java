package resolvent.nonnormal;

import java.util.Arrays;

/// The real symmetric tridiagonal matrix that a Lanczos iteration builds step by step, and its largest eigenvalue.
///
/// The leading pivots of λ − T are positive for every λ above that eigenvalue, and Newton's method on the determinant
/// comes down to it from above without passing it.
final class Tridiagonal {
    private static final int MOST_NEWTON_STEPS = 100;

    private double[] diagonal = new double[16];
    private double[] squares = new double[16];
    private int size;
    private double largest;
    private double lastPivotSlope;

    /// Adds a row and column.
    ///
    /// @param entry the new diagonal entry
    void append(double entry) {
        if (size == diagonal.length) {
            diagonal = Arrays.copyOf(diagonal, 2 * size);
            squares = Arrays.copyOf(squares, 2 * size);
        }
        diagonal[size++] = entry;
        largest = size == 1 ? entry : newton(upperBound(entry));
        if (size == 1) {
            lastPivotSlope = 1;
        }
    }

    /// What joins the last row to the next one.
    void join(double offDiagonal) {
        squares[size - 1] = offDiagonal * offDiagonal;
    }

    int size() {
        return size;
    }

    double largest() {
        return largest;
    }

    /// The square of the residual of the largest eigenvalue's vector, β² times the square of its last entry.
    double squaredResidual() {
        return squares[size - 1] / lastPivotSlope;
    }

    /// Whether no other eigenvalue lies within a distance below the largest.
    boolean isAloneWithin(double distance) {
        double lambda = largest - distance;
        double pivot = 1;
        int above = 0;
        for (int k = 0; k < size; k++) {
            pivot = lambda - diagonal[k] - (k == 0 ? 0 : squares[k - 1] / pivot);
            above += pivot < 0 ? 1 : 0;
            pivot = pivot == 0 ? Double.MIN_NORMAL : pivot;
        }
        return above <= 1;
    }

    /// The larger eigenvalue of [[largest before, β], [β, entry]], which the new one cannot exceed.
    private double upperBound(double entry) {
        double half = (largest - entry) / 2;
        return entry + half + Math.sqrt(half * half + squares[size - 2]);
    }

    private double newton(double start) {
        double lambda = start;
        for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
            double next = lambda - 1 / logarithmicSlope(lambda);
            if (!(next < lambda)) {
                break;
            }
            lambda = next;
        }
        return lambda;
    }

    /// d ln det(λ − T) / dλ, the sum of 1 / (λ − eigenvalue); infinite where a leading minor vanishes.
    private double logarithmicSlope(double lambda) {
        double pivot = lambda - diagonal[0];
        double slope = 1;
        double sum = slope / pivot;
        for (int k = 1; k < size; k++) {
            double ratio = squares[k - 1] / pivot;
            slope = 1 + ratio * slope / pivot;
            pivot = lambda - diagonal[k] - ratio;
            sum += slope / pivot;
        }
        lastPivotSlope = slope;
        return sum;
    }
}
