package resolvent.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import resolvent.observable.Tally;

/// Runs draws on the threads of this machine. Each thread keeps a tally of its own and takes the next draw that is
/// free; because tallies merge exactly, it does not matter which thread saw which draw.
///
/// However many jobs are under way at once, no more steps than threads are computed at a time. A job that is begun within
/// a step is done by the thread of that step.
final class LocalRunner implements Runner {
    private static final String INTERRUPTED = "the run was interrupted";

    /// Whether this thread is within a step.
    private static final ThreadLocal<Boolean> STEPPING = ThreadLocal.withInitial(() -> false);

    private final int threads;
    private final Progress progress;
    private final Semaphore free;

    LocalRunner(int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.threads = threads;
        this.progress = progress;
        this.free = new Semaphore(threads, true);
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public <T extends Tally<T>> T fold(String job, long from, long to, Supplier<T> start, Visitor<T> see) {
        var steps = new Steps(job, from, to);
        T total = start.get();
        for (T part : inParallel(() -> {
            T tally = start.get();
            steps.forEach(draw -> see.see(draw, tally));
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
        var steps = new Steps(job, 0, count);
        inParallel(() -> {
            steps.forEach(i -> slots.get((int) i).value = List.of(task.apply((int) i)));
            return Boolean.TRUE;
        });
        return slots.stream().flatMap(slot -> slot.value.stream()).toList();
    }

    @Override
    public <R> CompletableFuture<R> beside(Supplier<R> work) {
        return threads == 1 ? Runner.super.beside(work)
                : CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().name("beside").daemon().start(task));
    }

    /// Runs the same work on every thread and collects what each returns.
    private <R> List<R> inParallel(Supplier<R> work) {
        if (threads == 1 || STEPPING.get()) {
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
            throw new IllegalStateException(INTERRUPTED, interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// The steps of a job, each taken by one thread. After a failure every thread finishes the step
    /// that it is at and begins no other.
    private final class Steps {
        private final String job;
        private final long from;
        private final long to;
        private final AtomicLong next;
        private final AtomicLong done = new AtomicLong();
        private volatile boolean failed;

        Steps(String job, long from, long to) {
            this.job = job;
            this.from = from;
            this.to = to;
            this.next = new AtomicLong(from);
            // a first step that takes long is seen to go on
            if (to > from) {
                progress.report(job, 0, to - from);
            }
        }

        /// One thread at a time, so that the last step is heard last.
        private synchronized void tell() {
            progress.report(job, done.incrementAndGet(), to - from);
        }

        /// One step, when a thread is free for it.
        private void take(LongConsumer work, long step) {
            if (STEPPING.get()) {
                work.accept(step);
                return;
            }
            free.acquireUninterruptibly();
            STEPPING.set(true);
            try {
                work.accept(step);
            } finally {
                STEPPING.set(false);
                free.release();
            }
        }

        void forEach(LongConsumer work) {
            boolean finished = false;
            try {
                for (long step = next.getAndIncrement(); step < to && !failed; step = next.getAndIncrement()) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException(INTERRUPTED);
                    }
                    take(work, step);
                    tell();
                }
                finished = true;
            } finally {
                failed |= !finished;
            }
        }
    }

    /// A place for one result; each is written by one thread before the pool ends.
    private static final class Slot<R> {
        private List<R> value = List.of();
    }
}
