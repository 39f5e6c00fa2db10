package resolvent.experiment;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import resolvent.observable.Tally;

/// Where the independent pieces of a study are computed. Whatever the runner, and on however many threads, results
/// have the same bits.
public interface Runner {
    /// This machine, one thread per processor, in silence.
    static Runner local() {
        return new LocalRunner(Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /// This machine with the given number of threads.
    static Runner local(int threads, Progress progress) {
        return new LocalRunner(threads, progress);
    }

    /// How many pieces are computed at the same time.
    int threads();

    /// Lets `see` visit the draws `from` (included) to `to` (excluded), each once, and merges the tallies.
    ///
    /// @param job what is being done, for whoever watches the progress
    <T extends Tally<T>> T fold(String job, long from, long to, Supplier<T> start, Visitor<T> see);

    /// The results of `count` independent tasks, in their order.
    <R> List<R> map(String job, int count, IntFunction<R> task);

    /// The result of one task, on a thread of this runner.
    default <R> R one(String job, Supplier<R> task) {
        return map(job, 1, _ -> task.get()).getFirst();
    }

    /// Begins work that itself runs tasks here, beside what the caller does next; where there is but one thread, does it
    /// at once. What it throws is thrown by the future.
    default <R> CompletableFuture<R> beside(Supplier<R> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /// Adds one draw to a tally.
    ///
    /// @param <T> the tally
    @FunctionalInterface
    interface Visitor<T> {
        void see(long draw, T tally);
    }
}
