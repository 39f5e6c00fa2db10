package resolvent.ring;

/// How often 0 is an eigenvalue, where whole numbers tell it exactly.
///
/// With weights ±1 and no bias, the determinant often has a zero at 0 that is double or more. It spoils what follows the
/// rim through it, but is known beforehand: all coefficients are whole numbers.
final class ExactZeros {
    /// Coefficients that are looked at: all of a small ring, of which every eigenvalue may be 0.
    private static final int ORDERS = 16;
    private static final double EXACT = 0x1p53;

    private ExactZeros() {}

    /// The multiplicity of the root w = 0 of `Δ(w) − c` for an even number of sites without diagonal; 0 where the
    /// numbers are not whole.
    static int ofSquares(Bonds bonds) {
        double[] b = bonds.products;
        double constant = bonds.constant.relativeTo(0);
        if (!areWhole(b) || constant != Math.rint(constant)) {
            return 0;
        }
        double[] trace = trace(b);
        trace[0] -= constant;
        int zeros = 0;
        // beyond 2^53 whole numbers are no longer exact
        while (zeros < Math.min(ORDERS, b.length / 2) && trace[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static boolean areWhole(double[] values) {
        for (double value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /// The first coefficients of Δ in powers of w, by the recursion of [TransferProduct#squared]; NaN where they are
    /// too large to be exact.
    private static double[] trace(double[] b) {
        double[] a = new double[ORDERS];
        double[] c = new double[ORDERS];
        double[] s = new double[ORDERS];
        double[] t = new double[ORDERS];
        a[0] = 1;
        t[0] = 1;
        int n = b.length / 2;
        double before = b[b.length - 1];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < ORDERS; j++) {
                c[j] = whole(a[j] - before * c[j]);
            }
            for (int j = ORDERS - 1; j >= 0; j--) {
                t[j] = whole((j > 0 ? s[j - 1] : 0) - before * t[j]);
                a[j] = whole((j > 0 ? c[j - 1] : 0) - b[2 * k] * a[j]);
            }
            for (int j = 0; j < ORDERS; j++) {
                s[j] = whole(t[j] - b[2 * k] * s[j]);
            }
            before = b[2 * k + 1];
        }
        double[] trace = new double[ORDERS];
        for (int j = 0; j < ORDERS; j++) {
            trace[j] = a[j] + t[j];
        }
        return trace;
    }

    private static double whole(double value) {
        return Math.abs(value) < EXACT ? value : Double.NaN;
    }
}
