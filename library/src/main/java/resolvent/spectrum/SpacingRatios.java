package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import resolvent.numeric.Complex;

/// The ratios `z = (λ₁ − λ)/(λ₂ − λ)` of each eigenvalue λ with its nearest and its second nearest neighbour λ₁, λ₂ in the
/// plane. Their modulus lies between 0 and 1 and the local density drops out.
///
/// Independent points of smooth density, as localized states are, fill the unit disc evenly: `⟨|z|⟩ = 2/3` and
/// `⟨cos arg z⟩ = 0`. Repulsion empties the neighbourhood of 0 and of the positive axis: complex matrices with independent
/// entries have .738 and about −.24. Points that are spaced evenly on a curve have their neighbours on either side:
/// `⟨|z|⟩ → 1` and `⟨cos arg z⟩ → −1`.
///
/// L. Sá, P. Ribeiro, T. Prosen, Phys. Rev. X 10, 021019 (2020), doi:10.1103/PhysRevX.10.021019.
public final class SpacingRatios {
    private SpacingRatios() {}

    /// The ratios of the chosen points, whose neighbours may be any of the points. Points that a symmetry maps onto each
    /// other are neighbours that carry no information: choose away from the axes of symmetry. Points with a neighbour at
    /// no distance are left out. O(n²) comparisons at worst, few where the points are spread.
    ///
    /// @throws IllegalArgumentException if there are fewer than 3 points
    public static List<Complex> of(List<Complex> points, Predicate<Complex> chosen) {
        if (points.size() < 3) {
            throw new IllegalArgumentException("points must be at least 3, were " + points.size());
        }
        List<Complex> sorted = points.stream().sorted(Comparator.comparingDouble(Complex::re)).toList();
        List<Complex> ratios = new ArrayList<>();
        for (int k = 0; k < sorted.size(); k++) {
            if (chosen.test(sorted.get(k))) {
                var neighbours = new Neighbours(sorted.get(k));
                neighbours.search(sorted, k, 1);
                neighbours.search(sorted, k, -1);
                if (neighbours.nearest > 0) {
                    ratios.add(neighbours.ratio());
                }
            }
        }
        return List.copyOf(ratios);
    }

    private static final class Neighbours {
        private final Complex point;
        private Complex first = Complex.ZERO;
        private Complex second = Complex.ZERO;
        private double nearest = Double.POSITIVE_INFINITY;
        private double next = Double.POSITIVE_INFINITY;

        Neighbours(Complex point) {
            this.point = point;
        }

        /// Looks in one direction of the real axis, as far as something nearer can lie.
        void search(List<Complex> sorted, int start, int step) {
            for (int k = start + step; k >= 0 && k < sorted.size(); k += step) {
                Complex other = sorted.get(k);
                if (Math.abs(other.re() - point.re()) > next) {
                    return;
                }
                see(other);
            }
        }

        private void see(Complex other) {
            double distance = other.minus(point).abs();
            if (distance < nearest) {
                next = nearest;
                second = first;
                nearest = distance;
                first = other;
            } else if (distance < next) {
                next = distance;
                second = other;
            }
        }

        Complex ratio() {
            return first.minus(point).dividedBy(second.minus(point));
        }
    }
}
