package resolvent.lyapunov;

import java.util.Arrays;

/// Points of the plane with the running values of the recursion at each: `p` after the last site passed, `q` after the
/// one before, both divided by 2^exponent. Padded to whole groups, with the last point repeated.
final class Points {
    /// Points that the kernels advance together, so that the latency of one hides behind the work on others.
    static final int GROUP = 32;

    final int count;
    final int padded;
    final double[] x;
    final double[] y;
    final double[] pr;
    final double[] pi;
    final double[] qr;
    final double[] qi;
    final double[] exponent;

    /// The values before the first site: p = 1, q = 0.
    Points(double[] x, double[] y) {
        this.count = x.length;
        this.padded = (count + GROUP - 1) / GROUP * GROUP;
        this.x = new double[padded];
        this.y = new double[padded];
        for (int i = 0; i < padded; i++) {
            this.x[i] = x[Math.min(i, count - 1)];
            this.y[i] = y[Math.min(i, count - 1)];
        }
        this.pr = new double[padded];
        this.pi = new double[padded];
        this.qr = new double[padded];
        this.qi = new double[padded];
        this.exponent = new double[padded];
        Arrays.fill(pr, 1);
    }

    /// The largest modulus of a coordinate.
    double reach() {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        return largest;
    }
}
