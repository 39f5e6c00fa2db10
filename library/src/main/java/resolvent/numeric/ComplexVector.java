package resolvent.numeric;

/// A complex vector of length `n`, stored as two arrays.
///
/// The arrays are not copied: whoever hands them over no longer changes them.
public final class ComplexVector {
    private final double[] re;
    private final double[] im;

    public ComplexVector(double[] re, double[] im) {
        if (re.length != im.length) {
            throw new IllegalArgumentException("imaginary part must have length " + re.length + ", was " + im.length);
        }
        this.re = re;
        this.im = im;
    }

    public static ComplexVector real(double[] re) {
        return new ComplexVector(re, new double[re.length]);
    }

    public int size() {
        return re.length;
    }

    public Complex get(int i) {
        return new Complex(re[i], im[i]);
    }

    public double re(int i) {
        return re[i];
    }

    public double im(int i) {
        return im[i];
    }

    public double absSquared(int i) {
        return re[i] * re[i] + im[i] * im[i];
    }

    public double abs(int i) {
        return Math.hypot(re[i], im[i]);
    }

    /// The Euclidean norm.
    public double norm() {
        double scale = 0;
        for (int i = 0; i < re.length; i++) {
            scale = Math.max(scale, Math.max(Math.abs(re[i]), Math.abs(im[i])));
        }
        if (scale == 0 || !Double.isFinite(scale)) {
            return scale;
        }
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            double a = re[i] / scale;
            double b = im[i] / scale;
            sum += a * a + b * b;
        }
        return scale * Math.sqrt(sum);
    }

    /// The plain product Σ xᵢ yᵢ, without conjugation: what `lᵀ r` means for left and right eigenvectors.
    public Complex dot(ComplexVector other) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < re.length; i++) {
            a += re[i] * other.re[i] - im[i] * other.im[i];
            b += re[i] * other.im[i] + im[i] * other.re[i];
        }
        return new Complex(a, b);
    }

    public ComplexVector conjugate() {
        double[] negative = new double[im.length];
        for (int i = 0; i < im.length; i++) {
            negative[i] = -im[i];
        }
        return new ComplexVector(re.clone(), negative);
    }

    public ComplexVector times(Complex factor) {
        double[] a = new double[re.length];
        double[] b = new double[re.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = re[i] * factor.re() - im[i] * factor.im();
            b[i] = re[i] * factor.im() + im[i] * factor.re();
        }
        return new ComplexVector(a, b);
    }
}
