package resolvent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.export.XppFile;
import resolvent.gallery.Catalogue;
import resolvent.model.Written;

/// The command `export NAME`: a model of the catalogue as a file for XPPAUT. Every parameter of the model is an option.
final class ExportCommand {
    private static final Set<String> OWN = Set.of("out", "start", "duration", "interval", "with", "help");
    private static final EntryCommands COMMAND = new EntryCommands("export",
            "Write a model of the catalogue as a file for XPPAUT.",
            "./resolvent export NAME --help lists the parameters of a model.");
    private static final double USUAL_START = 0.1;

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final Class<? extends Record> entry;

    private ExportCommand(Terminal terminal, Catalogue catalogue, Class<? extends Record> entry) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.entry = entry;
    }

    /// The command with the model that was typed as its only subcommand, or with all of them if none was.
    ///
    /// @throws IllegalArgumentException if what was typed is unknown or cannot be written out
    static CommandLine commandLine(Terminal terminal, Typed typed) {
        return COMMAND.commandLine(typed, new EntryCommands.Choice() {
            @Override
            public List<Class<? extends Record>> all(Catalogue catalogue) {
                return catalogue.of(Written.class);
            }

            @Override
            public Class<? extends Record> checked(Class<? extends Record> entry) {
                return written(entry);
            }

            @Override
            public CommandLine subcommand(Catalogue catalogue, Class<? extends Record> entry) {
                return new ExportCommand(terminal, catalogue, entry).subcommand(typed);
            }
        });
    }

    private static Class<? extends Record> written(Class<? extends Record> entry) {
        if (isWritten(entry)) {
            return entry;
        }
        throw new IllegalArgumentException("%s must be a model with formulas to be exported; see: resolvent list".formatted(
                Names.of(entry)));
    }

    /// Whether it is a model with formulas.
    static boolean isWritten(Class<? extends Record> entry) {
        return Written.class.isAssignableFrom(entry);
    }

    private CommandLine subcommand(Typed typed) {
        Main.Command command = this::execute;
        CommandSpec spec = command.spec();
        spec.usageMessage().header(Names.title(entry).replace("%", "%%")).abbreviateSynopsis(true).sortOptions(false);
        COMMAND.refuseTakenNames(entry, OWN);
        FormOptions.add(spec, Form.of(entry), catalogue, typed);
        spec.addOption(OptionSpec.builder("--out").type(Path.class).paramLabel("FILE").description(
                "file to write; default " + Names.of(entry) + ".ode").build());
        spec.addOption(OptionSpec.builder("--start").type(String.class).paramLabel("LIST").description(
                "state to start from, numbers separated by commas; default 0.1 for every variable").build());
        spec.addOption(number("--duration", "time to follow the model for; default 100"));
        spec.addOption(number("--interval", "time between states that are kept; default 0.05"));
        UserFile.addOption(spec);
        Program.addHelp(spec);
        return new CommandLine(spec);
    }

    private static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name).type(Double.class).paramLabel("NUMBER").description(description).build();
    }

    private int execute(ParseResult parsed) {
        Written model = (Written) Form.of(entry).read(FormOptions.given(parsed, OWN), catalogue);
        XppFile file = XppFile.of(model, XppFile.Settings.until(parsed.matchedOptionValue("--duration", 100.0),
                parsed.matchedOptionValue("--interval", 0.05)), start(parsed, model.dimension()));
        Path path = parsed.matchedOptionValue("--out", Path.of(Names.of(entry) + ".ode"));
        try {
            Files.writeString(path, file.text());
        } catch (IOException refused) {
            throw new IllegalArgumentException("--out %s cannot be written: %s".formatted(path,
                    OutputFolder.reason(refused)), refused);
        }
        terminal.line("%s: xppaut %s".formatted(path, Typed.quoted(path.toString())));
        return Main.DONE;
    }

    private static double[] start(ParseResult parsed, int size) {
        if (!parsed.hasMatchedOption("--start")) {
            double[] usual = new double[size];
            Arrays.fill(usual, USUAL_START);
            return usual;
        }
        String text = parsed.matchedOptionValue("--start", "");
        try {
            return Arrays.stream(text.split(",", -1)).map(String::strip).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("--start must be numbers separated by commas, was \"%s\"".formatted(text));
        }
    }
}
