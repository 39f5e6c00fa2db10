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

    private long largestExponent() {
        long largest = NONE;
        for (long power : exponent) {
            largest = Math.max(largest, power);
        }
        return largest;
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
