package resolvent.flow;

/// Means and covariances along a path, with the standard errors that blocks of it give.
///
/// The errors are right where blocks are long against the time over which the path remembers.
public final class PathMoments implements NoisyFlow.Visitor {
    private static final int LEAST_BLOCKS = 2;

    private final int dimension;
    private final long blockLength;
    private final double[] block;
    private final double[] sums;
    private final double[] squares;
    private long seen;
    private long blocks;

    /// @param blockLength states in one block, at least 1
    public PathMoments(int dimension, long blockLength) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be at least 1, was " + dimension);
        }
        if (blockLength < 1) {
            throw new IllegalArgumentException("blockLength must be at least 1, was " + blockLength);
        }
        this.dimension = dimension;
        this.blockLength = blockLength;
        int numbers = dimension + dimension * dimension;
        this.block = new double[numbers];
        this.sums = new double[numbers];
        this.squares = new double[numbers];
    }

    @Override
    public void see(double time, double[] state) {
        for (int i = 0; i < dimension; i++) {
            block[i] += state[i];
            for (int j = 0; j < dimension; j++) {
                block[dimension * (1 + i) + j] += state[i] * state[j];
            }
        }
        if (++seen % blockLength == 0) {
            close();
        }
    }

    private void close() {
        for (int k = 0; k < block.length; k++) {
            double mean = block[k] / blockLength;
            sums[k] += mean;
            squares[k] += mean * mean;
            block[k] = 0;
        }
        blocks++;
    }

    /// The number of whole blocks; states beyond the last of them do not count.
    public long blocks() {
        return blocks;
    }

    /// The mean of a variable over whole blocks.
    public double mean(int i) {
        return sums[i] / blocks;
    }

    /// The covariance `<x_i x_j> − <x_i><x_j>` over whole blocks.
    public double covariance(int i, int j) {
        return sums[dimension * (1 + i) + j] / blocks - mean(i) * mean(j);
    }

    /// The standard error of the second moment `<x_i x_j>`, which is the covariance's where the means are 0; NaN below
    /// two blocks.
    public double error(int i, int j) {
        if (blocks < LEAST_BLOCKS) {
            return Double.NaN;
        }
        int k = dimension * (1 + i) + j;
        double mean = sums[k] / blocks;
        return Math.sqrt(Math.max(0, squares[k] / blocks - mean * mean) / (blocks - 1));
    }
}
