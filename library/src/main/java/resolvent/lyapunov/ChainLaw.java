package resolvent.lyapunov;

import org.apache.commons.rng.UniformRandomProvider;

/// How the sites and bonds of an infinite chain are drawn. To add one: a record with these four methods.
///
/// The chain is drawn piece by piece from one stream, so that its length has no bounds.
public interface ChainLaw {
    /// Draws the next sites.
    ///
    /// @param first the number of the first of them, from 0 on
    /// @param products receives `b_j = M[j−1][j] M[j][j−1]`, the product of the weights between each site and the one
    ///     before it; b_0 does not matter
    /// @param diagonal receives d_j; all 0 when it comes, and to be left so by a law without diagonal
    void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random);

    /// Whether any diagonal entry can differ from 0.
    boolean hasDiagonal();

    /// A bound on the modulus of every eigenvalue of a ring of such sites with directional bias g.
    double reach(double bias);

    /// Under which reflections κ does not change.
    Symmetry symmetry();
}
