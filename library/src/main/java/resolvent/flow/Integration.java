package resolvent.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.model.Model;

/// Follows a model through time by the method of Dormand and Prince of order 8, with steps that keep the local error
/// below a tolerance.
///
/// ```java
/// Trajectory path = Integration.of(model).tolerances(1e-9, 1e-9).from(60, 5).during(0, 100);
/// double[] halfway = path.at(50);
/// ```
///
/// Models of which some variables are by themselves far faster than the trajectory need [#stiff].
///
/// The tolerances bound the error that each step adds: the root mean square over the variables of
/// `error_i / (absolute + relative |x_i|)` is below 1. What this makes of the error at the end depends on the model:
/// a chaotic one multiplies it by e^{λt}. Between steps the state is interpolated to order 7. Where the velocity has
/// kinks or jumps, steps shrink as much as the tolerance demands.
///
/// Runge–Kutta pair 8(5,3): J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6, 19 (1980),
/// doi:10.1016/0771-050X(80)90013-3; E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I,
/// section II.5 (1993), doi:10.1007/978-3-540-78862-1. The same call gives the same bits, and the end is the same whether
/// the way there is kept or not.
public final class Integration {
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
    /// @param longest longest step, above 0; NaN for what the model asks for
    /// @param stiff whether by the method for stiff models
    record Settings(double absolute, double relative, int steps, double longest, boolean stiff) {
        Settings(double absolute, double relative, int steps) {
            this(absolute, relative, steps, Double.NaN, false);
        }

        double longestStep(Model model, Span span) {
            return Double.isNaN(longest) ? model.longestStep(Math.abs(span.end() - span.start())) : longest;
        }

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

    private Integration(Model model, Settings settings, List<Event> events) {
        if (model.dimension() < 1) {
            throw new IllegalArgumentException("dimension must be at least 1, was " + model.dimension());
        }
        double finest = model.finestTolerance();
        if (Math.max(settings.absolute, settings.relative) < finest) {
            throw new IllegalArgumentException("the larger tolerance must be at least %s for this model, was %s"
                    .formatted(finest, Math.max(settings.absolute, settings.relative)));
        }
        this.model = model;
        this.settings = settings;
        this.events = events;
    }

    /// The flow of a model, with absolute and relative tolerance 1e-9 (or the finest that the model allows) and at most
    /// 100,000 steps.
    public static Integration of(Model model) {
        double tolerance = Math.max(USUAL_TOLERANCE, model.finestTolerance());
        return new Integration(model, new Settings(tolerance, tolerance, USUAL_STEPS), List.of());
    }

    /// The same with other tolerances.
    ///
    /// @throws IllegalArgumentException unless `absolute > 0`, `relative ≥ 0`, both are finite and the larger one is at
    ///     least [Model#finestTolerance]
    public Integration tolerances(double absolute, double relative) {
        return new Integration(model, new Settings(absolute, relative, settings.steps, settings.longest, settings.stiff), events);
    }

    /// The same with another largest number of steps, those that were too long and tried again included.
    ///
    /// @throws IllegalArgumentException if `steps` is below 1
    public Integration atMostSteps(int steps) {
        return new Integration(model, new Settings(settings.absolute, settings.relative, steps, settings.longest,
                settings.stiff), events);
    }

    /// The same with a longest step. Without, it is what the model asks for ([Model#longestStep]): infinite if the model
    /// says that its velocity does not depend on time; a 64th of the time asked for if it says nothing, so that little of what
    /// comes from outside can be overlooked. Jumps that the model tells ([Model#jumps]) are never overlooked.
    ///
    /// @throws IllegalArgumentException if it is not above 0; infinity is allowed
    public Integration longestStep(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("step must be above 0, was " + step);
        }
        return new Integration(model, new Settings(settings.absolute, settings.relative, settings.steps, step,
                settings.stiff), events);
    }

    /// The same for a stiff model, by Radau's method of order 5: steps as long as the tolerances allow, however fast some
    /// variables are by themselves. Each step solves one real and one complex linear system of the size of the model, so it
    /// pays where the trajectory is slow, and for models up to about a thousand variables. Between steps the state is
    /// interpolated to order 3, which is less exact than the steps.
    ///
    /// The Jacobian serves Newton's method only: a wrong one makes the steps short, not the result wrong. Several starts
    /// are followed one by one.
    ///
    /// E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, section IV.8 (1996),
    /// doi:10.1007/978-3-642-05221-7.
    public Integration stiff() {
        return new Integration(model, new Settings(settings.absolute, settings.relative, settings.steps, settings.longest,
                true), events);
    }

