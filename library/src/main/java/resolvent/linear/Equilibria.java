package resolvent.linear;

import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.SingularValues;
import resolvent.matrix.Vectors;

/// Where a linear network rests under constant input: the solutions of `(1 − M) v = h`.
///
/// A singular value of 1 − M counts as 0 below N ulp of the largest one. How near to 0 the smallest is, is the condition
/// of [One].
public sealed interface Equilibria {
    /// One state of rest. It is where the network ends only if all eigenvalues of M have real part below 1.
    ///
    /// @param state v, one entry per neuron
    /// @param condition the ratio of the largest to the smallest singular value of 1 − M: relative errors in M and h may
    ///     come out larger by it
    record One(List<Double> state, double condition) implements Equilibria {
        public One {
            state = List.copyOf(state);
        }
    }

    /// None: h has a part outside of the range of 1 − M, along which v grows without bound.
    ///
    /// @param missing the share of ‖h‖ that lies outside of the range, from 0 to 1
    record None(double missing) implements Equilibria {}

    /// A line, plane or larger affine space of states of rest, each remembered: `v + K c` for all c.
    ///
    /// @param state the state of rest of smallest norm
    /// @param kernel K, N × d with orthonormal columns: the directions in which 1 − M vanishes
    record Space(List<Double> state, Dense kernel) implements Equilibria {
        public Space {
            state = List.copyOf(state);
        }

        /// The dimension d.
        public int dimension() {
            return kernel.columns();
        }
    }

    /// The states of rest of a network under constant input.
    ///
    /// @throws IllegalArgumentException if M is not square, h has not one entry per neuron, or one is not finite
    static Equilibria of(Matrix matrix, double... input) {
        if (matrix.rows() != input.length) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(matrix.rows(), input.length));
        }
        Vectors.requireFinite("input", input);
        if (input.length == 0) {
            throw new IllegalArgumentException("matrix must have at least 1 row, had 0");
        }
        SingularValues values = SingularValues.of(matrix.toDense().scaledAndShifted(-1, 1));
        double[] inRange = values.left().transposedTimes(input);
        double negligible = input.length * Math.ulp(1.0) * values.value(0);
        int rank = (int) values.values().stream().filter(value -> value > negligible).count();
        double missing = Vectors.norm(Arrays.copyOfRange(inRange, rank, input.length));
        double norm = Vectors.norm(input);
        if (missing > input.length * Math.ulp(1.0) * norm * 8) {
            return new None(missing / norm);
        }
        double[] coordinates = new double[input.length];
        for (int k = 0; k < rank; k++) {
            coordinates[k] = inRange[k] / values.value(k);
        }
        List<Double> state = Arrays.stream(values.right().times(coordinates)).boxed().toList();
        return rank == input.length ? new One(state, values.value(0) / values.value(rank - 1))
                : new Space(state, kernel(values, rank));
    }

    private static Dense kernel(SingularValues values, int rank) {
        int n = values.right().rows();
        double[] columns = Arrays.copyOfRange(values.right().toColumns(), rank * n, n * n);
        return Dense.ofColumns(n, n - rank, columns);
    }
}
