package resolvent.bifurcation;

import java.util.Arrays;
import java.util.Random;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;

/// Networks of any size with eigenvalues that are known because they were put in.
final class KnownNetworks {
    private KnownNetworks() {}

    /// The network of rates `v' = −v + φ(g M v + h)`.
    static RateNetwork rates(Dense weights, Gain gain, double g, double... input) {
        return new RateNetwork(Connectivity.of(weights), gain, new RateNetwork.Settings(g, 1), input);
    }

    /// `S D S⁻¹` with a random S, where D has the blocks {{re, −im}, {im, re}}, or the eigenvalue re alone if im is 0, and
    /// the others are real, between −0.6 and 0.6.
    static Dense withLeading(int size, double re, double im, long seed) {
        var random = new Random(seed);
        double[][] blocks = new double[size][size];
        for (int i = 0; i < size; i++) {
            blocks[i][i] = random.nextDouble(-0.6, 0.6);
        }
        blocks[0][0] = re;
        if (im != 0) {
            blocks[1][1] = re;
            blocks[0][1] = -im;
            blocks[1][0] = im;
        }
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = (i == j ? 1 : 0) + 0.4 * random.nextGaussian() / Math.sqrt(size);
            }
        }
        Dense mixing = Dense.of(rows);
        Dense inverse = LinearSolver.of(mixing).orElseThrow().solve(Dense.identity(size));
        return mixing.times(Dense.of(blocks)).times(inverse);
    }

    /// `(sum/N) 11ᵀ` plus random weights whose rows sum to 0: where all rates are equal they stay so.
    static Dense withRowSums(int size, double sum, double spread, long seed) {
        var random = new Random(seed);
        double[][] rows = new double[size][size];
        for (double[] row : rows) {
            Arrays.setAll(row, _ -> spread * random.nextGaussian() / Math.sqrt(size));
            double mean = Arrays.stream(row).sum() / size;
            for (int j = 0; j < size; j++) {
                row[j] += sum / size - mean;
            }
        }
        return Dense.of(rows);
    }
}
