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

    /// Stores the quantities of Δ = `value` 2^exponent with derivative `slope` 2^exponent; `value` and `slope` hold
    /// real and imaginary part.
    void store(Samples samples, int i, double[] value, long exponent) {
        double x = value[0];
        double y = value[1];
        double dx = value[2];
        double dy = value[3];
        samples.logModulus[i] = 0.5 * StrictMath.log(x * x + y * y) + exponent * LN2 - logConstant;
        samples.argument[i] = StrictMath.atan2(y, x) - argumentOfConstant;
        divide(dx, dy, x, y, samples.slopeRe, samples.slopeIm, i);
        divide(x - constant.relativeTo(exponent), y, dx, dy, samples.stepRe, samples.stepIm, i);
    }

    private static void divide(double x, double y, double u, double v, double[] re, double[] im, int i) {
        // the trace has been rescaled to the order of 1, so squares neither overflow nor underflow
        double inverse = 1 / (u * u + v * v);
        re[i] = (x * u + y * v) * inverse;
        im[i] = (y * u - x * v) * inverse;
    }
}
