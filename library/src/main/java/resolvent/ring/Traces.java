package resolvent.ring;

/// Values of Δ with derivative, each times its own power of two.
final class Traces {
    /// Arrays are longer by this, so that vectors may be written whole.
    static final int PADDING = 8;

    final double[] re;
    final double[] im;
    final double[] slopeRe;
    final double[] slopeIm;
    /// Whole numbers.
    final double[] exponent;

    Traces(int capacity) {
        int room = capacity + PADDING;
        re = new double[room];
        im = new double[room];
        slopeRe = new double[room];
        slopeIm = new double[room];
        exponent = new double[room];
    }
}
