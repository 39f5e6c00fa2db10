package resolvent.flow;

import java.util.Arrays;
import resolvent.model.Model;

/// One step of Dormand and Prince's method for several states at once, which stand one after the other in one array.
final class Stages {
    private static final int END = DormandPrince.STAGES;
    /// The error of a step that is rejected whatever the tolerance: it, or the velocity where it leads, is not finite.
    private static final double REJECTED = 1e10;

    private final Model model;
    private final Integration.Settings settings;
    private final int dimension;
    private final double[] errors;
    /// Those of the stages, and that at the end of the step.
    private final double[][] velocities;
    private final double[] ahead;
    private final double[] fifthOrder;
    private final double[] thirdOrder;
    private boolean arrived;

    Stages(Model model, Integration.Settings settings, double[] first) {
        this.model = model;
        this.settings = settings;
        this.dimension = model.dimension();
        this.errors = new double[first.length / dimension];
        this.velocities = new double[END + 1][first.length];
        this.velocities[0] = first;
        this.ahead = new double[first.length];
        this.fifthOrder = new double[first.length];
        this.thirdOrder = new double[first.length];
    }

    /// The velocities at the start of the step, not to be changed.
    double[] first() {
        return velocities[0];
    }

    /// Those at the end of the last step become those at the start of the next.
    void turn() {
        double[] free = velocities[0];
        velocities[0] = velocities[END];
        velocities[END] = free;
    }

    /// Writes where a step from the states leads into `end`, and the velocities there if its error allows.
    ///
    /// @return the largest error of a state in units of the tolerance; the step is good if it is below 1
    double tryStep(double time, double step, double[] states, double[] end) {
        for (int stage = 1; stage < END; stage++) {
            move(stage, step, states, ahead);
            model.velocities(time + DormandPrince.node(stage) * step, ahead, velocities[stage]);
        }
        move(END, step, states, end);
        estimate(DormandPrince.fifthOrder(), step, fifthOrder);
        estimate(DormandPrince.thirdOrder(), step, thirdOrder);
        Arrays.setAll(errors, k -> bounded(error(k, states, end)));
        arrived = largestError() < 1;
        if (arrived) {
            arrive(time + step, end);
        }
        return largestError();
    }

    private void move(int stage, double step, double[] states, double[] to) {
        System.arraycopy(states, 0, to, 0, states.length);
        DormandPrince.ahead(stage).add(step, velocities, to);
    }

    private void estimate(Combination order, double step, double[] error) {
        Arrays.fill(error, 0);
        order.add(step, velocities, error);
    }

    private void arrive(double time, double[] end) {
        model.velocities(time, end, velocities[END]);
        for (int k = 0; k < errors.length; k++) {
            if (!isFinite(velocities[END], k * dimension)) {
                errors[k] = REJECTED;
            }
        }
    }

    private boolean isFinite(double[] vector, int from) {
        double zero = 0;
        for (int i = from; i < from + dimension; i++) {
            zero += 0 * vector[i];
        }
        return zero == 0;
    }

    private double largestError() {
        double largest = 0;
        for (double error : errors) {
            largest = Math.max(largest, error);
        }
        return largest;
    }

    /// Large, too, where it is not a number.
    private static double bounded(double error) {
        return error <= REJECTED ? error : REJECTED;
    }

    /// NaN or infinite where the step went beyond the doubles.
    private double error(int index, double[] states, double[] end) {
        double fifth = 0;
        double third = 0;
        int start = index * dimension;
        for (int i = start; i < start + dimension; i++) {
            double size = Math.max(Math.abs(states[i]), Math.abs(end[i]));
            double tolerance = settings.absolute() + settings.relative() * size;
            double byFifth = fifthOrder[i] / tolerance;
            double byThird = thirdOrder[i] / tolerance;
            fifth += byFifth * byFifth;
            third += byThird * byThird;
        }
        double both = fifth + 0.01 * third;
        return both == 0 ? 0 : fifth / Math.sqrt(dimension * both);
    }

    /// h |λ| for the largest eigenvalue that shows in the last step, which was good: the velocities at its end and at the
    /// last stage, at the same time, differ by λ times the distance of the two states.
    double stiffness(double step, double[] end) {
        double largest = 0;
        for (int start = 0; start < end.length; start += dimension) {
            double velocity = 0;
            double state = 0;
            for (int i = start; i < start + dimension; i++) {
                double change = velocities[END][i] - velocities[END - 1][i];
                double distance = end[i] - ahead[i];
                velocity += change * change;
                state += distance * distance;
            }
            largest = state > 0 ? Math.max(largest, velocity / state) : largest;
        }
        return Math.abs(step) * Math.sqrt(largest);
    }

    /// Whether the last step tried was good for one of the states.
    boolean isGood(int index) {
        return errors[index] < 1;
    }

    /// Why one of the states cannot be followed any further, from the last step tried.
    Outcome verdict(Verdict verdict, int index, double[] states) {
        return verdict.on(states, Arrays.copyOf(velocities, arrived ? END + 1 : END), index * dimension, dimension);
    }

    /// What lies inside the last step, which was good and of one state, between its ends.
    Interpolation inside(double step, Place start, Place end) {
        return new Interpolation.Velocities(model, step, start, velocities, end);
    }
}
