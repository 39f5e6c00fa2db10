package resolvent.lyapunov;

import org.apache.commons.rng.UniformRandomProvider;

/// Anderson's chain with random hopping: equal weights t_j both ways across a bond, uniform in
/// \[mean − spread, mean + spread\], and no diagonal. The products are `b_j = t_j²`.
///
/// @param mean mean of t, above `spread`
/// @param spread half the width of the distribution of t, at least 0
public record RandomHopping(double mean, double spread) implements ChainLaw {
    public RandomHopping {
        if (!(spread >= 0)) {
            throw new IllegalArgumentException("spread must be at least 0, was " + spread);
        }
        if (!(mean > spread) || mean > 1e50) {
            throw new IllegalArgumentException("mean must lie between spread = %s and 1e50, was %s".formatted(
                    spread, mean));
        }
    }

    @Override
    public void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random) {
        for (int j = 0; j < products.length; j++) {
            double hop = mean + spread * (2 * random.nextDouble() - 1);
            products[j] = hop * hop;
        }
    }

    @Override
    public boolean hasDiagonal() {
        return false;
    }

    @Override
    public double reach(double bias) {
        return (mean + spread) * (Math.exp(bias) + Math.exp(-bias));
    }

    @Override
    public Symmetry symmetry() {
        return Symmetry.QUADRANT;
    }
}
