package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;
import resolvent.numeric.Roots;

/// The bulk of independent weights whose variance depends on the sender only: column j has variance `s_j²/N`.
///
/// With averages over columns, the share of eigenvalues within r is `F(r) = 1 − z`, where z solves
/// `<s²/(r² + z s²)> = 1`; the edge lies at `R² = <s²>`. The density follows by differentiating the equation:
/// `ρ(r) = <s²/D²> / (π <s⁴/D²>)` with `D = r² + z s²`. The root is found to 1e-15.
///
/// K. Rajan, L. F. Abbott, Phys. Rev. Lett. 97, 188104 (2006), doi:10.1103/PhysRevLett.97.188104;
/// Y. Ahmadian, F. Fumarola, K. D. Miller, Phys. Rev. E 91, 012820 (2015), doi:10.1103/PhysRevE.91.012820.
///
/// @param groups kinds of columns, their shares adding up to 1
/// @param outliers eigenvalues beside the bulk
public record ColumnVarianceLaw(List<Group> groups, List<Complex> outliers) implements SpectralLaw {

    /// Columns of one variance.
    ///
    /// @param share their share of all columns
    /// @param deviation s: √N times the standard deviation of a weight
    public record Group(double share, double deviation) {
        public Group {
            requireNotNegative("share", share);
            requireNotNegative("deviation", deviation);
        }

        double variance() {
            return deviation * deviation;
        }

        private static void requireNotNegative(String name, double value) {
            if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("%s must be at least 0 and finite, was %s".formatted(name, value));
            }
        }
    }

    public ColumnVarianceLaw {
        groups = List.copyOf(groups);
        outliers = List.copyOf(outliers);
        double total = groups.stream().mapToDouble(Group::share).sum();
        if (!(Math.abs(total - 1) <= 1e-12)) {
            throw new IllegalArgumentException("shares must add up to 1, were " + total);
        }
    }

    /// The radius R of the bulk.
    public double radius() {
        return Math.sqrt(groups.stream().mapToDouble(group -> group.share() * group.variance()).sum());
    }

    /// The average <s²/D> over columns; those without variance add nothing.
    private double condition(double radiusSquared, double z) {
        double sum = 0;
        for (Group group : groups) {
            double variance = group.variance();
            sum += variance == 0 ? 0 : group.share() * variance / (radiusSquared + z * variance);
        }
        return sum;
    }

    /// The z of the law, from 1 at r = 0 (less the share of columns without variance) to 0 at the edge.
    private double z(double radius) {
        if (radius >= radius()) {
            return 0;
        }
        if (radius == 0) {
            return groups.stream().filter(group -> group.variance() > 0).mapToDouble(Group::share).sum();
        }
        double squared = radius * radius;
        // the inverse of the average is nearly linear in z; at z = 2 it is at least 2
        double root = Roots.bracketed(z -> 1 / condition(squared, z) - 1, 0, 2, 1e-16);
        return Math.min(1, root);
    }

    @Override
    public double density(Complex point) {
        double radius = point.abs();
        if (radius >= radius()) {
            return 0;
        }
        double z = z(radius);
        double numerator = 0;
        double denominator = 0;
        for (Group group : groups) {
            double variance = group.variance();
            // s²/D, written so that it stays finite at r = 0
            double ratio = variance == 0 ? 0 : 1 / (radius * radius / variance + z);
            numerator += variance == 0 ? 0 : group.share() * ratio * ratio / variance;
            denominator += group.share() * ratio * ratio;
        }
        return numerator / (Math.PI * denominator);
    }

    @Override
    public double shareWithin(double radius) {
        return 1 - z(radius);
    }

    @Override
    public List<Complex> boundary(int points) {
        double radius = radius();
        List<Complex> corners = new ArrayList<>(points);
        for (int k = 0; k < points; k++) {
            double angle = 2 * Math.PI * k / points;
            corners.add(new Complex(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return corners;
    }
}
