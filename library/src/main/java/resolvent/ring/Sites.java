package resolvent.ring;

import resolvent.matrix.Ring;
import resolvent.numeric.ComplexVector;

/// The sites of a ring in their own order, all entries taken of M / 2^scale as in [Bonds].
final class Sites {
    final int size;
    final int scale;
    final double[] diagonal;
    /// The products `M[j][j+1] M[j+1][j]`.
    final double[] products;
    /// The entries `M[j][j+1]`, e^g included.
    final ScaledNumbers up;
    /// The entries `M[j+1][j]`, e^{−g} included.
    final ScaledNumbers down;

    Sites(Ring ring) {
        size = ring.rows();
        scale = Bonds.scale(ring);
        diagonal = new double[size];
        products = new double[size];
        up = new ScaledNumbers(size);
        down = new ScaledNumbers(size);
        double unit = Math.scalb(1.0, -scale);
        ScaledNumber forward = ScaledNumber.exp(ring.bias());
        ScaledNumber backward = ScaledNumber.exp(-ring.bias());
        for (int j = 0; j < size; j++) {
            diagonal[j] = ring.diagonal(j) * unit;
            products[j] = ring.up(j) * unit * (ring.down(j) * unit);
            up.set(j, forward.times(ring.up(j) * unit));
            down.set(j, backward.times(ring.down(j) * unit));
        }
    }

    /// Whether λ → −λ maps the spectrum to itself, with the signs of every other site changed in each vector.
    boolean isBipartite() {
        for (double d : diagonal) {
            if (d != 0) {
                return false;
            }
        }
        return size % 2 == 0 || (up.mantissa[size - 1] == 0 && down.mantissa[size - 1] == 0);
    }

    /// ‖M r − z r‖ at z = x + iy.
    double defect(ComplexVector vector, double x, double y) {
        double[] re = new double[size];
        double[] im = new double[size];
        for (int j = 0; j < size; j++) {
            int next = Rounds.next(j, 1, size);
            int last = Rounds.next(j, -1, size);
            double u = diagonal[j] - x;
            double forward = up.value(j);
            double backward = down.value(last);
            re[j] = u * vector.re(j) + y * vector.im(j) + forward * vector.re(next) + backward * vector.re(last);
            im[j] = u * vector.im(j) - y * vector.re(j) + forward * vector.im(next) + backward * vector.im(last);
        }
        return new ComplexVector(re, im).norm();
    }
}
