package resolvent.ring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// How far the eigenvalues that were found for a ring are at most from those that it has.
///
/// For a polynomial p of degree N the disc of radius `N |p/p'|` about any point z holds a root. Where these discs are
/// all disjoint, each holds exactly one, the N eigenvalues stand one to one with those found, and the bound shrinks to
/// `w / (1 − (N − 1) w / d)` with w = |p/p'| and d the distance of z from the nearest other disc: hardly more than one
/// Newton step. Discs that overlap belong to eigenvalues that are multiple, or nearly so; a multiple root 0 whose
/// multiplicity is known exactly counts as one.
///
/// p is the characteristic polynomial of the weights as they are given, e^{gN} included; it is evaluated with
/// the rounding error of every operation carried along, as if in twice the precision. The bounds hold up to what
/// rounding is left then, for which an estimate is added: they are no proof in the strict sense. The discs rest on
/// E. Laguerre's theorem, see P. Henrici, Applied and Computational Complex Analysis 1 (Wiley, 1974), section 6.4.
///
/// @param radii one bound for each value, in the same order, in the units of the weights; infinite where p' vanishes
/// @param oneToOne whether the discs are disjoint, so that each holds exactly one eigenvalue
public record ErrorBounds(List<Double> radii, boolean oneToOne) {

    public ErrorBounds {
        radii = List.copyOf(radii);
    }

    /// Bounds for the eigenvalues of a ring or an open chain, however they were found. About N² evaluations of one site:
    /// a second or so at N = 5000.
    ///
    /// @throws IllegalArgumentException if there are not as many values as sites
    public static ErrorBounds of(Ring ring, List<Complex> values) {
        if (values.size() != ring.rows()) {
            throw new IllegalArgumentException("values must have one entry for each of %d sites, was %d".formatted(
                    ring.rows(), values.size()));
        }
        double[] steps = steps(ring, values);
        double[] gaps = gaps(values, steps, areZerosKnown(ring, values, steps));
        int n = steps.length;
        boolean disjoint = true;
        for (int k = 0; k < n; k++) {
            disjoint &= gaps[k] > n * steps[k];
        }
        List<Double> radii = new ArrayList<>(n);
        for (int k = 0; k < n; k++) {
            radii.add(disjoint ? steps[k] / (1 - (n - 1) * steps[k] / gaps[k]) : n * steps[k]);
        }
        return new ErrorBounds(radii, disjoint);
    }

    /// The largest of the bounds; 0 if there are none.
    public double largest() {
        return radii.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// |p/p'| at each value; mirror images share theirs.
    private static double[] steps(Ring ring, List<Complex> values) {
        var polynomial = new TwofoldPolynomial(ring);
        Map<Complex, Double> known = new HashMap<>();
        double[] steps = new double[values.size()];
        for (int k = 0; k < steps.length; k++) {
            Complex z = values.get(k);
            var image = new Complex(polynomial.isEven() ? Math.abs(z.re()) : z.re(), Math.abs(z.im()));
            steps[k] = known.computeIfAbsent(image, polynomial::step);
        }
        return steps;
    }

    /// Whether 0 stands among the values as often as it is a root: p is even and has the root 0 twice, or as often as
    /// whole numbers say.
    private static boolean areZerosKnown(Ring ring, List<Complex> values, double[] steps) {
        long zeros = IntStream.range(0, steps.length).filter(k -> values.get(k).abs() == 0 && steps[k] == 0).count();
        Bonds bonds = Bonds.of(ring);
        boolean even = ring.rows() % 2 == 0 && !bonds.hasDiagonal();
        return even && (zeros == 2 || zeros == 2L * ExactZeros.ofSquares(bonds));
    }

    /// The distance of each value from the nearest disc about another.
    ///
    /// @param skipZeros whether a root 0 is not another one than itself
    private static double[] gaps(List<Complex> values, double[] steps, boolean skipZeros) {
        int n = steps.length;
        double[] re = values.stream().mapToDouble(Complex::re).toArray();
        double[] im = values.stream().mapToDouble(Complex::im).toArray();
        double[] gaps = new double[n];
        for (int k = 0; k < n; k++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double x = re[j] - re[k];
                double y = im[j] - im[k];
                double distance = Math.sqrt(x * x + y * y);
                boolean same = j == k || (skipZeros && distance == 0 && steps[j] == 0 && steps[k] == 0);
                least = same ? least : Math.min(least, distance - n * steps[j]);
            }
            gaps[k] = least;
        }
        return gaps;
    }
}
