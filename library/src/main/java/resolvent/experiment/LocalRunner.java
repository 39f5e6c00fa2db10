package resolvent.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import resolvent.observable.Tally;

/// Runs draws on the threads of this machine. Each thread keeps a tally of its own and takes the next draw that is
/// free; because tallies merge exactly, it does not matter which thread saw which draw.
final class LocalRunner implements Runner {
    private final int threads;
    private final Progress progress;

    LocalRunner(int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public <T extends Tally<T>> T fold(String job, long from, long to, Supplier<T> start, Visitor<T> see) {
        var next = new AtomicLong(from);
        var done = new AtomicLong();
        T total = start.get();
        for (T part : inParallel(() -> {
            T tally = start.get();
            for (long draw = next.getAndIncrement(); draw < to; draw = next.getAndIncrement()) {
                see.see(draw, tally);
                tell(job, done, to - from);
            }
            return tally;
        })) {
            total.merge(part);
        }
        return total;
    }

    @Override
    public <R> List<R> map(String job, int count, IntFunction<R> task) {
        List<Slot<R>> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(new Slot<>());
        }
        var next = new AtomicLong();
        var done = new AtomicLong();
        inParallel(() -> {
            for (long i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                slots.get((int) i).value = List.of(task.apply((int) i));
                tell(job, done, count);
            }
            return Boolean.TRUE;
        });
        return slots.stream().flatMap(slot -> slot.value.stream()).toList();
    }

    /// One thread at a time, so that the last step is heard last.
    private synchronized void tell(String job, AtomicLong done, long total) {
        progress.report(job, done.incrementAndGet(), total);
    }

    /// Runs the same work on every thread and collects what each returns. The first failure ends the job.
    private <R> List<R> inParallel(Supplier<R> work) {
        if (threads == 1) {
            return List.of(work.get());
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<R> results = new ArrayList<>();
            Callable<R> task = work::get;
            for (Future<R> future : pool.invokeAll(Collections.nCopies(threads, task))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// A place for one result; each is written by one thread before the pool ends.
    private static final class Slot<R> {
        private List<R> value = List.of();
    }
}
