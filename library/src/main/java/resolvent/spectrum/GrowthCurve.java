package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.matrix.Dense;
import resolvent.matrix.LargestSingular;

/// How far a stable linear network `v' = A v` can grow before it decays: the curve ‖e^{At}‖₂, its peak, the input
/// that grows most and the pattern that it becomes.
///
/// The search ends at the first T, doubling, with ‖e^{AT}‖ < 1/2. Since e^{A(nT+s)} = (e^{AT})ⁿ e^{As}, from T on the curve
/// stays below one half of its largest value before; below 1 would do for that it never rises higher, and one half leaves
/// room for the error of the norm. The slope of the curve is known exactly, d/dt ‖e^{At}‖ = ‖e^{At}‖ uᵀAu with u the
/// leading left singular vector, so the peak is where uᵀAu changes sign. The curve is right to about 1e-6, its peak to
/// about 1e-12. Besides the even points of the curve, early times are sampled by halving, down to where e^{ωt} allows
/// little growth. Between these points a higher peak could hide only if it were narrower than their distance.
/// L. N. Trefethen & M. Embree, Spectra and Pseudospectra, Princeton (2005).
public final class GrowthCurve {
    private static final int CURVE_POINTS = 32;
    /// Every so many points one is found first, and its vectors start the search at its neighbours.
    private static final int ANCHOR_DISTANCE = 8;
    private static final int MOST_DOUBLINGS = 60;
    /// Residual at which a singular vector counts as found; the norm's error is of the order of its square.
    private static final double CURVE_TOLERANCE = 1e-3;
    /// Below this exponent growth does not matter.
    private static final double NEGLIGIBLE_GROWTH = 0.1;

    private final List<Sample> curve;
    private final Sample peak;

    private GrowthCurve(List<Sample> curve, Sample peak) {
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
    /// @throws ArithmeticException if ‖e^{At}‖ does not fall below one half, because A is not stable
    public static GrowthCurve of(Dense generator, double numericalAbscissa) {
        var search = new Search(generator, numericalAbscissa);
        double end = search.firstDecayed();
        List<Sample> curve = search.curve(end);
        return new GrowthCurve(curve, new GrowthPeak(search.sampler).refine(search.withEarlyTimes(curve)));
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
        private final GrowthSampler sampler;
        private final double numericalAbscissa;
        private double[] guess;

        Search(Dense generator, double numericalAbscissa) {
            this.numericalAbscissa = numericalAbscissa;
            this.sampler = new GrowthSampler(generator, numericalAbscissa);
            this.guess = GrowthSampler.everyDirection(generator.rows());
        }

        /// The first time, doubling, at which the norm is below one half.
        double firstDecayed() {
            for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
                double time = sampler.exponential().longest();
                // the image of one vector bounds the norm from below, at a fraction of the cost
                if (!(growthOfGuess(time) >= 0.5)) {
                    Sample sample = sampler.sample(time, GrowthSampler.withEveryDirection(guess), CURVE_TOLERANCE);
                    guess = sample.singular().input().toArray();
                    if (sample.growth() < 0.5) {
                        return time;
                    }
                }
                sampler.exponential().extend();
            }
            throw new ArithmeticException("‖exp(At)‖ has not fallen below one half by t = %s; A is not stable".formatted(
                    sampler.exponential().longest()));
        }

        private double growthOfGuess(double time) {
            Dense vector = Dense.ofColumns(guess.length, 1, guess.clone());
            return sampler.exponential().apply(new double[] {time}, vector).frobeniusNorm() / vector.frobeniusNorm();
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
            List<Sample> samples = sampler.samples(times, starts, CURVE_TOLERANCE);
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
            Arrays.setAll(starts, _ -> GrowthSampler.withEveryDirection(curve.get(1).singular().input().toArray()));
            List<Sample> all = new ArrayList<>(curve);
            all.addAll(1, sampler.samples(times.stream().mapToDouble(Double::doubleValue).toArray(), starts, CURVE_TOLERANCE));
            return all;
        }

        /// A start for a point: what the anchors on either side have found.
        private double[] start(Sample[] curve, int point) {
            int left = point / ANCHOR_DISTANCE * ANCHOR_DISTANCE;
            if (curve[left] == null) {
                return GrowthSampler.withEveryDirection(guess);
            }
            double[] before = curve[left].singular().input().toArray();
            double[] after = curve[left + ANCHOR_DISTANCE].singular().input().toArray();
            double weight = (point - left) / (double) ANCHOR_DISTANCE;
            double[] start = new double[before.length];
            GrowthSampler.add(before, 1 - weight, start);
            GrowthSampler.add(after, GrowthSampler.dot(before, after) < 0 ? -weight : weight, start);
            return point < ANCHOR_DISTANCE ? GrowthSampler.withEveryDirection(start) : start;
        }

    }
}
