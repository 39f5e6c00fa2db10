package resolvent.draw.pen;

/// Writes an outline as the `d` attribute of an SVG path.
final class SvgPath implements Path.Sink {
    private final StringBuilder out;
    private char last;

    SvgPath(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void move(double x, double y) {
        step('M', x, y);
    }

    // After M, further pairs are lines without their letter.
    @Override
    public void line(double x, double y) {
        if (last == 'M' || last == 'L') {
            Decimals.follow(out, x);
            Decimals.follow(out, y);
            last = 'L';
        } else {
            step('L', x, y);
        }
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        step('C', x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        out.append('Z');
        last = 'Z';
    }

    /// A line of no length, which round ends make a dot.
    void dot(double x, double y) {
        step('M', x, y);
        out.append("h0");
        last = 'h';
    }

    private void step(char letter, double... numbers) {
        out.append(letter);
        Decimals.append(out, numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            Decimals.follow(out, numbers[i]);
        }
        last = letter;
    }
}
