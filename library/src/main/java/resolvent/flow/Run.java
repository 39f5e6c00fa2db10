package resolvent.flow;

import java.util.List;
import java.util.Optional;

/// One state followed through time step by step, with events to watch for.
final class Run {
    /// Receives what a run finds.
    @FunctionalInterface
    interface Sink {
        void add(Step step, List<Crossing> met);
    }

    private final Steps stepper;
    private final Watch watch;
    private Place place;
    /// The last good state.
    private double[] last;

    /// @param state where the stepper stands
    Run(Steps stepper, List<Event> events, Span span, double[] state) {
        this.stepper = stepper;
        this.watch = new Watch(events, 2 * span.resolution(), span.start(), state);
        this.place = stepper.place();
        this.last = place.state();
    }

    /// Follows the model and hands out its steps.
    Outcome follow(Sink sink) {
        Optional<Outcome> outcome = stepper.troubleAtStart(0);
        while (outcome.isEmpty() && !stepper.isAtEnd()) {
            outcome = stepper.advance() ? accept(sink) : stepper.trouble(0);
        }
        return outcome.orElseGet(() -> new Outcome.Reached(stepper.time()));
    }

    /// The last good state, not to be changed.
    double[] last() {
        return last;
    }

    private Optional<Outcome> accept(Sink sink) {
        Place next = stepper.place();
        Step step = stepper.step(place, next);
        place = stepper.pass() ? stepper.place() : next;
        List<Crossing> met = watch.on(step);
        for (int k = 0; k < met.size(); k++) {
            Crossing crossing = met.get(k);
            if (crossing.event().stops()) {
                hand(step.until(crossing.time()), met.subList(0, k + 1), sink);
                return Optional.of(new Outcome.Stopped(crossing.event(), crossing.time()));
            }
        }
        hand(step, met, sink);
        return Optional.empty();
    }

    private void hand(Step step, List<Crossing> met, Sink sink) {
        last = step.end();
        sink.add(step, met);
    }
}
