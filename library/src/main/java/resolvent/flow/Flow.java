package resolvent.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.model.Model;

/// Follows a model through time by the method of Dormand and Prince of order 8, with steps that keep the local error
/// below a tolerance.
///
/// ```java
/// Trajectory path = Flow.of(model).tolerances(1e-9, 1e-9).from(60, 5).during(0, 100);
/// double[] halfway = path.at(50);
/// ```
///
/// The tolerances bound the error that each step adds: the root mean square over the variables of
/// `error_i / (absolute + relative |x_i|)` is below 1. What this makes of the error at the end depends on the model:
/// a chaotic one multiplies it by e^{λt}. Between steps the state is interpolated to order 7. Where the velocity has
/// kinks or jumps, steps shrink as much as the tolerance demands.
///
/// Runge–Kutta pair 8(5,3): J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6, 19 (1980),
/// doi:10.1016/0771-050X(80)90013-3; E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I,
/// section II.5 (1993), doi:10.1007/978-3-540-78862-1; computed by Hipparchus. The same call gives the same bits.
public final class Flow {
    private static final double USUAL_TOLERANCE = 1e-9;
    private static final int USUAL_STEPS = 100_000;

    private final Model model;
    private final Settings settings;
    private final List<Event> events;

    /// The numbers of a flow.
    ///
    /// @param absolute tolerance for variables near 0, above 0 and finite
    /// @param relative tolerance in units of a variable, at least 0 and finite
    /// @param steps largest number of steps, those that were too long and tried again included
    record Settings(double absolute, double relative, int steps) {
        Settings {
            if (!(absolute > 0) || absolute == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("absolute tolerance must be above 0 and finite, was " + absolute);
            }
            if (!(relative >= 0) || relative == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("relative tolerance must be at least 0 and finite, was " + relative);
            }
            if (steps < 1) {
                throw new IllegalArgumentException("steps must be at least 1, was " + steps);
            }
        }
    }

    private Flow(Model model, Settings settings, List<Event> events) {
        this.model = model;
        this.settings = settings;
        this.events = events;
    }

    /// The flow of a model, with absolute and relative tolerance 1e-9 and at most 100,000 steps.
    public static Flow of(Model model) {
        return new Flow(model, new Settings(USUAL_TOLERANCE, USUAL_TOLERANCE, USUAL_STEPS), List.of());
    }

    /// The same with other tolerances.
    ///
    /// @throws IllegalArgumentException unless `absolute > 0`, `relative ≥ 0` and both are finite
    public Flow tolerances(double absolute, double relative) {
        return new Flow(model, new Settings(absolute, relative, settings.steps), events);
    }

    /// The same with another largest number of steps, those that were too long and tried again included.
    ///
    /// @throws IllegalArgumentException if `steps` is below 1
    public Flow atMostSteps(int steps) {
        return new Flow(model, new Settings(settings.absolute, settings.relative, steps), events);
    }

    /// The same watching for one more event.
    public Flow watching(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Flow(model, settings, List.copyOf(more));
    }

    /// A place to start from.
    ///
    /// @throws IllegalArgumentException if the start has not one finite entry per variable
    public Start from(double... start) {
        if (start.length != model.dimension()) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(
                    model.dimension(), start.length));
        }
        for (double entry : start) {
            if (!Double.isFinite(entry)) {
                throw new IllegalArgumentException("start must be finite, was " + Arrays.toString(start));
            }
        }
        return new Start(start.clone());
    }

    /// A flow and the state in which it starts.
    public final class Start {
        private final double[] state;

        private Start(double[] state) {
            this.state = state;
        }

        private static void requireFinite(String name, double time) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("%s must be finite, was %s".formatted(name, time));
            }
        }

        /// The trajectory from one time to another, forward or backward. Every step is kept, 19 numbers per variable.
        ///
        /// @throws IllegalArgumentException if a time is not finite
        public Trajectory during(double start, double end) {
            requireFinite("start", start);
            requireFinite("end", end);
            requireFinite("end minus start", end - start);
            var path = new Trajectory.Builder(start, state);
            return path.build(new Run(model, settings, events, start, end, state).follow(path::add));
        }
    }
}
