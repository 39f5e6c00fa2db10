package resolvent.connectivity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;

/// The connections of a network, those of one sender next to each other. Receivers and weights change places, senders
/// do not. Autapses stand apart and never change.
final class EdgeList {
    private final int size;
    private final Sparse autapses;
    /// Edges `start[j]` to `start[j + 1]`, the latter excluded, belong to sender j.
    private final int[] start;
    private final int[] sender;
    private final int[] receiver;
    private final double[] weight;

    private EdgeList(int size, Sparse autapses, int[] start, int[] sender, int[] receiver, double[] weight) {
        this.size = size;
        this.autapses = autapses;
        this.start = start;
        this.sender = sender;
        this.receiver = receiver;
        this.weight = weight;
    }

    static EdgeList of(Matrix matrix) {
        int size = matrix.rows();
        Sparse bySender = matrix.toSparse().transpose();
        var diagonal = new Sparse.Builder(size, size);
        int[] start = new int[size + 1];
        int[] sender = new int[Math.toIntExact(bySender.nonZeros())];
        int[] receiver = new int[sender.length];
        double[] weight = new double[sender.length];
        int[] count = {0};
        for (int j = 0; j < size; j++) {
            start[j] = count[0];
            bySender.forEachInRow(j, (from, to, value) -> {
                if (from == to) {
                    diagonal.add(from, to, value);
                } else {
                    sender[count[0]] = from;
                    receiver[count[0]] = to;
                    weight[count[0]++] = value;
                }
            });
        }
        start[size] = count[0];
        return new EdgeList(size, diagonal.build(), start, Arrays.copyOf(sender, count[0]),
                Arrays.copyOf(receiver, count[0]), Arrays.copyOf(weight, count[0]));
    }

    EdgeList copy() {
        return new EdgeList(size, autapses, start, sender, receiver.clone(), weight.clone());
    }

    int size() {
        return size;
    }

    int count() {
        return receiver.length;
    }

    int sender(int edge) {
        return sender[edge];
    }

    int receiver(int edge) {
        return receiver[edge];
    }

    /// Whether `from` sends to `to`, by looking through all its receivers.
    boolean contains(int from, int to) {
        for (int e = start[from]; e < start[from + 1]; e++) {
            if (receiver[e] == to) {
                return true;
            }
        }
        return false;
    }

    /// Permutes the weights of every sender among its receivers, all permutations equally likely (Fisher–Yates).
    void permuteWeights(UniformRandomProvider random) {
        for (int j = 0; j < size; j++) {
            for (int e = start[j + 1] - 1; e > start[j]; e--) {
                int other = start[j] + random.nextInt(e - start[j] + 1);
                double kept = weight[e];
                weight[e] = weight[other];
                weight[other] = kept;
            }
        }
    }

    /// Exchanges the receivers of two edges; refused, without any change, if a connection would be doubled or an
    /// autapse arise.
    boolean exchange(int first, int second, Adjacency adjacency) {
        int j = sender[first];
        int i = receiver[first];
        int l = sender[second];
        int k = receiver[second];
        // two edges of one sender exchange weights, which leaves the set of connections as it is
        boolean sameSender = j == l && i != k;
        if (!sameSender && (j == k || l == i || adjacency.contains(j, k) || adjacency.contains(l, i))) {
            return false;
        }
        receiver[first] = k;
        receiver[second] = i;
        if (!sameSender) {
            adjacency.move(j, i, k);
            adjacency.move(l, k, i);
        }
        return true;
    }

    Sparse toSparse() {
        var builder = new Sparse.Builder(size, size);
        autapses.forEachNonZero(builder::add);
        for (int e = 0; e < receiver.length; e++) {
            builder.add(receiver[e], sender[e], weight[e]);
        }
        return builder.build();
    }
}
