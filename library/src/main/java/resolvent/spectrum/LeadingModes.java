package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.KrylovSchur.Pair;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// The modes of largest real part of a matrix that is too large to be solved whole; the matrix stays sparse.
///
/// Right and left eigenvectors come from two Krylov–Schur runs, on M and on Mᵀ, and are matched by eigenvalue.
/// Eigenvalues on the edge of a dense cloud crowd so closely that the iteration may not tell them apart: they are listed
/// as [#unfinished] with the residual that they reached, and not among the [#modes].
///
/// @param modes converged modes, leading ones first
/// @param unfinished wanted eigenvalues that did not reach the tolerance, or whose left eigenvector did not
public record LeadingModes(List<Mode> modes, List<Unfinished> unfinished) {
    /// The start vectors are random but always the same.
    private static final long SEED = 20;
    private static final int STREAM_RIGHT = 0;
    private static final int STREAM_LEFT = 1;
    /// Two eigenvalues near 0 that differ by less than this share of ‖M‖_F are the same.
    private static final double SAME_ZERO = 1e-13;

    public LeadingModes {
        modes = List.copyOf(modes);
        unfinished = List.copyOf(unfinished);
    }

    /// An approximate eigenvalue.
    ///
    /// @param value where the iteration stopped
    /// @param residual ‖M r − λ r‖ / ‖M‖_F of its unit vector r
    public record Unfinished(Complex value, double residual) {}

    /// Whether an eigenvalue that did not converge may lie to the right of all that did: one whose estimate, with its
    /// residual, reaches further. The largest real part of the [#modes] then only bounds the abscissa from below.
    ///
    /// @param norm ‖M‖_F
    public boolean mayBeOvertaken(double norm) {
        double leading = modes.isEmpty() ? Double.NEGATIVE_INFINITY : modes.getFirst().eigenvalue().re();
        return unfinished.stream().anyMatch(each -> each.value().re() + each.residual() * norm > leading);
    }

    /// About `count` leading modes.
    public static LeadingModes of(Matrix matrix, int count) {
        return of(matrix, count, KrylovSchur.Settings.LARGEST_REAL_PART);
    }

    /// About `count` modes in the order of the settings.
    public static LeadingModes of(Matrix matrix, int count, KrylovSchur.Settings settings) {
        return of(matrix, count, settings, _ -> { });
    }

    /// The same for one who wants to watch: `found` hears again and again how many eigenvectors, right ones and left
    /// ones, of at most 2 `count` are found.
    public static LeadingModes of(Matrix matrix, int count, KrylovSchur.Settings settings, IntConsumer found) {
        double norm = matrix.frobeniusNorm();
        List<Pair> right = search(matrix, count, settings, STREAM_RIGHT, pairs -> {
            found.accept(converged(pairs, count));
            return false;
        });
        // those that converged need not be the first, so as many left ones are sought as right ones were, but no longer
        // than until each of them has its partner
        List<Pair> left = right.stream().noneMatch(Pair::converged) ? new ArrayList<>() : new ArrayList<>(
                search(matrix.transpose(), count, settings, STREAM_LEFT, pairs -> {
                    found.accept(count + converged(pairs, count));
                    return right.stream().filter(Pair::converged)
                            .allMatch(pair -> partner(pair, pairs, norm).isPresent());
                }));
        List<Mode> modes = new ArrayList<>();
        List<Unfinished> unfinished = new ArrayList<>();
        for (Pair pair : right) {
            double residual = Modes.residual(matrix, norm, pair.value(), pair.vector());
            partner(pair, left, norm).ifPresentOrElse(match -> {
                left.remove(match);
                modes.add(new Mode(pair.value(), pair.vector(), match.vector(), residual));
            }, () -> unfinished.add(new Unfinished(pair.value(), residual)));
        }
        modes.sort(Comparator.comparing(Mode::eigenvalue, Spectrum.LEADING_FIRST));
        return new LeadingModes(modes, unfinished);
    }

    private static List<Pair> search(Matrix matrix, int count, KrylovSchur.Settings settings, int stream,
            Predicate<List<Pair>> enough) {
        var random = Streams.generator(SEED, stream);
        return KrylovSchur.of(matrix, count, settings, KrylovSchur.randomVector(matrix.rows(), random), random, enough);
    }

    private static int converged(List<Pair> pairs, int count) {
        return (int) pairs.stream().limit(count).filter(Pair::converged).count();
    }

    /// How many of the wanted eigenvalues did not reach the tolerance.
    public int unconverged() {
        return unfinished.size();
    }

    private static Optional<Pair> partner(Pair pair, List<Pair> left, double norm) {
        if (!pair.converged()) {
            return Optional.empty();
        }
        double close = Math.max(1e-6 * pair.value().abs(), SAME_ZERO * norm);
        return left.stream().filter(Pair::converged)
                .filter(other -> other.value().minus(pair.value()).abs() <= close)
                .min(Comparator.comparingDouble(other -> other.value().minus(pair.value()).abs()));
    }
}
