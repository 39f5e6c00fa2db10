package resolvent.lyapunov;

import org.apache.commons.rng.UniformRandomProvider;

/// Neighbours with weights ±1, independent of each other, and a diagonal that is uniform in \[−W, W\]: the chain of the
/// directed ring with random signs. The products b are ±1, each with probability ½.
///
/// @param disorder half the width W of the diagonal, at least 0
public record RandomSigns(double disorder) implements ChainLaw {
    public RandomSigns {
        if (!(disorder >= 0) || disorder > 1e100) {
            throw new IllegalArgumentException("disorder must lie between 0 and 1e100, was " + disorder);
        }
    }

    @Override
    public void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random) {
        for (int j = 0; j < products.length; j++) {
            products[j] = random.nextBoolean() ? 1 : -1;
        }
        for (int j = 0; j < products.length && hasDiagonal(); j++) {
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
        return hasDiagonal() ? Symmetry.QUADRANT : Symmetry.OCTANT;
    }
}
