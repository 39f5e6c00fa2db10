package resolvent.linear;

import resolvent.numeric.Complex;

/// The function `φ(z) = (e^z − 1)/z`, φ(0) = 1: how much of a constant input a mode has taken up.
final class Phi {
    private Phi() {}

    /// φ at a real number, to a few ulp.
    static double of(double x) {
        return x == 0 ? 1 : Math.expm1(x) / x;
    }

    /// φ at a complex number, to a few ulp: e^z − 1 without cancellation is
    /// `expm1(x) cos y − 2 sin²(y/2) + i e^x sin y`.
    static Complex of(Complex z) {
        if (z.abs() == 0) {
            return Complex.ONE;
        }
        double half = Math.sin(z.im() / 2);
        double re = Math.expm1(z.re()) * Math.cos(z.im()) - 2 * half * half;
        double im = Math.exp(z.re()) * Math.sin(z.im());
        return new Complex(re, im).dividedBy(z);
    }

    /// e^z
    static Complex exp(Complex z) {
        double size = Math.exp(z.re());
        return new Complex(size * Math.cos(z.im()), size * Math.sin(z.im()));
    }

    static double[] requireFinite(double[] state, double time) {
        for (double entry : state) {
            if (!Double.isFinite(entry)) {
                throw new ArithmeticException("the state is out of the range of doubles %s after its start".formatted(time));
            }
        }
        return state;
    }
}
