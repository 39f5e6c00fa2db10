package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.dynamics.FixedPoint;
import resolvent.model.Model;

/// Where trajectories end: on a stable state of rest or a stable limit cycle.
public sealed interface Attractor {
    /// States on it, dense enough to tell whether a trajectory has come close.
    ///
    /// @throws IllegalStateException if a cycle cannot be followed for one period
    List<double[]> states(Model model);

    /// A state of rest.
    record Rest(FixedPoint point) implements Attractor {
        @Override
        public List<double[]> states(Model model) {
            return List.of(point.toArray());
        }
    }

    /// A limit cycle, as 2000 states at equal times.
    record Cycle(LimitCycle cycle) implements Attractor {
        private static final int SAMPLES = 2000;

        @Override
        public List<double[]> states(Model model) {
            Optional<Shot> turn = Shot.of(model, cycle.toArray(), cycle.period());
            List<double[]> states = new ArrayList<>();
            for (int k = 0; k < SAMPLES; k++) {
                states.add(turn.orElseThrow(() -> new IllegalStateException("the cycle cannot be followed"))
                        .at(k * cycle.period() / SAMPLES));
            }
            return states;
        }
    }
}
