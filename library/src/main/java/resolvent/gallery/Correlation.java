package resolvent.gallery;

/// How two lists of numbers go together.
final class Correlation {
    private Correlation() {}

    /// Pearson's coefficient; NaN if one of them is constant.
    static double of(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double both = 0;
        double onlyX = 0;
        double onlyY = 0;
        for (int k = 0; k < x.length; k++) {
            both += (x[k] - meanX) * (y[k] - meanY);
            onlyX += (x[k] - meanX) * (x[k] - meanX);
            onlyY += (y[k] - meanY) * (y[k] - meanY);
        }
        return both / Math.sqrt(onlyX * onlyY);
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }
}