    private Run run(Span span, double[] state) {
        Steps steps = settings.stiff ? new StiffStepper(model, settings, span, state.clone())
                : new Stepper(model, settings, span, state.clone());
        return new Run(steps, events, span, state);
    }

    private Arrival arrival(Span span, double[] state) {
        Run run = run(span, state);
        Outcome outcome = run.follow((_, _) -> { });
        return new Arrival(outcome, run.last());
    }

    /// The same watching for one more event.
    public Integration watching(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Integration(model, settings, List.copyOf(more));
    }

    /// A place to start from.
    ///
    /// @throws IllegalArgumentException if the start has not one finite entry per variable
    public Start from(double... start) {
        requireState("start", start);
        return new Start(start.clone());
    }

    /// Several places to start from, which are followed together: for a dense network far faster than one by one.
    ///
    /// @throws IllegalArgumentException if there is no start, or one has not one finite entry per variable, or events
    ///     are watched for, which is done for single trajectories only
    public Starts fromAll(List<double[]> starts) {
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("starts must not be empty");
        }
        if (!events.isEmpty()) {
            throw new IllegalArgumentException("events must be none for trajectories followed together, were "
                    + events.size());
        }
        double[] states = new double[Math.multiplyExact(starts.size(), model.dimension())];
        for (int k = 0; k < starts.size(); k++) {
            requireState("start %d".formatted(k), starts.get(k));
            System.arraycopy(starts.get(k), 0, states, k * model.dimension(), model.dimension());
        }
        return new Starts(states);
    }

    private void requireState(String name, double[] state) {
        if (state.length != model.dimension()) {
            throw new IllegalArgumentException("%s must have %d entries, had %d".formatted(
                    name, model.dimension(), state.length));
        }
        for (double entry : state) {
            if (!Double.isFinite(entry)) {
                throw new IllegalArgumentException("%s must be finite, was %s".formatted(name, Arrays.toString(state)));
            }
        }
    }

    /// A flow and the state in which it starts.
    public final class Start {
        private final double[] state;

        private Start(double[] state) {
            this.state = state;
        }

        /// The trajectory from one time to another, forward or backward. Every step is kept, 9 numbers per variable,
        /// and costs 12 velocities. The first [Trajectory#at] inside a step costs three more, and leaves 8 numbers of 9. Under
        /// [#stiff] a step keeps 5 numbers per variable, and [Trajectory#at] costs no velocity.
        ///
        /// @throws IllegalArgumentException if a time is not finite
        public Trajectory during(double start, double end) {
            Run run = run(new Span(start, end), state);
            var path = new Trajectory.Builder(start, state);
            return path.build(run.follow(path::add));
        }

        /// How the trajectory ends, without what lies between: the last state is the only one kept. The same as the end
        /// of [#during] to the bit.
        ///
        /// @throws IllegalArgumentException if a time is not finite
        public Arrival after(double start, double end) {
            var span = new Span(start, end);
            if (events.isEmpty() && !settings.stiff) {
                return new Bundle(model, settings, span, state.clone()).follow().getFirst();
            }
            return arrival(span, state);
        }
    }

    /// A flow and several states in which it starts.
    public final class Starts {
        private final double[] states;

        private Starts(double[] states) {
            this.states = states;
        }

        /// Where the trajectories lead from one time to another, forward or backward, each with its own outcome. They
        /// take common steps, as short as the one that needs the shortest demands, so each is at least as exact as if it
        /// were followed alone. One that cannot be followed any further is left behind and the others go on.
        ///
        /// @throws IllegalArgumentException if a time is not finite
        public List<Arrival> after(double start, double end) {
            var span = new Span(start, end);
            return settings.stiff ? oneByOne(span) : new Bundle(model, settings, span, states.clone()).follow();
        }

        private List<Arrival> oneByOne(Span span) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int from = 0; from < states.length; from += model.dimension()) {
                arrivals.add(arrival(span, Arrays.copyOfRange(states, from, from + model.dimension())));
            }
            return List.copyOf(arrivals);
        }
    }
}
