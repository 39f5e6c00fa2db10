package resolvent.matrix;

import java.util.Arrays;
import java.util.Objects;

/// The wiring of `n ≥ 3` clusters of k neurons each on a ring, joined by single links: the last neuron of each cluster,
/// its exit, and the first neuron of the next one, its entry, are connected both ways.
///
/// With the neurons of cluster c numbered from kc to kc + k − 1, and indices modulo nk,
///
/// `M[kc + i][kc + j] = block_c[i][j]`, `M[kc + k − 1][kc + k] = up_c e^g`, `M[kc + k][kc + k − 1] = down_c e^{−g}`.
///
/// With k = 1 these are the entries of a [Ring]. As there, the directional bias g is kept apart from the weights, and an
/// open chain is one whose last `up` and `down` are 0.
public final class BlockRing implements Matrix {
    private final int blockSize;
    private final double[] blocks;
    private final double[] up;
    private final double[] down;
    private final double bias;
    private final double forward;
    private final double backward;

    private BlockRing(int blockSize, double[] blocks, double[] up, double[] down, double bias) {
        this.blockSize = blockSize;
        this.blocks = blocks;
        this.up = up;
        this.down = down;
        this.bias = bias;
        this.forward = Math.exp(bias);
        this.backward = Math.exp(-bias);
    }

    /// A ring of clusters from the weights inside and between them.
    ///
    /// @param blockSize number of neurons k of a cluster
    /// @param blocks the weights inside the clusters, cluster by cluster and row by row, of length nk²
    /// @param up the weight of the link from the entry of cluster c + 1 to the exit of cluster c, without e^g; length n
    /// @param down the weight of the same link the other way, without e^{−g}; length n
    /// @param bias g
    /// @throws IllegalArgumentException if n < 3, k < 1, lengths differ, an entry is not finite, or e^g is out of range
    public static BlockRing of(int blockSize, double[] blocks, double[] up, double[] down, double bias) {
        if (up.length < 3) {
            throw new IllegalArgumentException("clusters must be at least 3, was " + up.length);
        }
        if (blockSize < 1) {
            throw new IllegalArgumentException("blockSize must be at least 1, was " + blockSize);
        }
        Math.multiplyExact(up.length, blockSize);
        requireLength("down", down, up.length);
        requireLength("blocks", blocks, (long) up.length * blockSize * blockSize);
        requireFinite("blocks", blocks);
        requireFinite("up", up);
        requireFinite("down", down);
        if (!(Math.abs(bias) <= 700)) {
            throw new IllegalArgumentException("g must lie between -700 and 700 so that e^g is finite, was " + bias);
        }
        return new BlockRing(blockSize, blocks.clone(), up.clone(), down.clone(), bias);
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
        return up.length;
    }

    /// The number k of neurons of a cluster.
    public int blockSize() {
        return blockSize;
    }

    /// Whether the ring is cut between its last and its first cluster.
    public boolean isOpen() {
        int last = up.length - 1;
        return up[last] == 0 && down[last] == 0;
    }

    /// The same clusters without the link between the last and the first.
    public BlockRing opened() {
        double[] openUp = up.clone();
        double[] openDown = down.clone();
        openUp[up.length - 1] = 0;
        openDown[up.length - 1] = 0;
        return new BlockRing(blockSize, blocks, openUp, openDown, bias);
    }

    /// The same weights with another bias.
    public BlockRing withBias(double g) {
        return of(blockSize, blocks, up, down, g);
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
        return of(blockSize, sums, up, down, bias);
    }

    /// The bias g.
    public double bias() {
        return bias;
    }

    /// The weight of the link from the entry of the next cluster to the exit of this one, without its factor e^g.
    public double up(int cluster) {
        return up[cluster];
    }

    /// The weight of the link from the exit of a cluster to the entry of the next one, without its factor e^{−g}.
    public double down(int cluster) {
        return down[cluster];
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
        return up.length * blockSize;
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
        if (column == (row + 1) % size) {
            return up[cluster] * forward;
        }
        if (row == (column + 1) % size) {
            return down[sender] * backward;
        }
        return 0;
    }

    @Override
    public void times(double[] x, double[] out) {
        Vectors.requireLengths(x, rows(), out, rows());
        Arrays.fill(out, 0);
        for (int c = 0; c < up.length; c++) {
            int exit = (c + 1) * blockSize - 1;
            int entry = (exit + 1) % x.length;
            for (int row = c * blockSize; row <= exit; row++) {
                double sum = 0;
                for (int j = 0; j < blockSize; j++) {
                    sum += blocks[row * blockSize + j] * x[c * blockSize + j];
                }
                out[row] += sum;
            }
            out[exit] += up[c] * forward * x[entry];
            out[entry] += down[c] * backward * x[exit];
        }
    }

    @Override
    public double[] transposedTimes(double[] x) {
        return transpose().times(x);
    }

    @Override
    public BlockRing transpose() {
        double[] transposed = new double[blocks.length];
        for (int c = 0; c < up.length; c++) {
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
        return new BlockRing(blockSize, product(blocks, factor), product(up, factor), product(down, factor), bias);
    }

    private static double[] product(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    @Override
    public void forEachNonZero(EntryVisitor visitor) {
        int size = rows();
        for (int c = 0; c < up.length; c++) {
            int first = c * blockSize;
            for (int i = 0; i < blockSize; i++) {
                for (int j = 0; j < blockSize; j++) {
                    visit(visitor, first + i, first + j, blocks[place(c, i, j)]);
                }
            }
            int exit = first + blockSize - 1;
            visit(visitor, exit, (exit + 1) % size, up[c] * forward);
            visit(visitor, (exit + 1) % size, exit, down[c] * backward);
        }
    }

    private static void visit(EntryVisitor visitor, int row, int column, double value) {
        if (value != 0) {
            visitor.visit(row, column, value);
        }
    }

    @Override
    public String toString() {
        return "%s of %d clusters of %d neurons, g=%s".formatted(isOpen() ? "Open chain" : "Ring", up.length, blockSize,
                bias);
    }
}
