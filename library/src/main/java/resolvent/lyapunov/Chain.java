package resolvent.lyapunov;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.numeric.Streams;

/// One long chain as it is drawn block by block, and the points that are carried along it.
final class Chain {
    private static final double LN2 = 0.6931471805599453;
    private static final double SAFE_BITS = 300;
    private static final int LONGEST_STRETCH = 64;

    private final InverseLocalization plan;
    private final UniformRandomProvider random;
    private final double[] diagonal;
    private final double[] products;
    private final Points points;
    private final boolean paired;
    private long passed;
    /// Σ ½ ln |b| over the bonds passed so far.
    private double logWeights;

    /// @param re real parts of the points E
    /// @param im their imaginary parts
    Chain(InverseLocalization plan, double[] re, double[] im) {
        this.plan = plan;
        this.random = Streams.generator(plan.seed(), 0);
        this.diagonal = new double[plan.sites() / plan.blocks()];
        this.products = new double[diagonal.length];
        this.paired = !plan.law().hasDiagonal();
        this.points = paired ? squares(re, im) : new Points(re, im);
    }

    private static Points squares(double[] re, double[] im) {
        double[] x = new double[re.length];
        double[] y = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            x[i] = (re[i] - im[i]) * (re[i] + im[i]);
            y[i] = 2 * re[i] * im[i];
        }
        return new Points(x, y);
    }

    /// Draws the next block and carries all points along it.
    void pass(Kernels kernels) {
        plan.law().fill(passed, products, diagonal, random);
        passed += products.length;
        int stretch = stretch();
        for (int j = 0; j < products.length; j++) {
            double product = Math.abs(products[j]);
            logWeights += product == 1 ? 0 : StrictMath.log(product) / 2;
            products[j] = -products[j];
        }
        if (paired) {
            kernels.pairs(products, stretch / 2 * 2, points);
        } else {
            kernels.sites(diagonal, products, stretch, points);
        }
    }

    /// How many sites may be passed between two rescalings, so that nothing can overflow or underflow.
    private int stretch() {
        double reach = points.reach();
        double smallest = 1;
        for (int j = 0; j < products.length; j++) {
            double product = Math.abs(products[j]);
            reach = Math.max(reach, Math.max(Math.abs(diagonal[j]), product));
            smallest = product == 0 ? smallest : Math.min(smallest, product);
        }
        double bits = Math.max(Math.getExponent(reach + 4) + 2.0, -Math.getExponent(smallest));
        return (int) Math.clamp(SAFE_BITS / bits, 2, LONGEST_STRETCH);
    }

    /// ½ ln(|p_j|² + |p_{j−1}|²) − Σ ½ ln |b| at point i after the sites passed so far: how far a state has grown whose
    /// weights are equal both ways.
    double logNorm(int i) {
        double p = points.pr[i] * points.pr[i] + points.pi[i] * points.pi[i];
        double q = points.qr[i] * points.qr[i] + points.qi[i] * points.qi[i];
        double weight = paired ? Math.sqrt(points.x[i] * points.x[i] + points.y[i] * points.y[i]) : 1;
        return StrictMath.log(p + weight * q) / 2 + points.exponent[i] * LN2 - logWeights;
    }

    /// ln |p_j| at point i after the sites passed so far.
    double logValue(int i) {
        double p = points.pr[i] * points.pr[i] + points.pi[i] * points.pi[i];
        return StrictMath.log(p) / 2 + points.exponent[i] * LN2;
    }
}
