package resolvent.flow;

import java.util.Arrays;
import java.util.Optional;
import resolvent.model.Model;

/// Takes steps by the method of Dormand and Prince, each as long as the tolerance allows: of several states at once, which
/// stand one after the other in one array, as short as the one that needs the shortest demands.
final class Stepper {
    private static final double SAFETY = 0.9;
    private static final double SHRINKS = 0.2;
    private static final double GROWS = 10;

    private final Model model;
    private final Integration.Settings settings;
    private final Span span;
    private final Stiffness stiffness = new Stiffness();
    private Stages stages;
    private double[] states;
    /// Where the step that is tried leads; the states at its start once it is accepted.
    private double[] others;
    private double time;
    /// The length of the step last tried, below 0 backward in time.
    private double tried;
    /// The length of the next; 0 while none was tried.
    private double step;
    private boolean rejected;
    private int trials;
    private boolean spent;

    /// @param states changed from now on
    Stepper(Model model, Integration.Settings settings, Span span, double[] states) {
        this.model = model;
        this.settings = settings;
        this.span = span;
        this.states = states;
        this.others = new double[states.length];
        this.time = span.start();
        double[] first = new double[states.length];
        model.velocities(time, states, first);
        this.stages = new Stages(model, settings, first);
    }

    double time() {
        return time;
    }

    boolean isAtEnd() {
        return time == span.end();
    }

    /// One of the states, as a fresh array.
    double[] state(int index) {
        return one(states, index);
    }

    private double[] one(double[] vectors, int index) {
        int dimension = model.dimension();
        return Arrays.copyOfRange(vectors, index * dimension, (index + 1) * dimension);
    }

    /// What is wrong with the velocity of one of the states where it starts, if anything.
    Optional<Outcome> troubleAtStart(int index) {
        int dimension = model.dimension();
        return verdict().on(Verdict.largest(states, index * dimension, dimension), stages.first(), index * dimension,
                dimension);
    }

    /// Tries steps until one is good.
    ///
    /// @return false if none is to be had; then [#trouble] says why
    boolean advance() {
        if (step == 0) {
            step = new FirstStep(model, settings, states, stages.first()).length(time, span.end() - time);
        }
        while (trials < settings.steps()) {
            trials++;
            if (tryStep()) {
                return true;
            }
            if (Math.abs(tried) <= span.finest()) {
                return false;
            }
        }
        spent = true;
        return false;
    }

    private boolean tryStep() {
        double left = span.end() - time;
        boolean last = Math.abs(left) <= step;
        tried = last ? left : Math.copySign(step, left);
        double error = stages.tryStep(time, tried, states, others);
        // a step after one that was too long is not made longer: it would be too long again
        double grows = rejected ? 1 : GROWS;
        rejected = !(error < 1);
        step = Math.abs(tried)
                * Math.min(grows, Math.max(SHRINKS, SAFETY * StrictMath.pow(error, DormandPrince.EXPONENT)));
        if (!rejected) {
            accept(last ? span.end() : time + tried);
        }
        return !rejected;
    }

    private void accept(double reached) {
        stiffness.count(tried, stages.stiffness(tried, others));
        stages.turn();
        time = reached;
        double[] free = states;
        states = others;
        others = free;
    }

    /// Why one of the states cannot be followed any further; empty if only others cannot.
    Optional<Outcome> trouble(int index) {
        if (spent) {
            return Optional.of(stiffness.spent(time));
        }
        return stages.isGood(index) ? Optional.empty() : Optional.of(stages.verdict(verdict(), index, states));
    }

    private Verdict verdict() {
        return new Verdict(time, span.finest());
    }

    /// Follows only some of the states from now on.
    void keep(int[] indices) {
        stages = new Stages(model, settings, some(stages.first(), indices));
        states = some(states, indices);
        others = new double[states.length];
    }

    private double[] some(double[] vectors, int[] indices) {
        int dimension = model.dimension();
        double[] some = new double[indices.length * dimension];
        for (int k = 0; k < indices.length; k++) {
            System.arraycopy(vectors, indices[k] * dimension, some, k * dimension, dimension);
        }
        return some;
    }

    /// Where the only state is now.
    Place place() {
        return new Place(time, states.clone(), stages.first().clone());
    }

    /// The last step of the only state, between its ends.
    Step step(Place start, Place end) {
        return new Step(start, end, stages.inside(tried, start, end));
    }
}
