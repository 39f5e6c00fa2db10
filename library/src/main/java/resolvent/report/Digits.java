package resolvent.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them, the same in every locale: [#rounded] in plain characters for sentences and terminals,
/// [#typeset(double, int)] with a true minus sign and raised exponents for figures and pages.
public final class Digits {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /// Typeset numbers smaller than this have an exponent.
    private static final double SMALL = 1e-3;
    /// Typeset numbers from here on have an exponent, unless they are whole.
    private static final double LARGE = 1e6;
    private static final double LARGEST_WHOLE = 1e15;

    private Digits() {}

    /// A number with so many significant digits, in plain notation between 1e-4 and 1e7 and with an exponent beyond:
    /// `0.00942`, `106`, `3.1e-9`. NaN and infinities are words.
    public static String rounded(double value, int significant) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e7) {
            return String.format(Locale.ROOT, "%." + (significant - 1) + "e", value).replace("e+0", "e").replace(
                    "e-0", "e-").replace("e+", "e");
        }
        return rounded.toPlainString();
    }

    /// A count with thousands separated: `4,681`.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A share as per cent: `2.7 %`; what is nearly but not all keeps enough digits to say so: `99.97 %`.
    public static String percent(double share) {
        String text = rounded(100 * share, 2);
        for (int digits = 3; share < 1 && digits < 16 && text.startsWith("100"); digits++) {
            text = rounded(100 * share, digits);
        }
        return text + " %";
    }

    /// A number with at most so many significant digits as a figure has it: `0.436`, `4,681`, `−2.5×10⁻⁷`. Trailing
    /// zeros go, whole numbers below 10¹⁵ keep all digits; NaN is a dash.
    public static String typeset(double value, int significant) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        boolean whole = value == Math.rint(value) && size < LARGEST_WHOLE;
        if (size != 0 && (size < SMALL || size >= LARGE) && !whole) {
            return scientific(value, significant);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return typeset(trimmed(whole ? exact : exact.round(new MathContext(significant, RoundingMode.HALF_EVEN))));
    }

    /// A decimal as it stands, zeros included, with a true minus sign and groups of three digits.
    public static String typeset(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point);
        return (value.signum() < 0 ? "−" : "") + grouped(whole) + rest;
    }

    /// A power of ten, as `10⁻³`.
    public static String power(int exponent) {
        var out = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        String.valueOf(Math.abs((long) exponent)).chars().forEach(digit -> out.append(RAISED.charAt(digit - '0')));
        return out.toString();
    }

    private static String scientific(double value, int significant) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return typeset(trimmed(rounded.movePointLeft(exponent))) + "×" + power(exponent);
    }

    private static BigDecimal trimmed(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String grouped(String whole) {
        var out = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }
}
