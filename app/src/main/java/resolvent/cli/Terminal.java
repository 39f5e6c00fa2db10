package resolvent.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resolvent.experiment.Progress;

/// Standard output and error: results on the one, progress and errors on the other. Colour and a moving progress line
/// only where a person is watching, and never with `NO_COLOR`.
final class Terminal implements AutoCloseable {
    /// The word in capitals that begins a part, and the blanks before the text beside it.
    private static final Pattern HEAD = Pattern.compile("^([A-Z]{4,}|) *");

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean watched;
    private final ProgressLine progress;
    private final long started = System.nanoTime();

    /// @param watched whether a person sees what is written
    Terminal(PrintWriter out, PrintWriter err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
        this.progress = new ProgressLine(err, watched, System::nanoTime);
    }

    /// The terminal or the files that this process writes to.
    static Terminal ofProcess() {
        return new Terminal(writer(System.out), writer(System.err), isWatched());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
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

    /// Prints a line of the result, wrapped if it is long; its first word is set off if it is in capitals.
    void line(String text) {
        Matcher head = HEAD.matcher(text);
        line(text, head.lookingAt() ? Math.max(2, head.end()) : 2);
    }

    /// Prints a line whose continuations, if it is long, begin with `indent` blanks.
    void line(String text, int indent) {
        progress.clear();
        for (String line : Wrapped.lines(text, Program.WIDTH, indent)) {
            out.println(colours() ? line.replaceFirst("^([A-Z]{4,})", "\u001B[1m$1\u001B[0m") : line);
        }
    }

    /// Prints text as it is, and nothing else.
    void print(String text) {
        progress.clear();
        out.print(text);
        out.flush();
    }

    void error(String message) {
        progress.close();
        err.println("resolvent: " + message);
    }

    boolean colours() {
        String refused = System.getenv("NO_COLOR");
        return watched && (refused == null || refused.isEmpty());
    }

    /// Shows progress on standard error once the work has taken two seconds.
    Progress progress() {
        return progress.start();
    }

    /// Seconds since the program started to work, as `2.1 s`.
    String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - started) / 1e9);
    }

    @Override
    public void close() {
        progress.close();
        out.flush();
        err.flush();
    }
}
