package resolvent.flow;

import java.util.Arrays;
import resolvent.model.Model;

/// One step of Dormand and Prince's method for several states at once, which stand one after the other in one array.
final class Stages {
    /// So many numbers of each array fit into the fastest cache together.
    private static final int BLOCK = 1024;

    private final Model model;
    private final Integration.Settings settings;
    private final int dimension;
    private final double[][] velocities;
    private final double[] ahead;
    private final double[] fifthOrder;
    private final double[] thirdOrder;

    Stages(Model model, Integration.Settings settings, int length) {
        this.model = model;
        this.settings = settings;
        this.dimension = model.dimension();
        this.velocities = new double[DormandPrince.STAGES][length];
        this.ahead = new double[length];
        this.fifthOrder = new double[length];
        this.thirdOrder = new double[length];
    }

    /// The velocities at the start of the step, to be filled before [#tryStep].
    double[] first() {
        return velocities[0];
    }

    /// Writes where a step from the states leads into `end`.
    void tryStep(double time, double step, double[] states, double[] end) {
        for (int stage = 1; stage < DormandPrince.STAGES; stage++) {
            System.arraycopy(states, 0, ahead, 0, states.length);
            add(step, DormandPrince.weights(stage), ahead);
            model.velocities(time + DormandPrince.node(stage) * step, ahead, velocities[stage]);
        }
        System.arraycopy(states, 0, end, 0, states.length);
        add(step, DormandPrince.end(), end);
        Arrays.fill(fifthOrder, 0);
        add(step, DormandPrince.fifthOrder(), fifthOrder);
        Arrays.fill(thirdOrder, 0);
        add(step, DormandPrince.thirdOrder(), thirdOrder);
    }

    /// sum += step Σ weights_k velocities_k, block by block, two velocities at a time.
    private void add(double step, double[] weights, double[] sum) {
        int[] used = used(weights);
        for (int from = 0; from < sum.length; from += BLOCK) {
            int until = Math.min(sum.length, from + BLOCK);
            int k = 0;
            for (; k + 1 < used.length; k += 2) {
                addTwo(sum, from, until, velocities[used[k]], step * weights[used[k]],
                        velocities[used[k + 1]], step * weights[used[k + 1]]);
            }
            if (k < used.length) {
                addOne(sum, from, until, velocities[used[k]], step * weights[used[k]]);
            }
        }
    }

    private static int[] used(double[] weights) {
        int[] used = new int[weights.length];
        int count = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                used[count++] = k;
            }
        }
        return Arrays.copyOf(used, count);
    }

    private static void addTwo(double[] sum, int from, int until, double[] a, double forA, double[] b, double forB) {
        for (int i = from; i < until; i++) {
            sum[i] += forA * a[i] + forB * b[i];
        }
    }

    private static void addOne(double[] sum, int from, int until, double[] a, double forA) {
        for (int i = from; i < until; i++) {
            sum[i] += forA * a[i];
        }
    }

    /// The error of the last step of one of the states in units of the tolerance; NaN or infinite where the step went
    /// beyond the doubles.
    double error(int index, double[] states, double[] end) {
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

    /// Why one of the states cannot be followed any further, from the last step tried.
    Outcome verdict(Verdict verdict, int index, double[] states) {
        return verdict.on(states, velocities, index * dimension, dimension);
    }
}
