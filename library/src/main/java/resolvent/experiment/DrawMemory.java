package resolvent.experiment;

import java.util.List;
import resolvent.connectivity.Ensemble;
import resolvent.describe.Names;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.MemoryBudget;
import resolvent.matrix.Ring;
import resolvent.matrix.Sparse;
import resolvent.numeric.Streams;
import resolvent.observable.Observable;
import resolvent.report.Digits;

/// Predicts how much memory the draws of a study take, so that one that does not fit is refused before it starts.
///
/// A draw takes its weights and, to be solved, several dense matrices of the size of its largest strongly connected
/// component. Where the weights alone are as many as those of a dense matrix, nothing has to be drawn to know.
final class DrawMemory {
    /// Dense matrices in use at once while eigenvalues are computed.
    private static final int FOR_EIGENVALUES = 3;
    /// The same for eigenvectors.
    private static final int FOR_MODES = 7;

    private final Ensemble ensemble;
    private final int solving;

    private DrawMemory(Ensemble ensemble, List<Observable<?>> observables) {
        this.ensemble = ensemble;
        this.solving = observables.stream().anyMatch(Observable::needsModes) ? FOR_MODES : FOR_EIGENVALUES;
    }

    /// Refuses a study whose draws do not fit.
    ///
    /// @param atOnce draws that are in memory at the same time
    /// @throws resolvent.matrix.InsufficientMemoryException with what is needed, what is free, and what would fit
    static void require(Ensemble ensemble, List<Observable<?>> observables, long atOnce, long seed) {
        var memory = new DrawMemory(ensemble, observables);
        long weights = ensemble.bytes();
        memory.require(weights, atOnce);
        memory.require(weights + dense(memory.solving, memory.largestBlock(seed)), atOnce);
    }

    private int largestBlock(long seed) {
        if (ensemble.bytes() >= dense(1, ensemble.size())) {
            return ensemble.size();
        }
        try {
            Matrix first = ensemble.draw(Streams.generator(seed, 0)).matrix();
            return hasOwnSolver(first) || first.rows() == 0 ? 0 : Components.of(first).sizes().getFirst();
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            // the study counts a draw that fails; it does not end for it
            return 0;
        }
    }

    private static boolean hasOwnSolver(Matrix matrix) {
        return switch (matrix) {
            case Ring _ -> true;
            case BlockRing ring -> ring.hasSingleLinks();
            case Dense _, Sparse _ -> false;
        };
    }

    /// The bytes of so many dense matrices; more than a `long` can hold count as its largest value.
    private static long dense(int count, int size) {
        return (long) (8.0 * count * size * size);
    }

    private void require(long each, long atOnce) {
        if (!MemoryBudget.allows(times(each, atOnce))) {
            MemoryBudget.require(times(each, atOnce), "the spectrum of %s with N=%s%s".formatted(
                    Names.of(ensemble.getClass()), Digits.count(ensemble.size()),
                    atOnce == 1 ? "" : ", on %d threads,".formatted(atOnce)), advice(each, atOnce));
        }
    }

    private static long times(long each, long count) {
        return each > Long.MAX_VALUE / count ? Long.MAX_VALUE : each * count;
    }

    private String advice(long each, long atOnce) {
        for (long fewer = atOnce - 1; fewer > 0; fewer--) {
            if (MemoryBudget.allows(times(each, fewer))) {
                return "--threads %d fits".formatted(fewer);
            }
        }
        double size = ensemble.size() * Math.sqrt(MemoryBudget.free() / (double) each);
        return "N=%s fits on one thread".formatted(Digits.count(100 * (long) (size / 100)));
    }
}
