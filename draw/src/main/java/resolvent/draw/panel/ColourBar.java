package resolvent.draw.panel;

import java.util.List;
import resolvent.draw.pen.Bitmap;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Text.Anchor;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tint;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Typeface;
import resolvent.draw.pen.Wrapping;
import resolvent.draw.scale.Tick;
import resolvent.draw.scale.Ticks;
import resolvent.report.Axis;
import resolvent.report.Shade;

/// Explains the colours of a shade, to the right of the plot: a bar with numbers, label and unit.
final class ColourBar implements ColourKey {
    private static final double ACROSS = 12;
    private static final double TICK = 3;
    private static final double PER_NUMBER = 44;
    private static final double LINE = 17;

    private final ShadeScale scale;

    ColourBar(ShadeScale scale) {
        this.scale = scale;
    }

    @Override
    public double width(double height) {
        double widest = ticks(height).ticks().stream()
                .mapToDouble(tick -> Typeface.of(false).width(tick.label(), TypeSize.TICK)).max().orElse(0);
        return ACROSS + TICK + 4 + widest + 6 + LINE * label(height).size();
    }

    @Override
    public void draw(Pen pen, Box box) {
        double below = signs() * LINE + (signs() > 0 ? 10 : 0);
        Box bar = new Box(box.left(), box.top(), ACROSS, Math.max(box.height() - below, 20));
        pen.image(gradient(), bar, true);
        pen.path(new Path().box(bar), Style.line(Tone.AXIS, 0.5));
        ticks(pen, bar, box.height());
        label(pen, box);
        special(pen, bar);
    }

    private Bitmap gradient() {
        byte[] levels = new byte[256 - Tint.LOWEST];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (255 - i);
        }
        return new Bitmap(1, levels.length, levels, new Tint.Mapped(scale.map()));
    }

    private Ticks ticks(double height) {
        return scale.scale().ticks((int) Math.max(2, height / PER_NUMBER));
    }

    private void ticks(Pen pen, Box bar, double height) {
        Path marks = new Path();
        Ticks ticks = ticks(height);
        for (Tick tick : ticks.ticks()) {
            double y = bar.bottom() - tick.place() * bar.height();
            if (tick.isMajor()) {
                marks.polyline(bar.right(), y, bar.right() + TICK, y);
                pen.text(Text.at(bar.right() + TICK + 4, y + TypeSize.TICK * Typeface.CAPITAL / 2, TypeSize.TICK,
                        tick.label()).in(Tone.QUIET));
            }
        }
        pen.path(marks, Style.line(Tone.AXIS, 1));
    }

    private void label(Pen pen, Box box) {
        List<String> lines = label(box.height());
        for (int i = 0; i < lines.size(); i++) {
            double x = box.right() - (lines.size() - 1 - i) * LINE - 3;
            pen.text(Text.at(x, box.centreY(), TypeSize.LABEL, lines.get(i)).upwards().anchored(Anchor.MIDDLE));
        }
    }

    private List<String> label(double height) {
        Shade shade = scale.shade();
        String factor = ticks(height).factor();
        String unit = (factor + " " + shade.unit()).strip();
        return Wrapping.lines(Axis.text(shade.label(), unit), TypeSize.LABEL, height);
    }

    private int signs() {
        return (scale.hasNothing() ? 1 : 0) + (scale.hasMissing() ? 1 : 0);
    }

    private void special(Pen pen, Box bar) {
        double y = bar.bottom() + 12;
        if (scale.hasNothing()) {
            sign(pen, new Box(bar.left(), y, ACROSS, ACROSS), Style.filled(Tone.PAPER), "= 0");
            y += LINE;
        }
        if (scale.hasMissing()) {
            sign(pen, new Box(bar.left(), y, ACROSS, ACROSS),
                    Style.filled(Tone.UNKNOWN).opacity(Tint.FAINT / 255.0), "none");
        }
    }

    private static void sign(Pen pen, Box box, Style style, String text) {
        pen.path(new Path().box(box), style);
        pen.path(new Path().box(box), Style.line(Tone.AXIS, 0.5));
        pen.text(Text.at(box.right() + TICK + 4, box.bottom() - 2, TypeSize.TICK, text).in(Tone.QUIET));
    }
}
