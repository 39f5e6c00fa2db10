package resolvent.spectrum;

import java.util.List;
import java.util.OptionalInt;
import resolvent.numeric.Complex;

/// A diagonal entry of the resolvent of a real matrix, `G(z) = [(z − M)⁻¹]_ii = Σ_k w_k / (z − λ_k)`, as a sum over
/// poles. Poles and weights come in conjugate pairs, the weights add up to 1.
final class DiagonalResolvent {
    private static final double FAR = 1e4;
    private static final int MOST_STEPS = 20_000;

    private final double[] poleRe;
    private final double[] poleIm;
    private final double[] weightRe;
    private final double[] weightIm;
    private final double scale;

    DiagonalResolvent(List<Complex> poles, List<Complex> weights) {
        this.poleRe = poles.stream().mapToDouble(Complex::re).toArray();
        this.poleIm = poles.stream().mapToDouble(Complex::im).toArray();
        this.weightRe = weights.stream().mapToDouble(Complex::re).toArray();
        this.weightIm = weights.stream().mapToDouble(Complex::im).toArray();
        this.scale = poles.stream().mapToDouble(Complex::abs).max().orElse(0);
    }

    /// @param value G(z)
    /// @param slope G'(z)
    /// @param nearestPole distance from z to the nearest pole
    record Value(Complex value, Complex slope, double nearestPole) {}

    int poles() {
        return poleRe.length;
    }

    Complex pole(int k) {
        return new Complex(poleRe[k], poleIm[k]);
    }

    Complex weight(int k) {
        return new Complex(weightRe[k], weightIm[k]);
    }

    /// The largest modulus of a pole.
    double scale() {
        return scale;
    }

    Value at(Complex z) {
        return without(-1, z);
    }

    /// The same sum without pole k, which may be evaluated at that pole.
    Value without(int skipped, Complex z) {
        double re = 0;
        double im = 0;
        double slopeRe = 0;
        double slopeIm = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < poleRe.length; k++) {
            if (k != skipped) {
                double x = z.re() - poleRe[k];
                double y = z.im() - poleIm[k];
                double square = x * x + y * y;
                // w / (z − λ), and that once more over (z − λ)
                double a = (weightRe[k] * x + weightIm[k] * y) / square;
                double b = (weightIm[k] * x - weightRe[k] * y) / square;
                re += a;
                im += b;
                slopeRe -= (a * x + b * y) / square;
                slopeIm -= (b * x - a * y) / square;
                nearest = Math.min(nearest, square);
            }
        }
        return new Value(new Complex(re, im), new Complex(slopeRe, slopeIm), Math.sqrt(nearest));
    }

    /// The number of zeros to the right of the line Re z = c, by the argument principle: the phase of G is followed
    /// from the real axis upwards, in steps of at most half the distance to the nearest pole or known zero.
    ///
    /// @return empty if the phase cannot be followed because the line passes through a pole or zero
    OptionalInt zerosRightOf(double c, List<Complex> known) {
        Complex z = Complex.real(c);
        Value here = at(z);
        double turned = 0;
        for (int step = 0; z.im() < FAR * scale; step++) {
            double length = Math.min(here.nearestPole(), nearest(z, known)) / 2;
            Complex ahead = new Complex(c, z.im() + length);
            Value next = at(ahead);
            for (; !isSmooth(here, next, length); length /= 2) {
                ahead = new Complex(c, z.im() + length / 2);
                next = at(ahead);
                if (!(length > Math.ulp(scale))) {
                    return OptionalInt.empty();
                }
            }
            turned += turn(here, next);
            z = ahead;
            here = next;
            if (step > MOST_STEPS) {
                return OptionalInt.empty();
            }
        }
        // round the right half plane, where G is 1/z far out: half a turn back, and twice what was turned on the line
        double surplus = -0.5 - turned / Math.PI;
        long whole = Math.round(surplus);
        return Math.abs(surplus - whole) > 0.1 ? OptionalInt.empty() : OptionalInt.of((int) whole + polesRightOf(c));
    }

    private int polesRightOf(double c) {
        int count = 0;
        for (double re : poleRe) {
            count += re > c ? 1 : 0;
        }
        return count;
    }

    private static double nearest(Complex z, List<Complex> points) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Complex point : points) {
            nearest = Math.min(nearest, Math.hypot(z.re() - point.re(), z.im() - point.im()));
        }
        return nearest;
    }

    private static double turn(Value from, Value to) {
        Complex ratio = to.value().dividedBy(from.value());
        return Math.atan2(ratio.im(), ratio.re());
    }

    /// Whether the phase turns by little between two points on a vertical line, and by as much as its slopes say.
    private static boolean isSmooth(Value from, Value to, double length) {
        double turn = turn(from, to);
        double expected = length / 2 * (rate(from) + rate(to));
        return Math.abs(turn) < 1 && Math.abs(turn - expected) < 0.2;
    }

    private static double rate(Value at) {
        return at.slope().dividedBy(at.value()).re();
    }
}
