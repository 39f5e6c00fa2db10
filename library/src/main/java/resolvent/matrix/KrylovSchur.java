package resolvent.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// A few eigenvalues of a large matrix that is known only by its products with vectors, by the Krylov–Schur method
/// (G. W. Stewart, SIAM J. Matrix Anal. Appl. 23, 601 (2001), doi:10.1137/S0895479800371529): Arnoldi's iteration,
/// restarted with the wanted part of its real Schur form.
///
/// Cost: one product and 8 m N operations for each step in a subspace of dimension m, and memory for m + 1 vectors.
/// Eigenvalues that stand apart come quickly; those on the edge of a dense cloud may not come at all, and are then
/// reported with the residual that they reached.
public final class KrylovSchur {
    /// Among eigenvalues that the settings rank alike, keeps a conjugate pair side by side, the upper one first.
    private static final Comparator<Complex> PAIRS_TOGETHER = Comparator.comparingDouble(Complex::re)
            .thenComparingDouble(value -> Math.abs(value.im()))
            .thenComparingDouble(Complex::im).reversed();

    private final Matrix matrix;
    private final int wanted;
    private final int subspace;
    private final Comparator<Complex> order;
    private final double tolerance;
    private final UniformRandomProvider random;
    private final double[][] basis;
    private double[][] projection;

    private KrylovSchur(Matrix matrix, int wanted, Settings settings, double[] start, UniformRandomProvider random) {
        this.matrix = matrix;
        this.wanted = wanted;
        this.subspace = Math.min(matrix.rows(), Math.max(settings.subspace(), 2 * wanted + 8));
        this.order = settings.order();
        this.tolerance = settings.tolerance();
        this.random = random;
        this.basis = new double[subspace + 1][];
        this.projection = new double[subspace + 1][subspace];
        basis[0] = Vectors.scaled(start, 1 / Vectors.norm(start));
    }

    /// How to search.
    ///
    /// @param order which eigenvalues come first
    /// @param tolerance residual ‖M r − λ r‖ relative to |λ| at which one counts as found
    /// @param subspace dimension of the subspace; at least 2 k + 8 for k eigenvalues is used
    /// @param restarts how often to restart before giving up; a search that makes no headway gives up sooner
    public record Settings(Comparator<Complex> order, double tolerance, int subspace, int restarts) {
        /// Largest real part first, to ten digits.
        public static final Settings LARGEST_REAL_PART =
                new Settings(Comparator.comparingDouble(Complex::re).reversed(), 1e-10, 60, 300);
    }

    /// One eigenvalue found.
    ///
    /// @param value λ
    /// @param vector r, unit norm
    /// @param residual ‖M r − λ r‖, as the iteration estimates it
    /// @param converged whether the tolerance was reached
    public record Pair(Complex value, ComplexVector vector, double residual, boolean converged) {}

    /// The first eigenvalues in the order of the settings, at least `count` of them where the matrix has so many (a
    /// conjugate pair is never cut).
    ///
    /// @param random gives the start vector
    /// @throws IllegalArgumentException if the matrix is not square, an entry is NaN or infinite, or `count` is not at
    ///     least 1 and below N − 1
    public static List<Pair> of(Matrix matrix, int count, Settings settings, UniformRandomProvider random) {
        return of(matrix, count, settings, randomVector(matrix.rows(), random), random);
    }

    /// The same from a given start vector; the more it contains of the wanted eigenvectors, the sooner they are found.
    ///
    /// @param start not 0
    /// @param random gives a fresh direction where the iteration gets stuck in an invariant subspace
    public static List<Pair> of(Matrix matrix, int count, Settings settings, double[] start,
            UniformRandomProvider random) {
        return of(matrix, count, settings, start, random, _ -> { });
    }

    /// The same for one who wants to watch: after every restart `converged` hears how many eigenvalues are found.
    public static List<Pair> of(Matrix matrix, int count, Settings settings, double[] start,
            UniformRandomProvider random, IntConsumer converged) {
        Eigenvalues.requireSquare(matrix);
        if (count < 1 || count >= matrix.rows() - 1) {
            throw new IllegalArgumentException("count must be at least 1 and below %d, was %d".formatted(
                    matrix.rows() - 1, count));
        }
        Vectors.requireLength(start, matrix.rows());
        Magnitude magnitude = Magnitude.of(matrix);
        return new KrylovSchur(magnitude.reduced(matrix), count, settings, start, random).run(settings.restarts(), converged)
                .stream().map(pair -> restored(magnitude, pair)).toList();
    }

    private static Pair restored(Magnitude magnitude, Pair pair) {
        return new Pair(magnitude.restored(pair.value()), pair.vector(),
                magnitude.restored(Complex.real(pair.residual())).re(), pair.converged());
    }

    private List<Pair> run(int restarts, IntConsumer converged) {
        int kept = 0;
        var headway = new Headway();
        for (int restart = 0; ; restart++) {
            expand(kept);
            RealSchur schur = RealSchur.of(square());
            List<Pair> found = pairs();
            boolean done = found.stream().limit(wanted).allMatch(Pair::converged);
            converged.accept((int) found.stream().limit(wanted).filter(Pair::converged).count());
            if (done || restart == restarts || subspace == matrix.rows() || headway.isLost(found)) {
                return found;
            }
            kept = restart(schur);
        }
    }

