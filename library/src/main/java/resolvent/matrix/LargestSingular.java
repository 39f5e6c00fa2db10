package resolvent.matrix;

import java.util.ArrayList;
import java.util.List;

/// The largest singular value of a linear map that is known only by its products, with its singular vectors.
///
/// Lanczos iteration on BᵀB with full orthogonalization, restarted from its best vector until the residual of that
/// vector, relative to ‖B‖², falls below the tolerance; the error of ‖B‖ itself is of the order of its square. Several
/// maps are worked on together, so that their products can be matrix products.
///
/// @param value ‖B‖₂
/// @param input v, unit norm: what B stretches most
/// @param output u, unit norm: B v = ‖B‖₂ u
/// @param converged whether the tolerance was reached
public record LargestSingular(double value, Vector input, Vector output, boolean converged) {
    private static final int SUBSPACE = 60;
    private static final int RESTARTS = 30;
    /// Beyond this dimension only every fourth step is judged, which costs more than the step itself.
    private static final int JUDGED_ALWAYS = 8;
    /// Share of every direction in a start vector: at most this, and at most so many times the tolerance, because a
    /// share that the residual shows is searched as well as a large one, and costs fewer steps.
    private static final double EVERY_DIRECTION = 0.05;
    private static final double EVERY_DIRECTION_PER_TOLERANCE = 50;

    /// An immutable vector.
    public static final class Vector {
        private final double[] values;

        Vector(double[] values) {
            this.values = values;
        }

        public double get(int i) {
            return values[i];
        }

        public double[] toArray() {
            return values.clone();
        }
    }

    /// Several linear maps, each applied to a column of its own.
    public interface Maps {
        /// The images of the columns of `x`; column k is for map `which[k]`.
        Dense apply(int[] which, Dense x);
    }

    /// The largest singular values of several maps of vectors of one length.
    ///
    /// @param forward the maps
    /// @param backward their transposes
    /// @param starts a first guess of the input for each map; none may be 0. A little of every direction is added,
    ///     because a guess that lies in one of several parts that a map does not mix would never leave it
    /// @param tolerance residual at which one counts as found
    public static List<LargestSingular> of(Maps forward, Maps backward, Dense starts, double tolerance) {
        List<Search> searches = new ArrayList<>();
        for (int k = 0; k < starts.columns(); k++) {
            searches.add(new Search(k, starts.column(k), tolerance));
        }
        List<Search> active = searches;
        while (!active.isEmpty()) {
            int[] which = active.stream().mapToInt(search -> search.index).toArray();
            double[][] next = new double[active.size()][];
            for (int k = 0; k < next.length; k++) {
                next[k] = active.get(k).next();
            }
            Dense outputs = forward.apply(which, columns(next));
            for (int k = 0; k < next.length; k++) {
                next[k] = active.get(k).reduced(outputs.column(k));
            }
            Dense images = backward.apply(which, columns(next));
            for (int k = 0; k < next.length; k++) {
                active.get(k).absorb(active.get(k).reduced(images.column(k)));
            }
            active = active.stream().filter(search -> !search.done).toList();
        }
        return results(forward, searches);
    }

    private static List<LargestSingular> results(Maps forward, List<Search> searches) {
        int[] all = searches.stream().mapToInt(search -> search.index).toArray();
        double[][] inputs = searches.stream().map(search -> search.best).toArray(double[][]::new);
        if (all.length == 0) {
            return List.of();
        }
        Dense outputs = forward.apply(all, columns(inputs));
        List<LargestSingular> results = new ArrayList<>();
        for (Search search : searches) {
            double[] output = outputs.column(search.index);
            double value = Vectors.norm(output);
            results.add(new LargestSingular(value, new Vector(search.best),
                    new Vector(Vectors.scaled(output, value == 0 ? 0 : 1 / value)), search.converged));
        }
        return results;
    }

    private static Dense columns(double[][] columns) {
        int rows = columns[0].length;
        double[] values = new double[rows * columns.length];
        for (int k = 0; k < columns.length; k++) {
            System.arraycopy(columns[k], 0, values, k * rows, rows);
        }
        return Dense.ofColumns(rows, columns.length, values);
    }

    /// The Lanczos iteration for one map.
    private static final class Search {
        private final int index;
        private final double tolerance;
        private final double[][] basis;
        private final double[] diagonal = new double[SUBSPACE];
        private final double[] offDiagonal = new double[SUBSPACE];
        private double[] best;
        private double scale;
        private int size;
        private int restarts;
        private boolean converged;
        private boolean done;

        Search(int index, double[] start, double tolerance) {
            this.index = index;
            this.tolerance = tolerance;
            this.basis = new double[Math.min(SUBSPACE, start.length)][];
            this.best = withEveryDirection(start,
                    Math.min(EVERY_DIRECTION, EVERY_DIRECTION_PER_TOLERANCE * tolerance));
            basis[0] = best;
        }

        private static double[] withEveryDirection(double[] start, double share) {
            double[] guess = Vectors.scaled(start, 1 / Vectors.norm(start));
            double each = share / Math.sqrt(start.length);
            for (int i = 0; i < guess.length; i++) {
                // sines at whole numbers repeat nothing and vanish nowhere
                guess[i] += each * (1 + Math.sin(i + 1.0));
            }
            return Vectors.scaled(guess, 1 / Vectors.norm(guess));
        }

        /// A product at a scale where BᵀB is of order 1, so that it stays within doubles wherever B x does.
        double[] reduced(double[] product) {
            if (scale == 0) {
                double norm = Vectors.norm(product);
                scale = norm > 0 ? norm : 1;
            }
            return Vectors.scaled(product, 1 / scale);
        }

        /// The basis vector whose image is wanted.
        double[] next() {
            return basis[size];
        }

        /// Takes the image BᵀB of the latest basis vector.
        void absorb(double[] image) {
            diagonal[size] = Vectors.dot(image, basis[size]);
            size++;
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < size; j++) {
                    Vectors.subtract(image, Vectors.dot(image, basis[j]), basis[j]);
                }
            }
            offDiagonal[size - 1] = Vectors.norm(image);
            if (size <= JUDGED_ALWAYS || size % 4 == 0 || size == basis.length || offDiagonal[size - 1] == 0) {
                judge();
            }
            if (done) {
                return;
            }
            if (size < basis.length) {
                basis[size] = Vectors.scaled(image, 1 / offDiagonal[size - 1]);
            } else {
                restart();
            }
        }

        private void restart() {
            size = 0;
            basis[0] = best;
            done = ++restarts > RESTARTS;
        }

        /// Finds the best vector of the subspace and whether it is good enough.
        private void judge() {
            SymmetricEigen small = SymmetricEigen.of(tridiagonal());
            double largest = small.value(size - 1);
            double[] weights = small.vector(size - 1);
            converged = offDiagonal[size - 1] * Math.abs(weights[size - 1]) <= tolerance * largest;
            done = converged;
            if (converged || size == basis.length) {
                best = combine(weights);
            }
        }

        private Dense tridiagonal() {
            double[][] rows = new double[size][size];
            for (int k = 0; k < size; k++) {
                rows[k][k] = diagonal[k];
                if (k + 1 < size) {
                    rows[k + 1][k] = offDiagonal[k];
                    rows[k][k + 1] = offDiagonal[k];
                }
            }
            return Dense.of(rows);
        }

        private double[] combine(double[] weights) {
            double[] sum = new double[basis[0].length];
            for (int k = 0; k < weights.length; k++) {
                Vectors.subtract(sum, -weights[k], basis[k]);
            }
            return Vectors.scaled(sum, 1 / Vectors.norm(sum));
        }
    }
}
