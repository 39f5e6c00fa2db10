package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resolvent.report.Layer;

/// One visible position of a layer of points, and which of its points lie there.
///
/// @param x pixel
/// @param y pixel
/// @param members indices of the points, ascending
record Place(double x, double y, List<Integer> members) {
    /// Points nearer to each other than 1/20 pixel count as coincident.
    private static final double PER_PIXEL = 20;
    private static final int MOST_NAMES = 6;

    private record Key(long x, long y) {}

    /// The visible positions in the order in which they first occur.
    static List<Place> of(Layer.Points layer, Plot plot) {
        Map<Key, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < layer.x().size(); i++) {
            double x = plot.px(layer.x().get(i));
            double y = plot.py(layer.y().get(i));
            if (plot.shows(x, y)) {
                Key key = new Key(Math.round(x * PER_PIXEL), Math.round(y * PER_PIXEL));
                places.computeIfAbsent(key, _ -> new Place(x, y, new ArrayList<>(1))).members.add(i);
            }
        }
        return List.copyOf(places.values());
    }

    int count() {
        return members.size();
    }

    int first() {
        return members.getFirst();
    }

    /// What is shown when the mark is pointed at: the names of its points and their number, if above one.
    String title(List<String> names) {
        String count = count() == 1 ? "" : "×" + count();
        if (names.isEmpty()) {
            return count;
        }
        String shown = String.join(", ", members.stream().limit(MOST_NAMES).map(names::get).toList());
        String text = count() > MOST_NAMES ? shown + " and %d more".formatted(count() - MOST_NAMES) : shown;
        return count.isEmpty() ? text : text + " (" + count + ")";
    }
}
