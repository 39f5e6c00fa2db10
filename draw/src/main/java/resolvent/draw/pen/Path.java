package resolvent.draw.pen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An outline of straight lines and cubic curves, built point by point.
public final class Path {
    /// Receives an outline, piece by piece.
    public interface Sink {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private enum Step {
        MOVE(2),
        LINE(2),
        CURVE(6),
        CLOSE(0);

        private final int numbers;

        Step(int numbers) {
            this.numbers = numbers;
        }
    }

    /// Distance of the control points that make four cubic curves a circle, to 3 parts in 10,000.
    private static final double ROUND = 0.5522847498307936;

    private final List<Step> steps = new ArrayList<>();
    private double[] numbers = new double[32];
    private int numberCount;

    public Path move(double x, double y) {
        return add(Step.MOVE, x, y);
    }

    public Path line(double x, double y) {
        return add(Step.LINE, x, y);
    }

    public Path curve(double x1, double y1, double x2, double y2, double x, double y) {
        return add(Step.CURVE, x1, y1, x2, y2, x, y);
    }

    public Path close() {
        return add(Step.CLOSE);
    }

    /// Starts a piece at the first point and goes on to the later ones: `polyline(x1, y1, x2, y2, …)`.
    public Path polyline(double... points) {
        move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line(points[i], points[i + 1]);
        }
        return this;
    }

    public Path box(Box box) {
        return polyline(box.left(), box.top(), box.right(), box.top(), box.right(), box.bottom(), box.left(),
                box.bottom()).close();
    }

    /// An ellipse whose axes are parallel to those of the page.
    public Path ellipse(double x, double y, double across, double down) {
        double a = ROUND * across;
        double b = ROUND * down;
        return move(x + across, y)
                .curve(x + across, y + b, x + a, y + down, x, y + down)
                .curve(x - a, y + down, x - across, y + b, x - across, y)
                .curve(x - across, y - b, x - a, y - down, x, y - down)
                .curve(x + a, y - down, x + across, y - b, x + across, y)
                .close();
    }

    public Path circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    /// The left half of a disc.
    public Path leftHalf(double x, double y, double radius) {
        double a = ROUND * radius;
        return move(x, y - radius)
                .curve(x - a, y - radius, x - radius, y - a, x - radius, y)
                .curve(x - radius, y + a, x - a, y + radius, x, y + radius)
                .close();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Tells the outline to a sink, in the order in which it was built.
    public void send(Sink sink) {
        int at = 0;
        for (Step step : steps) {
            switch (step) {
                case MOVE -> sink.move(numbers[at], numbers[at + 1]);
                case LINE -> sink.line(numbers[at], numbers[at + 1]);
                case CURVE -> sink.curve(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3],
                        numbers[at + 4], numbers[at + 5]);
                case CLOSE -> sink.close();
            }
            at += step.numbers;
        }
    }

    private Path add(Step step, double... more) {
        if (numberCount + more.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        steps.add(step);
        System.arraycopy(more, 0, numbers, numberCount, more.length);
        numberCount += more.length;
        return this;
    }
}
