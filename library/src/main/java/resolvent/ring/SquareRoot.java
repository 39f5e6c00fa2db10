package resolvent.ring;

/// The square root of a complex number x + iy with non-negative real part, part by part; neither part of the number
/// may exceed 1e150.
final class SquareRoot {
    private SquareRoot() {}

    static double re(double x, double y) {
        double larger = larger(x, y);
        return x >= 0 || larger == 0 ? larger : 0.5 * Math.abs(y) / larger;
    }

    static double im(double x, double y) {
        double larger = larger(x, y);
        return x < 0 ? Math.copySign(larger, y) : larger == 0 ? 0 : 0.5 * y / larger;
    }

    /// The larger part of the root, free of cancellation.
    private static double larger(double x, double y) {
        return Math.sqrt(0.5 * (Math.sqrt(x * x + y * y) + Math.abs(x)));
    }
}
