package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.lyapunov.ChainLaw;
import resolvent.lyapunov.Estimate;
import resolvent.lyapunov.Estimates;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.LocalizationMap;
import resolvent.numeric.Complex;

/// The hole in the spectrum of an infinite ring with directional bias g: where κ(E) < g there are no eigenvalues; the
/// states that were there without bias are extended and stand on its rim κ(E) = g. All others stay where they were.
///
/// Everything is computed when it is asked for, from chains of `sites` sites; numbers carry standard errors that fall
/// as the inverse square root of that.
///
/// @param law the chain
/// @param bias |g|, above 0
/// @param sites length of the chains
/// @param seed seed of the chains
public record Hole(ChainLaw law, double bias, int sites, long seed) {
    private static final int BLOCKS = InverseLocalization.USUAL_BLOCKS;
    private static final int COARSE_CELLS = 48;
    private static final int FINE_CELLS = 192;
    private static final int REPLICAS = 8;
    private static final int ZOOMS = 12;
    /// Points that are computed at the same time along a ray.
    private static final int SECTIONS = 64;
    private static final double NARROW = 1e-10;

    public Hole {
        if (!(bias > 0)) {
            throw new IllegalArgumentException("bias must be above 0, was " + bias);
        }
        if (sites % (2 * BLOCKS) != 0 || sites < 2 * BLOCKS * REPLICAS) {
            throw new IllegalArgumentException("sites must be a multiple of %d and at least %d, was %d".formatted(
                    2 * BLOCKS, 2 * BLOCKS * REPLICAS, sites));
        }
    }

    /// κ without bias, from the chain that everything else rests on.
    public InverseLocalization kappa() {
        return new InverseLocalization(law, sites, BLOCKS, seed);
    }

    /// Whether the hole holds a point.
    public boolean contains(Complex point) {
        return kappa().at(point).value() < bias;
    }

    /// How far the rim is from 0 in a direction, with its standard error; empty where the ray meets no hole. Where it
    /// leaves the hole more than once, the last time counts.
    ///
    /// @param angle direction in radians
    public Optional<Estimate> radius(double angle) {
        var direction = new Complex(Math.cos(angle), Math.sin(angle));
        double low = 0;
        double high = reach();
        while (high - low > NARROW * high) {
            Estimates along = along(direction, low, high);
            int last = SECTIONS - 1;
            while (last >= 0 && !(along.value(last) < bias)) {
                last--;
            }
            if (last < 0) {
                return Optional.empty();
            }
            double step = (high - low) / SECTIONS;
            high = low + (last + 1) * step;
            low += last * step;
        }
        return Optional.of(withError(direction, low));
    }

    /// κ at SECTIONS points from `low` on.
    private Estimates along(Complex direction, double low, double high) {
        List<Complex> points = new ArrayList<>();
        for (int k = 0; k < SECTIONS; k++) {
            points.add(direction.times(low + (high - low) * k / SECTIONS));
        }
        return kappa().at(points);
    }

    /// The error of κ over its slope along the ray.
    private Estimate withError(Complex direction, double radius) {
        double step = 0.01 * radius;
        Estimates around = kappa().at(List.of(direction.times(radius - step), direction.times(radius),
                direction.times(radius + step)));
        double slope = (around.value(2) - around.value(0)) / (2 * step);
        return new Estimate(radius, around.standardError(1) / Math.abs(slope));
    }

    /// Beyond all eigenvalues of all rings, and so outside of every rim.
    private double reach() {
        return 1.02 * law.reach(bias);
    }

    /// The rim as curves, usually one, each closed.
    public List<List<Complex>> rim() {
        return map(kappa()).map(map -> map.curves(bias).curves()).orElse(List.of());
    }

    /// κ over a square that holds the hole and little else; empty if there is no hole.
    private Optional<LocalizationMap> map(InverseLocalization kappa) {
        double reach = reach();
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            double extent = LocalizationMap.of(kappa, reach, COARSE_CELLS).extent(bias);
            if (extent > 0.5 * reach) {
                double margin = 2 * reach / COARSE_CELLS;
                return Optional.of(LocalizationMap.of(kappa, extent + margin, FINE_CELLS));
            }
            reach = extent > 0 ? 1.2 * extent : reach / 4;
        }
        return Optional.empty();
    }

    /// For each level the share of all states with κ below it, by the same relation as [#share], from one map of the
    /// whole support. On the ring it holds for levels from g on: what is below g has moved to κ = g. Good to about 0.003
    /// for chains of 200,000 sites.
    public List<Double> sharesBelow(List<Double> levels) {
        double strongest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(bias);
        LocalizationMap map = LocalizationMap.of(kappa(), 1.02 * law.reach(Math.max(bias, strongest)), FINE_CELLS);
        return levels.stream().map(level -> map.curves(level).flux() / (2 * Math.PI)).toList();
    }

    /// The share of all states that stand on the rim, with its standard error: those that were in the hole without bias,
    /// by Thouless's relation `∮ ∂κ/∂n ds / 2π` around it. The error is that over eight independent chains;
    /// the grid adds up to 0.001.
    public Estimate share() {
        double mean = 0;
        double spread = 0;
        int length = sites / REPLICAS / (2 * BLOCKS) * 2 * BLOCKS;
        for (int k = 1; k <= REPLICAS; k++) {
            var kappa = new InverseLocalization(law, length, BLOCKS, seed + k);
            double share = map(kappa).map(map -> map.curves(bias).flux() / (2 * Math.PI)).orElse(0.0);
            double off = share - mean;
            mean += off / k;
            spread += off * (share - mean);
        }
        return new Estimate(mean, Math.sqrt(spread / (REPLICAS - 1.0) / REPLICAS));
    }
}
