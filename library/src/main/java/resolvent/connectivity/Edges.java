package resolvent.connectivity;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.matrix.Sparse;

/// Draws the edges of directed random graphs.
final class Edges {
    /// Place and weight, in a list that grows by half, three lists by which they are sorted, and the matrix.
    private static final double BYTES_OF_AN_EDGE = 50;

    private Edges() {}

    /// A directed Erdős–Rényi graph: each of the N(N − 1) edges between two neurons is present with the given
    /// probability. Edges are drawn sender by sender, receivers ascending; `weight` is asked, with the sender, once
    /// for each edge in that order. O(N + edges).
    static Sparse draw(int size, double probability, UniformRandomProvider random, IntToDoubleFunction weight) {
        var builder = new Sparse.Builder(size, size);
        int others = size - 1;
        var edge = new Skips(random, probability, (long) size * others);
        while (edge.advance()) {
            int sender = (int) (edge.position() / others);
            int other = (int) (edge.position() % others);
            int receiver = other < sender ? other : other + 1;
            builder.add(receiver, sender, weight.applyAsDouble(sender));
        }
        return builder.build();
    }

    /// About how many bytes a graph takes while it is built, with `degree` edges per neuron on average.
    static long bytes(int size, double degree) {
        return (long) (size * (8 + BYTES_OF_AN_EDGE * degree));
    }

    /// The probability of an edge that makes `degree` edges per neuron on average.
    ///
    /// @throws IllegalArgumentException if there are not that many other neurons
    static double probability(int size, double degree) {
        if (degree > size - 1) {
            throw new IllegalArgumentException("degree must be at most size - 1 = %d, was %s".formatted(
                    size - 1, degree));
        }
        return degree / (size - 1);
    }
}
