package resolvent.draw.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.ColourMap;
import resolvent.draw.pen.Ink;
import resolvent.draw.pen.Mark;
import resolvent.draw.pen.Marks;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Tint;
import resolvent.draw.pen.Tone;
import resolvent.draw.scale.Scale;
import resolvent.report.Digits;
import resolvent.report.Layer;
import resolvent.report.Role;

/// Separate marks. Coincident ones are drawn once and counted; too many become a picture that says so.
record PointsPainter(Layer.Points layer, Look look) implements LayerPainter {
    private static final double RING = 6.5;
    private static final double DOT = 1.8;
    private static final double STATE = 5;
    private static final int MOST_LABELS = 40;
    private static final int MANY_AT_ONE_PLACE = 5;
    private static final int MOST_COUNTS = 3;

    /// Marks are coloured in 64 steps: finer ones could not be told apart and would make files larger.
    private static final int STEP = 4;

    @Override
    public void reach(Reach reach) {
        for (int i = 0; i < layer.x().size(); i++) {
            reach.soft(layer.x().get(i), layer.y().get(i));
        }
    }

    @Override
    public String remark(Scale x, Scale y) {
        return Outside.remark(layer.x(), layer.y(), x, y);
    }

    @Override
    public void draw(Plot plot) {
        List<Place> places = Place.of(layer, plot);
        boolean many = places.size() > plot.detail().marks();
        Optional<ShadeScale> scale = layer.shade().map(ShadeScale::of);
        if (many) {
            new PointCloud(plot, look, scale).draw(places, layer);
        } else if (scale.isPresent()) {
            drawShaded(plot, places, scale.get());
        } else {
            drawPlain(plot, places);
        }
        double radius = many ? 0 : radius(places.size());
        places.forEach(place -> plot.labels().coverMark(place.x(), place.y(), radius));
        count(plot, places);
    }

    private void drawPlain(Plot plot, List<Place> places) {
        double radius = look.role() == Role.SELECTED ? DOT : radius(places.size());
        Marks marks = new Marks(look.mark(), radius);
        places.forEach(place -> marks.add(place.x(), place.y(), place.title(layer.names())));
        plot.pen().marks(marks, look.marks());
        if (look.role() == Role.SELECTED) {
            ring(plot, places);
        } else if (look.role() == Role.SADDLE) {
            Path halves = new Path();
            places.forEach(place -> halves.leftHalf(place.x(), place.y(), radius));
            plot.pen().path(halves, Style.filled(look.ink()));
        }
    }

    private void drawShaded(Plot plot, List<Place> places, ShadeScale scale) {
        Map<Integer, Marks> byLevel = new TreeMap<>();
        double radius = radius(places.size());
        for (Place place : places) {
            int level = scale.level(place.first());
            int step = level < Tint.LOWEST ? Tint.NO_VALUE : Math.min(level / STEP * STEP + STEP / 2, 255);
            byLevel.computeIfAbsent(step, _ -> new Marks(look.mark(), radius))
                    .add(place.x(), place.y(), place.title(layer.names()));
        }
        byLevel.forEach((step, marks) -> plot.pen().marks(marks, step == Tint.NO_VALUE
                ? new Look(Role.UNKNOWN, 100).marks() : Style.filled(new Ink.Mapped(scale.map(), step))));
    }

    private void ring(Plot plot, List<Place> places) {
        Path rings = new Path();
        places.forEach(place -> rings.circle(place.x(), place.y(), RING));
        if (plot.onPicture()) {
            plot.pen().path(rings, Style.line(Tone.PAPER, 3.5).opacity(0.8));
        }
        plot.pen().path(rings, Style.line(Tone.TEXT, 1.3));
        if (places.size() <= MOST_LABELS) {
            for (Place place : places) {
                String text = layer.names().isEmpty() ? String.valueOf(place.first() + 1)
                        : layer.names().get(place.first());
                plot.labels().add(new Labels.Label(place.x(), place.y(), RING + 2, text, Tone.TEXT));
            }
        }
    }

    private void count(Plot plot, List<Place> places) {
        places.stream().filter(place -> place.count() >= MANY_AT_ONE_PLACE)
                .sorted(Comparator.comparingInt(Place::count).reversed()).limit(MOST_COUNTS)
                .forEach(place -> plot.labels().add(new Labels.Label(place.x(), place.y(), 6,
                        "×" + Digits.typeset(place.count(), 9), Tone.QUIET)));
    }

    @Override
    public void swatch(Pen pen, Box box) {
        if (layer.shade().isPresent()) {
            ColourMap map = ColourMap.valueOf(layer.shade().get().map().name());
            for (int i = 0; i < 3; i++) {
                Marks mark = new Marks(look.mark(), 3);
                mark.add(box.centreX() + (i - 1) * 7, box.centreY(), "");
                pen.marks(mark, Style.filled(new Ink.Mapped(map, Tint.level(0.2 + 0.3 * i))));
            }
            return;
        }
        double radius = look.role() == Role.SELECTED ? DOT : look.isState() ? STATE : 3.5;
        Marks mark = new Marks(look.mark(), radius);
        mark.add(box.centreX(), box.centreY(), "");
        pen.marks(mark, look.marks());
        if (look.role() == Role.SADDLE) {
            pen.path(new Path().leftHalf(box.centreX(), box.centreY(), radius), Style.filled(look.ink()));
        }
        if (look.role() == Role.SELECTED) {
            pen.path(new Path().circle(box.centreX(), box.centreY(), 5.5), Style.line(Tone.TEXT, 1.3));
        }
    }

    private double radius(int count) {
        if (look.isState()) {
            return STATE;
        }
        double radius = count <= 60 ? 4 : count <= 300 ? 3 : count <= 1500 ? 2.2 : 1.6;
        return look.mark() == Mark.DISC ? radius : 1.1 * radius;
    }
}
