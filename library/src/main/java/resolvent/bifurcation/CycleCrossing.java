package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.LinearSolver;

/// Locates where two branches of cycles cross. The derivatives of the equations over the chord have a determinant that
/// goes through 0 there. As Newton's method loses its footing at the crossing itself, the place and the determinant are
/// interpolated from six stations about it.
final class CycleCrossing {
    private static final Interpolation NODES = new Interpolation(-1, -0.6, -0.2, 0.2, 0.6, 1);
    /// How far from the crossing the outermost stations lie: near enough for the polynomial, far enough for Newton's method.
    private static final double[] REACHES = {3e-3, 1e-3, 1e-4, 1e-5};

    private CycleCrossing() {}

    /// The crossing within a piece whose ends differ in orientation; empty where too few cycles are found about it.
    static Optional<CycleAt> locate(CycleSegment segment) {
        double low = 0;
        double high = segment.length();
        for (double reach : REACHES) {
            while (high - low > 0.3 * reach) {
                double middle = low + 0.47 * (high - low);
                Optional<CycleStation> station = segment.at(middle);
                if (station.isEmpty()) {
                    return Optional.empty();
                }
                boolean before = station.get().orientation() == segment.first().orientation();
                low = before ? middle : low;
                high = before ? high : middle;
            }
            Optional<CycleAt> found = interpolated(segment, (low + high) / 2, NODES.scaled(reach));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CycleAt> interpolated(CycleSegment segment, double centre, Interpolation nodes) {
        List<double[]> places = new ArrayList<>();
        double[] determinants = new double[nodes.size()];
        double scale = Double.NaN;
        for (int k = 0; k < nodes.size(); k++) {
            Optional<CycleStation> station = segment.at(centre + nodes.node(k));
            Optional<LinearSolver> solver = station.isEmpty() ? Optional.empty()
                    : segment.curve().derivatives(station.get().place(), segment.chord());
            if (solver.isEmpty()) {
                return Optional.empty();
            }
            double log = solver.get().logDeterminant();
            scale = k == 0 ? log : scale;
            determinants[k] = solver.get().determinantSign() * Math.exp(log - scale);
            places.add(station.orElseThrow().place());
        }
        double[] weights = nodes.weights(nodes.root(determinants));
        double[] place = new double[places.getFirst().length];
        for (int k = 0; k < weights.length; k++) {
            RestCurve.add(place, weights[k], places.get(k));
        }
        return LimitCycle.at(segment.curve(), place)
                .map(cycle -> new CycleAt(segment.curve().scales().parameter(place), cycle));
    }
}
