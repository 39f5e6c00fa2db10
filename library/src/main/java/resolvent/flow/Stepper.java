package resolvent.flow;

import java.util.Arrays;
import java.util.Optional;
import resolvent.model.Model;

/// Takes steps by the method of Dormand and Prince, each as long as the tolerance allows: of several states at once, which
/// stand one after the other in one array, as short as the one that needs the shortest demands.
final class Stepper implements Steps {
    private static final double SAFETY = 0.9;
    private static final double SHRINKS = 0.2;
    private static final double GROWS = 10;

    private final Model model;
    private final Integration.Settings settings;
    private final Span span;
    private final Stiffness stiffness = new Stiffness();
    private final Stretches stretches;
    private final double longest;
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
    /// The jump at which the last step ended; NaN if it did not end at one.
    private double jump = Double.NaN;

    /// @param states changed from now on
    Stepper(Model model, Integration.Settings settings, Span span, double[] states) {
        this.model = model;
        this.settings = settings;
        this.span = span;
        this.states = states;
        this.others = new double[states.length];
        this.stretches = new Stretches(span, model.jumps());
        this.longest = settings.longestStep(model, span);
        this.time = stretches.begin();
        this.stages = stages();
    }

    private Stages stages() {
        double[] first = new double[states.length];
        model.velocities(time, states, first);
        return new Stages(model, settings, first);
    }

    @Override
    public boolean pass() {
        boolean jumped = time == jump;
        if (jumped) {
            time = stretches.past(time);
            jump = Double.NaN;
            stages = stages();
            step = 0;
            rejected = false;
        }
        return jumped;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public boolean isAtEnd() {
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

    @Override
    public Optional<Outcome> troubleAtStart(int index) {
        int dimension = model.dimension();
        return verdict().on(Verdict.largest(states, index * dimension, dimension), stages.first(), index * dimension,
                dimension);
    }

    @Override
    public boolean advance() {
        pass();
        if (step == 0) {
            step = new FirstStep(model, settings, states, stages.first()).length(time, stretches.goal(stretches.end(time)) - time);
        }
        while (trials < settings.steps()) {
            trials++;
            if (tryStep()) {
                return true;
            }
            if (Math.abs(tried) <= span.finest(time)) {
                return false;
            }
        }
        spent = true;
        return false;
    }

    private boolean tryStep() {
        double end = stretches.end(time);
        double left = stretches.goal(end) - time;
        step = Math.min(step, longest);
        boolean last = Math.abs(left) <= step;
        tried = last ? left : Math.copySign(step, left);
        double error = stages.tryStep(time, tried, states, others);
        // a step after one that was too long is not made longer: it would be too long again
        double grows = rejected ? 1 : GROWS;
        rejected = !(error < 1);
        step = Math.abs(tried)
                * Math.min(grows, Math.max(SHRINKS, SAFETY * StrictMath.pow(error, DormandPrince.EXPONENT)));
        if (!rejected) {
            accept(last ? end : time + tried);
            jump = last && end != span.end() ? end : Double.NaN;
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

    @Override
    public Optional<Outcome> trouble(int index) {
        if (spent) {
            return Optional.of(stiffness.spent(time));
        }
        return stages.isGood(index) ? Optional.empty() : Optional.of(stages.verdict(verdict(), index, states));
    }

    private Verdict verdict() {
        return new Verdict(time, span.finest(time));
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

    @Override
    public Place place() {
        return new Place(time, states.clone(), stages.first().clone());
    }

    @Override
    public Step step(Place start, Place end) {
        return new Step(start, end, stages.inside(tried, start, end));
    }
}
