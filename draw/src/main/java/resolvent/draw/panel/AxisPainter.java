package resolvent.draw.panel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Text.Anchor;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Typeface;
import resolvent.draw.pen.Wrapping;
import resolvent.draw.scale.Scale;
import resolvent.draw.scale.Tick;
import resolvent.draw.scale.Ticks;
import resolvent.report.Axis;

/// One axis: its line, ticks with numbers, and label with unit.
///
/// @param axis label, unit and, where it has any, the names at its ticks
/// @param scale places the ticks
/// @param upright whether it is the vertical one
record AxisPainter(Axis axis, Scale scale, boolean upright) {
    static final double LINE = 17;
    private static final double LONG = 4;
    private static final double SHORT = 2.5;
    private static final double GAP = 4;
    private static final double ACROSS_PER_NUMBER = 58;
    private static final double UP_PER_NUMBER = 40;
    private static final double BETWEEN_NUMBERS = 14;
    private static final double BETWEEN_NAMES = 6;
    private static final double LINE_OF_NAMES = 13;
    private static final double LONGEST_NAME = 150;

    /// Ticks whose numbers do not touch on an axis of the given length.
    Ticks ticks(double length) {
        if (!axis.names().isEmpty()) {
            return names(length);
        }
        int most = (int) Math.clamp(length / (upright ? UP_PER_NUMBER : ACROSS_PER_NUMBER), 2, 12);
        Ticks ticks = scale.ticks(most);
        while (most > 2 && !upright && touch(ticks, length)) {
            most--;
            ticks = scale.ticks(most);
        }
        return ticks;
    }

    // Of too many names every second, third, … is shown, with nothing in between.
    private Ticks names(double length) {
        int count = axis.names().size();
        double apart = length / count;
        int stride = isTurned(length) || upright ? (int) Math.ceil(LINE_OF_NAMES / apart) : 1;
        return new Ticks(IntStream.range(0, count).filter(k -> k % stride == 0)
                .mapToObj(k -> new Tick(scale.place(k + 1), Typeface.of(false).shortened(axis.names().get(k),
                        TypeSize.TICK, LONGEST_NAME))).toList(), "");
    }

    // Names that would touch each other read upwards. Many are not measured: a hundred thousand would take seconds.
    private boolean isTurned(double length) {
        if (!upright && axis.names().size() * LINE_OF_NAMES > length) {
            return true;
        }
        double widest = axis.names().stream().mapToDouble(name -> Typeface.of(false).width(name, TypeSize.TICK)).max()
                .orElse(0);
        return !upright && widest + BETWEEN_NAMES > length / Math.max(1, axis.names().size());
    }

    private static boolean touch(Ticks ticks, double length) {
        List<Tick> numbered = ticks.ticks().stream().filter(Tick::isMajor)
                .sorted(Comparator.comparingDouble(Tick::place)).toList();
        for (int i = 1; i < numbered.size(); i++) {
            double apart = (numbered.get(i).place() - numbered.get(i - 1).place()) * length;
            if (apart < (width(numbered.get(i)) + width(numbered.get(i - 1))) / 2 + BETWEEN_NUMBERS) {
                return true;
            }
        }
        return false;
    }

    private static double width(Tick tick) {
        return Typeface.of(false).width(tick.label(), TypeSize.TICK);
    }

    /// The room that the axis needs beside a plot whose side is `length` long.
    double room(double length) {
        double labels = axis.text().isEmpty() ? 0 : LINE * lines(length).size();
        double widest = ticks(length).ticks().stream().mapToDouble(AxisPainter::width).max().orElse(0);
        if (!upright) {
            return LONG + GAP + (isTurned(length) ? widest : TypeSize.TICK) + 6 + labels;
        }
        return LONG + GAP + widest + labels + (axis.text().isEmpty() ? 0 : 2);
    }

    private List<String> lines(double length) {
        return Wrapping.lines(axis.text(), TypeSize.LABEL, length);
    }

    /// How far the number at the end of a horizontal axis reaches beyond it.
    double overhang(double length) {
        return isTurned(length) ? 0 : ticks(length).ticks().stream()
                .mapToDouble(tick -> width(tick) / 2 - (1 - tick.place()) * length).max().orElse(0);
    }

    void draw(Pen pen, Box plot, double lineWidth) {
        Ticks ticks = ticks(upright ? plot.height() : plot.width());
        Path marks = new Path();
        for (Tick tick : ticks.ticks()) {
            draw(pen, plot, tick, marks);
        }
        pen.path(line(plot), Style.line(Tone.AXIS, lineWidth));
        pen.path(marks, Style.line(Tone.AXIS, lineWidth));
        label(pen, plot);
        factor(pen, plot, ticks.factor());
    }

    private Path line(Box plot) {
        return upright ? new Path().polyline(plot.left(), plot.top(), plot.left(), plot.bottom())
                : new Path().polyline(plot.left(), plot.bottom(), plot.right(), plot.bottom());
    }

    private void draw(Pen pen, Box plot, Tick tick, Path marks) {
        double length = tick.isMajor() ? LONG : SHORT;
        if (upright) {
            double y = plot.bottom() - tick.place() * plot.height();
            marks.polyline(plot.left() - length, y, plot.left(), y);
            number(pen, plot.left() - LONG - GAP, y + TypeSize.TICK * Typeface.CAPITAL / 2, tick, Anchor.END);
        } else {
            double x = plot.left() + tick.place() * plot.width();
            marks.polyline(x, plot.bottom(), x, plot.bottom() + length);
            if (isTurned(plot.width())) {
                pen.text(Text.at(x + TypeSize.TICK * Typeface.CAPITAL / 2, plot.bottom() + LONG + GAP, TypeSize.TICK,
                        tick.label()).upwards().anchored(Anchor.END).in(Tone.QUIET));
                return;
            }
            number(pen, x, plot.bottom() + LONG + GAP + TypeSize.TICK * 0.8, tick, Anchor.MIDDLE);
        }
    }

    private static void number(Pen pen, double x, double y, Tick tick, Anchor anchor) {
        if (tick.isMajor()) {
            pen.text(Text.at(x, y, TypeSize.TICK, tick.label()).anchored(anchor).in(Tone.QUIET));
        }
    }

    private void label(Pen pen, Box plot) {
        double length = upright ? plot.height() : plot.width();
        List<String> lines = axis.text().isEmpty() ? List.of() : lines(length);
        for (int i = 0; i < lines.size(); i++) {
            Text line = upright
                    ? Text.at(plot.left() - room(length) + TypeSize.LABEL * 0.8 + i * LINE, plot.centreY(),
                            TypeSize.LABEL, lines.get(i)).upwards()
                    : Text.at(plot.centreX(), plot.bottom() + room(length) - 4 - (lines.size() - 1 - i) * LINE,
                            TypeSize.LABEL, lines.get(i));
            pen.text(line.anchored(Anchor.MIDDLE));
        }
    }

    // The power of ten that all numbers share stands at the end of the axis.
    private void factor(Pen pen, Box plot, String factor) {
        if (!factor.isEmpty()) {
            Text text = upright ? Text.at(plot.left() - LONG, plot.top() - 8, TypeSize.TICK, factor)
                    : Text.at(plot.right(), plot.bottom() + room(plot.width()) - 4, TypeSize.TICK, factor)
                            .anchored(Anchor.END);
            pen.text(text.in(Tone.QUIET));
        }
    }
}
