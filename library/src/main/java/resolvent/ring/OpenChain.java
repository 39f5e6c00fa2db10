package resolvent.ring;

/// Eigenvalues of the open chain of a ring: bond N−1 is left out.
///
/// They depend on the diagonal and on the products b_j around the bonds alone; the bias drops out.
final class OpenChain {
    private OpenChain() {}

    /// The N/2 squares of the eigenvalues of a chain without diagonal, N even, or the (N − 1)/2 that are not 0 by
    /// structure, N odd.
    static PointList squares(Bonds bonds) {
        double[] b = bonds.products;
        if (bonds.size % 2 == 1) {
            return squaresOfOdd(b);
        }
        int n = bonds.size / 2;
        var q = new PointList(n);
        var e = new PointList(n);
        for (int k = 0; k < n; k++) {
            q.add(b[2 * k], 0);
            e.add(b[2 * k + 1], 0);
        }
        return QuotientDifference.eigenvalues(q, e, 0, 0, 1);
    }

    /// The square of the matrix maps the sites 1, 3, 5, … to themselves.
    private static PointList squaresOfOdd(double[] b) {
        int n = b.length / 2;
        double[] diagonal = new double[n];
        double[] products = new double[n];
        for (int k = 0; k < n; k++) {
            diagonal[k] = b[2 * k] + b[2 * k + 1];
            products[k] = b[2 * k + 1] * b[2 * k + 2];
        }
        return tridiagonal(diagonal, products);
    }

    /// All N eigenvalues.
    static PointList eigenvalues(Bonds bonds) {
        if (bonds.hasDiagonal()) {
            return tridiagonal(bonds.diagonal, bonds.products);
        }
        PointList squares = squares(bonds);
        var roots = new PointList(bonds.size);
        for (int k = 0; k < squares.size(); k++) {
            double re = SquareRoot.re(squares.re(k), squares.im(k));
            double im = SquareRoot.im(squares.re(k), squares.im(k));
            roots.add(re, im);
            roots.add(-re, -im);
        }
        if (bonds.size % 2 == 1) {
            roots.add(0, 0);
        }
        return roots;
    }

    /// Eigenvalues of the tridiagonal matrix with this diagonal and these products of its entries beside it.
    private static PointList tridiagonal(double[] diagonal, double[] products) {
        for (int attempt = 0;; attempt++) {
            // not real, so that no pivot of a real matrix is small
            double angle = 0.7 + 2.4 * attempt;
            double re = 0.6 * StrictMath.cos(angle);
            double im = 0.6 * StrictMath.sin(angle) * (1 + 0.1 * attempt);
            var q = new PointList(diagonal.length);
            var e = new PointList(diagonal.length);
            if (factor(diagonal, products, re, im, q, e) || attempt == 40) {
                return QuotientDifference.eigenvalues(q, e, re, im, 1);
            }
        }
    }

    /// T − origin = L U without pivoting; false if a factor is large.
    private static boolean factor(double[] diagonal, double[] products, double re, double im, PointList q, PointList e) {
        double er = 0;
        double ei = 0;
        boolean small = true;
        for (int k = 0; k < diagonal.length; k++) {
            double x = diagonal[k] - re - er;
            double y = -im - ei;
            q.add(x, y);
            double inverse = products[k] / (x * x + y * y);
            er = x * inverse;
            ei = -y * inverse;
            e.add(er, ei);
            small &= Math.abs(er) + Math.abs(ei) < 1e3;
        }
        return small;
    }
}
