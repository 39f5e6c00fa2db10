package resolvent.nonnormal;

import java.util.Map;
import java.util.TreeMap;
import resolvent.numeric.Roots;

/// Kreiss's constant `K = sup Re z ‖(z − A)⁻¹‖₂` over Re z > 0, of a stable matrix. With it,
/// `K ≤ max ‖e^{At}‖ ≤ e N K`; it is also the supremum over ε of the ε-pseudospectral abscissa over ε.
///
/// On the line Re z = x the product is at most x M(x), with M(x) the largest resolvent norm there. M falls, and ln M is
/// convex in x (Hadamard's three lines theorem), so between two lines where M is known K is bounded by the chord of
/// ln M. Lines are added where that bound is largest until it is within the tolerance of the largest product found.
/// Beyond the last line x M(x) ≤ x / (x − ω), with ω the numerical abscissa. The largest product is then followed to
/// where its derivative vanishes.
/// H.-O. Kreiss, BIT 2, 153 (1962), doi:10.1007/BF01957330; L. N. Trefethen & M. Embree (2005), chapter 14.
///
/// @param value the largest product found, a lower bound of K; right to about 1e-9 if the global maximum is the one found and
///     the smallest singular values on the way are above 1e-6 ‖A‖
/// @param re Re z there; infinite if the supremum is the limit 1 for large z
/// @param im Im z ≥ 0 there
/// @param bound what K is not more than, up to rounding and as far as every smallest singular value was found; infinite
///     where one was not, or M(0) is so large that no bound could be reached
public record KreissConstant(double value, double re, double im, double bound) {
    private static final int MOST_LINES = 60;
    private static final int MOST_POINTS = 4_000;
    private static final int MOST_POINTS_IN_ALL = 20_000;
    private static final VerticalLine.Effort UNPROVEN = new VerticalLine.Effort(0.1, 100);

    /// The constant of a stable matrix.
    ///
    /// @param numericalAbscissa ω(A); if it is not positive K is 1
    /// @param tolerance by which the bound may exceed the value, relative to it
    /// @throws IllegalArgumentException if an eigenvalue has no negative real part, the tolerance is not positive,
    ///     or ω is not finite
    public static KreissConstant of(ResolventNorm norm, double numericalAbscissa, double tolerance) {
        StabilityRadius.requireStable(norm);
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be above 0, was " + tolerance);
        }
        if (!Double.isFinite(numericalAbscissa)) {
            throw new IllegalArgumentException("numericalAbscissa must be finite, was " + numericalAbscissa);
        }
        if (numericalAbscissa <= 0) {
            return new KreissConstant(1, Double.POSITIVE_INFINITY, 0, 1);
        }
        return new Search(norm, numericalAbscissa, tolerance).run();
    }

    /// With a bound that is known otherwise, as max ‖e^{At}‖ is one.
    public KreissConstant boundedBy(double other) {
        return new KreissConstant(value, re, im, Math.max(value, Math.min(bound, other)));
    }

    private static final class Search {
        private final ResolventNorm norm;
        private final double omega;
        private final double tolerance;
        private final TreeMap<Double, VerticalLine.Minimum> lines = new TreeMap<>();
        private boolean proven;
        private int points;

        Search(ResolventNorm norm, double omega, double tolerance) {
            this.norm = norm;
            this.omega = omega;
            this.tolerance = tolerance;
        }

        KreissConstant run() {
            // M is largest here: if nothing can be proven, which takes about M points, elsewhere it need not be tried
            proven = add(0, new VerticalLine.Effort(tolerance / 4, MOST_POINTS));
            var effort = proven ? new VerticalLine.Effort(tolerance / 4, MOST_POINTS) : UNPROVEN;
            proven &= add(omega, effort);
            while (lines.size() < MOST_LINES && points < MOST_POINTS_IN_ALL
                    && bound().value() > (1 + tolerance) * best()) {
                proven &= add(bound().place(), effort);
            }
            return polished();
        }

        private boolean add(double x, VerticalLine.Effort effort) {
            VerticalLine.Minimum line = VerticalLine.of(norm, x, effort);
            lines.put(x, line);
            points += line.points();
            return line.bound() > 0;
        }

        private static double product(VerticalLine.Minimum line) {
            return line.x() / line.sigma();
        }

        /// The line with the largest product.
        private VerticalLine.Minimum top() {
            return lines.values().stream().reduce((a, b) -> product(a) >= product(b) ? a : b).orElseThrow();
        }

        private double best() {
            return Math.max(1, product(top()));
        }

        /// What K may be at most, and where another line would help most.
        private record Bound(double value, double place) {}

        private Bound bound() {
            Bound largest = beyond();
            Map.Entry<Double, VerticalLine.Minimum> before = lines.firstEntry();
            for (Map.Entry<Double, VerticalLine.Minimum> next : lines.tailMap(before.getKey(), false).entrySet()) {
                Bound between = between(before.getValue(), next.getValue());
                largest = between.value() > largest.value() ? between : largest;
                before = next;
            }
            return largest;
        }

        /// To the right of the last line.
        private Bound beyond() {
            double last = lines.lastKey();
            double limit = last > omega ? last / (last - omega) : Double.POSITIVE_INFINITY;
            return new Bound(limit, 2 * last);
        }

        private Bound between(VerticalLine.Minimum left, VerticalLine.Minimum right) {
            double low = logarithm(left);
            double slope = (logarithm(right) - low) / (right.x() - left.x());
            double place = slope < 0 ? Math.clamp(-1 / slope, left.x(), right.x()) : right.x();
            double value = place * Math.exp(low + slope * (place - left.x()));
            if (left.x() > omega) {
                value = Math.min(value, left.x() / (left.x() - omega));
            }
            return new Bound(value, inside(place, left.x(), right.x()));
        }

        /// The bound on ln M, or where none is proven its value as far as it is known.
        private static double logarithm(VerticalLine.Minimum line) {
            return -Math.log(line.bound() > 0 ? line.bound() : line.sigma());
        }

        /// A place that is not too near to either end.
        private static double inside(double place, double left, double right) {
            double margin = 0.1 * (right - left);
            return Math.clamp(place, left + margin, right - margin);
        }

        private KreissConstant polished() {
            VerticalLine.Minimum top = top();
            Valley peak = top.x() > 0 ? climbed(top) : new Valley(0, 0, norm.pair(0, 0));
            double value = Math.max(best(), peak.product());
            double bound = proven ? Math.max(value, bound().value()) : Double.POSITIVE_INFINITY;
            return value > 1 ? new KreissConstant(value, peak.x(), peak.y(), bound)
                    : new KreissConstant(1, Double.POSITIVE_INFINITY, 0, bound);
        }

        /// Where the product is stationary between the neighbours of the best line.
        private Valley climbed(VerticalLine.Minimum top) {
            Valley start = Valley.follow(norm, top.x(), top.y());
            Double other = start.slope() > 0 ? lines.higherKey(top.x()) : lines.lowerKey(top.x());
            if (other == null || start.slope() == 0) {
                return start;
            }
            double near = other == 0 ? top.x() / 16 : other;
            if (Valley.follow(norm, near, start.y()).slope() * start.slope() >= 0) {
                return start;
            }
            double low = Math.min(top.x(), near);
            double high = Math.max(top.x(), near);
            double x = Roots.bracketed(at -> Valley.follow(norm, at, start.y()).slope(), low, high, 1e-6 * low);
            Valley peak = Valley.follow(norm, x, start.y());
            return peak.product() > start.product() ? peak : start;
        }
    }
}
