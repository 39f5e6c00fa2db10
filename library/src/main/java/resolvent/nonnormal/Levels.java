package resolvent.nonnormal;

/// Smallest singular values σ of z − A at several points z.
///
/// Those below the least double are 0 as σ; their logarithm is known all the same.
public final class Levels {
    private static final double LOG10_OF_2 = Math.log10(2);

    private final double[] logarithms;
    private final boolean[] converged;

    Levels(double[] logarithms, boolean[] converged) {
        this.logarithms = logarithms;
        this.converged = converged;
    }

    public int size() {
        return logarithms.length;
    }

    /// The value σ at a point.
    public double sigma(int k) {
        return fromLogarithm(logarithms[k]);
    }

    /// 2 to a power that may lie far outside of the range of doubles.
    private static double fromLogarithm(double logarithm) {
        if (!(Math.abs(logarithm) < 5000)) {
            return logarithm < 0 ? 0 : logarithm;
        }
        int whole = (int) Math.floor(logarithm);
        return Math.scalb(Math.pow(2, logarithm - whole), whole);
    }

    /// log₁₀ σ at a point; −∞ at an eigenvalue.
    public double log10(int k) {
        return logarithms[k] * LOG10_OF_2;
    }

    /// Whether the iteration at a point reached its accuracy; if not, the value is an upper bound.
    public boolean converged(int k) {
        return converged[k];
    }

    /// How many did not.
    public int unconverged() {
        int count = 0;
        for (boolean found : converged) {
            count += found ? 0 : 1;
        }
        return count;
    }
}
