package resolvent.observable;

import java.util.Arrays;
import java.util.List;
import resolvent.numeric.Complex;
import resolvent.numeric.RelativeHistogram;
import resolvent.report.Digits;
import resolvent.theory.SpectralLaw;

/// How far measured eigenvalues are from a law: the Kolmogorov–Smirnov distance, the largest difference between the
/// measured and the predicted share of eigenvalues within a region of the law's shape.
///
/// Its yardstick is what sampling alone would give: n independent points that follow a law exactly are at distance
/// `√(π/2) ln 2/√n = 0.8687/√n` from it on average. Eigenvalues repel each other and are spread more evenly than
/// independent points, so their distance from the true law is smaller; a distance well above the yardstick means that
/// the law is wrong, one below it says only that nothing speaks against it.
///
/// A. Kolmogorov, G. Ist. Ital. Attuari 4, 83 (1933); the mean of its limit distribution: G. Marsaglia, W. W. Tsang,
/// J. Wang, J. Stat. Softw. 8(18) (2003), doi:10.18637/jss.v008.i18.
///
/// @param value the distance, between 0 and 1
/// @param points number n of eigenvalues
public record Distance(double value, long points) {
    /// The mean of the Kolmogorov distribution, √(π/2) ln 2.
    private static final double MEAN_OF_KOLMOGOROV = 0.868731160636159;

    /// The distance of single eigenvalues from a law, in regions of the law's own shape
    /// ([SpectralLaw#shareInside]). Exact.
    ///
    /// @throws IllegalArgumentException if there are none
    public static Distance of(List<Complex> eigenvalues, SpectralLaw law) {
        requireSome(eigenvalues.size());
        double[] inside = eigenvalues.stream().mapToDouble(law::shareInside).toArray();
        Arrays.sort(inside);
        double largest = 0;
        for (int k = 0; k < inside.length; k++) {
            double below = (double) k / inside.length;
            double upTo = (double) (k + 1) / inside.length;
            largest = Math.max(largest, Math.max(inside[k] - below, upTo - inside[k]));
        }
        return new Distance(largest, inside.length);
    }

    /// The distance of counted moduli |λ| from a law, in discs about 0. It is taken at the edges of the histogram's
    /// cells, where the counts are exact; it falls short of the distance in between by less than the law's share of
    /// one cell (for a disc and 4096 cells per octave, 1/2048).
    ///
    /// @throws IllegalArgumentException if there are none
    public static Distance of(RelativeHistogram moduli, SpectralLaw law) {
        requireSome(moduli.total());
        double total = (double) moduli.total();
        double largest = moduli.zeros() == 0 ? 0 : Math.abs(moduli.zeros() / total - law.shareWithin(0));
        for (RelativeHistogram.Cell cell : moduli.cells()) {
            double below = Math.abs(cell.before() / total - law.shareWithin(cell.lower()));
            double upTo = Math.abs((cell.before() + cell.count()) / total - law.shareWithin(cell.upper()));
            largest = Math.max(largest, Math.max(below, upTo));
        }
        return new Distance(largest, moduli.total());
    }

    private static void requireSome(long count) {
        if (count == 0) {
            throw new IllegalArgumentException("there must be at least 1 eigenvalue, was 0");
        }
    }

    /// The mean distance of as many independent points: 0.8687/√n.
    public double yardstick() {
        return MEAN_OF_KOLMOGOROV / Math.sqrt((double) points);
    }

    /// Text for a legend, as `D = 0.021 (sampling alone 0.018)`.
    public String inWords() {
        return "D = %s (sampling alone %s)".formatted(Digits.typeset(value, 2), Digits.typeset(yardstick(), 2));
    }
}
