package resolvent.matrix;

import java.util.Arrays;
import java.util.Objects;

/// The wiring of `n ≥ 3` clusters of k neurons each on a ring, neighbouring clusters being linked both ways.
///
/// With the neurons of cluster c numbered from kc to kc + k − 1, and indices modulo nk,
///
/// `M[kc + i][kc + j] = block_c[i][j]`, `M[kc + i][kc + k + j] = up_c[i][j] e^g`,
/// `M[kc + k + j][kc + i] = down_c[i][j] e^{−g}`.
///
/// Most rings have [single links][#hasSingleLinks]: the last neuron of each cluster, its exit, and the first neuron of
/// the next one, its entry, are connected, and no others. With k = 1 these are the entries of a [Ring]. As there, the
/// directional bias g is kept apart from the weights, and an open chain is one whose last `up` and `down` are 0.
public final class BlockRing implements Matrix {
    private static final double STRONGEST = 700;

    private final int clusters;
    private final int blockSize;
    private final double[] blocks;
    private final Links up;
    private final Links down;
    private final double bias;
    private final double forward;
    private final double backward;

    private BlockRing(int blockSize, double[] blocks, Links up, Links down, double bias) {
        this.clusters = blocks.length / blockSize / blockSize;
        this.blockSize = blockSize;
        this.blocks = blocks;
        this.up = up;
        this.down = down;
        this.bias = bias;
        this.forward = Math.exp(bias);
        this.backward = Math.exp(-bias);
    }

    /// A ring of clusters with single links, from the weights inside and between the clusters.
    ///
    /// @param blockSize number of neurons k of a cluster
    /// @param blocks the weights inside the clusters, cluster by cluster and row by row, of length nk²
    /// @param up the weight of the link from the entry of cluster c + 1 to the exit of cluster c, without e^g; length n
    /// @param down the weight of the same link the other way, without e^{−g}; length n
    /// @param bias g
    /// @throws IllegalArgumentException if n < 3, k < 1, lengths differ, an entry is not finite, or e^g is out of range
    public static BlockRing of(int blockSize, double[] blocks, double[] up, double[] down, double bias) {
        requireBlocks(blockSize, blocks, up.length);
        requireLength("down", down, up.length);
        requireFinite("up", up);
        requireFinite("down", down);
        return new BlockRing(blockSize, blocks.clone(), Links.single(blockSize, up.clone()),
                Links.single(blockSize, down.clone()), requireBias(bias));
    }

    /// A ring of clusters in which every neuron may be linked to every neuron of the next cluster.
    ///
    /// @param blockSize number of neurons k of a cluster
    /// @param blocks the weights inside the clusters, cluster by cluster and row by row, of length nk²
    /// @param up the weights from neuron j of cluster c + 1 to neuron i of cluster c, without e^g, at `(ck + i)k + j`
    /// @param down the weights of the same links the other way, without e^{−g}, at the same places
    /// @param bias g
    /// @throws IllegalArgumentException if n < 3, k < 1, lengths differ, an entry is not finite, or e^g is out of range
    public static BlockRing linked(int blockSize, double[] blocks, double[] up, double[] down, double bias) {
        requireBlocks(blockSize, blocks, blocks.length / Math.max(1, blockSize) / Math.max(1, blockSize));
        requireLength("up", up, blocks.length);
        requireLength("down", down, blocks.length);
        requireFinite("up", up);
        requireFinite("down", down);
        return new BlockRing(blockSize, blocks.clone(), Links.all(blockSize, up.clone()),
                Links.all(blockSize, down.clone()), requireBias(bias));
    }

    private static void requireBlocks(int blockSize, double[] blocks, int clusters) {
        if (clusters < 3) {
            throw new IllegalArgumentException("clusters must be at least 3, was " + clusters);
        }
        if (blockSize < 1) {
            throw new IllegalArgumentException("blockSize must be at least 1, was " + blockSize);
        }
        Math.multiplyExact(clusters, blockSize);
        requireLength("blocks", blocks, (long) clusters * blockSize * blockSize);
        requireFinite("blocks", blocks);
    }

    private static double requireBias(double bias) {
        if (!(Math.abs(bias) <= STRONGEST)) {
            throw new IllegalArgumentException("g must lie between -700 and 700 so that e^g is finite, was " + bias);
        }
        return bias;
    }

    private static void requireLength(String name, double[] values, long length) {
        if (values.length != length) {
            throw new IllegalArgumentException("%s must have length %d, was %d".formatted(name, length, values.length));
        }
    }

