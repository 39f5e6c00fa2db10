package resolvent.draw.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import resolvent.report.Digits;
import resolvent.report.Numbers;

/// How the numbers of one column are shown: with the same number of decimals where that keeps at least two digits of each,
/// so that their points line up; otherwise each with three significant digits. An exact 0 is shown as `0`, and no other
/// number is.
record ColumnFormat(int decimals) {
    private static final int DIGITS = 4;
    private static final int LONE_DIGITS = 3;
    private static final int EACH_ALONE = -1;
    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-3;

    static ColumnFormat of(Numbers numbers) {
        double[] sizes = Arrays.stream(numbers.toArray()).filter(v -> Double.isFinite(v) && v != 0).map(Math::abs)
                .toArray();
        double largest = Arrays.stream(sizes).max().orElse(1);
        double smallest = Arrays.stream(sizes).min().orElse(1);
        int needed = Arrays.stream(sizes).mapToInt(ColumnFormat::decimalsOf).max().orElse(0);
        int most = Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(largest)));
        boolean exact = needed <= most;
        boolean keeps = smallest >= Math.pow(10, 1 - most);
        boolean together = largest < LARGE && largest >= SMALL && (exact || keeps);
        return new ColumnFormat(together ? Math.min(needed, most) : EACH_ALONE);
    }

    String text(double value) {
        if (value == 0) {
            return "0";
        }
        if (decimals == EACH_ALONE || !Double.isFinite(value)) {
            return Digits.typeset(value, LONE_DIGITS);
        }
        return Digits.typeset(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static int decimalsOf(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }
}
