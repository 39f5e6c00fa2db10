package resolvent.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The command `completion`: prints a script that makes bash and zsh complete commands, names and options.
final class CompletionCommand {
    private CompletionCommand() {}

    static CommandLine commandLine(Terminal terminal) {
        Main.Command command = parsed -> {
            terminal.print(script(parsed.commandSpec().root().commandLine(), terminal));
            return Main.DONE;
        };
        CommandSpec spec = command.spec();
        Program.addHelp(spec);
        spec.usageMessage().description("Print a completion script for bash and zsh: source <(./resolvent completion)");
        return new CommandLine(spec);
    }

    private static String script(CommandLine root, Terminal terminal) {
        root.getCommandSpec().removeSubcommand("run");
        root.addSubcommand("run", RunCommand.commandLine(terminal, Typed.of()));
        root.getCommandSpec().removeSubcommand("export");
        root.addSubcommand("export", ExportCommand.commandLine(terminal, Typed.of()));
        return AutoComplete.bash("resolvent", root);
    }
}