    private static void requireFinite(String name, double[] values) {
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new IllegalArgumentException("%s[%d] must be finite, was %s".formatted(name, j, values[j]));
            }
        }
    }

    /// The number n of clusters.
    public int clusters() {
        return clusters;
    }

    /// The number k of neurons of a cluster.
    public int blockSize() {
        return blockSize;
    }

    /// Whether only the last neuron of a cluster and the first of the next are linked.
    public boolean hasSingleLinks() {
        return up.isSingle();
    }

    /// Whether the ring is cut between its last and its first cluster.
    public boolean isOpen() {
        return up.areCut() && down.areCut();
    }

    /// The same clusters without links between the last and the first.
    public BlockRing opened() {
        return new BlockRing(blockSize, blocks, up.cut(), down.cut(), bias);
    }

    /// The same weights with another bias.
    public BlockRing withBias(double g) {
        return new BlockRing(blockSize, blocks, up, down, requireBias(g));
    }

    /// The same clusters and links with a number added to each entry of the diagonal.
    ///
    /// @throws IllegalArgumentException if there is not one number for each neuron, or a sum is not finite
    public BlockRing plusDiagonal(double[] extra) {
        requireLength("extra", extra, rows());
        double[] sums = blocks.clone();
        for (int j = 0; j < extra.length; j++) {
            sums[place(j / blockSize, j % blockSize, j % blockSize)] += extra[j];
        }
        requireFinite("blocks", sums);
        return new BlockRing(blockSize, sums, up, down, bias);
    }

    /// The bias g.
    public double bias() {
        return bias;
    }

    /// The weight of the link from the entry of the next cluster to the exit of this one, without its factor e^g.
    public double up(int cluster) {
        return up.get(cluster, blockSize - 1, 0);
    }

    /// The weight of the link from the exit of a cluster to the entry of the next one, without its factor e^{−g}.
    public double down(int cluster) {
        return down.get(cluster, blockSize - 1, 0);
    }

    /// The weight from neuron `j` of the next cluster to neuron `i` of this one, without its factor e^g.
    public double up(int cluster, int i, int j) {
        return up.get(cluster, Objects.checkIndex(i, blockSize), Objects.checkIndex(j, blockSize));
    }

    /// The weight from neuron `i` of this cluster to neuron `j` of the next one, without its factor e^{−g}.
    public double down(int cluster, int i, int j) {
        return down.get(cluster, Objects.checkIndex(i, blockSize), Objects.checkIndex(j, blockSize));
    }

    /// A weight inside a cluster, from its neuron `j` to its neuron `i`.
    public double within(int cluster, int i, int j) {
        return blocks[place(cluster, Objects.checkIndex(i, blockSize), Objects.checkIndex(j, blockSize))];
    }

    private int place(int cluster, int i, int j) {
        return (cluster * blockSize + i) * blockSize + j;
    }

    @Override
    public int rows() {
        return clusters * blockSize;
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public double get(int row, int column) {
        int size = rows();
        int cluster = Objects.checkIndex(row, size) / blockSize;
        int sender = Objects.checkIndex(column, size) / blockSize;
        if (cluster == sender) {
            return blocks[place(cluster, row % blockSize, column % blockSize)];
        }
        if (sender == (cluster + 1) % clusters) {
            return up.get(cluster, row % blockSize, column % blockSize) * forward;
        }
        if (cluster == (sender + 1) % clusters) {
            return down.get(sender, column % blockSize, row % blockSize) * backward;
        }
        return 0;
    }

    @Override
    public void times(double[] x, double[] out) {
        Vectors.requireLengths(x, rows(), out, rows());
        Arrays.fill(out, 0);
        for (int c = 0; c < clusters; c++) {
            addWithin(c, x, out);
            addLinks(c, x, out);
        }
    }

    private void addWithin(int c, double[] x, double[] y) {
        for (int row = c * blockSize; row < (c + 1) * blockSize; row++) {
            double sum = 0;
            for (int j = 0; j < blockSize; j++) {
                sum += blocks[row * blockSize + j] * x[c * blockSize + j];
            }
            y[row] += sum;
        }
    }

    private void addLinks(int c, double[] x, double[] y) {
        int next = (c + 1) % clusters * blockSize;
        for (int i = up.firstExit(); i < blockSize; i++) {
            int exit = c * blockSize + i;
            for (int j = 0; j < up.entries(); j++) {
                y[exit] += up.get(c, i, j) * forward * x[next + j];
                y[next + j] += down.get(c, i, j) * backward * x[exit];
            }
        }
    }

    @Override
    public double[] transposedTimes(double[] x) {
        return transpose().times(x);
    }

    @Override
    public BlockRing transpose() {
        double[] transposed = new double[blocks.length];
        for (int c = 0; c < clusters; c++) {
            for (int i = 0; i < blockSize; i++) {
                for (int j = 0; j < blockSize; j++) {
                    transposed[place(c, j, i)] = blocks[place(c, i, j)];
                }
            }
        }
        return new BlockRing(blockSize, transposed, down, up, -bias);
    }

    @Override
    public BlockRing scaled(double factor) {
        double[] products = Arrays.stream(blocks).map(value -> value * factor).toArray();
        return new BlockRing(blockSize, products, up.scaled(factor), down.scaled(factor), bias);
    }

    @Override
    public void forEachNonZero(EntryVisitor visitor) {
        for (int c = 0; c < clusters; c++) {
            int first = c * blockSize;
            for (int i = 0; i < blockSize; i++) {
                for (int j = 0; j < blockSize; j++) {
                    visit(visitor, first + i, first + j, blocks[place(c, i, j)]);
                }
            }
            visitLinks(visitor, c);
        }
    }

    private void visitLinks(EntryVisitor visitor, int c) {
        int next = (c + 1) % clusters * blockSize;
        for (int i = up.firstExit(); i < blockSize; i++) {
            for (int j = 0; j < up.entries(); j++) {
                visit(visitor, c * blockSize + i, next + j, up.get(c, i, j) * forward);
                visit(visitor, next + j, c * blockSize + i, down.get(c, i, j) * backward);
            }
        }
    }

    private static void visit(EntryVisitor visitor, int row, int column, double value) {
        if (value != 0) {
            visitor.visit(row, column, value);
        }
    }

    /// What it is, and its rows; of more than 10 rows or columns, the corner.
    @Override
    public String toString() {
        return Print.of(this, (isOpen() ? "Open chain of " : "Ring of ") + clusters + " clusters of " + blockSize + " neurons, g="
                + bias);
    }
}
