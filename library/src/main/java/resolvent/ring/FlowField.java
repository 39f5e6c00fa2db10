package resolvent.ring;

import resolvent.matrix.Ring;

/// How the eigenvalues of a ring move with its bias: on `Δ(z) = c(g)`, dz/dg = c'(g)/Δ'(z).
final class FlowField {
    private final Bonds bonds;
    private final ScaledNumber ups;
    private final ScaledNumber downs;
    private final double shrinkage;

    FlowField(Ring ring) {
        Ring unbiased = ring.withBias(0);
        this.bonds = Bonds.of(unbiased);
        var sites = new Sites(unbiased);
        this.ups = product(sites.up);
        this.downs = product(sites.down);
        this.shrinkage = TransferProduct.shrinkage(bonds.products);
    }

    private static ScaledNumber product(ScaledNumbers hops) {
        ScaledNumber product = ScaledNumber.ONE;
        for (int j = 0; j < hops.mantissa.length; j++) {
            product = product.times(hops.mantissa[j]).timesPowerOfTwo(hops.exponent[j]);
        }
        return product;
    }

    int size() {
        return bonds.size;
    }

    /// The entries have been divided by 2 to this power.
    int scale() {
        return bonds.scale;
    }

    /// The sum of all eigenvalues.
    double sum() {
        return new PlainModel(bonds).sum();
    }

    /// The sum of their squares.
    double sumOfSquares() {
        return new PlainModel(bonds).sumOfSquares();
    }

    private ScaledNumber forward(double g) {
        return ups.times(ScaledNumber.exp(g * bonds.size));
    }

    private ScaledNumber backward(double g) {
        return downs.times(ScaledNumber.exp(-g * bonds.size));
    }

    /// At each point the Newton step (Δ − c)/Δ' and the velocity c'/Δ' at bias g.
    void sample(PointList points, double g, PointList steps, PointList velocities) {
        int count = points.size();
        var at = new Samples(count);
        for (int i = 0; i < count; i++) {
            at.re[i] = points.re(i);
            at.im[i] = points.im(i);
        }
        double growth = TransferProduct.growth(at.reach(count));
        var traces = new Traces(count);
        Kernels.fastest().plain(bonds.diagonal, bonds.products,
                TransferProduct.stretch(Math.max(growth, shrinkage)), at, count, traces);
        ScaledNumber constant = forward(g).plus(backward(g));
        ScaledNumber slope = forward(g).plus(backward(g).times(-1)).times(bonds.size);
        for (int i = 0; i < count; i++) {
            int power = Math.getExponent(Math.max(Math.abs(traces.slopeRe[i]), Math.abs(traces.slopeIm[i])));
            double unit = Math.scalb(1.0, -power);
            double u = traces.slopeRe[i] * unit;
            double v = traces.slopeIm[i] * unit;
            double inverse = 1 / (u * u + v * v);
            long exponent = (long) traces.exponent[i] + power;
            double x = traces.re[i] * unit - constant.relativeTo(exponent);
            double y = traces.im[i] * unit;
            steps.set(i, (x * u + y * v) * inverse, (y * u - x * v) * inverse);
            double speed = slope.relativeTo(exponent) * inverse;
            velocities.set(i, speed * u, -speed * v);
        }
    }
}