    /// The vector from which a search starts that was given none.
    public static double[] randomVector(int size, UniformRandomProvider random) {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = random.nextDouble() - 0.5;
        }
        return vector;
    }

    /// Arnoldi steps from `from` basis vectors to the full subspace.
    private void expand(int from) {
        for (int k = from; k < subspace; k++) {
            double[] next = matrix.times(basis[k]);
            double before = Vectors.norm(next);
            double[] overlaps = orthogonalize(next, k + 1);
            for (int i = 0; i <= k; i++) {
                projection[i][k] = overlaps[i];
            }
            double left = Vectors.norm(next);
            if (left <= 1e-14 * before) {
                // an invariant subspace: go on from a fresh direction, to which nothing leads
                next = randomVector(matrix.rows(), random);
                orthogonalize(next, k + 1);
                projection[k + 1][k] = 0;
                Vectors.scale(next, 1 / Vectors.norm(next));
            } else {
                projection[k + 1][k] = left;
                Vectors.scale(next, 1 / left);
            }
            basis[k + 1] = next;
        }
    }

    /// Gram–Schmidt, twice so that the basis stays orthogonal to rounding.
    private double[] orthogonalize(double[] vector, int count) {
        double[] total = new double[count];
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < count; j++) {
                double overlap = Vectors.dot(vector, basis[j]);
                total[j] += overlap;
                Vectors.subtract(vector, overlap, basis[j]);
            }
        }
        return total;
    }

    private Dense square() {
        double[][] rows = new double[subspace][];
        for (int i = 0; i < subspace; i++) {
            rows[i] = projection[i];
        }
        return Dense.of(rows);
    }

    /// Ritz pairs of the present subspace, first ones first: at least `wanted`, never half a conjugate pair.
    private List<Pair> pairs() {
        EigenSystem small = EigenSystem.of(square());
        List<Integer> ranked = IntStream.range(0, small.size()).boxed()
                .sorted(Comparator.comparing(small::value, order.thenComparing(PAIRS_TOGETHER)))
                .toList();
        int count = Math.min(wanted, small.size());
        if (count < small.size() && small.value(ranked.get(count - 1)).im() > 0) {
            count++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int k : ranked.subList(0, count)) {
            pairs.add(pair(small.value(k), small.right(k)));
        }
        return pairs;
    }

    private Pair pair(Complex value, ComplexVector weights) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < subspace; i++) {
            re += projection[subspace][i] * weights.re(i);
            im += projection[subspace][i] * weights.im(i);
        }
        double residual = Math.hypot(re, im);
        boolean converged = residual <= tolerance * Math.max(value.abs(), Double.MIN_NORMAL);
        return new Pair(value, combine(weights), residual, converged);
    }

    private ComplexVector combine(ComplexVector weights) {
        double[] re = new double[matrix.rows()];
        double[] im = new double[matrix.rows()];
        for (int k = 0; k < subspace; k++) {
            Vectors.subtract(re, -weights.re(k), basis[k]);
            Vectors.subtract(im, -weights.im(k), basis[k]);
        }
        var vector = new ComplexVector(re, im);
        return vector.times(new Complex(1 / vector.norm(), 0));
    }

    /// Keeps the wanted part of the Schur form and returns its dimension.
    private int restart(RealSchur schur) {
        boolean[] chosen = choose(schur.eigenvalues());
        RealSchur sorted = schur.reordered(chosen);
        int kept = 0;
        for (boolean yes : chosen) {
            kept += yes ? 1 : 0;
        }
        double[][] vectors = new double[kept][];
        double[] spike = new double[kept];
        for (int k = 0; k < kept; k++) {
            double[] weights = sorted.q().column(k);
            vectors[k] = new double[matrix.rows()];
            for (int i = 0; i < subspace; i++) {
                Vectors.subtract(vectors[k], -weights[i], basis[i]);
                spike[k] += projection[subspace][i] * weights[i];
            }
        }
        double[] last = basis[subspace];
        projection = new double[subspace + 1][subspace];
        for (int k = 0; k < kept; k++) {
            basis[k] = vectors[k];
            projection[kept][k] = spike[k];
            for (int i = 0; i < kept; i++) {
                projection[i][k] = sorted.t().get(i, k);
            }
        }
        basis[kept] = last;
        return kept;
    }

    /// The wanted eigenvalues and some more, which makes the next run converge faster.
    private boolean[] choose(Eigenvalues values) {
        int target = Math.min(subspace - 2, (wanted + subspace) / 2);
        List<Integer> ranked = IntStream.range(0, values.size()).boxed()
                .sorted(Comparator.comparing(values::get, order)).toList();
        boolean[] chosen = new boolean[values.size()];
        int count = 0;
        for (int k : ranked) {
            if (count >= target) {
                break;
            }
            if (!chosen[k]) {
                chosen[k] = true;
                count++;
                if (values.im(k) != 0) {
                    chosen[values.im(k) > 0 ? k + 1 : k - 1] = true;
                    count++;
                }
            }
        }
        return chosen;
    }

    /// Watches whether eigenvalues still converge or residuals still fall.
    private static final class Headway {
        private static final int PATIENCE = 12;

        private int waited;
        private long converged = -1;
        private double residual = Double.POSITIVE_INFINITY;

        /// Whether for some restarts in a row nothing has converged and no residual has halved.
        boolean isLost(List<Pair> found) {
            long nowConverged = found.stream().filter(Pair::converged).count();
            double nowResidual = found.stream().filter(pair -> !pair.converged()).mapToDouble(Pair::residual).min()
                    .orElse(0);
            if (nowConverged > converged || nowResidual < residual / 2) {
                converged = nowConverged;
                residual = nowResidual;
                waited = 0;
            }
            return waited++ >= PATIENCE;
        }
    }
}
