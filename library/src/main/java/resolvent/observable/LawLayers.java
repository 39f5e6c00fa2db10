package resolvent.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resolvent.numeric.Complex;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;

/// Draws laws into the complex plane and names values after them.
final class LawLayers {
    private static final int CORNERS = 360;

    private LawLayers() {}

    /// The edge of every law as a closed line, and its outliers as points.
    static List<Layer> inPlane(List<Observable.NamedLaw> laws) {
        List<Layer> layers = new ArrayList<>();
        for (Observable.NamedLaw named : laws) {
            List<Complex> corners = named.law().boundary(CORNERS);
            int count = corners.isEmpty() ? 0 : corners.size() + 1;
            layers.add(new Layer.Line(Numbers.of(count, k -> corners.get(k % corners.size()).re()),
                    Numbers.of(count, k -> corners.get(k % corners.size()).im()), Role.THEORY, named.name()));
            List<Complex> outliers = named.law().outliers();
            if (!outliers.isEmpty()) {
                layers.add(Layer.Points.of(Numbers.of(outliers.size(), k -> outliers.get(k).re()),
                        Numbers.of(outliers.size(), k -> outliers.get(k).im()), Role.THEORY,
                        named.name() + ": outliers"));
            }
        }
        return layers;
    }

    /// A law's name as part of a value's name: `Rajan–Abbott law` is `rajan_abbott_law`.
    static String key(Observable.NamedLaw named) {
        return named.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
