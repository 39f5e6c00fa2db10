package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.matrix.DyadicExponential;
import resolvent.matrix.LargestSingular;

/// How far a stable linear network `v' = A v` can grow before it decays: the curve ‖e^{At}‖₂, its peak, the input
/// that grows most and the pattern that it becomes.
///
/// The search ends at the first doubling of time with ‖e^{At}‖ < 1: by submultiplicativity nothing later can exceed
/// what came before. The slope of the curve is known exactly, d/dt ‖e^{At}‖ = ‖e^{At}‖ uᵀAu with u the leading left
/// singular vector, so the peak is where uᵀAu changes sign; its time is found to about 1e-8 of the curve's length.
/// Between the points of the curve a higher peak could hide only if it were narrower than their distance.
/// L. N. Trefethen & M. Embree, Spectra and Pseudospectra, Princeton (2005).
public final class TransientGrowth {
    private static final int CURVE_POINTS = 32;
    private static final int MOST_DOUBLINGS = 60;
    /// Times tried at once between two points of the curve.
    private static final int SECTIONS = 16;
    private static final int ROUNDS = 8;
    /// The value's error is of the order of the square of this.
    private static final double TOLERANCE = 1e-5;
    private static final double PEAK_TOLERANCE = 1e-8;

    private final List<Sample> curve;
    private final Sample peak;

    private TransientGrowth(List<Sample> curve, Sample peak) {
        this.curve = List.copyOf(curve);
        this.peak = peak;
    }

    /// One point of the curve.
    ///
    /// @param time t
    /// @param growth ‖e^{At}‖₂
    /// @param slope d ln ‖e^{At}‖ / dt = uᵀAu
    /// @param singular the singular value with its vectors
    public record Sample(double time, double growth, double slope, LargestSingular singular) {}

    /// The growth of `v' = A v`.
    ///
    /// @param generator A, every eigenvalue with negative real part
    /// @param numericalAbscissa ω(A), the slope of the curve at time 0; without a positive one nothing grows
    /// @throws ArithmeticException if ‖e^{At}‖ does not fall below 1, because A is not stable
    public static TransientGrowth of(Dense generator, double numericalAbscissa) {
        var search = new Search(generator, numericalAbscissa);
        double end = search.firstDecayed();
        List<Sample> curve = search.curve(end);
        return new TransientGrowth(curve, search.refine(curve));
    }

    /// Points of the curve at even times, from 0 to where it has decayed.
    public List<Sample> curve() {
        return curve;
    }

    /// The peak value max ‖e^{At}‖, at least 1.
    public double peak() {
        return peak.growth();
    }

    /// The time of the peak, in the units of 1/A; 0 if nothing grows.
    public double peakTime() {
        return peak.time();
    }

    /// The unit input whose activity grows most.
    public double[] input() {
        return peak.singular().input().toArray();
    }

    /// The unit pattern that this input has become at the peak.
    public double[] output() {
        return peak.singular().output().toArray();
    }

    /// Whether every norm on the curve was computed to its tolerance.
    public boolean converged() {
        return peak.singular().converged() && curve.stream().allMatch(sample -> sample.singular().converged());
    }

    private static final class Search {
        private final Dense generator;
        private final DyadicExponential exponential;
        private final double numericalAbscissa;
        private double[] guess;

        Search(Dense generator, double numericalAbscissa) {
            this.generator = generator;
            this.numericalAbscissa = numericalAbscissa;
            this.exponential = DyadicExponential.of(generator);
            this.guess = new double[generator.rows()];
            // any start that is orthogonal to nothing in particular
            Arrays.setAll(guess, i -> 1 + Math.sin(i + 1.0) / 2);
        }

        /// The first time, doubling, at which the norm is below one half.
        double firstDecayed() {
            for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
                double time = exponential.longest();
                // the image of one vector bounds the norm from below, at a tenth of the cost
                if (!(growthOfGuess(time) >= 0.5) && samples(TOLERANCE, time).getFirst().growth() < 0.5) {
                    return time;
                }
                exponential.extend();
            }
            throw new ArithmeticException("‖exp(At)‖ has not fallen below 1 by t = %s; A is not stable".formatted(
                    exponential.longest()));
        }

