package resolvent.gallery;

import java.util.List;
import java.util.function.IntFunction;
import resolvent.connectivity.Ensemble;
import resolvent.experiment.Runner;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// How fast solutions of `(E − M) ψ = 0` grow along an open chain at a real E: the product of the transfer matrices of its
/// sites, without the bias g, which is only a gauge there.
///
/// `p_{j+1} = (E − d_j) p_j − b_{j−1} p_{j−1}` with b_j the product of both weights of a bond, so that
/// `p_N = det(E − M)`. The inverse localization length is `<ln|p_N|>/N − <ln|b|>/2` for a long chain
/// (D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010).
///
/// @param perSite ln|p_N|/N − <ln|b|>/2
/// @param shareBelow for a symmetric chain, the share of eigenvalues below E, counted by the signs of p_j (Sturm)
record ChainGrowth(double perSite, double shareBelow) {
    private static final int LONGEST = 20_000;
    private static final int CHAINS = 20;
    /// Streams of long chains are apart from those of the draws of the same seed.
    private static final long APART = 1L << 40;
    private static final int STRETCH = 16;

    /// How long the chains are that long ones are compared with, and what is computed where from which seed.
    record Plan(int size, long seed, Runner runner) {}

    static ChainGrowth of(Ring chain, double energy) {
        int n = chain.rows();
        double older = 0;
        double newer = 1;
        double log = 0;
        int changes = 0;
        for (int j = 0; j < n; j++) {
            double product = j == 0 ? 0 : chain.up(j - 1) * chain.down(j - 1);
            double next = (energy - chain.diagonal(j)) * newer - product * older;
            changes += next < 0 != newer < 0 ? 1 : 0;
            older = newer;
            newer = next;
            if (j % STRETCH == 0) {
                double norm = Math.max(Math.abs(older), Math.abs(newer));
                log += StrictMath.log(norm);
                older /= norm;
                newer /= norm;
            }
        }
        return new ChainGrowth((log + StrictMath.log(Math.abs(newer))) / n - meanLogHopping(chain),
                1 - changes / (double) n);
    }

    /// Half the mean of ln|b| over the bonds, per site.
    static double meanLogHopping(Ring chain) {
        double sum = 0;
        for (int j = 0; j + 1 < chain.rows(); j++) {
            sum += StrictMath.log(Math.abs(chain.up(j) * chain.down(j)));
        }
        return sum / (2 * chain.rows());
    }

    /// The same number from the eigenvalues of the open chain, by Thouless's relation `Σ ln|E − λ|/N − <ln|b|>/2`.
    static double fromEigenvalues(Ring chain, List<Complex> eigenvalues, double energy) {
        return potential(eigenvalues, energy) - meanLogHopping(chain);
    }

    /// `Σ ln|E − λ|/N`.
    static double potential(List<Complex> eigenvalues, double energy) {
        double sum = 0;
        for (Complex value : eigenvalues) {
            sum += StrictMath.log(value.minus(Complex.real(energy)).abs());
        }
        return sum / eigenvalues.size();
    }

    /// Inverse localization lengths and shares of eigenvalues at several energies from long chains of their own.
    ///
    /// @param chains makes the ensemble of open chains of so many sites
    /// @param plan with the size of the chains that are diagonalized; these are twenty times as long, as far as that is of use
    static MeanCurve ofLongChains(IntFunction<? extends Ensemble> chains, double[] energies, Plan plan) {
        int sites = Math.clamp(20L * plan.size, 2000, LONGEST);
        return plan.runner.fold("inverse localization length", 0, CHAINS, () -> new MeanCurve(2 * energies.length),
                (k, tally) -> {
                    Ring chain = (Ring) chains.apply(sites).draw(Streams.generator(plan.seed, APART + k)).matrix();
                    for (int i = 0; i < energies.length; i++) {
                        ChainGrowth grown = of(chain, energies[i]);
                        tally.at(i).add(grown.perSite);
                        tally.at(energies.length + i).add(grown.shareBelow);
                    }
                });
    }
}
