package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.matrix.Dense;
import resolvent.matrix.DyadicExponential;
import resolvent.matrix.LargestSingular;

/// How far a stable linear network `v' = A v` can grow before it decays: the curve ‖e^{At}‖₂, its peak, the input
/// that grows most and the pattern that it becomes.
///
/// The search ends at the first doubling of time with ‖e^{At}‖ < 1: by submultiplicativity nothing later can exceed
/// what came before. The slope of the curve is known exactly, d/dt ‖e^{At}‖ = ‖e^{At}‖ uᵀAu with u the leading left
/// singular vector, so the peak is where uᵀAu changes sign. The curve is right to about 1e-6, its peak to about 1e-12.
/// Besides the even points of the curve, early times are sampled by halving, down to where e^{ωt} allows little growth.
/// Between these points a higher peak could hide only if it were narrower than their distance.
/// L. N. Trefethen & M. Embree, Spectra and Pseudospectra, Princeton (2005).
public final class TransientGrowth {
    private static final int CURVE_POINTS = 32;
    /// Every so many points one is found first, and its vectors start the search at its neighbours.
    private static final int ANCHOR_DISTANCE = 8;
    private static final int MOST_DOUBLINGS = 60;
    private static final int REFINEMENTS = 20;
    /// An interval of so many steps of the exponential is wide.
    private static final int WIDE = 8;
    /// Residual at which a singular vector counts as found; the norm's error is of the order of its square.
    private static final double CURVE_TOLERANCE = 1e-3;
    private static final double PEAK_TOLERANCE = 1e-7;
    /// Below this exponent growth does not matter.
    private static final double NEGLIGIBLE_GROWTH = 0.1;
    /// Share of every direction in the starts that must not overlook any.
    private static final double EVERY_DIRECTION = 0.1;
    /// Slope at which the peak counts as found, relative to the steepest; the norm's error is of the order of its square.
    private static final double FLAT = 1e-6;

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
        return new TransientGrowth(curve, search.refine(search.withEarlyTimes(curve)));
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
            this.guess = everyDirection(generator.rows());
        }

        /// The first time, doubling, at which the norm is below one half.
        double firstDecayed() {
            for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
                double time = exponential.longest();
                // the image of one vector bounds the norm from below, at a fraction of the cost
                if (!(growthOfGuess(time) >= 0.5)) {
                    Sample sample = sample(time, withEveryDirection(guess), CURVE_TOLERANCE);
                    guess = sample.singular().input().toArray();
                    if (sample.growth() < 0.5) {
                        return time;
                    }
                }
                exponential.extend();
            }
            throw new ArithmeticException("‖exp(At)‖ has not fallen below 1 by t = %s; A is not stable".formatted(
                    exponential.longest()));
        }

        private double growthOfGuess(double time) {
            Dense vector = Dense.ofColumns(guess.length, 1, guess.clone());
            return exponential.apply(new double[] {time}, vector).frobeniusNorm() / vector.frobeniusNorm();
        }

        /// Even times from 0 to the end: anchors first, then the points between them.
        List<Sample> curve(double end) {
            Sample[] curve = new Sample[CURVE_POINTS + 1];
            fill(curve, end, IntStream.rangeClosed(0, CURVE_POINTS).filter(k -> k % ANCHOR_DISTANCE == 0).toArray());
            fill(curve, end, IntStream.rangeClosed(0, CURVE_POINTS).filter(k -> k % ANCHOR_DISTANCE != 0).toArray());
            return List.of(curve);
        }

        private void fill(Sample[] curve, double end, int[] points) {
            double[] times = Arrays.stream(points).mapToDouble(k -> end * k / CURVE_POINTS).toArray();
            double[][] starts = new double[points.length][];
            for (int i = 0; i < points.length; i++) {
                starts[i] = start(curve, points[i]);
            }
            List<Sample> samples = samples(times, starts, CURVE_TOLERANCE);
            for (int i = 0; i < points.length; i++) {
                curve[points[i]] = samples.get(i);
            }
        }

        /// The samples of the curve with earlier times between the first two, each half the next.
        List<Sample> withEarlyTimes(List<Sample> curve) {
            List<Double> times = new ArrayList<>();
            for (double time = curve.get(1).time() / 2; time * numericalAbscissa > NEGLIGIBLE_GROWTH; time /= 2) {
                times.addFirst(time);
            }
            double[][] starts = new double[times.size()][];
            Arrays.setAll(starts, _ -> withEveryDirection(curve.get(1).singular().input().toArray()));
            List<Sample> all = new ArrayList<>(curve);
            all.addAll(1, samples(times.stream().mapToDouble(Double::doubleValue).toArray(), starts, CURVE_TOLERANCE));
            return all;
        }

        /// A start for a point: what the anchors on either side have found.
        private double[] start(Sample[] curve, int point) {
            int left = point / ANCHOR_DISTANCE * ANCHOR_DISTANCE;
            if (curve[left] == null) {
                return withEveryDirection(guess);
            }
            double[] before = curve[left].singular().input().toArray();
            double[] after = curve[left + ANCHOR_DISTANCE].singular().input().toArray();
            double weight = (point - left) / (double) ANCHOR_DISTANCE;
            double[] start = new double[before.length];
            add(before, 1 - weight, start);
            add(after, dot(before, after) < 0 ? -weight : weight, start);
            return point < ANCHOR_DISTANCE ? withEveryDirection(start) : start;
        }

        /// The parts of a network that is not connected, or that is symmetric, take turns in growing most, and a start
        /// within one of them would never see the others.
        private static double[] withEveryDirection(double[] vector) {
            double[] sum = vector.clone();
            add(everyDirection(sum.length), EVERY_DIRECTION, sum);
            return sum;
        }

        /// A unit vector that is orthogonal to nothing in particular.
        private static double[] everyDirection(int size) {
            double[] vector = new double[size];
            // sines of whole numbers repeat nothing and vanish nowhere
            Arrays.setAll(vector, i -> (0.5 + Math.sin(i + 1.0)) / Math.sqrt(0.75 * size));
            return vector;
        }

        private static void add(double[] vector, double factor, double[] sum) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * vector[i];
            }
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private Sample sample(double time, double[] start, double tolerance) {
            return samples(new double[] {time}, new double[][] {start}, tolerance).getFirst();
        }

        private List<Sample> samples(double[] times, double[][] starts, double tolerance) {
            double[] columns = new double[guess.length * times.length];
            for (int k = 0; k < times.length; k++) {
                System.arraycopy(starts[k], 0, columns, k * guess.length, guess.length);
            }
            List<LargestSingular> found = LargestSingular.of(
                    (which, x) -> exponential.apply(chosen(times, which), x),
                    (which, x) -> exponential.applyTransposed(chosen(times, which), x),
                    Dense.ofColumns(guess.length, times.length, columns), tolerance);
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
            return best.slope() > 0 ? climb(best, curve.get(top + 1)) : climb(curve.get(top - 1), best);
        }

        /// Finds where the slope changes sign between a rising and a falling sample: where the cubic through both, with
        /// their slopes, is highest; halving where that does not shrink the interval enough.
        private Sample climb(Sample rising, Sample falling) {
            Sample left = rising;
            Sample right = falling;
            Sample best = rising.growth() > falling.growth() ? rising : falling;
            double steepest = Math.max(rising.slope(), -falling.slope());
            double width = 2 * (right.time() - left.time());
            for (int k = 0; k < REFINEMENTS && right.time() - left.time() > 1e-12 * right.time(); k++) {
                boolean shrinks = right.time() - left.time() <= width / 2;
                width = right.time() - left.time();
                double time = shrinks ? highestOfCubic(left, right) : (left.time() + right.time()) / 2;
                Sample at = sample(wholeSteps(time, left, right), best.singular().input().toArray(), PEAK_TOLERANCE);
                best = at;
                if (Math.abs(at.slope()) <= FLAT * steepest) {
                    break;
                }
                left = at.slope() > 0 ? at : left;
                right = at.slope() > 0 ? right : at;
            }
            return best;
        }

        /// In a wide interval the nearest multiple of the exponential's step, which spares the Taylor series.
        private double wholeSteps(double time, Sample left, Sample right) {
            double step = exponential.step();
            return right.time() - left.time() < WIDE * step ? time
                    : Math.clamp(step * Math.rint(time / step), left.time() + step, right.time() - step);
        }

        /// Where Hermite's cubic of ln ‖e^{At}‖ between two samples has its maximum: the root of its slope, a parabola
        /// that is positive on the left and negative on the right.
        private static double highestOfCubic(Sample left, Sample right) {
            double width = right.time() - left.time();
            double rise = (Math.log(right.growth()) - Math.log(left.growth())) / width;
            double a = 3 * (left.slope() + right.slope() - 2 * rise);
            double b = 2 * (3 * rise - 2 * left.slope() - right.slope());
            double c = left.slope();
            // the stable form of the root at which the parabola falls
            double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
            double s = b < 0 ? 2 * c / (root - b) : a == 0 ? 0.5 : (-b - root) / (2 * a);
            return left.time() + width * Math.clamp(s, 0.01, 0.99);
        }
    }
}
