package resolvent.bifurcation;

import java.util.List;
import java.util.Optional;
import resolvent.matrix.Vectors;

/// Finds a cycle of twice the period next to a period doubling: the deviation that one turn turns round leads to it, one
/// way in the first turn and the other way in the second.
final class CycleDoubling {
    /// How far along the new branch cycles are looked for.
    private static final double[] REACHES = {1e-2, 3e-3, 3e-2, 1e-3, 3e-4, 1e-4};

    private final CycleCurve once;
    private final CycleCurve twice;
    private final CycleStation centre;

    private CycleDoubling(CycleCurve once, CycleStation centre) {
        CycleScales scales = once.scales();
        this.once = once;
        this.twice = once.with(new CycleScales(scales.region(), 2 * centre.cycle().period(), scales.from(), scales.span(),
                2 * scales.parts()));
        this.centre = centre;
    }

    /// A station of the new branch, its tangent away from the period doubling, with the equations it belongs to.
    record Start(CycleCurve curve, CycleStation station) {}

    /// Where the new branch begins; empty if no cycle of twice the period is found.
    ///
    /// @param once equations of the cycle that doubles
    /// @param centre the cycle at the period doubling
    static Optional<Start> of(CycleCurve once, CycleStation centre) {
        var doubling = new CycleDoubling(once, centre);
        return centre.turn().floquet().turnedRound(once.scales()).flatMap(doubling::along);
    }

    private Optional<Start> along(double[] deviation) {
        double[] place = new double[twice.scales().unknowns()];
        double[] way = new double[place.length];
        List<double[]> carried = centre.turn().carried(deviation);
        int parts = once.scales().parts();
        for (int part = 0; part < parts; part++) {
            double[] state = once.scales().state(centre.place(), part);
            double[] back = carried.get(part).clone();
            RestCurve.add(back, -2, carried.get(part));
            twice.scales().put(place, part, state);
            twice.scales().put(place, parts + part, state);
            twice.scales().put(way, part, carried.get(part));
            twice.scales().put(way, parts + part, back);
        }
        twice.scales().put(place, 2 * centre.cycle().period(), centre.at().parameter());
        double[] unit = RestCurve.unit(way);
        for (double reach : REACHES) {
            double[] ahead = place.clone();
            RestCurve.add(ahead, reach, unit);
            Optional<CycleStation> found = CycleStation.near(twice, ahead, unit)
                    .filter(station -> isNear(station.place(), ahead, reach));
            if (found.isPresent()) {
                return Optional.of(new Start(twice, found.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(double[] found, double[] ahead, double reach) {
        double[] missed = found.clone();
        RestCurve.add(missed, -1, ahead);
        return Vectors.norm(missed) < reach;
    }
}
