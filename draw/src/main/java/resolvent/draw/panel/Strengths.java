package resolvent.draw.panel;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import resolvent.report.Layer;
import resolvent.report.Role;

/// Tells several curves of one role apart by strength of colour: the first is full, the last is half mixed with paper.
/// Layers of one role that share a legend text, such as a curve and its band, share the strength.
final class Strengths {
    private static final int WEAKEST = 45;

    private record Family(String kind, Role role) {}

    private final Map<Family, Set<String>> texts = new HashMap<>();

    Strengths(List<Layer> layers) {
        for (Layer layer : layers) {
            if (!layer.legend().isEmpty()) {
                family(layer).ifPresent(one ->
                        texts.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(layer.legend()));
            }
        }
    }

    int of(Layer layer) {
        List<String> all = family(layer).map(texts::get).map(List::copyOf).orElse(List.of());
        int position = Math.max(0, all.indexOf(layer.legend()));
        return all.size() < 2 ? 100 : 100 - (100 - WEAKEST) * position / (all.size() - 1);
    }

    private static Optional<Family> family(Layer layer) {
        return switch (layer) {
            case Layer.Points points -> Optional.of(new Family("points", points.role()));
            case Layer.Line line -> Optional.of(new Family("curve", line.role()));
            case Layer.Band band -> Optional.of(new Family("curve", band.role()));
            case Layer.Bars bars -> Optional.of(new Family("bars", bars.role()));
            case Layer.Series _, Layer.Raster _, Layer.Arrows _, Layer.Rule _, Layer.Circle _, Layer.Note _ ->
                    Optional.empty();
        };
    }
}
