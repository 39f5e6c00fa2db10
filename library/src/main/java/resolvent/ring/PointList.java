package resolvent.ring;

import java.util.Arrays;

/// A growing list of points of the complex plane, kept as two arrays.
final class PointList {
    private double[] re;
    private double[] im;
    private int size;

    PointList(int capacity) {
        re = new double[Math.max(capacity, 4)];
        im = new double[Math.max(capacity, 4)];
    }

    /// The point 0, so many times.
    static PointList zeros(int count) {
        var zeros = new PointList(count);
        zeros.size = count;
        return zeros;
    }

    void add(double x, double y) {
        if (size == re.length) {
            re = Arrays.copyOf(re, 2 * size);
            im = Arrays.copyOf(im, 2 * size);
        }
        re[size] = x;
        im[size] = y;
        size++;
    }

    void set(int i, double x, double y) {
        re[i] = x;
        im[i] = y;
    }

    void addAll(PointList other) {
        for (int i = 0; i < other.size; i++) {
            add(other.re[i], other.im[i]);
        }
    }

    int size() {
        return size;
    }

    double re(int i) {
        return re[i];
    }

    double im(int i) {
        return im[i];
    }

    /// The largest modulus; 0 if there is no point.
    double radius() {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, re[i] * re[i] + im[i] * im[i]);
        }
        return Math.sqrt(largest);
    }

    /// The distance of every point from its nearest neighbour; infinite for a single point.
    double[] nearestDistances() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, k) -> Double.compare(re[i], re[k]));
        double[] distances = new double[size];
        for (int place = 0; place < size; place++) {
            double squared = Math.min(nearestSquared(order, place, 1), nearestSquared(order, place, -1));
            distances[order[place]] = Math.sqrt(squared);
        }
        return distances;
    }

    private double nearestSquared(Integer[] order, int place, int way) {
        double x = re[order[place]];
        double y = im[order[place]];
        double best = Double.POSITIVE_INFINITY;
        for (int k = place + way; k >= 0 && k < size; k += way) {
            double dx = re[order[k]] - x;
            if (dx * dx >= best) {
                break;
            }
            double dy = im[order[k]] - y;
            best = Math.min(best, dx * dx + dy * dy);
        }
        return best;
    }
}
