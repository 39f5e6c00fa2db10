package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;

/// Eigenvalues spread evenly over an ellipse about 0, or over a disc when both semi-axes are equal:
/// `ρ(z) = 1/(π a b)` where `(Re z/a)² + (Im z/b)² ≤ 1`. All formulas are closed, good to a few ulp.
///
/// @param semiReal semi-axis a along the real axis, above 0
/// @param semiImaginary semi-axis b along the imaginary axis, above 0
/// @param outliers eigenvalues beside it
public record UniformEllipse(double semiReal, double semiImaginary, List<Complex> outliers) implements SpectralLaw {

    public UniformEllipse {
        requirePositive("semi-real", semiReal);
        requirePositive("semi-imaginary", semiImaginary);
        outliers = List.copyOf(outliers);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, value));
        }
    }

    /// A disc without outliers.
    public static UniformEllipse disc(double radius) {
        return new UniformEllipse(radius, radius, List.of());
    }

    @Override
    public double density(Complex z) {
        return ellipticalRadiusSquared(z) <= 1 ? 1 / (Math.PI * semiReal * semiImaginary) : 0;
    }

    private double ellipticalRadiusSquared(Complex z) {
        double x = z.re() / semiReal;
        double y = z.im() / semiImaginary;
        return x * x + y * y;
    }

    @Override
    public double shareInside(Complex z) {
        return Math.min(1, ellipticalRadiusSquared(z));
    }

    /// The part of the ellipse's area that lies in the disc of the radius.
    @Override
    public double shareWithin(double radius) {
        double longer = Math.max(semiReal, semiImaginary);
        double shorter = Math.min(semiReal, semiImaginary);
        if (radius >= longer) {
            return 1;
        }
        if (radius <= shorter) {
            return radius * radius / (longer * shorter);
        }
        // the circle leaves the ellipse at this angle from the long axis; beyond it the ellipse is the nearer one
        double sine = shorter / radius
                * Math.sqrt((longer - radius) * (longer + radius) / ((longer - shorter) * (longer + shorter)));
        double angle = Math.asin(Math.min(1, sine));
        double beyond = Math.PI / 2 - Math.atan(longer / shorter * Math.tan(angle));
        return 2 / Math.PI * (radius * radius / (longer * shorter) * angle + beyond);
    }

    @Override
    public List<Complex> boundary(int points) {
        List<Complex> corners = new ArrayList<>(points);
        for (int k = 0; k < points; k++) {
            double angle = 2 * Math.PI * k / points;
            corners.add(new Complex(semiReal * Math.cos(angle), semiImaginary * Math.sin(angle)));
        }
        return corners;
    }
}
