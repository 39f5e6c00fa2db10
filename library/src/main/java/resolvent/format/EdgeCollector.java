package resolvent.format;

import java.util.Arrays;
import resolvent.matrix.Sparse;

/// Takes connections as a file lists them; mirrors those without direction and sums those listed again.
final class EdgeCollector {
    /// The kind of a connection that has a direction.
    static final int DIRECTED = -1;

    private int[] sender = new int[1024];
    private int[] receiver = new int[1024];
    private int[] kind = new int[1024];
    private double[] weight = new double[1024];
    private int count;
    private int zeros;

    /// One connection; those of the same `kind` from 0 on have no direction and are mirrored among themselves.
    void add(int from, int to, double strength, int ofKind) {
        if (count == weight.length) {
            grow();
        }
        sender[count] = from;
        receiver[count] = to;
        kind[count] = ofKind;
        weight[count++] = strength;
        zeros += strength == 0 ? 1 : 0;
    }

    private void grow() {
        int longer = Math.toIntExact(count + (long) (count >> 1));
        sender = Arrays.copyOf(sender, longer);
        receiver = Arrays.copyOf(receiver, longer);
        kind = Arrays.copyOf(kind, longer);
        weight = Arrays.copyOf(weight, longer);
    }

    int count() {
        return count;
    }

    /// The matrix of all connections.
    ///
    /// @throws MatrixFormatException if connections that are listed several times sum to infinity
    Sparse matrix(int neurons, Tally tally, Where where) {
        tally.duplicates(duplicates(neurons));
        int listed = count;
        mirror(neurons, listed);
        tally.mirrored(count - listed);
        if (zeros > 0) {
            tally.note("%s listed connections have weight 0 and count as absent.".formatted(Words.count(zeros)));
        }
        var builder = new Sparse.Builder(neurons, neurons);
        for (int k = 0; k < count; k++) {
            builder.add(receiver[k], sender[k], weight[k]);
        }
        Sparse matrix = builder.build();
        matrix.forEachNonZero((row, column, value) -> requireFinite(row, column, value, where));
        return matrix;
    }

    private static void requireFinite(int row, int column, double value, Where where) {
        if (!Double.isFinite(value)) {
            throw where.error("the connections listed for M[%s][%s] sum to %s; rescale the weights".formatted(
                    row, column, value));
        }
    }

    private long duplicates(int neurons) {
        long[] pairs = new long[count];
        Arrays.setAll(pairs, k -> (long) sender[k] * neurons + receiver[k]);
        Arrays.sort(pairs);
        long same = 0;
        for (int k = 1; k < pairs.length; k++) {
            same += pairs[k] == pairs[k - 1] ? 1 : 0;
        }
        return same;
    }

    /// Adds the other direction of connections that have none and are listed one way only.
    private void mirror(int neurons, int listed) {
        long[] pairs = new long[listed];
        int undirected = 0;
        for (int k = 0; k < listed; k++) {
            if (kind[k] >= 0) {
                pairs[undirected++] = key(kind[k], sender[k], receiver[k], neurons);
            }
        }
        Arrays.sort(pairs, 0, undirected);
        for (int k = 0; k < listed && undirected > 0; k++) {
            if (kind[k] >= 0 && Arrays.binarySearch(pairs, 0, undirected,
                    key(kind[k], receiver[k], sender[k], neurons)) < 0) {
                add(receiver[k], sender[k], weight[k], kind[k]);
            }
        }
    }

    private static long key(int kind, int from, int to, long neurons) {
        return (kind * neurons + from) * neurons + to;
    }
}
