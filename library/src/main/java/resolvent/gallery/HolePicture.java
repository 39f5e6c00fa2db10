package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.lyapunov.Estimates;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.theory.Hole;

/// The eigenvalues of one ring with the hole that theory predicts.
///
/// @param values the eigenvalues
/// @param hole the prediction; empty where there is none
record HolePicture(List<Complex> values, Optional<Hole> hole) {
    private static final int LEVELS = 60;

    HolePicture {
        values = List.copyOf(values);
    }

    static Numbers re(List<Complex> points) {
        return Numbers.of(points.size(), k -> points.get(k).re());
    }

    static Numbers im(List<Complex> points) {
        return Numbers.of(points.size(), k -> points.get(k).im());
    }

    /// Curves of one kind as one layer, broken between them.
    static Layer curves(List<List<Complex>> curves, Role role, String legend) {
        List<Complex> joined = new ArrayList<>();
        for (List<Complex> curve : curves) {
            if (!joined.isEmpty()) {
                joined.add(new Complex(Double.NaN, Double.NaN));
            }
            joined.addAll(curve);
        }
        return new Layer.Line(re(joined), im(joined), role, legend);
    }

    Panel plane(String title) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.Points.of(re(values), im(values), Role.MEASURED, "eigenvalues"));
        hole.map(Hole::rim).filter(rim -> !rim.isEmpty())
                .ifPresent(rim -> layers.add(curves(rim, Role.THEORY, "rim κ = g")));
        return Panel.complexPlane("λ", "weight", layers).titled(title);
    }

    /// The share of eigenvalues with κ below a value, against that value.
    Optional<Panel> profile(String title) {
        return hole.map(known -> {
            Estimates found = known.kappa().at(values);
            double[] sorted = Numbers.of(values.size(), found::value).toArray();
            Arrays.sort(sorted);
            double top = Math.max(0.7, 1.4 * known.bias());
            Layer measured = new Layer.Line(Numbers.of(2 * sorted.length, k -> sorted[k / 2]),
                    Numbers.of(2 * sorted.length, k -> step(k) / (double) sorted.length), Role.MEASURED, "eigenvalues");
            return Panel.of(Axis.linear("inverse localization length κ", "").from(0, top), Axis.linear("share of eigenvalues below κ", "").from(0, 1), measured,
                    expected(known, top)).titled(title);
        });
    }

    /// How many values are counted at corner k of the staircase.
    private static int step(int k) {
        return (k + 1) / 2;
    }

    /// 0 up to g, where all that was below stands.
    private static Layer expected(Hole hole, double top) {
        List<Double> levels = new ArrayList<>();
        for (int k = 0; k < LEVELS; k++) {
            levels.add(hole.bias() + (top - hole.bias()) * k / (LEVELS - 1));
        }
        List<Double> shares = hole.sharesBelow(levels);
        Numbers x = Numbers.of(LEVELS + 2, k -> k == 0 ? 0 : levels.get(Math.max(0, k - 2)));
        Numbers y = Numbers.of(LEVELS + 2, k -> k < 2 ? 0 : shares.get(k - 2));
        return new Layer.Line(x, y, Role.THEORY, "theory");
    }
}
