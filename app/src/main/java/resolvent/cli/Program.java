package resolvent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import resolvent.describe.Version;

/// The commands of the program and what they have in common.
final class Program {
    /// Help and sentences are wrapped to this many columns.
    static final int WIDTH = 100;
    private static final int WIDEST_OPTION = 30;

    private Program() {}

    static CommandLine of(Typed typed, Terminal terminal) {
        CommandSpec spec = CommandSpec.create().name("resolvent").version("resolvent " + Version.resolvent());
        spec.usageMessage()
                .description("From wiring to dynamics: what a connectivity matrix does, and what theory predicts.")
                .synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n")
                .footer("", "Start here:", "  ./resolvent analyze examples/data/small-circuit.csv",
                        "  ./resolvent list");
        addHelp(spec);
        spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description("print the version")
                .build());
        var commandLine = new CommandLine(spec);
        commandLine.addSubcommand("analyze", AnalyzeCommand.commandLine(terminal));
        commandLine.addSubcommand("run", RunCommand.commandLine(terminal, typed));
        commandLine.addSubcommand("export", ExportCommand.commandLine(terminal, typed));
        commandLine.addSubcommand("list", CatalogueCommands.list(terminal, typed));
        commandLine.addSubcommand("explain", CatalogueCommands.explain(terminal, typed));
        commandLine.addSubcommand("java", JavaCommand.commandLine());
        commandLine.addSubcommand("completion", CompletionCommand.commandLine(terminal));
        return settled(commandLine, terminal);
    }

    private static CommandLine settled(CommandLine commandLine, Terminal terminal) {
        return commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(WIDEST_OPTION)
                // a name that begins with @ is a file's name, and ${…} means nothing
                .setExpandAtFiles(false)
                .setInterpolateVariables(false);
    }

    /// Gives a command `--help`.
    static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    }
}
