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
/// singular vector, so the peak is where uᵀAu changes sign; its time is found to about 1e-9 of the curve's length.
/// L. N. Trefethen & M. Embree, Spectra and Pseudospectra, Princeton (2005).
public final class TransientGrowth {
    private static final int CURVE_POINTS = 32;
    private static final int MOST_DOUBLINGS = 60;
    private static final int REFINEMENTS = 60;
    private static final double SLOPE_TOLERANCE = 1e-8;

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
                if (sample(exponential.longest()).growth() < 0.5) {
                    return exponential.longest();
                }
                exponential.extend();
            }
            throw new ArithmeticException("‖exp(At)‖ has not fallen below 1 by t = %s; A is not stable".formatted(
                    exponential.longest()));
        }

        List<Sample> curve(double end) {
            List<Sample> samples = new ArrayList<>();
            for (int k = 0; k <= CURVE_POINTS; k++) {
                samples.add(sample(end * k / CURVE_POINTS));
            }
            return samples;
        }

        private Sample sample(double time) {
            LargestSingular singular = LargestSingular.of(x -> exponential.apply(time, x),
                    x -> exponential.applyTransposed(time, x), guess);
            guess = singular.input().toArray();
            double[] output = singular.output().toArray();
            double slope = time == 0 ? numericalAbscissa : quadratic(output);
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
            int top = 0;
            for (int k = 1; k < curve.size(); k++) {
                top = curve.get(k).growth() > curve.get(top).growth() ? k : top;
            }
            Sample best = curve.get(top);
            if (best.slope() == 0 || (top == 0 && best.slope() < 0)) {
                return best;
            }
            guess = best.singular().input().toArray();
            return best.slope() > 0 ? climb(best, curve.get(top + 1)) : climb(curve.get(top - 1), best);
        }

        /// False position with halving (the Illinois rule) on the slope, rising on the left, falling on the right.
        private Sample climb(Sample rising, Sample falling) {
            Sample left = rising;
            Sample right = falling;
            double leftSlope = left.slope();
            double rightSlope = right.slope();
            Sample best = left.growth() > right.growth() ? left : right;
            boolean lastRose = false;
            for (int k = 0; k < REFINEMENTS && right.time() - left.time() > 1e-9 * falling.time(); k++) {
                Sample at = sample((left.time() * rightSlope - right.time() * leftSlope) / (rightSlope - leftSlope));
                best = at.growth() >= best.growth() ? at : best;
                if (Math.abs(at.slope()) < SLOPE_TOLERANCE * rising.slope()) {
                    break;
                }
                boolean same = at.slope() > 0 == lastRose && k > 0;
                lastRose = at.slope() > 0;
                if (lastRose) {
                    left = at;
                    leftSlope = at.slope();
                    rightSlope = same ? rightSlope / 2 : right.slope();
                } else {
                    right = at;
                    rightSlope = at.slope();
                    leftSlope = same ? leftSlope / 2 : left.slope();
                }
            }
            return best;
        }
    }
}
