package resolvent.nonnormal;

/// The numbers z of several lanes, and the powers of two that were taken off each lane.
///
/// A lane whose entries grow past 2²⁰⁰ is scaled down, so that solutions of any size are found.
final class Shifts {
    private static final double TOO_LARGE = 0x1p200;

    private final double[] re;
    private final double[] im;
    private final int[] exponents;

    Shifts(int width) {
        this.re = new double[width];
        this.im = new double[width];
        this.exponents = new int[width];
    }

    int width() {
        return re.length;
    }

    /// Gives a lane a number.
    void set(int lane, double zRe, double zIm) {
        re[lane] = zRe;
        im[lane] = zIm;
        exponents[lane] = 0;
    }

    double re(int lane) {
        return re[lane];
    }

    double im(int lane) {
        return im[lane];
    }

    /// What a lane has to be multiplied with, in powers of two, since this was last asked.
    int takeExponent(int lane) {
        int taken = exponents[lane];
        exponents[lane] = 0;
        return taken;
    }

    /// Divides a row by z − t, or for sign −1 by its conjugate.
    void divide(Lanes x, int row, double tRe, double tIm, double sign) {
        double[] xRe = x.re[row];
        double[] xIm = x.im[row];
        double[] zRe = re;
        double[] zIm = im;
        for (int p = 0; p < xRe.length; p++) {
            double u = xRe[p];
            double v = xIm[p];
            double a = zRe[p] - tRe;
            double b = sign * (zIm[p] - tIm);
            double inverse = 1 / Math.fma(a, a, b * b);
            double quotientRe = Math.fma(a, u, b * v) * inverse;
            double quotientIm = Math.fma(a, v, -b * u) * inverse;
            xRe[p] = quotientRe;
            xIm[p] = quotientIm;
        }
    }

    /// Scales down the lanes whose entry in a row is too large.
    void rescale(Lanes x, int row) {
        double[] xRe = x.re[row];
        double[] xIm = x.im[row];
        for (int p = 0; p < xRe.length; p++) {
            double modulus = Math.max(Math.abs(xRe[p]), Math.abs(xIm[p]));
            if (modulus > TOO_LARGE && modulus < Double.POSITIVE_INFINITY) {
                int power = Math.getExponent(modulus);
                x.scale(p, Math.scalb(1.0, -power));
                exponents[p] += power;
            }
        }
    }
}
