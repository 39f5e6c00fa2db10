package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Terminal terminal(boolean watched) {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), watched);
    }

    /// The build sets NO_COLOR for its tests.
    @Test
    void noColorIsObeyedWhereAPersonWatches() {
        assertThat(System.getenv("NO_COLOR")).isNotEmpty();
        try (Terminal terminal = terminal(true)) {
            assertThat(terminal.colours()).isFalse();
            terminal.line("STABILITY  fine");
        }
        assertThat(out.toString()).isEqualTo("STABILITY  fine" + System.lineSeparator());
    }

    @Test
    void longLinesContinueBelowTheirText() {
        try (Terminal terminal = terminal(false)) {
            terminal.line("CHANCE     " + "word ".repeat(30).strip());
            terminal.line("           " + "word ".repeat(30).strip());
            terminal.line("word ".repeat(30).strip());
        }
        assertThat(out.toString().lines()).hasSize(6).allMatch(line -> line.length() <= 100);
        assertThat(out.toString().lines().toList()).element(1).asString().startsWith("           word");
        assertThat(out.toString().lines().toList()).element(3).asString().startsWith("           word");
        assertThat(out.toString().lines().toList()).element(5).asString().startsWith("  word");
    }

    @Test
    void wordsAreNeverBroken() {
        String path = "/a/" + "x".repeat(200);
        assertThat(Wrapped.lines("see " + path + " there", 100, 2)).containsExactly("see", "  " + path, "  there");
        assertThat(Wrapped.lines(path, 100, 2)).containsExactly(path);
        assertThat(Wrapped.lines("  " + path, 100, 4)).containsExactly("  " + path);
        assertThat(Wrapped.lines("", 100, 2)).containsExactly("");
        assertThat(Wrapped.lines("a  b", 100, 2)).containsExactly("a  b");
    }

    @Test
    void errorsGoToStandardError() {
        try (Terminal terminal = terminal(false)) {
            terminal.error("size must be at least 1, was 0");
        }
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("resolvent: size must be at least 1, was 0" + System.lineSeparator());
    }
}
