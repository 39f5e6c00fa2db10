package resolvent.nonnormal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import resolvent.matrix.ComplexSchur;
import resolvent.matrix.Dense;

/// The smallest value of σ on a line Re z = x, with a proof that no smaller one hides between the points looked at.
///
/// σ² − y² is concave in y = Im z, so between neighbours a < b it lies above its chord, and σ² above
/// `chord(σ²) − (y − a)(b − y)`. Gaps in which that bound is too low are divided until none is left. Far out
/// σ(z) ≥ |y| − max |Im W(A)|. For a real matrix σ is even in y.
final class VerticalLine {
    private static final int FIRST = 16;
    /// Accuracy of 1/σ², beside which that of a bound is small.
    private static final double ACCURACY = 1e-6;

    private final ResolventNorm norm;
    private final double x;
    private final Effort effort;
    /// In the order of y.
    private final List<Sample> samples = new ArrayList<>();
    private int unconverged;

    private VerticalLine(ResolventNorm norm, double x, Effort effort) {
        this.norm = norm;
        this.x = x;
        this.effort = effort;
    }

    /// When to stop.
    ///
    /// @param accuracy relative distance of the proven bound from the smallest value found
    /// @param points number of points beyond which no more are looked at
    record Effort(double accuracy, int points) {}

    /// The smallest value on a line.
    ///
    /// @param x the real part of the line
    /// @param y where it was found, not negative
    /// @param sigma the value found
    /// @param bound what σ is nowhere on the line less than; 0 if nothing could be proven
    /// @param points how many points were looked at
    record Minimum(double x, double y, double sigma, double bound, int points) {}

    /// Finds it.
    static Minimum of(ResolventNorm norm, double x, Effort effort) {
        return new VerticalLine(norm, x, effort).search();
    }

    /// σ at x + iy.
    private record Sample(double y, double sigma) {}

    /// Two neighbours.
    private record Gap(Sample a, Sample b) {
        double width() {
            return b.y - a.y;
        }

        /// Where in it the bound on σ² is lowest, as a share of the way.
        double lowestPlace() {
            return Math.clamp((1 - (b.sigma - a.sigma) / width() * ((b.sigma + a.sigma) / width())) / 2, 0, 1);
        }

        double bound() {
            double s = lowestPlace();
            // what σ may be wrong by counts before the difference is taken, which enlarges it
            double chord = (a.sigma * a.sigma + s * (b.sigma - a.sigma) * (b.sigma + a.sigma)) * (1 - 2 * ACCURACY);
            return Math.sqrt(Math.max(0, chord - s * (1 - s) * width() * width()));
        }

        /// Where to look next: where the bound is lowest, but not beside a point that is known.
        double middle() {
            return a.y + Math.clamp(lowestPlace(), 0.1, 0.9) * width();
        }
    }

    private Minimum search() {
        look(firstPoints());
        double[] next = openGaps();
        while (next.length > 0 && samples.size() < effort.points) {
            look(Arrays.stream(next));
            next = openGaps();
        }
        Sample least = least();
        return new Minimum(x, least.y, least.sigma, unconverged > 0 ? 0 : bound() * (1 - ACCURACY), samples.size());
    }

    /// Evenly spaced points up to where σ must be larger, and the heights of eigenvalues, where minima are near.
    private DoubleStream firstPoints() {
        ComplexSchur form = norm.form();
        double reach = reach();
        DoubleStream even = IntStream.range(0, FIRST).mapToDouble(k -> reach * k / (FIRST - 1));
        DoubleStream heights = IntStream.range(0, form.size()).boxed()
                .sorted(Comparator.comparingDouble(k -> Math.abs(x - form.re(k, k)))).limit(FIRST)
                .mapToDouble(k -> Math.min(reach, Math.abs(form.im(k, k))));
        return DoubleStream.concat(even, heights).sorted().distinct();
    }

    /// Above this height σ is larger than on the real axis.
    private double reach() {
        Dense matrix = norm.matrix();
        double range = matrix.plus(matrix.transpose().scaled(-1)).oneNorm() / 2;
        return range + norm.at(new double[] {x}, new double[] {0}).sigma(0) + norm.rounding();
    }

    private void look(DoubleStream heights) {
        double[] y = heights.toArray();
        double[] re = new double[y.length];
        Arrays.fill(re, x);
        Levels levels = norm.at(re, y, ACCURACY);
        unconverged += levels.unconverged();
        for (int k = 0; k < y.length; k++) {
            samples.add(new Sample(y[k], levels.sigma(k)));
        }
        samples.sort(Comparator.comparingDouble(Sample::y));
    }

    private Sample least() {
        return samples.stream().reduce((a, b) -> a.sigma <= b.sigma ? a : b).orElseThrow();
    }

    private List<Gap> gaps() {
        return IntStream.range(1, samples.size())
                .mapToObj(k -> new Gap(samples.get(k - 1), samples.get(k)))
                .filter(gap -> gap.width() > 4 * Math.ulp(gap.b.y)).toList();
    }

    /// Where to look next: in every gap whose bound is too low.
    private double[] openGaps() {
        double enough = (1 - effort.accuracy) * least().sigma;
        return gaps().stream().filter(gap -> gap.bound() < enough).mapToDouble(Gap::middle).toArray();
    }

    private double bound() {
        return Math.min(least().sigma, gaps().stream().mapToDouble(Gap::bound).min().orElse(least().sigma));
    }
}
