package resolvent.gallery;

import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// Where the right eigenvector of an open chain has its weight along the chain.
///
/// With `p_{0..j}` the characteristic polynomials of the first sites and `p_{j..N−1}` those of the last,
/// `l_j r_j = p_{0..j−1} p_{j+1..N−1}/P'`, largest at the centre c of the state. Of a chain whose weights are of modulus
/// e^g one way and e^{−g} the other, `r_j = ψ_j e^{−gj}` where |ψ_j| is proportional to |p_{0..j−1}| up to c and to
/// |p_{j+1..N−1}| from there on: each is taken only where it grows towards c, because rounding ruins it beyond.
final class EdgeStates {
    private EdgeStates() {}

    /// The mean place Σ j|r_j|²/Σ|r_j|², as a share of the length: 0 at the first site.
    ///
    /// @param chain open, with weights ±1 but for the bias
    static double place(Ring chain, Complex eigenvalue) {
        int n = chain.rows();
        double[] before = logMinors(chain, eigenvalue, false);
        double[] after = logMinors(chain, eigenvalue, true);
        int centre = 0;
        for (int j = 1; j < n; j++) {
            centre = before[j] + after[n - 1 - j] > before[centre] + after[n - 1 - centre] ? j : centre;
        }
        double[] logs = new double[n];
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double amplitude = j <= centre ? before[j] - before[centre] : after[n - 1 - j] - after[n - 1 - centre];
            logs[j] = 2 * (amplitude - chain.bias() * j);
            largest = Math.max(largest, logs[j]);
        }
        double weight = 0;
        double moment = 0;
        for (int j = 0; j < n; j++) {
            double own = StrictMath.exp(logs[j] - largest);
            weight += own;
            moment += j * own;
        }
        return moment / weight / n;
    }

    /// ln |p| of the first j sites, or of the last j, for j = 0 to N − 1.
    private static double[] logMinors(Ring chain, Complex z, boolean fromTheEnd) {
        int n = chain.rows();
        double[] logs = new double[n];
        double log = 0;
        double re = 1;
        double im = 0;
        double olderRe = 0;
        double olderIm = 0;
        for (int j = 0; j + 1 < n; j++) {
            int site = fromTheEnd ? n - 1 - j : j;
            int bond = fromTheEnd ? n - 1 - j : j - 1;
            double product = j == 0 ? 0 : chain.up(bond) * chain.down(bond);
            double x = z.re() - chain.diagonal(site);
            double nextRe = x * re - z.im() * im - product * olderRe;
            double nextIm = x * im + z.im() * re - product * olderIm;
            double norm = Math.max(Math.abs(nextRe) + Math.abs(nextIm), Math.abs(re) + Math.abs(im));
            log += StrictMath.log(norm);
            olderRe = re / norm;
            olderIm = im / norm;
            re = nextRe / norm;
            im = nextIm / norm;
            logs[j + 1] = log + StrictMath.log(re * re + im * im) / 2;
        }
        return logs;
    }
}
