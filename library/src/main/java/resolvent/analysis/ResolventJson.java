package resolvent.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resolvent.nonnormal.KreissConstant;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.Region;
import resolvent.nonnormal.StabilityRadius;
import resolvent.numeric.Complex;

/// What resolvent and response say, as a part of `report.json`. Time is in units of τ.
final class ResolventJson {
    private ResolventJson() {}

    static void add(Map<String, Object> tree, Analysis analysis) {
        tree.put("kreiss", analysis.resolvent().flatMap(ResolventPanel::stable).map(bounds -> kreiss(bounds.kreiss())));
        tree.put("stability_radius",
                analysis.resolvent().flatMap(ResolventPanel::stable).map(bounds -> radius(bounds.radius())));
        tree.put("pseudospectrum", analysis.resolvent().map(panel -> grid(panel.pseudospectrum())));
        tree.put("response", analysis.response().map(ResolventJson::response));
    }

    private static Map<String, Object> kreiss(KreissConstant found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", found.value());
        tree.put("at_most", found.bound());
        tree.put("re", found.re());
        tree.put("im", found.im());
        return tree;
    }

    private static Map<String, Object> radius(StabilityRadius found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", found.value());
        tree.put("at_least", found.bound());
        tree.put("omega", found.frequency());
        return tree;
    }

    private static Map<String, Object> grid(Pseudospectrum found) {
        Region region = found.region();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("left", region.left());
        tree.put("right", region.right());
        tree.put("bottom", region.bottom());
        tree.put("top", region.top());
        tree.put("columns", region.columns());
        tree.put("rows", region.rows());
        tree.put("rounding", found.rounding());
        tree.put("unconverged", found.unconverged());
        return tree;
    }

    private static Map<String, Object> response(CellResponse found) {
        List<Complex> values = found.curve().values();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", found.pair().from());
        tree.put("to", found.pair().to());
        tree.put("steady", found.steady());
        tree.put("omega", found.curve().frequencies());
        tree.put("re", values.stream().map(Complex::re).toList());
        tree.put("im", values.stream().map(Complex::im).toList());
        return tree;
    }
}
