package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.experiment.Result;
import resolvent.numeric.Complex;
import resolvent.report.Check;
import resolvent.report.Value;
import resolvent.theory.SpectralLaw;

/// The tolerance for the distance of a measured radial distribution from a law: what sampling can make of it, and what
/// finite size makes of it.
///
/// Sampling: n independent points that follow the law are at a Kolmogorov–Smirnov distance of mean 0.8687/√n and
/// standard deviation 0.2603/√n; mean and 5 standard deviations are an upper bound, since eigenvalues repel each other.
///
/// Finite size: across the edge the density falls as `½ erfc(√(2πρN) x)` over the distance x from it, with ρ the law's
/// density just inside, so that `√(Nρ)/(2√2 π)` eigenvalues per unit length of the edge lie beyond it; for a disc that
/// makes a share 1/√(2πN) in all. One eigenvalue more may stand apart as an outlier.
///
/// G. Marsaglia, W. W. Tsang, J. Wang, J. Stat. Softw. 8(18) (2003), doi:10.18637/jss.v008.i18 (sampling);
/// A. Borodin, C. D. Sinclair, Commun. Math. Phys. 291, 177 (2009), doi:10.1007/s00220-009-0874-5 (edge).
final class LawDistance {
    /// The standard deviation of the Kolmogorov distribution, √(π²/12 − (π/2) ln² 2), in units of its mean.
    private static final double SPREAD = 0.260333 / 0.868731;
    private static final int CORNERS = 720;
    private static final String PREFIX = "distance_to_";
    private static final String RULE = "mean and 5 standard deviations for as many independent points, the share that "
            + "lies beyond the edge of a finite network, and one outlier";

    private LawDistance() {}

    /// One check for each law that was drawn over the radial distribution of networks of `size` neurons.
    ///
    /// @param laws the laws, in the order in which they were compared
    static List<Check> checks(Result measured, int size, List<? extends SpectralLaw> laws) {
        double sampling = measured.value("distance_of_sampling").value();
        List<Value> distances = measured.values().stream().filter(value -> value.name().startsWith(PREFIX)).toList();
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < laws.size(); k++) {
            checks.add(new Check("distance of F(r) from: " + words(distances.get(k)), distances.get(k).value(), 0,
                    tolerance(sampling, size, laws.get(k)), RULE));
        }
        return checks;
    }

    /// @param sampling the mean distance of as many independent points
    static double tolerance(double sampling, int size, SpectralLaw law) {
        return sampling * (1 + 5 * SPREAD) + shareBeyondEdge(size, law) + 1.0 / size;
    }

    /// The expected share of the eigenvalues of N neurons beyond the edge of the law.
    static double shareBeyondEdge(int size, SpectralLaw law) {
        List<Complex> edge = law.boundary(CORNERS);
        double share = 0;
        for (int k = 0; k < edge.size(); k++) {
            Complex here = edge.get(k);
            double length = edge.get((k + 1) % edge.size()).minus(here).abs();
            share += length * Math.sqrt(law.density(here.times(1 - 1e-6)) / size);
        }
        return share / (2 * Math.sqrt(2) * Math.PI);
    }

    private static String words(Value value) {
        return value.name().substring(PREFIX.length()).replace('_', ' ');
    }
}
