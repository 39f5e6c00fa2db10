package resolvent.gallery;

import java.util.List;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.observable.Draw;
import resolvent.report.Numbers;

/// How much the states of a ring feel that it closes, by the criterion of Edwards and Thouless: how far an eigenvalue
/// moves when both weights of one bond change sign, which makes a periodic ring antiperiodic, in units of its distance
/// to the nearest other eigenvalue.
///
/// With `det(z − M) = Δ(z) − c` the change takes c to −c. An extended state is one of many roots on a curve |Δ| = |c|,
/// where the phase of Δ goes on by 2π from one to the next: it moves half of the way to its neighbour. A localized one
/// moves by a share `e^{−(κ−g)N}` of it. Where in the ring the bond is does not matter.
///
/// J. T. Edwards, D. J. Thouless, J. Phys. C 5, 807 (1972), doi:10.1088/0022-3719/5/8/007.
///
/// @param ratios the shift over the distance, eigenvalue by eigenvalue
record BoundarySensitivity(Numbers ratios) {
    /// Half of what an evenly filled rim has.
    static final double EXTENDED = 0.25;

    /// @param values the eigenvalues of the ring
    static BoundarySensitivity of(Ring ring, List<Complex> values) {
        List<Complex> others = new Draw(0, Connectivity.of(antiperiodic(ring))).spectrum().values();
        return new BoundarySensitivity(Numbers.of(IntStream.range(0, values.size())
                .mapToDouble(k -> distance(values.get(k), others, -1) / distance(values.get(k), values, k)).toArray()));
    }

    private static Ring antiperiodic(Ring ring) {
        int n = ring.rows();
        double[] up = IntStream.range(0, n).mapToDouble(ring::up).toArray();
        double[] down = IntStream.range(0, n).mapToDouble(ring::down).toArray();
        up[n - 1] = -up[n - 1];
        down[n - 1] = -down[n - 1];
        return Ring.of(up, down, IntStream.range(0, n).mapToDouble(ring::diagonal).toArray(), ring.bias());
    }

    /// From a point to the nearest of others but one.
    private static double distance(Complex from, List<Complex> others, int but) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < others.size(); k++) {
            nearest = k == but ? nearest : Math.min(nearest, from.minus(others.get(k)).absSquared());
        }
        return Math.sqrt(nearest);
    }

    /// Whether an eigenvalue feels that the ring closes.
    boolean isExtended(int k) {
        return ratios.get(k) > EXTENDED;
    }

    /// The share of extended states.
    double extendedShare() {
        return IntStream.range(0, ratios.size()).filter(this::isExtended).count() / (double) ratios.size();
    }
}
