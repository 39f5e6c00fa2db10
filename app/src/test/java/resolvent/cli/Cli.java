package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/// Runs command lines in this process, as a person would see them whose output goes to a file.
final class Cli {
    static final Path EXAMPLES = Path.of("..", "examples");
    static final Path CIRCUIT = EXAMPLES.resolve("data/small-circuit.csv");
    static final Path SIGNS = EXAMPLES.resolve("data/small-circuit-signs.csv");

    /// What came of it.
    record Outcome(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        /// The first line of what went wrong.
        String error() {
            assertThat(err).startsWith("resolvent: ");
            return err.lines().findFirst().orElseThrow().substring("resolvent: ".length());
        }
    }

    private Cli() {}

    static Outcome run(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int code;
        try (Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false)) {
            code = Main.run(arguments, terminal);
        }
        return new Outcome(code, out.toString(), err.toString());
    }

    /// Runs a command line that works.
    static Outcome done(Object... words) {
        Outcome outcome = run(words);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    /// What a command line is refused with, in one line and with exit code 2.
    static String refusal(Object... words) {
        Outcome outcome = run(words);
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Main.WRONG_USE);
        assertThat(outcome.out()).isEmpty();
        return outcome.error();
    }
}
