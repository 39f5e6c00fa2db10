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

    private static final double REJECTED = 1e10;

    private final Integration.Settings settings;
    private final List<Event> events;
    private final double origin;
    private final double length;
    private final Model model;
    private int trials;
    /// How far the trajectory is good, and the state there.
    private double reached;
    private double[] last;

    Run(Model model, Integration.Settings settings, List<Event> events, double start, double end, double[] state) {
        this.settings = settings;
        this.events = events;
        this.origin = start;
        this.length = end - start;
        this.model = model;
        this.reached = start;
        this.last = state;
    }

    /// Follows the model and hands out its steps.
    Outcome follow(Sink sink) {
        var velocity = new Velocity(model, origin);
        double[] first = velocity.computeDerivatives(0, last);
        Optional<Outcome> trouble = verdict().on(Verdict.largest(last, 0, last.length), first, 0, last.length);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (length == 0) {
            return new Outcome.Reached(origin);
        }
        var integrator = new Integrator();
        integrator.setInitialStepSize(new FirstStep(model, settings, last, first).length(origin, length));
        var watch = new Watch(events, 2 * Math.ulp(Math.max(Math.abs(origin), Math.abs(origin + length))), origin, last);
        integrator.addStepHandler(interpolator -> accept(interpolator, watch, sink));
        try {
            integrator.integrate(new ExpandableODE(velocity), new ODEState(0, last), length);
            return new Outcome.Reached(reached);
        } catch (Halt halt) {
            return halt.outcome;
        }
    }

    /// The last good state, not to be changed.
    double[] last() {
        return last;
    }

    private void accept(ODEStateInterpolator interpolator, Watch watch, Sink sink) {
        Step step = new Step(origin, interpolator);
        List<Crossing> met = watch.on(step);
        for (int k = 0; k < met.size(); k++) {
            Crossing crossing = met.get(k);
            if (crossing.event().stops()) {
                Step part = step.until(crossing.time());
                last = part.end();
                sink.add(part, met.subList(0, k + 1));
                throw new Halt(new Outcome.Stopped(crossing.event(), crossing.time()));
            }
        }
        reached = step.to();
        last = step.end();
        sink.add(step, met);
    }

    private Verdict verdict() {
        return new Verdict(reached, Verdict.finest(origin, origin + length));
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
            double error = isFinite(stages) ? super.estimateError(stages, start, end, step) : REJECTED;
            // an error that overflowed is NaN
            if (!(error <= REJECTED)) {
                error = REJECTED;
            }
            if (error >= 1 && Math.abs(step) <= verdict().finest()) {
                throw new Halt(verdict().on(start, stages, 0, start.length));
            }
            if (++trials > settings.steps()) {
                throw new Halt(new Outcome.TooManySteps(reached));
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

    /// The model's velocity as Hipparchus asks for it.
    private record Velocity(Model model, double origin) implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return model.dimension();
        }

        @Override
        public double[] computeDerivatives(double time, double[] state) {
            double[] out = new double[state.length];
            model.velocity(origin + time, state, out);
            return out;
        }
    }
}
