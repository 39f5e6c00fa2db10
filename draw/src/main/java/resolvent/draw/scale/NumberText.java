package resolvent.draw.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as readers expect them: a true minus sign, groups of three digits, powers of ten with raised exponents.
public final class NumberText {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e6;

    private NumberText() {}

    /// A number rounded to `digits` significant digits, as `0.436`, `4,681`, `−2.5×10⁻⁷`; trailing zeros go. NaN is a dash.
    public static String rounded(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < SMALL || size >= LARGE) && !(size < 1e15 && value == Math.rint(value))) {
            return scientific(value, digits);
        }
        boolean whole = value == Math.rint(value);
        BigDecimal exact = BigDecimal.valueOf(value);
        return plain(trim(whole ? exact : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))));
    }

    /// A decimal as it stands, zeros included, with a true minus sign and groups of three digits.
    public static String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point);
        return (value.signum() < 0 ? "−" : "") + grouped(whole) + rest;
    }

    /// A power of ten, as `10⁻³`.
    public static String power(int exponent) {
        return "10" + raised(exponent);
    }

    private static String scientific(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = exact.precision() - exact.scale() - 1;
        return plain(trim(exact.movePointLeft(exponent))) + "×" + power(exponent);
    }

    private static BigDecimal trim(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String grouped(String whole) {
        if (whole.length() < 4) {
            return whole;
        }
        StringBuilder out = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }

    private static String raised(int exponent) {
        StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs((long) exponent)).chars().forEach(digit -> out.append(RAISED.charAt(digit - '0')));
        return out.toString();
    }
}
