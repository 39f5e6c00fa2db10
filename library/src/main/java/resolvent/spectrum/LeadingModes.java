package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.KrylovSchur.Pair;
import resolvent.matrix.Matrix;
import resolvent.numeric.Streams;

/// The modes of largest real part of a matrix that is too large to be solved whole; the matrix stays sparse.
///
/// Right and left eigenvectors come from two Krylov–Schur runs, on M and on Mᵀ, and are matched by eigenvalue.
/// Eigenvalues on the edge of a dense cloud may stay unconverged: they are counted in [#unconverged] and not among
/// the [#modes].
///
/// @param modes converged modes, leading ones first
/// @param unconverged how many of the wanted eigenvalues did not reach the tolerance in either run
public record LeadingModes(List<Mode> modes, int unconverged) {
    /// The start vectors are random but always the same.
    private static final long SEED = 20;

    public LeadingModes {
        modes = List.copyOf(modes);
    }

    /// About `count` leading modes.
    public static LeadingModes of(Matrix matrix, int count) {
        return of(matrix, count, KrylovSchur.Settings.LARGEST_REAL_PART);
    }

    /// About `count` modes in the order of the settings.
    public static LeadingModes of(Matrix matrix, int count, KrylovSchur.Settings settings) {
        List<Pair> right = KrylovSchur.of(matrix, count, settings, Streams.generator(SEED, 0));
        List<Pair> left = new ArrayList<>(
                KrylovSchur.of(matrix.transpose(), count, settings, Streams.generator(SEED, 1)));
        double norm = matrix.frobeniusNorm();
        List<Mode> modes = new ArrayList<>();
        for (Pair pair : right) {
            Optional<Pair> partner = partner(pair, left);
            partner.ifPresent(match -> {
                left.remove(match);
                modes.add(new Mode(pair.value(), pair.vector(), match.vector(),
                        Modes.residual(matrix, norm, pair.value(), pair.vector())));
            });
        }
        modes.sort(Comparator.comparing(Mode::eigenvalue, Spectrum.LEADING_FIRST));
        return new LeadingModes(modes, right.size() - modes.size());
    }

    private static Optional<Pair> partner(Pair pair, List<Pair> left) {
        if (!pair.converged()) {
            return Optional.empty();
        }
        double close = 1e-6 * pair.value().abs();
        return left.stream().filter(Pair::converged)
                .filter(other -> other.value().minus(pair.value()).abs() <= close)
                .min(Comparator.comparingDouble(other -> other.value().minus(pair.value()).abs()));
    }
}
