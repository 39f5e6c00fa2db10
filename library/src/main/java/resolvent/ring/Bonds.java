package resolvent.ring;

import java.util.Arrays;
import resolvent.matrix.Ring;

/// What the eigenvalues of a ring depend on: the diagonal d, the products `b_j = M[j][j+1] M[j+1][j]` around each
/// bond, and the constant `c = Π M[j][j+1] + Π M[j+1][j]`. All are taken of M / 2^scale, whose entries, or eigenvalues
/// where these are far larger, are of the order of 1, and bond N−1 is one with b = 0 if there is any.
final class Bonds {
    /// Powers of two from the entries to the eigenvalues, from which on all of them lie on one rim.
    private static final int FAR = 6;
    private static final double LN2 = 0.6931471805599453;

    final int size;
    final int scale;
    final double[] diagonal;
    final double[] products;
    final ScaledNumber constant;
    /// Whether the way round the ring dwarfs the diagonal and all ways back.
    final boolean oneWay;

    private Bonds(int scale, double[] diagonal, double[] products, ScaledNumber constant, boolean oneWay) {
        this.oneWay = oneWay;
        this.size = diagonal.length;
        this.scale = scale;
        this.diagonal = diagonal;
        this.products = products;
        this.constant = constant;
    }

    static Bonds of(Ring ring) {
        Bonds usual = of(ring, scale(ring), false);
        int farther = (int) Math.floor(usual.reachLogarithm() / LN2);
        boolean nothingElse = usual.reachLogarithm() > Double.NEGATIVE_INFINITY && usual.isEmpty();
        return farther >= FAR || nothingElse ? of(ring, usual.scale + farther, true) : usual;
    }

    private static Bonds of(Ring ring, int scale, boolean oneWay) {
        int n = ring.rows();
        int first = firstSite(ring);
        double unit = Math.scalb(1.0, -scale);
        double[] diagonal = new double[n];
        double[] products = new double[n];
        ScaledNumber ups = ScaledNumber.exp(n, ring.bias());
        ScaledNumber downs = ScaledNumber.exp(-n, ring.bias());
        for (int i = 0; i < n; i++) {
            int j = (first + i) % n;
            diagonal[i] = ring.diagonal(j) * unit;
            products[i] = ring.up(j) * unit * (ring.down(j) * unit);
            ups = ups.times(ring.up(j)).timesPowerOfTwo(-scale);
            downs = downs.times(ring.down(j)).timesPowerOfTwo(-scale);
        }
        return new Bonds(scale, diagonal, products, ups.plus(downs), oneWay);
    }

    /// ln |c|^{1/N}: how far from 0 the eigenvalues of a ring are that can only be passed one way; −∞ where c = 0.
    double reachLogarithm() {
        return constant.mantissa() == 0 ? Double.NEGATIVE_INFINITY : constant.logAbs() / size;
    }

    /// Whether the ring has neither a diagonal nor any way back.
    private boolean isEmpty() {
        return !hasDiagonal() && Arrays.stream(products).allMatch(b -> b == 0);
    }

    /// The site after the first bond that can only be passed one way, or not at all; 0 if there is none.
    private static int firstSite(Ring ring) {
        int n = ring.rows();
        for (int j = n - 1; j >= 0; j--) {
            if (ring.up(j) == 0 || ring.down(j) == 0) {
                return (j + 1) % n;
            }
        }
        return 0;
    }

    /// The power of two of the order of the entries, each bond by the root of its product.
    static int scale(Ring ring) {
        double largest = 0;
        for (int j = 0; j < ring.rows(); j++) {
            double product = Math.sqrt(Math.abs(ring.up(j))) * Math.sqrt(Math.abs(ring.down(j)));
            largest = Math.max(largest, Math.max(Math.abs(ring.diagonal(j)), product));
        }
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    boolean hasDiagonal() {
        for (double d : diagonal) {
            if (d != 0) {
                return true;
            }
        }
        return false;
    }

    double sumOfProducts() {
        double sum = 0;
        for (double b : products) {
            sum += b;
        }
        return sum;
    }
}
