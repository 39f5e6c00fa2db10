package resolvent.observable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resolvent.numeric.RelativeHistogram;
import resolvent.spectrum.InverseParticipation;

/// Inverse participation ratios of modes, counted by |λ|; of the first draw, mode by mode. Defective modes are counted
/// apart.
public final class ModeRatios implements Tally<ModeRatios> {
    /// Which of the three ratios.
    enum Kind {
        RIGHT,
        LEFT,
        BIORTHOGONAL
    }

    private static final int CELLS_PER_OCTAVE = 64;
    /// The upper 14 bits of a positive double number intervals, four to an octave.
    private static final int INTERVAL_SHIFT = 50;

    private final Map<Long, Distributions> byModulus = new TreeMap<>();
    private final Distributions all = new Distributions();
    private List<Point> shown = List.of();
    private long shownDraw = Long.MAX_VALUE;
    private long defective;

    /// One mode: |λ| and its ratios.
    record Point(double modulus, double right, double left, double biorthogonal) {
        double ratio(Kind kind) {
            return switch (kind) {
                case RIGHT -> right;
                case LEFT -> left;
                case BIORTHOGONAL -> biorthogonal;
            };
        }
    }

    /// The ratios of the modes in one interval of |λ|.
    record Interval(double lower, double upper, Distributions ratios) {
        double middle() {
            return (lower + upper) / 2;
        }
    }

    /// One histogram for each [Kind].
    static final class Distributions {
        private final Map<Kind, RelativeHistogram> histograms = new EnumMap<>(Kind.class);

        private RelativeHistogram of(Kind kind) {
            return histograms.computeIfAbsent(kind, _ -> new RelativeHistogram(CELLS_PER_OCTAVE));
        }

        private void add(Point point) {
            for (Kind kind : Kind.values()) {
                of(kind).add(point.ratio(kind));
            }
        }

        private void merge(Distributions other) {
            for (Kind kind : Kind.values()) {
                of(kind).merge(other.of(kind));
            }
        }

        long count() {
            return of(Kind.RIGHT).total();
        }

        double median(Kind kind) {
            return of(kind).quantile(0.5);
        }
    }

    /// Counts all modes of one draw.
    void add(long draw, List<InverseParticipation> modes) {
        List<Point> points = new ArrayList<>();
        for (InverseParticipation mode : modes) {
            mode.biorthogonal().ifPresentOrElse(
                    ipr -> points.add(new Point(mode.eigenvalue().abs(), mode.right(), mode.left(), ipr)),
                    () -> defective++);
        }
        points.forEach(this::count);
        show(draw, points);
    }

    private void count(Point point) {
        all.add(point);
        long interval = Double.doubleToRawLongBits(point.modulus()) >>> INTERVAL_SHIFT;
        byModulus.computeIfAbsent(interval, _ -> new Distributions()).add(point);
    }

    private void show(long draw, List<Point> points) {
        if (draw < shownDraw) {
            shownDraw = draw;
            shown = List.copyOf(points);
        }
    }

    @Override
    public void merge(ModeRatios other) {
        show(other.shownDraw, other.shown);
        all.merge(other.all);
        other.byModulus.forEach((interval, more) ->
                byModulus.computeIfAbsent(interval, _ -> new Distributions()).merge(more));
        defective += other.defective;
    }

    /// All ratios together.
    Distributions all() {
        return all;
    }

    /// The modes of the first draw that are not defective.
    List<Point> shown() {
        return shown;
    }

    long defective() {
        return defective;
    }

    /// The intervals of |λ| in which there are modes, ascending.
    List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        byModulus.forEach((interval, ratios) -> intervals.add(new Interval(
                Double.longBitsToDouble(interval << INTERVAL_SHIFT),
                Double.longBitsToDouble((interval + 1) << INTERVAL_SHIFT), ratios)));
        return intervals;
    }
}
