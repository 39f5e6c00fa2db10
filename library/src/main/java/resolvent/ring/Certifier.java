package resolvent.ring;

/// Compares found roots with the traces that they must have.
final class Certifier {
    private Certifier() {}

    /// @param largestStep the largest Newton step left at a root
    static Certificate check(Model model, PointList roots, double largestStep, int stayers, long samples) {
        double re = -model.sum();
        double im = 0;
        double squareRe = -model.sumOfSquares();
        double squareIm = 0;
        for (int i = 0; i < roots.size(); i++) {
            double x = roots.re(i);
            double y = roots.im(i);
            re += x;
            im += y;
            squareRe += x * x - y * y;
            squareIm += 2 * x * y;
        }
        double radius = roots.radius() == 0 ? 1 : roots.radius();
        return new Certificate(model.degree() - roots.size(), modulus(re, im) / radius,
                modulus(squareRe, squareIm) / (radius * radius), largestStep / radius, stayers, samples);
    }

    private static double modulus(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
