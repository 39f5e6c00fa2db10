package resolvent.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import resolvent.experiment.Progress;

/// How far the work has come, on standard error, from its second second on: a line that moves where a person watches,
/// a line now and then where output goes to a file.
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long REFRESH_LOG = TimeUnit.SECONDS.toNanos(10);
    private static final int BAR = 20;

    private final PrintWriter err;
    private final boolean watched;
    private final LongSupplier clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private long due;
    private boolean lineOpen;
    private @Nullable Thread ticker;

    /// One piece of work.
    ///
    /// @param stepped when `done` last grew
    private record Job(long started, long done, long total, long stepped) {
        boolean isDone() {
            return done >= total;
        }

        Job at(long now, long done, long total) {
            return done > this.done ? new Job(started, done, total, now) : new Job(started, this.done, total, stepped);
        }

        /// Whether the time left can be told: not where the present step takes a third as long as all before it.
        boolean isEven(long now) {
            return done > 0 && (stepped == started || now - stepped <= Math.max(PATIENCE, (stepped - started) / 3));
        }
    }

    /// @param clock nanoseconds from any origin
    ProgressLine(PrintWriter err, boolean watched, LongSupplier clock) {
        this.err = err;
        this.watched = watched;
        this.clock = clock;
        this.due = clock.getAsLong() + PATIENCE;
    }

    /// Shows the line again and again until closed, so that a long step is seen to go on.
    synchronized ProgressLine start() {
        if (ticker == null) {
            ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
        }
        return this;
    }

    private void tick() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(REFRESH);
                show();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    @Override
    public synchronized void report(String name, long done, long total) {
        // work that was done and comes again starts anew
        Job known = jobs.remove(name);
        long now = clock.getAsLong();
        jobs.put(name, known == null || known.isDone() ? new Job(now, done, total, now) : known.at(now, done, total));
    }

    /// Shows the line if it is time.
    synchronized void show() {
        long now = clock.getAsLong();
        Optional<Map.Entry<String, Job>> current = current();
        if (now - due < 0 || current.isEmpty()) {
            return;
        }
        due = now + (watched ? REFRESH : REFRESH_LOG);
        print(current.get().getKey(), current.get().getValue(), now);
    }

    /// The work with the most steps: it tells most about how long all will take.
    private Optional<Map.Entry<String, Job>> current() {
        return jobs.entrySet().stream().filter(job -> !job.getValue().isDone())
                // a file gets no line for what is over before it is read
                .filter(job -> watched || clock.getAsLong() - job.getValue().started >= PATIENCE)
                .reduce((best, next) -> next.getValue().total >= best.getValue().total ? next : best);
    }

    private void print(String name, Job job, long now) {
        double seconds = (now - job.started) / 1e9;
        String steps = job.total > 1 ? String.format(Locale.ROOT, " %,d of %,d", job.done, job.total) : "";
        String left = job.isEven(now)
                ? ", %s left".formatted(inWords(seconds * (job.total - job.done) / job.done)) : "";
        String text = "%s%s (%s%s)".formatted(name, steps, inWords(seconds), left);
        if (watched) {
            int filled = (int) (BAR * job.done / Math.max(1, job.total));
            err.print("\r\u001B[K" + "█".repeat(filled) + "·".repeat(BAR - filled) + " " + text);
            lineOpen = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    /// Removes the line that is being shown.
    synchronized void clear() {
        if (lineOpen) {
            err.print("\r\u001B[K");
            err.flush();
            lineOpen = false;
        }
    }

    @Override
    public synchronized void close() {
        clear();
        jobs.clear();
        if (ticker != null) {
            ticker.interrupt();
        }
    }

    /// A time as `3 s`, `2 min 5 s` or `1 h 3 min`.
    static String inWords(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600 ? "%d min %d s".formatted(whole / 60, whole % 60)
                : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
