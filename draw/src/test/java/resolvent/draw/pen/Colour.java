package resolvent.draw.pen;

import java.util.stream.IntStream;

/// Colour science for the tests: CIE lightness and distance (D65), and how dichromats see (Viénot, Brettel and Mollon,
/// doi:10.1002/(SICI)1520-6378(199908)24:4<243::AID-COL5>3.0.CO;2-3, in linear RGB).
final class Colour {
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}};
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    static final double[][] PROTANOPE = {
        {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
    static final double[][] DEUTERANOPE = {
        {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};
    static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private Colour() {}

    static double lightness(int rgb) {
        return lab(linear(rgb))[0];
    }

    static double distance(int a, int b, double[][] eye) {
        double[] p = lab(times(eye, linear(a)));
        double[] q = lab(times(eye, linear(b)));
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (p[i] - q[i]) * (p[i] - q[i])).sum());
    }

    /// The contrast ratio of WCAG 2.
    static double contrast(int a, int b) {
        double p = times(XYZ, linear(a))[1];
        double q = times(XYZ, linear(b))[1];
        return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
    }

    private static double[] linear(int rgb) {
        return IntStream.of(16, 8, 0).mapToDouble(shift -> {
            double v = (rgb >> shift & 255) / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }).toArray();
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return IntStream.range(0, 3).mapToDouble(i -> IntStream.range(0, 3)
                .mapToDouble(j -> matrix[i][j] * vector[j]).sum()).toArray();
    }

    private static double[] lab(double[] rgb) {
        double[] xyz = times(XYZ, rgb);
        double[] f = IntStream.range(0, 3).mapToDouble(i -> {
            double t = xyz[i] / WHITE[i];
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }).toArray();
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }
}
