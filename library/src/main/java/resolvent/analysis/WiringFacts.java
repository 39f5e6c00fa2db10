package resolvent.analysis;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Components;
import resolvent.matrix.Matrix;

/// What can be counted in a wiring before any eigenvalue is computed.
///
/// @param size number of cells N
/// @param edges entries of the matrix that are not zero
/// @param density edges / N²
/// @param reciprocity share of edges between two cells whose reverse is an edge too
/// @param autapses edges of cells onto themselves
/// @param silent cells that send nothing
/// @param deaf cells that receive nothing
/// @param dale how many cells keep Dale's law, and how
/// @param senders the cells of largest output Σ|w|, strongest first
/// @param receivers the cells of largest input Σ|w|, strongest first
/// @param componentSizes sizes of the strongly connected components, largest first
/// @param structuralZeros eigenvalues that are exactly 0 because a cell lies on no cycle and has no autapse
/// @param symmetric whether every connection has an equal one back
/// @param wholeNumbers whether every weight is a whole number of the size of a count, up to a million
public record WiringFacts(int size, long edges, double density, double reciprocity, int autapses, int silent,
        int deaf, Dale dale, List<Strength> senders, List<Strength> receivers, List<Integer> componentSizes,
        int structuralZeros, boolean symmetric, boolean wholeNumbers) {
    private static final int STRONGEST = 5;
    private static final double LARGEST_COUNT = 1e6;

    /// Cells by the signs of what they send.
    public record Dale(int excitatory, int inhibitory, int mixed, int silent) {}

    /// A cell with the sum of the absolute weights that it sends or receives.
    public record Strength(String name, double total) {}

    static WiringFacts of(Connectivity connectivity, Components components) {
        var tally = new Tally(connectivity.matrix());
        int n = connectivity.size();
        return new WiringFacts(n, tally.edges, n == 0 ? 0 : (double) tally.edges / n / n, tally.reciprocity(),
                tally.autapses, tally.count(tally.outgoing), tally.count(tally.incoming), tally.dale(),
                strongest(connectivity, tally.outgoing), strongest(connectivity, tally.incoming),
                components.sizes(), structuralZeros(connectivity.matrix(), components), tally.symmetric,
                tally.wholeNumbers);
    }

    private static int structuralZeros(Matrix matrix, Components components) {
        return (int) IntStream.range(0, components.count()).filter(c -> components.size(c) == 1)
                .map(c -> components.members(c)[0]).filter(cell -> matrix.get(cell, cell) == 0).count();
    }

    /// How many components are larger than a single cell.
    public long largeComponents() {
        return componentSizes.stream().filter(size -> size > 1).count();
    }

    private static List<Strength> strongest(Connectivity connectivity, double[] totals) {
        return ranked(totals.length, i -> totals[i]).limit(STRONGEST)
                .filter(i -> totals[i] > 0)
                .mapToObj(i -> new Strength(connectivity.names().get(i), totals[i])).toList();
    }

    /// The indices 0 … size − 1, largest value first; equal ones keep their order.
    static IntStream ranked(int size, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, size).mapToDouble(value).toArray();
        return IntStream.range(0, size).boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue);
    }

    private static final class Tally {
        private final double[] outgoing;
        private final double[] incoming;
        private final boolean[] excites;
        private final boolean[] inhibits;
        private long edges;
        private long returned;
        private int autapses;
        private boolean symmetric = true;
        private boolean wholeNumbers = true;

        Tally(Matrix matrix) {
            int n = matrix.rows();
            outgoing = new double[n];
            incoming = new double[n];
            excites = new boolean[n];
            inhibits = new boolean[n];
            matrix.forEachNonZero((to, from, weight) -> see(to, from, weight, matrix));
        }

        private void see(int to, int from, double weight, Matrix matrix) {
            edges++;
            outgoing[from] += Math.abs(weight);
            incoming[to] += Math.abs(weight);
            excites[from] |= weight > 0;
            inhibits[from] |= weight < 0;
            wholeNumbers &= weight == Math.rint(weight) && Math.abs(weight) <= LARGEST_COUNT;
            if (to == from) {
                autapses++;
                return;
            }
            double back = matrix.get(from, to);
            returned += back != 0 ? 1 : 0;
            symmetric &= back == weight;
        }

        double reciprocity() {
            return edges == autapses ? 0 : (double) returned / (edges - autapses);
        }

        int count(double[] totals) {
            return (int) IntStream.range(0, totals.length).filter(i -> totals[i] == 0).count();
        }

        Dale dale() {
            int[] counts = new int[4];
            for (int j = 0; j < excites.length; j++) {
                counts[(excites[j] ? 1 : 0) + (inhibits[j] ? 2 : 0)]++;
            }
            return new Dale(counts[1], counts[2], counts[3], counts[0]);
        }
    }
}
