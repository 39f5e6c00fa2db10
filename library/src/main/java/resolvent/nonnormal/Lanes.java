package resolvent.nonnormal;

/// Complex vectors side by side, one to a lane: entry i of all of them is a row, so that loops over lanes become vector
/// instructions.
final class Lanes {
    final double[][] re;
    final double[][] im;

    Lanes(int size, int width) {
        this.re = new double[size][width];
        this.im = new double[size][width];
    }

    int size() {
        return re.length;
    }

    /// Puts a vector into a lane.
    void set(int lane, double[] vectorRe, double[] vectorIm) {
        for (int i = 0; i < re.length; i++) {
            re[i][lane] = vectorRe[i];
            im[i][lane] = vectorIm[i];
        }
    }

    /// Multiplies one lane by a number.
    void scale(int lane, double factor) {
        for (int i = 0; i < re.length; i++) {
            re[i][lane] *= factor;
            im[i][lane] *= factor;
        }
    }

    /// Multiplies each lane by a number of its own.
    void scale(double[] factors) {
        for (int i = 0; i < re.length; i++) {
            scaleRow(re[i], factors);
            scaleRow(im[i], factors);
        }
    }

    private static void scaleRow(double[] row, double[] factors) {
        for (int p = 0; p < row.length; p++) {
            row[p] *= factors[p];
        }
    }

    /// Takes off each lane a multiple of the same lane of others.
    void subtract(double[] factors, Lanes others) {
        for (int i = 0; i < re.length; i++) {
            subtractRow(re[i], factors, others.re[i]);
            subtractRow(im[i], factors, others.im[i]);
        }
    }

    private static void subtractRow(double[] row, double[] factors, double[] other) {
        for (int p = 0; p < row.length; p++) {
            row[p] = Math.fma(-factors[p], other[p], row[p]);
        }
    }

    /// The real part of the scalar product with others, lane by lane.
    double[] dot(Lanes others) {
        double[] sum = new double[re.length == 0 ? 0 : re[0].length];
        for (int i = 0; i < re.length; i++) {
            addProducts(re[i], others.re[i], sum);
            addProducts(im[i], others.im[i], sum);
        }
        return sum;
    }

    private static void addProducts(double[] a, double[] b, double[] sum) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = Math.fma(a[p], b[p], sum[p]);
        }
    }

    void copyFrom(Lanes others) {
        for (int i = 0; i < re.length; i++) {
            System.arraycopy(others.re[i], 0, re[i], 0, re[i].length);
            System.arraycopy(others.im[i], 0, im[i], 0, im[i].length);
        }
    }
}
