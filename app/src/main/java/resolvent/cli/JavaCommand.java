package resolvent.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The command `java FILE` as help and completion show it. The launcher runs the file, in a JVM of its own whose module
/// path holds the library: this program only says how.
final class JavaCommand {
    private JavaCommand() {}

    static CommandLine commandLine() {
        Main.Command command = parsed -> {
            throw new IllegalArgumentException("a Java file is run by the launcher: ./resolvent java %s".formatted(
                    parsed.matchedPositionalValue(0, Path.of("FILE"))));
        };
        CommandSpec spec = command.spec();
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(Path.class)
                .paramLabel("FILE").description("a Java file that begins with: import module resolvent;").build());
        spec.addPositional(PositionalParamSpec.builder().index("1..*").arity("0..*").type(String[].class)
                .paramLabel("ARGUMENT").description("what its main method is given").build());
        Program.addHelp(spec);
        spec.usageMessage().description("Run a Java file of one's own with the library at hand.")
                .footer("", "Such as:", "  ./resolvent java examples/Study.java",
                        "  ./resolvent java examples/Oscillation.java   draws a figure too");
        return new CommandLine(spec);
    }
}
