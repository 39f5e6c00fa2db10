package resolvent.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import resolvent.model.Model;

/// Several states of one model followed together in common steps, so that a dense network multiplies its matrix with
/// all of them at once.
final class Bundle {
    private final Stepper stepper;
    private final Arrival[] arrivals;
    /// Which start each of the states still followed came from.
    private int[] origins;

    /// @param states one after the other, changed from now on
    Bundle(Model model, Integration.Settings settings, Span span, double[] states) {
        this.stepper = new Stepper(model, settings, span, states);
        this.origins = IntStream.range(0, states.length / model.dimension()).toArray();
        this.arrivals = new Arrival[origins.length];
    }

    List<Arrival> follow() {
        leave(stepper::troubleAtStart);
        while (origins.length > 0 && !stepper.isAtEnd()) {
            if (!stepper.advance()) {
                leave(stepper::trouble);
            }
        }
        leave(_ -> Optional.of(new Outcome.Reached(stepper.time())));
        return List.of(arrivals);
    }

    /// Leaves the states with an outcome behind and closes ranks.
    private void leave(IntFunction<Optional<Outcome>> outcomes) {
        int[] kept = new int[origins.length];
        int count = 0;
        for (int k = 0; k < origins.length; k++) {
            Optional<Outcome> outcome = outcomes.apply(k);
            if (outcome.isPresent()) {
                arrivals[origins[k]] = new Arrival(outcome.get(), stepper.state(k));
            } else {
                kept[count++] = k;
            }
        }
        if (count < origins.length) {
            keep(Arrays.copyOf(kept, count));
        }
    }

    private void keep(int[] kept) {
        stepper.keep(kept);
        origins = Arrays.stream(kept).map(k -> origins[k]).toArray();
    }
}
