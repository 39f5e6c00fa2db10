package resolvent.ring;

import java.util.HashMap;
import java.util.Map;

/// The roots found so far. With a root of positive imaginary part its conjugate is found too. Roots closer than a
/// tolerance are one.
final class RootSet {
    private final double tolerance;
    private final boolean mirrors;
    private final PointList roots;
    private final Map<Long, Integer> newestInCell = new HashMap<>();
    private final int[] olderInCell;
    private final int[] conjugates;
    private final boolean[] left;
    private double zeroRadius;

    RootSet(int capacity, double tolerance, boolean mirrors) {
        this.tolerance = tolerance;
        this.mirrors = mirrors;
        this.roots = new PointList(capacity);
        this.olderInCell = new int[capacity];
        this.conjugates = new int[capacity];
        this.left = new boolean[capacity];
    }

    PointList roots() {
        return roots;
    }

    boolean mirrors() {
        return mirrors;
    }

    double tolerance() {
        return tolerance;
    }

    boolean isFull() {
        return roots.size() >= olderInCell.length - 1;
    }

    /// Adds the root 0, `multiplicity` times. What comes closer to it than `radius` is this root.
    void addZeros(int multiplicity, double radius) {
        for (int i = 0; i < multiplicity; i++) {
            insert(0, 0);
        }
        zeroRadius = multiplicity > 0 ? radius : 0;
    }

    /// Adds a root that is known to be new, and its conjugate; the index of the root.
    int add(double re, double im) {
        int index = roots.size();
        insert(re, im);
        if (mirrors && im != 0) {
            insert(re, -im);
            conjugates[index] = index + 1;
            conjugates[index + 1] = index;
        }
        return index;
    }

    private void insert(double re, double im) {
        int index = roots.size();
        roots.add(re, im);
        conjugates[index] = index;
        Integer older = newestInCell.put(key(cell(re), cell(im)), index);
        olderInCell[index] = older == null ? -1 : older;
    }

    /// Whether a point stands for the exact root 0.
    boolean isZero(double re, double im) {
        return re * re + im * im < zeroRadius * zeroRadius;
    }

    /// The index of a root at this place; −1 if there is none.
    int find(double re, double im) {
        if (isZero(re, im)) {
            return 0;
        }
        long column = cell(re);
        long row = cell(im);
        for (long i = column - 1; i <= column + 1; i++) {
            for (long k = row - 1; k <= row + 1; k++) {
                int found = findInCell(key(i, k), re, im);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private int findInCell(long key, double re, double im) {
        Integer newest = newestInCell.get(key);
        for (int i = newest == null ? -1 : newest; i >= 0; i = olderInCell[i]) {
            double dx = roots.re(i) - re;
            double dy = roots.im(i) - im;
            if (dx * dx + dy * dy <= tolerance * tolerance) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the conjugate of a root: its own for a real one.
    int conjugate(int index) {
        return conjugates[index];
    }

    /// Marks the part of the rim that follows a root as known; false if it was known before.
    boolean leave(int index) {
        boolean isFirst = !left[index];
        left[index] = true;
        return isFirst;
    }

    private long cell(double x) {
        return (long) Math.floor(x / tolerance);
    }

    private static long key(long column, long row) {
        return column * 0x9E3779B97F4A7C15L + row;
    }
}
