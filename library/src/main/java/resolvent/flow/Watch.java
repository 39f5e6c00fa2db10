package resolvent.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resolvent.numeric.Roots;

/// Looks for crossings step by step.
final class Watch {
    private static final int PARTS = 4;

    private final List<Event> events;
    private final double resolution;
    /// The sign of each event's function when it was last not 0; 0 while it has not had one.
    private final double[] signs;

    /// @param resolution how exactly crossings are timed
    Watch(List<Event> events, double resolution, double time, double[] start) {
        this.events = events;
        this.resolution = resolution;
        this.signs = new double[events.size()];
        for (int k = 0; k < signs.length; k++) {
            signs[k] = Math.signum(events.get(k).value(time, start));
        }
    }

    /// The crossings that count on a step, in the order in which they are met.
    List<Crossing> on(Step step) {
        List<Crossing> found = new ArrayList<>();
        if (!events.isEmpty()) {
            double from = step.from();
            for (int part = 1; part <= PARTS; part++) {
                double to = part == PARTS ? step.to() : step.from() + part * (step.to() - step.from()) / PARTS;
                double[] state = step.at(to);
                for (int k = 0; k < signs.length; k++) {
                    look(k, from, to, Math.signum(events.get(k).value(to, state)), step, found);
                }
                from = to;
            }
            boolean forward = step.from() <= step.to();
            found.sort(Comparator.comparingDouble(crossing -> forward ? crossing.time() : -crossing.time()));
        }
        return found;
    }

    private void look(int k, double from, double to, double sign, Step step, List<Crossing> found) {
        Event event = events.get(k);
        if (sign == 0) {
            return;
        }
        if (sign == -signs[k] && event.counts(sign)) {
            double time = root(event, from, to, step);
            found.add(new Crossing(event, time, step.at(time)));
        }
        signs[k] = sign;
    }

    private double root(Event event, double from, double to, Step step) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double atLow = event.value(low, step.at(low));
        double atHigh = event.value(high, step.at(high));
        // the function was 0 on the way here: it crossed where it left 0
        if (!(low < high) || Math.signum(atLow) * Math.signum(atHigh) >= 0) {
            return from;
        }
        return Roots.bracketed(time -> event.value(time, step.at(time)), low, high, resolution);
    }
}
