package resolvent.flow;

/// A sum of velocities, each with a weight: one row of a Runge–Kutta method's table.
final class Combination {
    /// So many numbers of each array fit into the fastest cache together.
    private static final int BLOCK = 1024;

    private final int[] used;
    private final double[] weights;

    private Combination(int[] used, double[] weights) {
        this.used = used;
        this.weights = weights;
    }

    /// @param weights of the velocities in the order of their stages; those with weight 0 are never read
    static Combination of(double... weights) {
        int[] used = new int[weights.length];
        int count = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                used[count++] = k;
            }
        }
        int[] indices = new int[count];
        double[] nonZero = new double[count];
        for (int k = 0; k < count; k++) {
            indices[k] = used[k];
            nonZero[k] = weights[used[k]];
        }
        return new Combination(indices, nonZero);
    }

    /// `sum += step Σ weights_k velocities_k`, block by block, two velocities at a time.
    void add(double step, double[][] velocities, double[] sum) {
        for (int from = 0; from < sum.length; from += BLOCK) {
            int until = Math.min(sum.length, from + BLOCK);
            int k = 0;
            for (; k + 1 < used.length; k += 2) {
                addTwo(sum, from, until, velocities[used[k]], step * weights[k],
                        velocities[used[k + 1]], step * weights[k + 1]);
            }
            if (k < used.length) {
                addOne(sum, from, until, velocities[used[k]], step * weights[k]);
            }
        }
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
}
