package resolvent.ring;

import resolvent.numeric.ComplexVector;

/// A complex vector whose entries `(re + i im) · 2^exponent` may differ by more than doubles can hold. The larger part
/// of each mantissa has modulus in \[1, 2); an entry 0 has the smallest exponent.
final class ScaledVector {
    private static final long NONE = Long.MIN_VALUE / 4;

    final double[] re;
    final double[] im;
    final long[] exponent;

    ScaledVector(int size) {
        re = new double[size];
        im = new double[size];
        exponent = new long[size];
    }

    void set(int j, double x, double y, long power) {
        double larger = Math.max(Math.abs(x), Math.abs(y));
        if (larger == 0) {
            re[j] = 0;
            im[j] = 0;
            exponent[j] = NONE;
            return;
        }
        int own = Math.getExponent(larger);
        double factor = Math.scalb(1.0, -own);
        re[j] = x * factor;
        im[j] = y * factor;
        exponent[j] = power + own;
    }

    /// A number times entries of two rows of minors.
    record Product(Minors first, int i, Minors second, int k, double factor) {
        long exponent() {
            return first.exponent[i] + second.exponent[k];
        }

        double re() {
            return factor * (first.re[i] * second.re[k] - first.im[i] * second.im[k]);
        }

        double im() {
            return factor * (first.re[i] * second.im[k] + first.im[i] * second.re[k]);
        }
    }

    /// Sets an entry to a − b.
    void setDifference(int j, Product a, Product b) {
        long larger = b.factor == 0 ? a.exponent() : Math.max(a.exponent(), b.exponent());
        double p = Rounds.power(a.exponent() - larger);
        double q = Rounds.power(Math.min(b.exponent() - larger, 0));
        set(j, p * a.re() - q * b.re(), p * a.im() - q * b.im(), larger);
    }

    private double modulus(int j) {
        return Math.sqrt(re[j] * re[j] + im[j] * im[j]);
    }

    private long largestExponent() {
        long largest = NONE;
        for (long power : exponent) {
            largest = Math.max(largest, power);
        }
        return largest;
    }

    /// Σ|x|⁴ / (Σ|x|²)²; NaN for a vector of zeros.
    double ipr() {
        long largest = largestExponent();
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < re.length; j++) {
            double factor = Rounds.power(exponent[j] - largest);
            double x = re[j] * factor;
            double y = im[j] * factor;
            double weight = x * x + y * y;
            sum += weight;
            squares += weight * weight;
        }
        return squares / (sum * sum);
    }

    /// The products of the entries of two vectors, without conjugation.
    ScaledVector times(ScaledVector other) {
        var product = new ScaledVector(re.length);
        for (int j = 0; j < re.length; j++) {
            product.set(j, re[j] * other.re[j] - im[j] * other.im[j], re[j] * other.im[j] + im[j] * other.re[j],
                    Math.max(NONE, exponent[j] + other.exponent[j]));
        }
        return product;
    }

    /// Σ|x|² / (Σ|x|)²; NaN for a vector of zeros.
    double iprOfModuli() {
        long largest = largestExponent();
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < re.length; j++) {
            double weight = modulus(j) * Rounds.power(exponent[j] - largest);
            sum += weight;
            squares += weight * weight;
        }
        return squares / (sum * sum);
    }

    /// Σ|x| / |Σx|: 1 if all entries have one phase, infinite if they cancel.
    double cancellation() {
        long largest = largestExponent();
        double moduli = 0;
        double x = 0;
        double y = 0;
        for (int j = 0; j < re.length; j++) {
            double factor = Rounds.power(exponent[j] - largest);
            moduli += modulus(j) * factor;
            x += re[j] * factor;
            y += im[j] * factor;
        }
        return moduli / Math.sqrt(x * x + y * y);
    }

    /// The place of the entry of largest modulus, the first of several.
    int largest() {
        int best = 0;
        for (int j = 1; j < re.length; j++) {
            if (isLarger(j, best)) {
                best = j;
            }
        }
        return best;
    }

    private boolean isLarger(int j, int other) {
        // moduli lie in [1, 2√2), so exponents alone decide only from a difference of 2 on
        long difference = exponent[j] - exponent[other];
        return difference > 1 || (difference >= -1
                && modulus(j) * Rounds.power(difference) > modulus(other));
    }

    boolean isZero() {
        return largestExponent() == NONE;
    }

    /// The vector of unit norm with the same direction; entries below 2⁻¹⁰²² of the largest become 0.
    ///
    /// @throws ArithmeticException if all entries are 0
    ComplexVector unit() {
        long largest = largestExponent();
        if (largest == NONE) {
            throw new ArithmeticException("a vector of zeros has no direction");
        }
        double[] x = new double[re.length];
        double[] y = new double[re.length];
        double sum = 0;
        for (int j = 0; j < re.length; j++) {
            double factor = Rounds.power(exponent[j] - largest);
            x[j] = re[j] * factor;
            y[j] = im[j] * factor;
            sum += x[j] * x[j] + y[j] * y[j];
        }
        double norm = Math.sqrt(sum);
        for (int j = 0; j < re.length; j++) {
            x[j] /= norm;
            y[j] /= norm;
        }
        return new ComplexVector(x, y);
    }
}
