package resolvent.ring;

/// Compares found roots with the traces that they must have.
final class Certifier {
    private Certifier() {}

    /// @param largestStep the largest Newton step left at a root
    static Certificate check(Model model, PointList roots, double largestStep, int stayers, long samples) {
        TraceDefects defects = TraceDefects.of(roots, model.sum(), model.sumOfSquares());
        double radius = roots.radius() == 0 ? 1 : roots.radius();
        return new Certificate(model.degree() - roots.size(),
                modulus(defects.sumRe(), defects.sumIm()) / radius,
                modulus(defects.squaresRe(), defects.squaresIm()) / (radius * radius), largestStep / radius, stayers,
                samples);
    }

    private static double modulus(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
