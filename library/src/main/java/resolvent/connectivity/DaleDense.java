package resolvent.connectivity;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Independent weights whose mean and deviation depend on whether the sender is excitatory or inhibitory.
///
/// Column j has mean `μ/√N` and standard deviation `σ/√N`, with (μ_E, σ_E) for the first fN columns and (μ_I, σ_I) for
/// the others. Dale's law is strict, and the populations of a draw are named, when the weights follow a gamma
/// distribution and are left as drawn. Gaussian weights, the usual model, and weights that were shifted to make row
/// sums vanish have both signs in every column; their neurons are [Population#UNKNOWN].
///
/// @param size number of neurons N
/// @param excitatoryFraction share f of the neurons that excite, rounded to a whole number of neurons
/// @param meanExcitatory μ_E: √N times the mean weight of an excitatory neuron
/// @param deviationExcitatory σ_E: √N times the standard deviation of its weights
/// @param meanInhibitory μ_I: √N times the mean weight of an inhibitory neuron; replaced when `balanced`
/// @param deviationInhibitory σ_I: √N times the standard deviation of its weights
/// @param balanced whether μ_I is set so that excitation and inhibition cancel, f μ_E + (1 − f) μ_I = 0
/// @param rowSumZero whether the mean of each row of M minus its mean is taken off, so that the random input to every
///     neuron sums to zero
/// @param weights the distribution of the weights
@About(title = "Excitatory and inhibitory columns (Rajan–Abbott)",
        doc = "Each neuron excites or inhibits, and the strengths of the two kinds differ in mean and spread. The "
                + "spreads make the bulk of the spectrum, the means an outlier or, when they are balanced, strays.",
        formula = "M_ij has mean μ_j/√N and deviation σ_j/√N",
        cite = "K. Rajan, L. F. Abbott, Phys. Rev. Lett. 97, 188104 (2006), doi:10.1103/PhysRevLett.97.188104")
public record DaleDense(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 1) int size,
        @Param(value = "0.8", doc = "share of excitatory neurons", symbol = "f", min = 0, max = 1)
        double excitatoryFraction,
        @Param(value = "1", doc = "mean weight of excitatory neurons times √N", symbol = "μE") double meanExcitatory,
        @Param(value = "0.5", doc = "deviation of excitatory weights times √N", symbol = "σE", min = 0)
        double deviationExcitatory,
        @Param(value = "-4", doc = "mean weight of inhibitory neurons times √N; replaced when balanced",
                symbol = "μI") double meanInhibitory,
        @Param(value = "1.5", doc = "deviation of inhibitory weights times √N", symbol = "σI", min = 0)
        double deviationInhibitory,
        @Param(value = "true", doc = "inhibition is set to cancel excitation on average") boolean balanced,
        @Param(value = "false", doc = "the random input to every neuron is made to sum to zero") boolean rowSumZero,
        @Param(value = "gaussian", doc = "gaussian: both signs in a column; gamma: one sign, Dale's law") Weights weights)
        implements Ensemble {

    /// How the weights of one column are distributed about their mean.
    public enum Weights {
        /// Normally; both signs occur.
        GAUSSIAN,
        /// By a gamma distribution on the side of the mean; every weight has the sign of its column's mean.
        GAMMA
    }

    public DaleDense {
        Form.check(DaleDense.class, size, excitatoryFraction, meanExcitatory, deviationExcitatory, meanInhibitory,
                deviationInhibitory, balanced, rowSumZero, weights);
        if (balanced) {
            meanInhibitory = balancing(size, (int) Math.round(excitatoryFraction * size), meanExcitatory);
        }
        if (weights == Weights.GAMMA) {
            requireSigns(meanExcitatory, meanInhibitory);
        }
    }

    private static double balancing(int size, int excitatory, double mean) {
        if (excitatory == size && mean != 0) {
            throw new IllegalArgumentException(
                    "balanced needs inhibitory neurons, but excitatory-fraction makes all %d excitatory".formatted(size));
        }
        return mean == 0 ? 0 : -mean * excitatory / (size - excitatory);
    }

    private static void requireSigns(double excitatory, double inhibitory) {
        if (!(excitatory > 0)) {
            throw new IllegalArgumentException(
                    "mean-excitatory must be above 0 with gamma weights, was " + excitatory);
        }
        if (!(inhibitory < 0)) {
            throw new IllegalArgumentException(
                    "mean-inhibitory must be below 0 with gamma weights, was " + inhibitory);
        }
    }

    /// The number of excitatory neurons, fN rounded; they come first.
    public int excitatory() {
        return (int) Math.round(excitatoryFraction * size);
    }

    /// The mean m = f μ_E + (1 − f) μ_I over all columns, times √N; 0 for a balanced network.
    public double mean() {
        return balanced ? 0 : (excitatory() * meanExcitatory + (size - excitatory()) * meanInhibitory) / size;
    }

    /// Whether all weights of a column have the sign of its population in every draw.
    public boolean isStrict() {
        return weights == Weights.GAMMA && !rowSumZero;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] entries = deviations(random);
        if (rowSumZero) {
            removeRowMeans(entries);
        }
        for (int j = 0; j < size; j++) {
            double mean = (j < excitatory() ? meanExcitatory : meanInhibitory) / Math.sqrt(size);
            for (int k = j * size; k < (j + 1) * size; k++) {
                entries[k] = withMean(mean, entries[k]);
            }
        }
        Dense matrix = Dense.ofColumns(size, size, entries);
        return isStrict() ? Connectivity.of(matrix, excitatory()) : Connectivity.of(matrix);
    }

    /// The weight, kept from crossing zero by rounding where Dale's law is strict.
    private double withMean(double mean, double deviation) {
        double weight = mean + deviation;
        return isStrict() && weight * mean < 0 ? 0 : weight;
    }

    /// The random part: each weight minus the mean of its column.
    private double[] deviations(UniformRandomProvider random) {
        double[] entries = new double[Dense.length(size, size)];
        DoubleSupplier excitatory = sampler(random, meanExcitatory, deviationExcitatory);
        DoubleSupplier inhibitory = sampler(random, meanInhibitory, deviationInhibitory);
        int border = excitatory() * size;
        for (int k = 0; k < entries.length; k++) {
            entries[k] = (k < border ? excitatory : inhibitory).getAsDouble();
        }
        return entries;
    }

    private DoubleSupplier sampler(UniformRandomProvider random, double mean, double deviation) {
        double unit = 1 / Math.sqrt(size);
        if (deviation == 0) {
            return () -> 0;
        }
        if (weights == Weights.GAUSSIAN) {
            var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
            return () -> deviation * unit * gaussian.sample();
        }
        double shape = mean * mean / (deviation * deviation);
        SharedStateContinuousSampler gamma =
                AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, Math.abs(mean) / shape);
        double sign = Math.signum(mean);
        return () -> unit * (sign * gamma.sample() - mean);
    }

    private void removeRowMeans(double[] entries) {
        double[] sum = new double[size];
        for (int k = 0; k < entries.length; k++) {
            sum[k % size] += entries[k];
        }
        for (int k = 0; k < entries.length; k++) {
            entries[k] -= sum[k % size] / size;
        }
    }
}
