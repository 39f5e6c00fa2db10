package resolvent.matrix;

import java.util.Arrays;

/// The weights of one direction between neighbouring clusters of k neurons on a ring: either one link for each pair of
/// neighbours, between the last neuron of a cluster and the first of the next, or all k².
///
/// Places are (cluster c, neuron of c, neuron of c + 1), whichever of both sends.
final class Links {
    private final int blockSize;
    private final boolean single;
    private final double[] weights;

    private Links(int blockSize, boolean single, double[] weights) {
        this.blockSize = blockSize;
        this.single = single;
        this.weights = weights;
    }

    static Links single(int blockSize, double[] weights) {
        return new Links(blockSize, true, weights);
    }

    /// All weights, cluster by cluster and by the neuron of the first cluster.
    static Links all(int blockSize, double[] weights) {
        return new Links(blockSize, blockSize == 1, weights);
    }

    boolean isSingle() {
        return single;
    }

    /// The first neuron of a cluster that may be linked to the next cluster.
    int firstExit() {
        return single ? blockSize - 1 : 0;
    }

    /// How many neurons of a cluster, from its first on, may be linked to the cluster before.
    int entries() {
        return single ? 1 : blockSize;
    }

    private int perCluster() {
        return single ? 1 : blockSize * blockSize;
    }

    double get(int cluster, int exit, int entry) {
        if (exit < firstExit() || entry >= entries()) {
            return 0;
        }
        return weights[single ? cluster : (cluster * blockSize + exit) * blockSize + entry];
    }

    /// Whether the last cluster is not linked to the first.
    boolean areCut() {
        return Arrays.stream(weights, weights.length - perCluster(), weights.length).allMatch(weight -> weight == 0);
    }

    Links cut() {
        double[] rest = weights.clone();
        Arrays.fill(rest, rest.length - perCluster(), rest.length, 0);
        return new Links(blockSize, single, rest);
    }

    Links scaled(double factor) {
        return new Links(blockSize, single, Arrays.stream(weights).map(weight -> weight * factor).toArray());
    }
}
