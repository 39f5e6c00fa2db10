package resolvent.draw.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import resolvent.draw.pen.Bitmap;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Tint;
import resolvent.report.Digits;
import resolvent.report.Layer;

/// Points too many to be drawn one by one, as one picture: where more marks overlap, more paper is covered.
record PointCloud(Plot plot, Look look, Optional<ShadeScale> scale) {
    /// Picture cells per pixel.
    private static final double FINE = 2;
    private static final double RADIUS = 1.25;
    private static final double COVER = 0.6;

    void draw(List<Place> places, Layer.Points layer) {
        Box box = plot.box();
        int columns = Math.max(1, (int) Math.ceil(box.width() * FINE));
        int rows = Math.max(1, (int) Math.ceil(box.height() * FINE));
        byte[] levels = new byte[columns * rows];
        for (Place place : places) {
            stamp(place, levels, columns, rows);
        }
        Tint tint = scale.<Tint>map(s -> new Tint.Mapped(s.map())).orElse(new Tint.Cover(look.tone()));
        String title = "%s points, drawn as one picture".formatted(Digits.typeset(layer.x().size(), 9));
        plot.pen().group(title, Map.of("class", "cloud"), () ->
                plot.pen().image(new Bitmap(columns, rows, levels, tint), box, true));
    }

    private void stamp(Place place, byte[] levels, int columns, int rows) {
        double x = (place.x() - plot.box().left()) * FINE;
        double y = (place.y() - plot.box().top()) * FINE;
        double reach = RADIUS * FINE;
        for (int row = (int) Math.floor(y - reach); row <= y + reach; row++) {
            for (int column = (int) Math.floor(x - reach); column <= x + reach; column++) {
                boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
                double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                if (inside && distance < reach + 0.5) {
                    int at = row * columns + column;
                    levels[at] = (byte) blend(levels[at] & 255, place, Math.min(1, reach + 0.5 - distance));
                }
            }
        }
    }

    // A number's colour replaces what lies there; a plain mark covers part of what still shows through.
    private int blend(int before, Place place, double share) {
        if (scale.isPresent()) {
            return share > 0.5 ? scale.get().level(place.first()) : before;
        }
        return (int) Math.round(255 - (255 - before) * (1 - COVER * share));
    }
}
