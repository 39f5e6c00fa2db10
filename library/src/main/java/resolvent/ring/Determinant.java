package resolvent.ring;

/// Turns a sampled trace Δ of the transfer product, with its derivative, into what the solver needs.
final class Determinant {
    private static final double LN2 = 0.6931471805599453;

    private final ScaledNumber constant;
    private final double logConstant;
    private final double argumentOfConstant;

    /// The determinant `Δ − constant`.
    Determinant(ScaledNumber constant) {
        this.constant = constant;
        this.logConstant = constant.logAbs();
        this.argumentOfConstant = constant.mantissa() < 0 ? Math.PI : 0;
    }

    /// Fills in the quantities of the first `count` points from their traces.
    void storeAll(Traces traces, int count, Samples samples) {
        for (int i = 0; i < count; i++) {
            store(traces, i, samples);
        }
    }

    private void store(Traces traces, int i, Samples samples) {
        double larger = Math.max(Math.abs(traces.re[i]), Math.abs(traces.im[i]));
        int power = Math.getExponent(Math.max(larger, Math.max(Math.abs(traces.slopeRe[i]), Math.abs(traces.slopeIm[i]))));
        double unit = Math.scalb(1.0, -power);
        double x = traces.re[i] * unit;
        double y = traces.im[i] * unit;
        double dx = traces.slopeRe[i] * unit;
        double dy = traces.slopeIm[i] * unit;
        long exponent = (long) traces.exponent[i] + power;
        samples.logModulus[i] = 0.5 * StrictMath.log(x * x + y * y) + exponent * LN2 - logConstant;
        samples.argument[i] = StrictMath.atan2(y, x) - argumentOfConstant;
        divide(dx, dy, x, y, samples.slopeRe, samples.slopeIm, i);
        divide(x - constant.relativeTo(exponent), y, dx, dy, samples.stepRe, samples.stepIm, i);
    }

    private static void divide(double x, double y, double u, double v, double[] re, double[] im, int i) {
        // both have been rescaled to the order of 1, so squares neither overflow nor underflow
        double inverse = 1 / (u * u + v * v);
        re[i] = (x * u + y * v) * inverse;
        im[i] = (y * u - x * v) * inverse;
    }
}
