package resolvent.connectivity;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import resolvent.matrix.Matrix;

/// The moments of a network's weights that the laws of large random matrices ask for. They make a measured network and
/// a theory comparable: `new CircularLaw().predict(WeightMoments.of(network).matchingGirko())`.
///
/// All moments are over the N(N − 1) weights between different neurons, absent connections counting as 0; autapses are
/// left out. A neuron counts as inhibitory if its population says so or, where the population is unknown, if its
/// outgoing weights sum to less than 0; else as excitatory, those without outputs too.
///
/// @param size number of neurons N
/// @param mean mean weight
/// @param variance variance of the weights
/// @param zeros share of weights that are 0
/// @param correlation correlation ρ of the weight from j to i with the weight from i to j; NaN if weights do not vary
/// @param autapses number of neurons that send to themselves
/// @param excitatory the columns of excitatory neurons
/// @param inhibitory the columns of inhibitory neurons
public record WeightMoments(int size, double mean, double variance, double zeros, double correlation, int autapses,
        Group excitatory, Group inhibitory) {

    /// Fewer connections per neuron than this, and laws of dense matrices miss the bulk visibly.
    public static final int FEW_INPUTS = 20;
    /// In a small network inputs may be few although no entry is zero.
    private static final double MANY_ZEROS = 0.5;

    /// The weights of some of the columns.
    ///
    /// @param columns how many
    /// @param mean mean of their weights; 0 if there are none
    /// @param variance variance of their weights about that mean
    public record Group(int columns, double mean, double variance) {}

    /// The moments of a network of at least 2 neurons. O(connections · log of the inputs of one neuron).
    ///
    /// @throws IllegalArgumentException if there are fewer neurons
    public static WeightMoments of(Connectivity network) {
        int size = network.size();
        if (size < 2) {
            throw new IllegalArgumentException("size must be at least 2, was " + size);
        }
        Matrix matrix = network.matrix();
        boolean[] inhibits = inhibits(network, matrix);
        Group all = group(matrix, _ -> true);
        return new WeightMoments(size, all.mean(), all.variance(), zeros(matrix), correlation(matrix, all),
                autapses(matrix), group(matrix, j -> !inhibits[j]), group(matrix, j -> inhibits[j]));
    }

    private static boolean[] inhibits(Connectivity network, Matrix matrix) {
        double[] sum = new double[network.size()];
        matrix.forEachNonZero((i, j, weight) -> sum[j] += i == j ? 0 : weight);
        boolean[] inhibits = new boolean[sum.length];
        for (int j = 0; j < sum.length; j++) {
            inhibits[j] = switch (network.populations().get(j)) {
                case EXCITATORY -> false;
                case INHIBITORY -> true;
                case UNKNOWN -> sum[j] < 0;
            };
        }
        return inhibits;
    }

    private static Group group(Matrix matrix, IntPredicate chosen) {
        int size = matrix.columns();
        int columns = 0;
        for (int j = 0; j < size; j++) {
            columns += chosen.test(j) ? 1 : 0;
        }
        double entries = (double) columns * (size - 1);
        if (columns == 0) {
            return new Group(0, 0, 0);
        }
        double[] sums = new double[size];
        matrix.forEachNonZero((i, j, weight) -> sums[j] += i != j && chosen.test(j) ? weight : 0);
        double mean = total(sums) / entries;
        double[] squares = new double[size];
        long[] present = {0};
        matrix.forEachNonZero((i, j, weight) -> {
            if (i != j && chosen.test(j)) {
                squares[j] += (weight - mean) * (weight - mean);
                present[0]++;
            }
        });
        return new Group(columns, mean, (total(squares) + (entries - present[0]) * mean * mean) / entries);
    }

    /// Dense or sparse, the entries of one column are visited from top to bottom, so sums by column have the same bits.
    private static double total(double[] ofColumns) {
        double total = 0;
        for (double sum : ofColumns) {
            total += sum;
        }
        return total;
    }

    private static int autapses(Matrix matrix) {
        int count = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            count += matrix.get(i, i) != 0 ? 1 : 0;
        }
        return count;
    }

    private static double zeros(Matrix matrix) {
        double entries = (double) matrix.rows() * (matrix.rows() - 1);
        return 1 - (matrix.nonZeros() - autapses(matrix)) / entries;
    }

    /// Sums the products of both directions over all ordered pairs, also those of which one or both are 0.
    private static double correlation(Matrix matrix, Group all) {
        double mean = all.mean();
        double[] sums = new double[matrix.columns()];
        long[] counted = {0};
        matrix.forEachNonZero((i, j, weight) -> {
            if (i != j) {
                double back = matrix.get(j, i);
                int times = back == 0 ? 2 : 1;
                sums[j] += times * (weight - mean) * (back - mean);
                counted[0] += times;
            }
        });
        double entries = (double) matrix.rows() * (matrix.rows() - 1);
        return (total(sums) + (entries - counted[0]) * mean * mean) / entries / all.variance();
    }

    /// The share of neurons that count as excitatory.
    public double excitatoryFraction() {
        return (double) excitatory.columns() / size;
    }

    /// The mean number of connections that a neuron receives, itself left out.
    public double degree() {
        return (1 - zeros) * (size - 1);
    }

    /// Why laws of dense matrices are not expected to describe the bulk; empty if nothing speaks against it.
    public Optional<String> outsideDenseLaws() {
        return degree() >= FEW_INPUTS ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "a neuron has %.1f inputs on average, and laws of dense matrices need about %d or more", degree(),
                FEW_INPUTS) + (zeros < MANY_ZEROS ? ""
                        : String.format(Locale.ROOT, "; %.0f %% of entries are zero", 100 * zeros)));
    }

    /// Independent Gaussian weights of the same variance. The mean is left out: it moves one eigenvalue only.
    ///
    /// @throws IllegalStateException if the weights do not vary
    public Girko matchingGirko() {
        requireVariance();
        return new Girko(size, Math.sqrt(variance), autapses == 0);
    }

    /// Gaussian weights of the same variance and the same correlation of the two directions. The mean is left out.
    ///
    /// @throws IllegalStateException if the weights do not vary
    public Elliptic matchingElliptic() {
        requireVariance();
        return new Elliptic(size, Math.sqrt(variance), Math.clamp(correlation, -1, 1));
    }

    /// Gaussian weights of the same mean and variance in the columns of excitatory and inhibitory neurons.
    ///
    /// @throws IllegalStateException if the weights do not vary
    public DaleDense matchingDale() {
        requireVariance();
        double unit = Math.sqrt(size);
        return new DaleDense(size, excitatoryFraction(), unit * excitatory.mean(),
                unit * Math.sqrt(excitatory.variance()), unit * inhibitory.mean(),
                unit * Math.sqrt(inhibitory.variance()), false, false, DaleDense.Weights.GAUSSIAN);
    }

    private void requireVariance() {
        if (!(variance > 0)) {
            throw new IllegalStateException("all weights are equal, so no random ensemble matches them");
        }
    }
}
