package resolvent.bifurcation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers in sentences, the same under every locale.
final class Words {
    private static final MathContext EIGHT = new MathContext(8);

    private Words() {}

    /// A number with at most eight digits and no trailing zeros.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        return size != 0 && (size < 1e-4 || size >= 1e9)
                ? String.format(Locale.ROOT, "%.4g", value)
                : BigDecimal.valueOf(value).round(EIGHT).stripTrailingZeros().toPlainString();
    }
}
