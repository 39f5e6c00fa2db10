package resolvent.ring;

import java.util.Arrays;
import java.util.List;

/// Clusters in a row, as the kernels take them. Cluster c takes the polynomials (P, Q) of the chain up to its exit, with
/// and without the exit, to `P ← D P − β n₁ Q`, `Q ← n_k P − β m Q`, where β is the product of both weights of the link
/// before it, and D, n₁, n_k, m are the determinant of z − A and its minors without the entry, the exit and both.
final class ClusterChain {
    /// Polynomials of a kind: D, −β n₁, n_k, −β m.
    static final int POLYNOMIALS = 4;
    private static final int LONGEST_STRETCH = 32;
    private static final double SAFE_BITS = 300;

    final int blockSize;
    final int kinds;
    /// For each kind its polynomials, for each of them k + 1 coefficients, highest power first.
    final double[] coefficients;
    /// The kind of each cluster.
    final int[] sequence;

    /// @param links β before each kind of cluster
    ClusterChain(int blockSize, List<ClusterPolynomials> polynomials, double[] links, int[] sequence) {
        this.blockSize = blockSize;
        this.kinds = polynomials.size();
        this.coefficients = new double[kinds * POLYNOMIALS * (blockSize + 1)];
        this.sequence = sequence;
        for (int kind = 0; kind < kinds; kind++) {
            ClusterPolynomials of = polynomials.get(kind);
            put(kind, 0, of.determinant, 1);
            put(kind, 1, of.withoutEntry, -links[kind]);
            put(kind, 2, of.withoutExit, 1);
            put(kind, 3, of.withoutBoth, -links[kind]);
        }
    }

    private void put(int kind, int which, double[] lowestFirst, double factor) {
        int start = (kind * POLYNOMIALS + which) * (blockSize + 1);
        for (int i = 0; i <= blockSize; i++) {
            coefficients[start + i] = factor * lowestFirst[blockSize - i];
        }
    }

    /// The order of the largest eigenvalue.
    double radius() {
        double mean = 0;
        for (int kind : sequence) {
            double[] of = Arrays.copyOfRange(coefficients, kind * POLYNOMIALS * (blockSize + 1),
                    (kind * POLYNOMIALS + 1) * (blockSize + 1));
            for (int i = 1; i < of.length; i++) {
                mean = Math.max(mean, StrictMath.pow(Math.abs(of[i]), 1.0 / i));
            }
        }
        return mean + 1;
    }

    int degree() {
        return sequence.length * blockSize;
    }

    /// How many clusters may be passed between two rescalings for arguments of at most this modulus.
    int stretch(double modulus) {
        double largest = 1;
        for (int start = 0; start < coefficients.length; start += blockSize + 1) {
            double value = 0;
            double slope = 0;
            for (int i = 0; i <= blockSize; i++) {
                slope = slope * modulus + value;
                value = value * modulus + Math.abs(coefficients[start + i]);
            }
            largest = Math.max(largest, value + slope);
        }
        return (int) Math.clamp(SAFE_BITS / (Math.getExponent(largest) + 2.0), 1, LONGEST_STRETCH);
    }
}
