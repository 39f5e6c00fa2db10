package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resolvent.numeric.Complex;

/// Compares sets of eigenvalues, whose order rounding may change.
final class Spectra {
    private Spectra() {}

    /// The largest distance between matched eigenvalues when each is matched with the nearest that is left, starting
    /// with those of largest modulus; infinite if the numbers differ.
    static double distance(List<Complex> first, List<Complex> second) {
        if (first.size() != second.size()) {
            return Double.POSITIVE_INFINITY;
        }
        List<Complex> left = new ArrayList<>(second);
        double largest = 0;
        for (Complex value : first.stream().sorted(Comparator.comparingDouble(Complex::abs).reversed()).toList()) {
            Complex nearest = left.stream().min(Comparator.comparingDouble(z -> z.minus(value).abs())).orElseThrow();
            left.remove(nearest);
            largest = Math.max(largest, nearest.minus(value).abs());
        }
        return largest;
    }
}
