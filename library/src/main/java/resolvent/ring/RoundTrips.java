package resolvent.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The part C of the determinant of a ring of clusters that belongs to the ways round the whole ring, one way and the
/// other: `C = Π up e^{gn} Π adj_e(z) + Π down e^{−gn} Π adj_x(z)`, products over all
/// clusters, where adj_e and adj_x are the elements of `adj(z − A)` from exit to entry and from entry to exit.
///
/// The polynomials are few: they are kept once, with highest coefficient 1, and how often each occurs.
final class RoundTrips {
    private final Way first;
    private final Way second;

    /// @param bias gn
    RoundTrips(double bias) {
        first = new Way(bias);
        second = new Way(-bias);
    }

    /// Goes on through a cluster and the link before it.
    void pass(ClusterPolynomials cluster, double up, double down) {
        first.pass(cluster.toEntry, up);
        second.pass(cluster.toExit, down);
    }

    /// Whether C is 0.
    boolean isNone() {
        return first.constant.mantissa() == 0 && second.constant.mantissa() == 0;
    }

    /// C and C' at a point.
    ///
    /// @param value C
    /// @param slope C'
    record Sample(ScaledComplex value, ScaledComplex slope) {
        private static final Sample NONE = new Sample(ScaledComplex.ZERO, ScaledComplex.ZERO);

        Sample plus(Sample other) {
            return new Sample(value.plus(other.value), slope.plus(other.slope));
        }
    }

    Sample at(double x, double y) {
        if (first.hasSamePolynomials(second)) {
            return first.at(first.constant.plus(second.constant), x, y);
        }
        return first.at(first.constant, x, y).plus(second.at(second.constant, x, y));
    }

    /// Where C vanishes if only the stronger way counts: poles of Δ/C.
    PointList poles() {
        boolean firstIsStronger = first.constant.mantissa() != 0
                && (second.constant.mantissa() == 0 || first.constant.logAbs() >= second.constant.logAbs());
        return (firstIsStronger ? first : second).zeros();
    }

    /// One way round.
    private static final class Way {
        private final Map<List<Double>, Integer> counts = new LinkedHashMap<>();
        private ScaledNumber constant;

        Way(double bias) {
            constant = ScaledNumber.exp(bias);
        }

        void pass(double[] polynomial, double link) {
            int degree = polynomial.length - 1;
            while (degree >= 0 && polynomial[degree] == 0) {
                degree--;
            }
            if (degree < 0) {
                constant = ScaledNumber.ZERO;
                return;
            }
            double leading = polynomial[degree];
            constant = constant.times(link).times(leading);
            List<Double> monic = Arrays.stream(polynomial, 0, degree).map(c -> c / leading + 0.0).boxed().toList();
            counts.merge(monic, 1, Integer::sum);
        }

        boolean hasSamePolynomials(Way other) {
            return counts.equals(other.counts);
        }

        Sample at(ScaledNumber factor, double x, double y) {
            ScaledComplex value = ScaledComplex.real(factor);
            ScaledComplex relative = ScaledComplex.ZERO;
            for (Map.Entry<List<Double>, Integer> entry : counts.entrySet()) {
                double[] horner = horner(entry.getKey(), x, y);
                ScaledComplex polynomial = ScaledComplex.of(horner[0], horner[1], 0);
                if (polynomial.isZero() || value.isZero()) {
                    // where a polynomial that occurs once vanishes C' does not, but such points are not sampled
                    return Sample.NONE;
                }
                int count = entry.getValue();
                value = value.times(polynomial.power(count));
                relative = relative.plus(
                        ScaledComplex.of(count * horner[2], count * horner[3], 0).dividedBy(polynomial));
            }
            return new Sample(value, value.times(relative));
        }

        /// A polynomial with highest coefficient 1 and its derivative.
        private static double[] horner(List<Double> lower, double x, double y) {
            double re = 1;
            double im = 0;
            double slopeRe = 0;
            double slopeIm = 0;
            for (int k = lower.size() - 1; k >= 0; k--) {
                double newSlopeRe = slopeRe * x - slopeIm * y + re;
                slopeIm = slopeRe * y + slopeIm * x + im;
                slopeRe = newSlopeRe;
                double newRe = re * x - im * y + lower.get(k);
                im = re * y + im * x;
                re = newRe;
            }
            return new double[] {re, im, slopeRe, slopeIm};
        }

        private static PointList zeros(List<Double> lower) {
            double radius = 1 + lower.stream().mapToDouble(Math::abs).max().orElse(0);
            var points = new PointList(lower.size());
            for (int i = 0; i < lower.size(); i++) {
                points.add(radius * StrictMath.cos(1 + 2.4 * i), radius * StrictMath.sin(1 + 2.4 * i));
            }
            new EhrlichAberth((at, count) -> sample(lower, at, count), new PointList(0), radius).refine(points, 100);
            return points;
        }

        private static void sample(List<Double> lower, Samples at, int count) {
            for (int i = 0; i < count; i++) {
                double[] horner = horner(lower, at.re[i], at.im[i]);
                ScaledComplex step = ScaledComplex.of(horner[0], horner[1], 0)
                        .dividedBy(ScaledComplex.of(horner[2], horner[3], 0));
                at.stepRe[i] = step.toRe();
                at.stepIm[i] = step.toIm();
            }
        }

        PointList zeros() {
            var zeros = new PointList(counts.size());
            for (List<Double> lower : new ArrayList<>(counts.keySet())) {
                zeros.addAll(zeros(lower));
            }
            return zeros;
        }
    }
}
