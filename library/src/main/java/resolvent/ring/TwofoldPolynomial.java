package resolvent.ring;

import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The characteristic polynomial `p(z) = Δ(z) − c` of a ring, evaluated as if in twice the precision of a double, for
/// judging eigenvalues that were found otherwise.
///
/// `Δ = p_N − b_{N−1} q`, where p runs over all sites and q over those between the first and the last, see
/// [TransferProduct]. Nothing of this class serves the search for eigenvalues.
final class TwofoldPolynomial {
    /// What is left of the rounding errors after they have been carried along once, as a share of them; 2^-53 or so
    /// for each operation that follows.
    private static final double LEFT = 0x1p-40;
    private static final double ULP = 0x1p-53;
    /// The derivative is known to more digits than this says, unless roots all but coincide.
    private static final double SLOPE = 1 + 0x1p-20;

    private final double unit;
    private final double[] diagonal;
    private final double[] products;
    private final double[] productTails;
    private final RoundTrip constant;
    private final double shrinkage;
    private final boolean even;

    TwofoldPolynomial(Ring ring) {
        int n = ring.rows();
        unit = Math.scalb(1.0, -Bonds.of(ring).scale);
        diagonal = new double[n];
        products = new double[n];
        productTails = new double[n];
        boolean hasDiagonal = false;
        for (int j = 0; j < n; j++) {
            double up = ring.up(j) * unit;
            double down = ring.down(j) * unit;
            products[j] = up * down;
            productTails[j] = Math.fma(up, down, -products[j]);
            diagonal[j] = ring.diagonal(j) * unit;
            hasDiagonal |= diagonal[j] != 0;
        }
        even = n % 2 == 0 && !hasDiagonal;
        constant = RoundTrip.of(ring, unit);
        shrinkage = TransferProduct.shrinkage(products);
    }

    /// Whether p(−z) = p(z).
    boolean isEven() {
        return even;
    }

    /// |p/p'|, with what rounding may have done to it, in the units of the weights: 0 at a root where every operation
    /// was exact, infinite where p' vanishes and p does not.
    double step(Complex z) {
        double x = z.re() * unit;
        double y = z.im() * unit;
        var p = new TwofoldRecursion();
        var q = new TwofoldRecursion();
        long exponent = run(p, q, x, y);
        int last = products.length - 1;
        p.minus(products[last], productTails[last], q);
        double head = constant.head(exponent);
        double noise = LEFT * (p.error() + ULP * products.length * (p.modulus() + Math.abs(head)));
        boolean exact = p.error() == 0 && constant.tail(exponent) == 0;
        p.minusReal(head, constant.tail(exponent));
        double value = p.modulus();
        return value == 0 && exact ? 0 : SLOPE * (value + noise) / p.slope() / unit;
    }

    /// Passes all sites; the power of two by which the values are to be multiplied.
    private long run(TwofoldRecursion p, TwofoldRecursion q, double x, double y) {
        int n = products.length;
        int stretch = TransferProduct.stretch(Math.max(TransferProduct.growth(Math.abs(x) + Math.abs(y)), shrinkage));
        long exponent = 0;
        for (int j = 0; j < n; j++) {
            int before = j == 0 ? n - 1 : j - 1;
            p.pass(x, diagonal[j], y, products[before], productTails[before]);
            if (j > 0 && j < n - 1) {
                q.pass(x, diagonal[j], y, products[before], productTails[before]);
            }
            if (j % stretch == stretch - 1) {
                int power = Math.getExponent(Math.max(p.largest(), q.largest()));
                p.scale(-power);
                q.scale(-power);
                exponent += power;
            }
        }
        return exponent;
    }
}
