package resolvent.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import resolvent.numeric.Complex;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.theory.SpectralLaw;

/// What theories predict for the complex plane: the edge of the bulk and outliers. Theories that do not apply for the
/// same reason are one grey layer with that reason as legend.
final class LawEdges {
    private static final int CORNERS = 181;

    private LawEdges() {}

    static Role role(LawFit fit) {
        return fit.objection().isEmpty() ? Role.THEORY : Role.INAPPLICABLE;
    }

    /// Why theories do not apply, each reason once; empty if all do.
    static String objections(List<LawFit> fits) {
        return fits.stream().flatMap(fit -> fit.objection().stream()).distinct().collect(Collectors.joining("; "));
    }

    static List<Layer> of(List<LawFit> fits) {
        List<Layer> all = new ArrayList<>();
        refused(fits).forEach((why, laws) -> all.add(edge(laws, Role.INAPPLICABLE, "%s: %s, %s".formatted(
                names(laws), laws.size() == 1 ? "does not apply" : "do not apply", why))));
        fits.stream().filter(fit -> fit.objection().isEmpty()).forEach(fit -> all.addAll(applied(fit)));
        return all;
    }

    /// The laws that do not apply, by the reason why.
    static Map<String, List<LawFit>> refused(List<LawFit> fits) {
        Map<String, List<LawFit>> refused = new LinkedHashMap<>();
        fits.forEach(fit -> fit.objection().ifPresent(
                why -> refused.computeIfAbsent(why, _ -> new ArrayList<>()).add(fit)));
        return refused;
    }

    static String names(List<LawFit> fits) {
        return fits.stream().map(LawFit::name).collect(Collectors.joining(", "));
    }

    private static List<Layer> applied(LawFit fit) {
        Layer edge = edge(List.of(fit), Role.THEORY, fit.name());
        List<Complex> outliers = fit.law().outliers();
        return outliers.isEmpty() ? List.of(edge) : List.of(edge, new Layer.Points(
                Numbers.of(outliers.size(), k -> outliers.get(k).re()),
                Numbers.of(outliers.size(), k -> outliers.get(k).im()), Role.THEORY, fit.name() + ": outlier", List.of(),
                Optional.empty()));
    }

    /// The edges of several laws as one broken line.
    private static Layer edge(List<LawFit> fits, Role role, String legend) {
        List<Complex> corners = new ArrayList<>();
        for (LawFit fit : fits) {
            corners.addAll(closed(fit.law()));
            corners.add(new Complex(Double.NaN, Double.NaN));
        }
        return new Layer.Line(Numbers.of(corners.size(), k -> corners.get(k).re()),
                Numbers.of(corners.size(), k -> corners.get(k).im()), role, legend);
    }

    private static List<Complex> closed(SpectralLaw law) {
        List<Complex> corners = new ArrayList<>(law.boundary(CORNERS));
        if (!corners.isEmpty()) {
            corners.add(corners.getFirst());
        }
        return corners;
    }
}
