package resolvent.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program `resolvent`: parses the command line and hands over to one command.
///
/// Exit codes: 0 done, 1 the work failed, 2 the command line or its files are wrong.
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        // numbers and their digits are the same for everyone, in files and in words
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        int code;
        try (Terminal terminal = Terminal.ofProcess()) {
            code = run(arguments, terminal);
        }
        System.exit(code);
    }

    /// Runs one command line and returns the exit code.
    static int run(String[] arguments, Terminal terminal) {
        try {
            Typed typed = Typed.of(arguments);
            return execute(Program.of(typed, terminal).parseArgs(typed.toArray()), terminal);
        } catch (RuntimeException | Error failure) {
            return Failure.tell(failure, terminal);
        }
    }

    private static int execute(ParseResult parsed, Terminal terminal) {
        if (!parsed.hasSubcommand() && !parsed.unmatched().isEmpty()) {
            // picocli lets everything pass beside --help
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return DONE;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof Command command) {
            return command.execute(last);
        }
        last.commandSpec().commandLine().usage(terminal.out());
        return DONE;
    }

    /// What a command does with its parsed options.
    @FunctionalInterface
    interface Command {
        int execute(ParseResult parsed);

        /// A command line that this command handles.
        default CommandSpec spec() {
            return CommandSpec.wrapWithoutInspection(this);
        }
    }
}
