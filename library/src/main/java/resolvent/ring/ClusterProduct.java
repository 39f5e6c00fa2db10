package resolvent.ring;

/// One column of the product of the transfer matrices of a [ClusterChain], with its derivative, at one point z = x + iy.
///
/// Every few clusters all running values are multiplied by one power of two, which is exact.
final class ClusterProduct {
    /// Numbers kept for each kind: four polynomials with derivatives, real and imaginary parts.
    static final int VALUES = 4 * ClusterChain.POLYNOMIALS;

    private ClusterProduct() {}

    /// The first column starts from (P, Q) = (1, 0) and ends with its P; the second starts from (0, 1) and ends with its
    /// Q. Their sum is the trace of the product.
    ///
    /// @param out receives the end and its derivative at place `i`
    static void column(ClusterChain chain, boolean second, int stretch, double x, double y, Traces out, int i) {
        double[] values = values(chain, x, y);
        double pr = second ? 0 : 1;
        double pi = 0;
        double dpr = 0;
        double dpi = 0;
        double qr = second ? 1 : 0;
        double qi = 0;
        double dqr = 0;
        double dqi = 0;
        long exponent = 0;
        int n = chain.sequence.length;
        for (int start = 0; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            for (int c = start; c < end; c++) {
                int at = chain.sequence[c] * VALUES;
                double ar = values[at];
                double ai = values[at + 1];
                double dar = values[at + 2];
                double dai = values[at + 3];
                double br = values[at + 4];
                double bi = values[at + 5];
                double dbr = values[at + 6];
                double dbi = values[at + 7];
                double newDpr = product(dar, dai, pr, pi, product(ar, ai, dpr, dpi,
                        product(dbr, dbi, qr, qi, product(br, bi, dqr, dqi, 0))));
                double newDpi = cross(dar, dai, pr, pi, cross(ar, ai, dpr, dpi,
                        cross(dbr, dbi, qr, qi, cross(br, bi, dqr, dqi, 0))));
                double newPr = product(ar, ai, pr, pi, product(br, bi, qr, qi, 0));
                double newPi = cross(ar, ai, pr, pi, cross(br, bi, qr, qi, 0));
                ar = values[at + 8];
                ai = values[at + 9];
                dar = values[at + 10];
                dai = values[at + 11];
                br = values[at + 12];
                bi = values[at + 13];
                dbr = values[at + 14];
                dbi = values[at + 15];
                double newDqr = product(dar, dai, pr, pi, product(ar, ai, dpr, dpi,
                        product(dbr, dbi, qr, qi, product(br, bi, dqr, dqi, 0))));
                double newDqi = cross(dar, dai, pr, pi, cross(ar, ai, dpr, dpi,
                        cross(dbr, dbi, qr, qi, cross(br, bi, dqr, dqi, 0))));
                double newQr = product(ar, ai, pr, pi, product(br, bi, qr, qi, 0));
                double newQi = cross(ar, ai, pr, pi, cross(br, bi, qr, qi, 0));
                pr = newPr;
                pi = newPi;
                dpr = newDpr;
                dpi = newDpi;
                qr = newQr;
                qi = newQi;
                dqr = newDqr;
                dqi = newDqi;
            }
            double value = Math.max(largest(pr, pi), largest(qr, qi));
            double slope = Math.max(largest(dpr, dpi), largest(dqr, dqi));
            int power = Math.getExponent(Math.max(value, slope));
            double factor = Double.longBitsToDouble((long) (1023 - power) << 52);
            exponent += power;
            pr *= factor;
            pi *= factor;
            dpr *= factor;
            dpi *= factor;
            qr *= factor;
            qi *= factor;
            dqr *= factor;
            dqi *= factor;
        }
        out.re[i] = second ? qr : pr;
        out.im[i] = second ? qi : pi;
        out.slopeRe[i] = second ? dqr : dpr;
        out.slopeIm[i] = second ? dqi : dpi;
        out.exponent[i] = exponent;
    }

    /// The polynomials of every kind and their derivatives, by Horner's rule.
    private static double[] values(ClusterChain chain, double x, double y) {
        double[] values = new double[chain.kinds * VALUES];
        int length = chain.blockSize + 1;
        for (int which = 0; which < chain.kinds * ClusterChain.POLYNOMIALS; which++) {
            double re = 0;
            double im = 0;
            double slopeRe = 0;
            double slopeIm = 0;
            for (int k = 0; k < length; k++) {
                double newSlopeRe = Math.fma(slopeRe, x, Math.fma(-slopeIm, y, re));
                slopeIm = Math.fma(slopeRe, y, Math.fma(slopeIm, x, im));
                slopeRe = newSlopeRe;
                double newRe = Math.fma(re, x, Math.fma(-im, y, chain.coefficients[which * length + k]));
                im = Math.fma(re, y, im * x);
                re = newRe;
            }
            values[4 * which] = re;
            values[4 * which + 1] = im;
            values[4 * which + 2] = slopeRe;
            values[4 * which + 3] = slopeIm;
        }
        return values;
    }

    /// The real part of (a + ib)(c + id) + plus.
    private static double product(double a, double b, double c, double d, double plus) {
        return Math.fma(a, c, Math.fma(-b, d, plus));
    }

    /// The imaginary part of (a + ib)(c + id), + plus.
    private static double cross(double a, double b, double c, double d, double plus) {
        return Math.fma(a, d, Math.fma(b, c, plus));
    }

    private static double largest(double a, double b) {
        return Math.max(Math.abs(a), Math.abs(b));
    }
}
