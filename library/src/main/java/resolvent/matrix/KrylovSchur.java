package resolvent.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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

    /// Residuals below so many roundings of ‖M‖ are nothing but rounding.
    private static final double ROUNDINGS = 10;

    private final int wanted;
    private final Comparator<Complex> order;
    private final double tolerance;
    private final KrylovDecomposition space;

    private KrylovSchur(Matrix matrix, int wanted, Settings settings, double[] start, UniformRandomProvider random) {
        this.wanted = wanted;
        this.order = settings.order();
        this.tolerance = settings.tolerance();
        int dimension = Math.min(matrix.rows(), Math.max(settings.subspace(), 2 * wanted + 8));
        this.space = new KrylovDecomposition(matrix, dimension, start, random);
    }

    /// How to search.
    ///
    /// @param order which eigenvalues come first
    /// @param tolerance residual ‖M r − λ r‖ relative to |λ| at which one counts as found; one that is as small as the
    ///     rounding of ‖M‖ always does, without which eigenvalues at 0 could never be found
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
        return of(matrix, count, settings, start, random, _ -> false);
    }

    /// The same for one who wants to watch: after every restart `enough` is shown how far the search has come, and ends
    /// it by saying yes.
    public static List<Pair> of(Matrix matrix, int count, Settings settings, double[] start,
            UniformRandomProvider random, Predicate<List<Pair>> enough) {
        Eigenvalues.requireSquare(matrix);
        if (count < 1 || count >= matrix.rows() - 1) {
            throw new IllegalArgumentException("count must be at least 1 and below %d, was %d".formatted(
                    matrix.rows() - 1, count));
        }
        Vectors.requireLength(start, matrix.rows());
        Magnitude magnitude = Magnitude.of(matrix);
        var search = new KrylovSchur(magnitude.reduced(matrix), count, settings, start, random);
        return restored(magnitude, search.run(settings.restarts(), found -> enough.test(restored(magnitude, found))));
    }

    private static List<Pair> restored(Magnitude magnitude, List<Pair> pairs) {
        return pairs.stream().map(pair -> restored(magnitude, pair)).toList();
    }

    private static Pair restored(Magnitude magnitude, Pair pair) {
        return new Pair(magnitude.restored(pair.value()), pair.vector(),
                magnitude.restored(Complex.real(pair.residual())).re(), pair.converged());
    }

    private List<Pair> run(int restarts, Predicate<List<Pair>> enough) {
        int kept = 0;
        var headway = new Headway();
        for (int restart = 0; ; restart++) {
            space.expand(kept);
            Dense projected = space.projected();
            List<Pair> found = pairs(projected);
            boolean done = found.stream().limit(wanted).allMatch(Pair::converged);
            if (enough.test(found) || done || restart == restarts || space.dimension() == found.getFirst().vector().size()
                    || headway.isLost(found)) {
                return found;
            }
            kept = restart(RealSchur.of(projected));
        }
    }

    /// The vector from which a search starts that was given none.
    public static double[] randomVector(int size, UniformRandomProvider random) {
        return KrylovDecomposition.randomVector(size, random);
    }

    /// Ritz pairs of the present subspace, first ones first: at least `wanted`, never half a conjugate pair.
    private List<Pair> pairs(Dense projected) {
        EigenSystem small = EigenSystem.of(projected);
        List<Integer> ranked = IntStream.range(0, small.size()).boxed()
                .sorted(Comparator.comparing(small::value, order.thenComparing(PAIRS_TOGETHER)))
                .toList();
        int count = Math.min(wanted, small.size());
        if (count < small.size() && small.value(ranked.get(count - 1)).im() > 0) {
            count++;
        }
        double rounding = ROUNDINGS * Math.ulp(1.0) * projected.frobeniusNorm();
        return ranked.subList(0, count).stream().map(k -> pair(small.value(k), small.right(k), rounding)).toList();
    }

    private Pair pair(Complex value, ComplexVector components, double rounding) {
        double residual = space.residual(components);
        boolean converged = residual <= Math.max(tolerance * value.abs(), rounding);
        return new Pair(value, space.vector(components), residual, converged);
    }

    /// Keeps the wanted part of the Schur form and returns its dimension.
    private int restart(RealSchur schur) {
        boolean[] chosen = choose(schur.eigenvalues());
        int kept = 0;
        for (boolean yes : chosen) {
            kept += yes ? 1 : 0;
        }
        space.shrink(schur.reordered(chosen), kept);
        return kept;
    }

    /// The wanted eigenvalues and some more, which makes the next run converge faster.
    private boolean[] choose(Eigenvalues values) {
        int target = Math.min(space.dimension() - 2, (wanted + space.dimension()) / 2);
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
