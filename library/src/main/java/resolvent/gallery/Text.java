package resolvent.gallery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;

/// Numbers as the text of a figure or a note has them: four significant digits, with a true minus sign.
final class Text {
    private static final MathContext DIGITS = new MathContext(4);
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e6;

    private Text() {}

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "no value" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        String text = size < SMALLEST_PLAIN || size >= LARGEST_PLAIN ? rounded.toString() : rounded.toPlainString();
        return text.replace('E', 'e').replace("e+", "e").replace('-', '−');
    }

    /// A point of the plane, as `(0.8217, −0.8217)`; what is rounding beside 1 is written as 0.
    static String point(double x, double y) {
        return "(%s, %s)".formatted(number(withoutRounding(x)), number(withoutRounding(y)));
    }

    private static double withoutRounding(double value) {
        return Math.abs(value) < 1e-10 ? 0 : value;
    }

    /// Eigenvalues, a conjugate pair as one, such as `−0.5 ± 0.866i`.
    static String eigenvalues(List<Complex> values) {
        List<String> parts = new ArrayList<>();
        for (Complex value : values) {
            if (value.im() == 0) {
                parts.add(number(value.re()));
            } else if (value.im() > 0) {
                parts.add("%s ± %si".formatted(number(value.re()), number(value.im())));
            }
        }
        return String.join(", ", parts);
    }
}
