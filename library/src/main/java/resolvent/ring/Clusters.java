package resolvent.ring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import resolvent.matrix.BlockRing;

/// What the eigenvalues of a ring of clusters depend on: for each cluster its polynomials and the product β of the link
/// before it, both ways; and the ways round the whole ring. All are taken of M / 2^scale, whose entries are of the order
/// of 1; the link before the first cluster is one with β = 0 if there is any.
///
/// Clusters that are alike, with alike links before them, are of one kind and evaluated once.
final class Clusters {
    final int blockSize;
    final int scale;
    /// The kind of each cluster.
    final int[] sequence;
    final double trace;
    final double traceOfSquare;
    final RoundTrips roundTrips;
    private final List<ClusterPolynomials> polynomials = new ArrayList<>();
    private final List<Double> links = new ArrayList<>();

    private Clusters(BlockRing ring) {
        blockSize = ring.blockSize();
        scale = scale(ring);
        sequence = new int[ring.clusters()];
        roundTrips = new RoundTrips(ring.clusters() * ring.bias());
        double unit = Math.scalb(1.0, -scale);
        double sum = 0;
        double sumOfSquares = 0;
        int first = firstCluster(ring);
        Map<List<Double>, Integer> known = new HashMap<>();
        for (int i = 0; i < sequence.length; i++) {
            int cluster = (first + i) % sequence.length;
            int before = (cluster + sequence.length - 1) % sequence.length;
            double[][] weights = weights(ring, cluster, unit);
            double up = ring.up(before) * unit;
            double down = ring.down(before) * unit;
            int kind = known.computeIfAbsent(key(weights, up * down), _ -> add(weights, up * down));
            sequence[i] = kind;
            roundTrips.pass(polynomials.get(kind), up, down);
            sum += trace(weights);
            sumOfSquares += traceOfSquare(weights) + 2 * up * down;
        }
        trace = sum;
        traceOfSquare = sumOfSquares;
    }

    static Clusters of(BlockRing ring) {
        return new Clusters(ring);
    }

    int size() {
        return sequence.length * blockSize;
    }

    /// Whether nothing goes round the ring.
    boolean isOpen() {
        return links.get(sequence[0]) == 0 && roundTrips.isNone();
    }

    /// Some clusters in a row.
    ClusterChain chain(int first, int count) {
        int[] kinds = new int[count];
        Map<Integer, Integer> renumbered = new HashMap<>();
        for (int i = 0; i < count; i++) {
            kinds[i] = renumbered.computeIfAbsent(sequence[first + i], _ -> renumbered.size());
        }
        List<ClusterPolynomials> used = new ArrayList<>(renumbered.size());
        double[] before = new double[renumbered.size()];
        int[] original = new int[renumbered.size()];
        renumbered.forEach((kind, number) -> original[number] = kind);
        for (int number = 0; number < original.length; number++) {
            used.add(polynomials.get(original[number]));
            before[number] = links.get(original[number]);
        }
        return new ClusterChain(blockSize, used, before, kinds);
    }

    private int add(double[][] weights, double link) {
        polynomials.add(new ClusterPolynomials(weights));
        links.add(link);
        return links.size() - 1;
    }

    private static List<Double> key(double[][] weights, double link) {
        List<Double> key = new ArrayList<>();
        key.add(link);
        for (double[] row : weights) {
            for (double weight : row) {
                key.add(weight);
            }
        }
        return key;
    }

    private static double[][] weights(BlockRing ring, int cluster, double unit) {
        int k = ring.blockSize();
        double[][] weights = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i][j] = ring.within(cluster, i, j) * unit;
            }
        }
        return weights;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    private static double traceOfSquare(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * a[j][i];
            }
        }
        return sum;
    }

    /// The cluster after the first link that can only be passed one way, or not at all; 0 if there is none.
    private static int firstCluster(BlockRing ring) {
        int n = ring.clusters();
        for (int c = n - 1; c >= 0; c--) {
            if (ring.up(c) == 0 || ring.down(c) == 0) {
                return (c + 1) % n;
            }
        }
        return 0;
    }

    private static int scale(BlockRing ring) {
        double largest = 0;
        int k = ring.blockSize();
        for (int c = 0; c < ring.clusters(); c++) {
            double product = Math.sqrt(Math.abs(ring.up(c))) * Math.sqrt(Math.abs(ring.down(c)));
            largest = Math.max(largest, product);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    largest = Math.max(largest, Math.abs(ring.within(c, i, j)));
                }
            }
        }
        return largest == 0 ? 0 : Math.getExponent(largest);
    }
}
