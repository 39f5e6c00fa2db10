package resolvent.draw.scale;

import java.util.ArrayList;
import java.util.List;
import resolvent.report.Digits;

/// Logarithmic on both sides of zero and linear in between: the place of v grows as asinh(v / 2c), which is v / 2c for
/// |v| ≪ c and ± ln(|v| / c) for |v| ≫ c. The threshold c is a power of ten.
public final class SymmetricScale implements Scale {
    private static final int MOST_DECADES = 6;

    /// Numbers are at least this share of an even spacing apart.
    private static final double CLOSEST = 0.7;

    private final Range range;
    private final int threshold;
    private final double perThreshold;
    private final double from;
    private final double to;

    private SymmetricScale(Range range, int threshold) {
        this.range = range;
        this.threshold = threshold;
        perThreshold = Math.pow(10, -threshold);
        from = stretch(range.from());
        to = stretch(range.to());
    }

    /// A scale whose threshold is the power of ten below the smallest magnitude, at most six decades below the largest.
    static SymmetricScale of(Range range, double smallest) {
        double largest = Math.max(Math.abs(range.from()), Math.abs(range.to()));
        int top = (int) Math.floor(Math.log10(largest));
        int bottom = smallest > 0 ? (int) Math.floor(Math.log10(smallest)) : top - 2;
        return new SymmetricScale(range, Math.clamp(bottom, top - MOST_DECADES, top));
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public double place(double value) {
        return (stretch(value) - from) / (to - from);
    }

    @Override
    public double value(double place) {
        return 2 * Math.sinh(from + place * (to - from)) * Math.pow(10, threshold);
    }

    @Override
    public Ticks ticks(int most) {
        int top = (int) Math.floor(Math.log10(Math.max(Math.abs(range.low()), Math.abs(range.high()))) + 1e-9);
        double apart = CLOSEST / most;
        int stride = Math.max(1, (int) Math.ceil(apart * Math.abs(to - from) / Math.log(10)));
        List<Tick> ticks = new ArrayList<>();
        add(ticks, 0, "0");
        for (int exponent = top; exponent >= threshold; exponent--) {
            double power = Math.pow(10, exponent);
            boolean numbered = (top - exponent) % stride == 0 && Math.abs(place(power) - place(0)) > apart;
            add(ticks, power, numbered ? label(exponent, top) : "");
            add(ticks, -power, numbered ? "−" + label(exponent, top) : "");
        }
        return new Ticks(ticks, "");
    }

    private String label(int exponent, int top) {
        boolean plain = threshold >= -2 && top <= 3;
        return plain ? Digits.typeset(Math.pow(10, exponent), 3) : Digits.power(exponent);
    }

    private void add(List<Tick> ticks, double value, String label) {
        double place = place(value);
        if (place >= -1e-9 && place <= 1 + 1e-9) {
            ticks.add(new Tick(place, label));
        }
    }

    // asinh(x) = sign(x) ln(|x| + √(x² + 1)), to 1e-12; the JDK has none. The series is good below 1e-3.
    private double stretch(double value) {
        double x = Math.abs(value) / 2 * perThreshold;
        double result = x < 1e-3 ? x - x * x * x / 6
                : x > 1e150 ? Math.log(x) + Math.log(2) : Math.log(x + Math.sqrt(x * x + 1));
        return Math.copySign(result, value);
    }
}
