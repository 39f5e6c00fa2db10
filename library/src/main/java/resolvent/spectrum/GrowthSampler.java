package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.DyadicExponential;
import resolvent.matrix.LargestSingular;
import resolvent.spectrum.GrowthCurve.Sample;

/// Points of the curve ‖e^{At}‖ with their slopes, each from the largest singular value of the exponential, which is only
/// ever applied to vectors.
final class GrowthSampler {
    /// Share of every direction in the starts that must not overlook any.
    private static final double EVERY_DIRECTION = 0.1;

    private final Dense generator;
    private final DyadicExponential exponential;
    private final double numericalAbscissa;

    GrowthSampler(Dense generator, double numericalAbscissa) {
        this.generator = generator;
        this.numericalAbscissa = numericalAbscissa;
        this.exponential = DyadicExponential.of(generator);
    }

    DyadicExponential exponential() {
        return exponential;
    }

    Sample sample(double time, double[] start, double tolerance) {
        return samples(new double[] {time}, new double[][] {start}, tolerance).getFirst();
    }

    List<Sample> samples(double[] times, double[][] starts, double tolerance) {
        double[] columns = new double[generator.rows() * times.length];
        for (int k = 0; k < times.length; k++) {
            System.arraycopy(starts[k], 0, columns, k * generator.rows(), generator.rows());
        }
        List<LargestSingular> found = LargestSingular.of(
                (which, x) -> exponential.apply(chosen(times, which), x),
                (which, x) -> exponential.applyTransposed(chosen(times, which), x),
                Dense.ofColumns(generator.rows(), times.length, columns), tolerance);
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < times.length; k++) {
            double slope = times[k] == 0 ? numericalAbscissa : quadratic(found.get(k).output().toArray());
            samples.add(new Sample(times[k], found.get(k).value(), slope, found.get(k)));
        }
        return samples;
    }

    private static double[] chosen(double[] times, int[] which) {
        return Arrays.stream(which).mapToDouble(k -> times[k]).toArray();
    }

    private double quadratic(double[] u) {
        return dot(u, generator.times(u));
    }

    /// The parts of a network that is not connected, or that is symmetric, take turns in growing most, and a start
    /// within one of them would never see the others.
    static double[] withEveryDirection(double[] vector) {
        double[] sum = vector.clone();
        add(everyDirection(sum.length), EVERY_DIRECTION, sum);
        return sum;
    }

    /// A unit vector that is orthogonal to nothing in particular.
    static double[] everyDirection(int size) {
        double[] vector = new double[size];
        // sines of whole numbers repeat nothing and vanish nowhere
        Arrays.setAll(vector, i -> (0.5 + Math.sin(i + 1.0)) / Math.sqrt(0.75 * size));
        return vector;
    }

    static void add(double[] vector, double factor, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
