package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;
import resolvent.report.Digits;

/// Numbers, points and eigenvalues as the text of a figure or a note has them, with four significant digits.
final class Text {
    private static final int SIGNIFICANT = 4;
    /// As a share of the modulus of an eigenvalue.
    private static final double ROUNDING = 1e-13;

    private Text() {}

    static String number(double value) {
        return Digits.typeset(value, SIGNIFICANT);
    }

    /// A point of the plane, as `(0.8217, −0.8217)`; what is rounding beside 1 is written as 0.
    static String point(double x, double y) {
        return "(%s, %s)".formatted(number(withoutRounding(x)), number(withoutRounding(y)));
    }

    private static double withoutRounding(double value) {
        return Math.abs(value) < 1e-10 ? 0 : value;
    }

    private static Complex withoutRounding(Complex z) {
        double least = ROUNDING * z.abs();
        return new Complex(Math.abs(z.re()) < least ? 0 : z.re(), Math.abs(z.im()) < least ? 0 : z.im());
    }

    /// Eigenvalues, a conjugate pair as one, such as `−0.5 ± 0.866i`; a part that is rounding beside the eigenvalue is
    /// written as 0 or not at all.
    static String eigenvalues(List<Complex> values) {
        List<String> parts = new ArrayList<>();
        for (Complex computed : values) {
            Complex value = withoutRounding(computed);
            if (value.im() == 0) {
                parts.add(number(value.re()));
            } else if (value.im() > 0) {
                parts.add("%s± %si".formatted(value.re() == 0 ? "" : number(value.re()) + " ", number(value.im())));
            }
        }
        return String.join(", ", parts);
    }
}
