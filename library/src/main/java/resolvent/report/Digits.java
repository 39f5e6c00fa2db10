package resolvent.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them, the same in every locale.
public final class Digits {
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
}
