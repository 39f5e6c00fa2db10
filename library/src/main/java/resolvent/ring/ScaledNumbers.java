package resolvent.ring;

import java.util.Arrays;

/// A row of real numbers `mantissa · 2^exponent`, each mantissa 0 or of modulus in \[1, 2).
final class ScaledNumbers {
    final double[] mantissa;
    final long[] exponent;

    ScaledNumbers(int size) {
        mantissa = new double[size];
        exponent = new long[size];
    }

    void set(int i, ScaledNumber number) {
        mantissa[i] = number.mantissa();
        exponent[i] = number.exponent();
    }

    /// Entry i as a double, infinite or 0 beyond the range of doubles.
    double value(int i) {
        return Math.scalb(mantissa[i], (int) Math.clamp(exponent[i], -3000L, 3000L));
    }

    /// The entries as doubles, see [#value].
    double[] values() {
        double[] values = new double[mantissa.length];
        Arrays.setAll(values, this::value);
        return values;
    }

    /// The product of all entries.
    ScaledNumber product() {
        ScaledNumbers products = products(0, 1);
        return new ScaledNumber(products.mantissa[mantissa.length], products.exponent[mantissa.length]);
    }

    /// Products of ever more of these numbers: entry i of the result is that of the first i met from `first` on, going
    /// round forwards (`step` 1) or backwards (−1).
    ScaledNumbers products(int first, int step) {
        int n = mantissa.length;
        var result = new ScaledNumbers(n + 1);
        double product = 1;
        long power = 0;
        result.mantissa[0] = 1;
        int at = first;
        for (int i = 1; i <= n; i++) {
            product *= mantissa[at];
            power += exponent[at];
            if (Math.abs(product) >= 2) {
                product *= 0.5;
                power++;
            }
            result.mantissa[i] = product;
            result.exponent[i] = power;
            at = Rounds.next(at, step, n);
        }
        return result;
    }
}
