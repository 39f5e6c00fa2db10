package resolvent.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import resolvent.experiment.Progress;

/// Standard output and error: results on the one, progress and errors on the other. Colour and a moving progress line
/// only where a person is watching, and never with `NO_COLOR`.
final class Terminal {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long REFRESH_MILLIS = 200;
    private static final long REFRESH_LOG_MILLIS = 10_000;
    private static final int BAR = 24;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean watched;
    private final long started = System.nanoTime();
    private String job = "";
    private long jobStarted = started;
    private long lastShown;
    private boolean lineOpen;

    Terminal(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.watched = isWatched();
    }

    @SuppressWarnings("SystemConsoleNull") // never null in Java 22 to 24, null again without a terminal in 25
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /// Prints a line of the result; its first word is set off if it is in capitals.
    void line(String text) {
        clear();
        out.println(colours() ? text.replaceFirst("^([A-Z]{4,})", "\u001B[1m$1\u001B[0m") : text);
    }

    void error(String message) {
        clear();
        err.println("resolvent: " + message);
    }

    /// Prints what went wrong in one line.
    void error(Exception failure) {
        String message = failure.getMessage();
        error(message == null ? failure.toString() : message);
        if (message == null || failure instanceof NullPointerException
                || System.getenv("RESOLVENT_STACK_TRACE") != null) {
            failure.printStackTrace(err);
        }
    }

    private boolean colours() {
        String refused = System.getenv("NO_COLOR");
        return watched && (refused == null || refused.isEmpty());
    }

    /// Shows progress on standard error once a job has taken two seconds.
    Progress progress() {
        return this::report;
    }

    private synchronized void report(String name, long done, long total) {
        long now = System.nanoTime();
        if (!name.equals(job)) {
            job = name;
            jobStarted = now;
        }
        long sinceShown = (now - lastShown) / 1_000_000;
        boolean due = sinceShown >= (watched ? REFRESH_MILLIS : REFRESH_LOG_MILLIS);
        if ((now - started) / 1_000_000 < PATIENCE_MILLIS || !due) {
            return;
        }
        lastShown = now;
        show(name, done, total, (now - jobStarted) / 1e9);
    }

    private void show(String name, long done, long total, double seconds) {
        String rest = done > 0 && total > 1
                ? ", %s left".formatted(inWords(seconds * (total - done) / done)) : "";
        String text = "%s %,d of %,d (%s%s)".formatted(name, done, total, inWords(seconds), rest);
        if (watched) {
            int filled = (int) (BAR * done / Math.max(1, total));
            err.print("\r\u001B[K" + "█".repeat(filled) + "·".repeat(BAR - filled) + " " + text);
            err.flush();
            lineOpen = true;
        } else {
            err.println(text);
        }
    }

    /// Removes a progress line that is being shown.
    synchronized void clear() {
        if (lineOpen) {
            err.print("\r\u001B[K");
            err.flush();
            lineOpen = false;
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

    /// Seconds since the program started to work, as `2.1 s`.
    String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - started) / 1e9);
    }
}
