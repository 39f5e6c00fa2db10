package resolvent.lyapunov;

import org.apache.commons.rng.UniformRandomProvider;

/// Weights 1 between neighbours and a diagonal that is uniform in \[−W, W\]: Anderson's chain with random sites, and
/// with a bias the chain of Hatano and Nelson.
///
/// @param disorder half the width W of the diagonal, at least 0
public record UniformDiagonal(double disorder) implements ChainLaw {
    public UniformDiagonal {
        if (!(disorder >= 0) || disorder > 1e100) {
            throw new IllegalArgumentException("disorder must lie between 0 and 1e100, was " + disorder);
        }
    }

    @Override
    public void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random) {
        for (int j = 0; j < products.length; j++) {
            products[j] = 1;
            diagonal[j] = disorder * (2 * random.nextDouble() - 1);
        }
    }

    @Override
    public boolean hasDiagonal() {
        return disorder > 0;
    }

    @Override
    public double reach(double bias) {
        return Math.exp(bias) + Math.exp(-bias) + disorder;
    }

    @Override
    public Symmetry symmetry() {
        return Symmetry.QUADRANT;
    }
}
