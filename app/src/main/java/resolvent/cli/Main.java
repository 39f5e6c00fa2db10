package resolvent.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The program `resolvent`: parses the command line and hands over to one command.
///
/// Exit codes: 0 done, 1 the work failed, 2 the command line or its files are wrong.
public final class Main {
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new Terminal(writer(System.out), writer(System.err))));
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// Runs one command line and returns the exit code.
    static int run(String[] arguments, Terminal terminal) {
        try {
            return commandLine(arguments, terminal).execute(arguments);
        } catch (IllegalArgumentException wrong) {
            terminal.error(wrong);
            return WRONG_USE;
        }
    }

    private static CommandLine commandLine(String[] arguments, Terminal terminal) {
        CommandSpec spec = CommandSpec.create().name("resolvent").version("resolvent " + version());
        spec.usageMessage()
                .description("From wiring to dynamics: what a connectivity matrix does, and what theory predicts.")
                .synopsisSubcommandLabel("COMMAND")
                .footer("", "Start here:", "  ./resolvent analyze examples/data/small-circuit.csv",
                        "  ./resolvent list");
        spec.mixinStandardHelpOptions(true);
        var commandLine = new CommandLine(spec);
        commandLine.addSubcommand("analyze", AnalyzeCommand.commandLine(terminal));
        commandLine.addSubcommand("run", RunCommand.commandLine(terminal, Arrays.asList(arguments)));
        commandLine.addSubcommand("list", CatalogueCommands.list(terminal));
        commandLine.addSubcommand("explain", CatalogueCommands.explain(terminal));
        commandLine.addSubcommand("completion", CompletionCommand.commandLine(terminal));
        commandLine.setExecutionStrategy(parsed -> execute(parsed, terminal));
        commandLine.setParameterExceptionHandler((wrong, _) -> wrongUse(wrong, terminal));
        commandLine.setExecutionExceptionHandler((failure, _, _) -> failed(failure, terminal));
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        return commandLine;
    }

    private static int execute(CommandLine.ParseResult parsed, Terminal terminal) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof Command command) {
            return command.execute(last);
        }
        last.commandSpec().commandLine().usage(terminal.out());
        return 0;
    }

    private static int wrongUse(ParameterException wrong, Terminal terminal) {
        terminal.error(wrong);
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, terminal.err())) {
            terminal.err().println("try: resolvent %s --help".formatted(
                    wrong.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^resolvent ?", "")));
        }
        return WRONG_USE;
    }

    private static int failed(Exception failure, Terminal terminal) {
        terminal.error(failure);
        return failure instanceof IllegalArgumentException ? WRONG_USE : FAILED;
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    /// What a command does with its parsed options.
    @FunctionalInterface
    interface Command {
        int execute(CommandLine.ParseResult parsed);

        /// A command line that this command handles.
        default CommandSpec spec() {
            return CommandSpec.wrapWithoutInspection(this);
        }
    }
}
