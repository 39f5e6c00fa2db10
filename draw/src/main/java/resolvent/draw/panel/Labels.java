package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Ink;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Text;
import resolvent.draw.pen.Tone;
import resolvent.draw.pen.Typeface;

/// Texts inside a plot. Each is put where it covers least of what was drawn, as near to its point as that allows, and
/// gets a leader when it had to move away.
final class Labels implements Path.Sink {
    /// A text that belongs to a point.
    ///
    /// @param radius how far around the point nothing may be written
    record Label(double x, double y, double radius, String text, Ink ink) {}

    private static final double CELL = 4;
    private static final double[] DISTANCES = {0, 8, 18, 30, 45, 62, 85};
    private static final int DIRECTIONS = 16;
    private static final double LEADER = 7;
    private static final double WEIGHT_OF_DISTANCE = 0.15;
    private static final int WEIGHT_OF_TEXT = 100;
    private static final int WEIGHT_OF_MARK = 2;
    private static final double HALO = 1.5;
    private static final double OUTSIDE = 1000;

    private final Box frame;
    private final int columns;
    private final int rows;
    private final int[] covered;
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> fixed = new ArrayList<>();
    private double penX;
    private double penY;

    Labels(Box frame) {
        this.frame = frame;
        columns = Math.max(1, (int) Math.ceil(frame.width() / CELL));
        rows = Math.max(1, (int) Math.ceil(frame.height() / CELL));
        covered = new int[columns * rows];
    }

    void add(Label label) {
        labels.add(label);
    }

    /// A text that is centred on its point whatever it covers.
    void addOver(Label label) {
        fixed.add(label);
    }

    /// Remembers that something was drawn at a point.
    void cover(double x, double y) {
        cover(x, y, 1);
    }

    /// Remembers that a mark was drawn, which a text beside it must not erase: not even by its halo.
    void coverMark(double x, double y, double radius) {
        double reach = radius + HALO;
        for (double dy = -reach; dy <= reach; dy += CELL / 2) {
            for (double dx = -reach; dx <= reach; dx += CELL / 2) {
                if (Math.hypot(dx, dy) <= reach) {
                    cover(x + dx, y + dy, WEIGHT_OF_MARK);
                }
            }
        }
    }

    /// Remembers that a segment was drawn.
    void cover(double x1, double y1, double x2, double y2) {
        int steps = 1 + (int) (Math.hypot(x2 - x1, y2 - y1) / CELL);
        for (int i = 0; i <= steps; i++) {
            cover(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps);
        }
    }

    @Override
    public void move(double x, double y) {
        penX = x;
        penY = y;
    }

    @Override
    public void line(double x, double y) {
        cover(penX, penY, x, y);
        move(x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        line(x, y);
    }

    @Override
    public void close() {}

    /// Writes all texts, first come, first placed.
    void draw(Pen pen) {
        for (Label label : fixed) {
            Box box = centred(label.x, label.y, width(label));
            write(pen, label, box);
            coverBox(box);
        }
        for (Label label : labels) {
            coverRing(label);
        }
        for (Label label : labels) {
            Box box = best(label);
            write(pen, label, box);
            coverBox(box);
        }
    }

    private void coverRing(Label label) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * Math.PI * i / DIRECTIONS;
            cover(label.x + label.radius * Math.cos(angle), label.y + label.radius * Math.sin(angle));
        }
    }

    private Box best(Label label) {
        double width = width(label);
        Box best = new Box(label.x, label.y, width, TypeSize.TICK);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                Box box = candidate(label, width, distance, 2 * Math.PI * i / DIRECTIONS);
                double cost = cost(box) + WEIGHT_OF_DISTANCE * distance + preference(i);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    // Right first, then above; ties would otherwise depend on rounding.
    private static double preference(int direction) {
        return switch (direction) {
            case 0 -> 0;
            case 2, 14 -> 0.05;
            case 4, 8, 12 -> 0.1;
            default -> 0.15;
        };
    }

    private static Box candidate(Label label, double width, double distance, double angle) {
        double height = TypeSize.TICK;
        double reach = label.radius + distance + 2;
        return centred(label.x + Math.cos(angle) * (reach + width / 2), label.y - Math.sin(angle) * (reach + height / 2),
                width);
    }

    private static double width(Label label) {
        return Typeface.of(false).width(label.text, TypeSize.TICK) + 2;
    }

    private static Box centred(double x, double y, double width) {
        return new Box(x - width / 2, y - TypeSize.TICK / 2, width, TypeSize.TICK);
    }

    private double cost(Box box) {
        boolean inside = frame.contains(box.left(), box.top()) && frame.contains(box.right(), box.bottom());
        double sum = inside ? 0 : OUTSIDE;
        for (double y = box.top(); y <= box.bottom(); y += CELL) {
            for (double x = box.left(); x <= box.right(); x += CELL) {
                sum += frame.contains(x, y) ? covered[cell(x, y)] : 0;
            }
        }
        return sum;
    }

    private void write(Pen pen, Label label, Box box) {
        double nearX = Math.clamp(label.x, box.left(), box.right());
        double nearY = Math.clamp(label.y, box.top(), box.bottom());
        double gap = Math.hypot(nearX - label.x, nearY - label.y);
        if (gap - label.radius > LEADER) {
            double start = label.radius / gap;
            double end = 1 - 2 / gap;
            Path leader = new Path().polyline(
                    label.x + (nearX - label.x) * start, label.y + (nearY - label.y) * start,
                    label.x + (nearX - label.x) * end, label.y + (nearY - label.y) * end);
            pen.path(leader, Style.line(Tone.UNKNOWN, 0.8));
            leader.send(this);
        }
        pen.text(Text.at(box.left() + 1, box.bottom() - 2, TypeSize.TICK, label.text).in(label.ink).haloed());
    }

    private void coverBox(Box box) {
        for (double y = box.top(); y <= box.bottom(); y += CELL) {
            for (double x = box.left(); x <= box.right(); x += CELL) {
                cover(x, y, WEIGHT_OF_TEXT);
            }
        }
    }

    private void cover(double x, double y, int weight) {
        if (frame.contains(x, y)) {
            covered[cell(x, y)] += weight;
        }
    }

    private int cell(double x, double y) {
        int column = Math.clamp((int) ((x - frame.left()) / CELL), 0, columns - 1);
        int row = Math.clamp((int) ((y - frame.top()) / CELL), 0, rows - 1);
        return row * columns + column;
    }
}
