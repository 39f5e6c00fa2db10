package resolvent.flow;

import java.util.List;
import java.util.Optional;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import resolvent.model.Model;

/// One run of Hipparchus' integrator, from which every way of not arriving comes out as an [Outcome].
final class Run {
    /// Receives what a run finds.
    @FunctionalInterface
    interface Sink {
        void add(Step step, List<Crossing> met);
    }

    /// Steps below so many ulps of time are not tried.
    private static final double FINEST = 16;
    private static final double REJECTED = 1e10;
    /// A state that multiplies itself within so many finest steps has blown up.
    private static final double SUDDEN = 1000;

    private final Flow.Settings settings;
    private final List<Event> events;
    private final double origin;
    private final double length;
    private final double finest;
    private final Velocity velocity;
    private int trials;
    /// How far the trajectory is good, and the state there.
    private double reached;
    private double[] last;

    Run(Model model, Flow.Settings settings, List<Event> events, double start, double end, double[] state) {
        this.settings = settings;
        this.events = events;
        this.origin = start;
        this.length = end - start;
        this.finest = FINEST * Math.ulp(Math.max(Math.abs(start), Math.abs(end)));
        this.velocity = new Velocity(model, start);
        this.reached = start;
        this.last = state;
    }

    /// Follows the model and hands out its steps.
    Outcome follow(Sink sink) {
        double[] first = velocity.computeDerivatives(0, last);
        Optional<Outcome> trouble = velocity.trouble(origin);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (length == 0) {
            return new Outcome.Reached(origin);
        }
        var integrator = new Integrator();
        integrator.setInitialStepSize(new FirstStep(velocity.model, settings, last, first).length(origin, length));
        var watch = new Watch(events, 2 * Math.ulp(Math.max(Math.abs(origin), Math.abs(origin + length))), origin, last);
        integrator.addStepHandler(interpolator -> accept(interpolator, watch, sink));
        try {
            integrator.integrate(new ExpandableODE(velocity), new ODEState(0, last), length);
            return new Outcome.Reached(reached);
        } catch (Halt halt) {
            return halt.outcome;
        }
    }

    private void accept(ODEStateInterpolator interpolator, Watch watch, Sink sink) {
        Step step = new Step(origin, interpolator);
        List<Crossing> met = watch.on(step);
        for (int k = 0; k < met.size(); k++) {
            Crossing crossing = met.get(k);
            if (crossing.event().stops()) {
                sink.add(step.until(crossing.time()), met.subList(0, k + 1));
                throw new Halt(new Outcome.Stopped(crossing.event(), crossing.time()));
            }
        }
        reached = step.to();
        last = step.end();
        sink.add(step, met);
    }

    /// What it means that no step is small enough.
    private Outcome cannotStep() {
        return velocity.trouble(reached).orElseGet(() -> {
            double[] speed = velocity.computeDerivatives(reached - origin, last);
            boolean sudden = largest(last) < SUDDEN * finest * largest(speed);
            return sudden ? new Outcome.BlewUp(reached) : new Outcome.StepTooSmall(reached);
        });
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /// Ends a run from within Hipparchus; never leaves this class.
    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Outcome outcome;

        Halt(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /// The method, with a step rejected for what is not finite as for too large an error.
    private final class Integrator extends DormandPrince853Integrator {
        Integrator() {
            super(0, Math.abs(length), settings.absolute(), settings.relative());
        }

        @Override
        protected double estimateError(double[][] stages, double[] start, double[] end, double step) {
            boolean finite = isFinite(stages);
            double error = finite ? super.estimateError(stages, start, end, step) : REJECTED;
            // an error that overflowed is NaN
            if (!(error <= REJECTED)) {
                error = REJECTED;
            }
            if (error >= 1 && Math.abs(step) <= finest) {
                throw new Halt(cannotStep());
            }
            if (++trials > settings.steps()) {
                throw new Halt(new Outcome.TooManySteps(reached));
            }
            if (finite) {
                velocity.forget();
            }
            return error;
        }

        private static boolean isFinite(double[][] stages) {
            double zero = 0;
            for (double[] stage : stages) {
                for (double entry : stage) {
                    zero += 0 * entry;
                }
            }
            return zero == 0;
        }
    }

    /// The model's velocity as Hipparchus asks for it, remembering why it was last not finite.
    private static final class Velocity implements OrdinaryDifferentialEquation {
        private static final double LARGE = 1e100;

        private final Model model;
        private final double origin;
        private boolean overflow;
        private boolean notANumber;

        Velocity(Model model, double origin) {
            this.model = model;
            this.origin = origin;
        }

        @Override
        public int getDimension() {
            return model.dimension();
        }

        @Override
        public double[] computeDerivatives(double time, double[] state) {
            double[] out = new double[state.length];
            model.velocity(origin + time, state, out);
            double zero = 0;
            for (double entry : out) {
                zero += 0 * entry;
            }
            if (zero != 0) {
                blame(state, out);
            }
            return out;
        }

        /// What is not a number follows from overflow if the state is enormous.
        private void blame(double[] state, double[] out) {
            boolean moderate = largest(state) < LARGE;
            for (double entry : out) {
                notANumber |= Double.isNaN(entry) && moderate;
                overflow |= Double.isInfinite(entry) || !moderate;
            }
        }

        void forget() {
            overflow = false;
            notANumber = false;
        }

        Optional<Outcome> trouble(double time) {
            if (notANumber) {
                return Optional.of(new Outcome.NotANumber(time));
            }
            return overflow ? Optional.of(new Outcome.BlewUp(time)) : Optional.empty();
        }
    }
}