        private double growthOfGuess(double time) {
            Dense image = exponential.apply(new double[] {time}, Dense.ofColumns(guess.length, 1, guess.clone()));
            return image.frobeniusNorm() / Dense.ofColumns(guess.length, 1, guess.clone()).frobeniusNorm();
        }

        List<Sample> curve(double end) {
            double[] times = new double[CURVE_POINTS + 1];
            Arrays.setAll(times, k -> end * k / CURVE_POINTS);
            return samples(TOLERANCE, times);
        }

        private List<Sample> samples(double tolerance, double... times) {
            double[] starts = new double[guess.length * times.length];
            for (int k = 0; k < times.length; k++) {
                System.arraycopy(guess, 0, starts, k * guess.length, guess.length);
            }
            List<LargestSingular> found = LargestSingular.of(
                    (which, x) -> exponential.apply(chosen(times, which), x),
                    (which, x) -> exponential.applyTransposed(chosen(times, which), x),
                    Dense.ofColumns(guess.length, times.length, starts), tolerance);
            List<Sample> samples = new ArrayList<>();
            for (int k = 0; k < times.length; k++) {
                samples.add(sample(times[k], found.get(k)));
            }
            return samples;
        }

        private static double[] chosen(double[] times, int[] which) {
            return Arrays.stream(which).mapToDouble(k -> times[k]).toArray();
        }

        private Sample sample(double time, LargestSingular singular) {
            double slope = time == 0 ? numericalAbscissa : quadratic(singular.output().toArray());
            return new Sample(time, singular.value(), slope, singular);
        }

        private double quadratic(double[] u) {
            double[] image = generator.times(u);
            double sum = 0;
            for (int i = 0; i < u.length; i++) {
                sum += u[i] * image[i];
            }
            return sum;
        }

        /// The top of the curve: between its highest point and the neighbour towards which it rises, the slope
        /// changes sign.
        Sample refine(List<Sample> curve) {
            int top = highest(curve);
            Sample best = curve.get(top);
            if (best.slope() == 0 || (top == 0 && best.slope() < 0)) {
                return best;
            }
            Sample left = best.slope() > 0 ? best : curve.get(top - 1);
            Sample right = best.slope() > 0 ? curve.get(top + 1) : best;
            double resolution = 1e-8 * curve.getLast().time();
            for (int round = 0; round < ROUNDS && right.time() - left.time() > resolution; round++) {
                guess = best.singular().input().toArray();
                List<Sample> between = between(left, right);
                best = between.get(highest(between));
                int falling = 1;
                while (falling < between.size() - 1 && between.get(falling).slope() > 0) {
                    falling++;
                }
                left = between.get(falling - 1);
                right = between.get(falling);
            }
            return best;
        }

        /// Samples from left to right, both included, dense where the slopes of the two ends meet.
        private List<Sample> between(Sample left, Sample right) {
            double width = right.time() - left.time();
            double middle = left.time() + width * left.slope() / (left.slope() - right.slope());
            double[] times = new double[SECTIONS];
            for (int k = 0; k < SECTIONS; k++) {
                // offsets shrink fourfold towards the estimate, on either side of it
                double offset = width * Math.scalb(1.0, -2 * (k / 2));
                times[k] = Math.clamp(middle + (k % 2 == 0 ? -offset / 4 : offset / 4), left.time(), right.time());
            }
            Arrays.sort(times);
            List<Sample> all = new ArrayList<>(samples(PEAK_TOLERANCE, times));
            all.addFirst(left);
            all.addLast(right);
            return all;
        }

        private static int highest(List<Sample> samples) {
            int top = 0;
            for (int k = 1; k < samples.size(); k++) {
                top = samples.get(k).growth() > samples.get(top).growth() ? k : top;
            }
            return top;
        }
    }
}
