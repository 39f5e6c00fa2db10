package resolvent.numeric;

/// A complex number `re + i im` in double precision.
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);

    /// A real number as a complex one.
    public static Complex real(double re) {
        return new Complex(re, 0);
    }

    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /// The quotient, scaled by the larger part of the divisor so that it neither overflows nor underflows early.
    public Complex dividedBy(Complex other) {
        if (Math.abs(other.re) >= Math.abs(other.im)) {
            double ratio = other.im / other.re;
            double divisor = other.re + other.im * ratio;
            return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
        }
        double ratio = other.re / other.im;
        double divisor = other.re * ratio + other.im;
        return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    /// The modulus |z|.
    public double abs() {
        return Math.hypot(re, im);
    }

    /// The square |z|² of the modulus.
    public double absSquared() {
        return re * re + im * im;
    }

    /// Text such as `0.436 - 0.024i`, every digit kept.
    @Override
    public String toString() {
        return im == 0 ? Double.toString(re) : re + (im < 0 ? " - " : " + ") + Math.abs(im) + "i";
    }
}
