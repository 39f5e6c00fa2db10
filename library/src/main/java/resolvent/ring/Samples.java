package resolvent.ring;

/// Points of the plane with what a [Model] says of them, one array per quantity.
final class Samples {
    final double[] re;
    final double[] im;
    /// ln|H|.
    final double[] logModulus;
    /// arg H.
    final double[] argument;
    /// H'/H.
    final double[] slopeRe;
    final double[] slopeIm;
    /// det/det': what Newton's method subtracts.
    final double[] stepRe;
    final double[] stepIm;

    Samples(int capacity) {
        re = new double[capacity + Traces.PADDING];
        im = new double[capacity + Traces.PADDING];
        logModulus = new double[capacity];
        argument = new double[capacity];
        slopeRe = new double[capacity];
        slopeIm = new double[capacity];
        stepRe = new double[capacity];
        stepIm = new double[capacity];
    }

    /// The largest |re| + |im| of the first `count` points.
    double reach(int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(re[i]) + Math.abs(im[i]));
        }
        return largest;
    }

    double stepSize(int i) {
        return Math.sqrt(stepRe[i] * stepRe[i] + stepIm[i] * stepIm[i]);
    }
}
