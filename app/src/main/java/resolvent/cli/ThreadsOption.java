package resolvent.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.experiment.Runner;

/// The option `--threads`, which says how much of the machine a job may use.
final class ThreadsOption {
    private static final String NAME = "--threads";

    private ThreadsOption() {}

    static void add(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME).type(String.class).paramLabel("INTEGER").description(
                "threads to use, at least 1; results do not depend on it; default all processors").build());
    }

    /// The runner that the option asks for.
    ///
    /// @throws IllegalArgumentException if it names no number of threads
    static Runner runner(ParseResult parsed, Terminal terminal) {
        String text = parsed.matchedOptionValue(NAME, "");
        return Runner.local(text.isEmpty() ? Runtime.getRuntime().availableProcessors() : read(text),
                terminal.progress());
    }

    private static int read(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("threads must be a whole number, was \"%s\"".formatted(text), notWhole);
        }
    }
}
