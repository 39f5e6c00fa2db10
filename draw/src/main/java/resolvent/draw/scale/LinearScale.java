package resolvent.draw.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import resolvent.report.Digits;

/// Equal differences are equally long.
///
/// @param whole whether ticks stand at whole numbers only
public record LinearScale(Range range, boolean whole) implements Scale {
    private static final int LARGE_EXPONENT = 5;
    private static final int SMALL_EXPONENT = -4;
    private static final int FINEST = 6;

    // Halved, so that an axis from −10³⁰⁸ to 10³⁰⁸ does not overflow.
    @Override
    public double place(double value) {
        return (value / 2 - range.from() / 2) / (range.to() / 2 - range.from() / 2);
    }

    @Override
    public double value(double place) {
        return range.from() * (1 - place) + range.to() * place;
    }

    public LinearScale(Range range) {
        this(range, false);
    }

    // An axis with a single number says nothing about its scale: it gets finer ticks until there are two.
    @Override
    public Ticks ticks(int most) {
        Ticks ticks = withAtMost(most);
        for (int more = most + 1; ticks.ticks().size() < 2 && more <= FINEST; more++) {
            ticks = withAtMost(more);
        }
        return ticks;
    }

    private Ticks withAtMost(int most) {
        BigDecimal step = step(most);
        double low = range.low();
        BigDecimal high = BigDecimal.valueOf(range.high());
        BigDecimal at = new BigDecimal(new BigDecimal(low).divideToIntegralValue(step).toBigInteger()).multiply(step);
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal value = at.subtract(step); value.compareTo(high) <= 0; value = value.add(step)) {
            if (value.compareTo(BigDecimal.valueOf(low)) >= 0) {
                values.add(value);
            }
        }
        return label(values);
    }

    // Decimal arithmetic, so that the third step of 0.1 is 0.3 and not 0.30000000000000004.
    private BigDecimal step(int most) {
        double raw = Math.max(Math.abs(range.to() / most - range.from() / most), Double.MIN_NORMAL);
        int exponent = (int) Math.floor(Math.log10(raw));
        if (whole && raw <= 1) {
            return BigDecimal.ONE;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = unit.multiply(BigDecimal.valueOf(factor));
            if (step.doubleValue() >= raw * (1 - 1e-9)) {
                return step;
            }
        }
        return unit.scaleByPowerOfTen(1);
    }

    private Ticks label(List<BigDecimal> values) {
        int exponent = exponent(values);
        boolean plain = exponent < LARGE_EXPONENT && exponent > SMALL_EXPONENT;
        int shift = plain ? 0 : exponent;
        int decimals = values.stream().map(value -> value.movePointLeft(shift).stripTrailingZeros().scale())
                .reduce(0, Math::max);
        List<Tick> ticks = values.stream()
                .map(value -> new Tick(place(value.doubleValue()),
                        Digits.typeset(value.movePointLeft(shift).setScale(decimals))))
                .toList();
        return new Ticks(ticks, plain ? "" : "×" + Digits.power(exponent));
    }

    private static int exponent(List<BigDecimal> values) {
        BigDecimal largest = values.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        return largest.signum() == 0 ? 0 : largest.precision() - largest.scale() - 1;
    }
}
