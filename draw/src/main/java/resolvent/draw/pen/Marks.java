package resolvent.draw.pen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Many marks of one shape and size; each may carry a name that is shown when it is pointed at.
public final class Marks {
    private final Mark shape;
    private final double radius;
    private final List<String> names = new ArrayList<>();
    private double[] positions = new double[64];
    private int size;

    public Marks(Mark shape, double radius) {
        this.shape = shape;
        this.radius = radius;
    }

    /// Adds a mark; an empty name is none.
    public void add(double x, double y, String name) {
        if (2 * size == positions.length) {
            positions = Arrays.copyOf(positions, 4 * size);
        }
        positions[2 * size] = x;
        positions[2 * size + 1] = y;
        names.add(name);
        size++;
    }

    public Mark shape() {
        return shape;
    }

    public double radius() {
        return radius;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return positions[2 * i];
    }

    public double y(int i) {
        return positions[2 * i + 1];
    }

    public String name(int i) {
        return names.get(i);
    }

    public boolean named() {
        return names.stream().anyMatch(name -> !name.isEmpty());
    }

    /// The outline of one mark.
    Path outline(int i) {
        Path path = new Path();
        shape.add(path, x(i), y(i), radius);
        return path;
    }

    /// The outlines of all.
    Path outline() {
        Path path = new Path();
        for (int i = 0; i < size; i++) {
            shape.add(path, x(i), y(i), radius);
        }
        return path;
    }
}
