package resolvent.bifurcation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.matrix.Vectors;
import resolvent.model.Model;
import resolvent.numeric.Complex;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// Finds the first cycle of a branch that is born in a bifurcation, from the states at the bifurcation and the deviations
/// from them that lead to the new branch: the cycle in the hyperplane across these deviations, a little way along them.
final class CycleBirth {
    /// How far along the new branch cycles are looked for.
    private static final double[] REACHES = {1e-2, 3e-3, 3e-2, 1e-3, 3e-4, 1e-4};
    private static final int HOPF_PARTS = 4;

    private CycleBirth() {}

    /// A station of the new branch, its tangent away from the bifurcation, with the equations it belongs to.
    record Start(CycleCurve curve, CycleStation station) {}

    /// The cycle of twice the period next to a period doubling: the deviation that one turn turns round goes one way in
    /// the first turn and the other way in the second. Empty if none is found.
    ///
    /// @param once equations of the cycle that doubles
    /// @param centre the cycle at the period doubling
    static Optional<Start> doubled(CycleCurve once, CycleStation centre) {
        CycleScales scales = once.scales();
        int parts = scales.parts();
        CycleCurve twice = once.with(new CycleScales(scales.region(), 2 * centre.cycle().period(), scales.from(),
                scales.span(), 2 * parts));
        return centre.turn().floquet().turnedRound(scales).flatMap(deviation -> {
            List<double[]> carried = centre.turn().carried(deviation);
            List<double[]> states = IntStream.range(0, 2 * parts)
                    .mapToObj(part -> scales.state(centre.place(), part % parts)).toList();
            List<double[]> deviations = IntStream.range(0, 2 * parts)
                    .mapToObj(part -> scaled(part < parts ? 1 : -1, carried.get(part % parts))).toList();
            return along(twice, centre.at().parameter(), states, deviations);
        });
    }

    /// The small cycle next to a Hopf bifurcation: the deviation is the real part of the mode that oscillates, as time
    /// goes on. Empty if none is found.
    static Optional<Start> atHopf(Sweep sweep, Bifurcation.Hopf hopf) {
        double period = 2 * Math.PI / hopf.omega();
        var scales = new CycleScales(sweep.region(), period, sweep.from(), sweep.span(), HOPF_PARTS);
        Mode mode = oscillating(sweep.family().at(hopf.parameter()), hopf);
        double[] state = hopf.at().point().toArray();
        List<double[]> states = IntStream.range(0, HOPF_PARTS).mapToObj(_ -> state).toList();
        List<double[]> deviations = IntStream.range(0, HOPF_PARTS)
                .mapToObj(part -> turned(mode, 2 * Math.PI * part / HOPF_PARTS)).toList();
        return along(new CycleCurve(sweep.family(), scales), hopf.parameter(), states, deviations);
    }

    private static Mode oscillating(Model model, Bifurcation.Hopf hopf) {
        Modes modes = Modes.of(model.jacobian(hopf.at().point().toArray()));
        Complex wanted = new Complex(0, hopf.omega());
        Mode mode = modes.get(0);
        for (int k = 1; k < modes.size(); k++) {
            boolean nearer = modes.eigenvalue(k).minus(wanted).abs() < mode.eigenvalue().minus(wanted).abs();
            mode = nearer ? modes.get(k) : mode;
        }
        return mode;
    }

    /// Re(q e^{iφ}).
    private static double[] turned(Mode mode, double phase) {
        double[] turned = new double[mode.right().size()];
        Arrays.setAll(turned, i -> StrictMath.cos(phase) * mode.right().re(i) - StrictMath.sin(phase) * mode.right().im(i));
        return turned;
    }

    private static double[] scaled(double factor, double[] vector) {
        return Arrays.stream(vector).map(value -> factor * value).toArray();
    }

    private static Optional<Start> along(CycleCurve curve, double parameter, List<double[]> states,
            List<double[]> deviations) {
        CycleScales scales = curve.scales();
        double[] place = new double[scales.unknowns()];
        double[] way = new double[place.length];
        for (int part = 0; part < scales.parts(); part++) {
            scales.put(place, part, states.get(part));
            scales.put(way, part, deviations.get(part));
        }
        scales.put(place, scales.period(), parameter);
        double[] unit = RestCurve.unit(way);
        for (double reach : REACHES) {
            double[] ahead = place.clone();
            RestCurve.add(ahead, reach, unit);
            Optional<CycleStation> found = CycleStation.near(curve, ahead, unit)
                    .filter(station -> isNear(station.place(), ahead, reach));
            if (found.isPresent()) {
                return Optional.of(new Start(curve, found.get()));
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
