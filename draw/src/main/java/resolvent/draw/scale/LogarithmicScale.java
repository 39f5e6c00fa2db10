package resolvent.draw.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.report.Digits;

/// Equal ratios are equally long; values of 0 and below have no place.
public final class LogarithmicScale implements Scale {
    /// Fewer decades than this are numbered between the powers of ten as well.
    private static final double FEW_DECADES = 2.6;
    private static final double ROOM_FOR_SMALL_TICKS = 8;

    private final Range range;
    private final double from;
    private final double to;

    /// @throws IllegalArgumentException if an end of the range is not positive
    LogarithmicScale(Range wanted) {
        if (!(wanted.low() > 0)) {
            throw new IllegalArgumentException("the lower end of a logarithmic axis must be positive, was "
                    + wanted.low());
        }
        boolean same = Math.abs(Math.log10(wanted.to()) - Math.log10(wanted.from())) < 1e-9;
        range = same ? new Range(wanted.from() / 2, Math.min(wanted.to() * 2, Double.MAX_VALUE)) : wanted;
        from = Math.log10(range.from());
        to = Math.log10(range.to());
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public double place(double value) {
        return value > 0 ? (Math.log10(value) - from) / (to - from) : Double.NaN;
    }

    @Override
    public double value(double place) {
        return Math.pow(10, from + place * (to - from));
    }

    @Override
    public Ticks ticks(int most) {
        double decades = Math.abs(to - from);
        if (decades < FEW_DECADES && mantissas().size() < 2) {
            return placed(new LinearScale(range).ticks(most));
        }
        int stride = stride(decades / Math.max(most, 1));
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = firstDecade(); exponent <= lastDecade(); exponent++) {
            addDecade(ticks, exponent, stride, decades < FEW_DECADES);
        }
        return new Ticks(ticks, "");
    }

    private static int stride(double atLeast) {
        return IntStream.of(1, 2, 3, 5, 10, 20, 50, 100).filter(stride -> stride >= atLeast).findFirst().orElse(200);
    }

    private int firstDecade() {
        return (int) Math.floor(Math.min(from, to));
    }

    private int lastDecade() {
        return (int) Math.ceil(Math.max(from, to));
    }

    private void addDecade(List<Tick> ticks, int exponent, int stride, boolean numberAll) {
        boolean numbered = Math.floorMod(exponent, stride) == 0;
        if (numbered || stride <= ROOM_FOR_SMALL_TICKS) {
            add(ticks, exponent, 1, numbered ? label(exponent) : "");
        }
        if (stride == 1 && lastDecade() - firstDecade() <= ROOM_FOR_SMALL_TICKS) {
            for (int mantissa = 2; mantissa <= 9; mantissa++) {
                boolean number = numberAll && (mantissa == 2 || mantissa == 5);
                add(ticks, exponent, mantissa, number ? label(mantissa, exponent) : "");
            }
        }
    }

    private void add(List<Tick> ticks, int exponent, int mantissa, String label) {
        double place = (exponent + Math.log10(mantissa) - from) / (to - from);
        if (place >= -1e-9 && place <= 1 + 1e-9) {
            ticks.add(new Tick(place, label));
        }
    }

    // Powers such as 0.1, 1, 10 read faster than 10⁻¹, 10⁰, 10¹ as long as all of them are short.
    private boolean plain() {
        return Math.min(from, to) >= -2.5 && Math.max(from, to) <= 4.2;
    }

    private String label(int exponent) {
        return plain() ? Digits.typeset(Math.pow(10, exponent), 3) : Digits.power(exponent);
    }

    private String label(int mantissa, int exponent) {
        return plain() ? Digits.typeset(mantissa * Math.pow(10, exponent), 3)
                : mantissa + "×" + Digits.power(exponent);
    }

    private List<Double> mantissas() {
        return IntStream.rangeClosed(firstDecade(), lastDecade())
                .boxed()
                .flatMap(e -> IntStream.of(1, 2, 5).mapToObj(m -> m * Math.pow(10, e)))
                .filter(value -> value >= range.low() && value <= range.high())
                .toList();
    }

    private Ticks placed(Ticks linear) {
        LinearScale lines = new LinearScale(range);
        return new Ticks(linear.ticks().stream()
                .map(tick -> new Tick(place(lines.value(tick.place())), tick.label())).toList(), linear.factor());
    }
}
