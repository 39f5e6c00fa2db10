package resolvent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;
import resolvent.model.Written;

/// The command `export NAME`: a model of the catalogue as a file for XPPAUT or AUTO-07p. Every parameter of the model is an
/// option.
final class ExportCommand {
    private static final Set<String> OWN = Set.of("for", "out", "start", "duration", "interval", "sweep", "range",
            "with", "help");
    private static final EntryCommands COMMAND = new EntryCommands("export",
            "Write a model of the catalogue as a file for XPPAUT or AUTO-07p.",
            "./resolvent export NAME --help lists the parameters of a model.");

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
        if (Written.class.isAssignableFrom(entry)) {
            return entry;
        }
        throw new IllegalArgumentException("%s must be a model with formulas to be exported; see: resolvent list".formatted(
                Names.of(entry)));
    }

    private CommandLine subcommand(Typed typed) {
        Main.Command command = this::execute;
        CommandSpec spec = command.spec();
        spec.usageMessage().header(Names.title(entry).replace("%", "%%")).abbreviateSynopsis(true).sortOptions(false);
        COMMAND.refuseTakenNames(entry, OWN);
        FormOptions.add(spec, Form.of(entry), catalogue, typed);
        spec.addOption(option("--for", String.class, "xppaut|auto", "the program; default xppaut"));
        spec.addOption(option("--out", Path.class, "FILE", "file to write; default %s.ode, or %s.f90 with c.%s beside it"
                .formatted(Names.of(entry), Names.of(entry), Names.of(entry))));
        spec.addOption(option("--start", String.class, "LIST", "state to start from, or (auto) from where a state of "
                + "rest is looked for, numbers separated by commas; default 0.1 in every variable, or what leads to rest"));
        spec.addOption(option("--duration", Double.class, "NUMBER", "xppaut: time to follow the model for; default 100"));
        spec.addOption(option("--interval", Double.class, "NUMBER",
                "xppaut: time between states that are kept; default 0.05"));
        spec.addOption(option("--sweep", String.class, "NAME",
                "auto: the parameter that changes, by its name in the file; default the first there"));
        spec.addOption(option("--range", String.class, "FROM:TO",
                "auto: values between which it changes; default half to twice its value"));
        UserFile.addOption(spec);
        Program.addHelp(spec);
        return new CommandLine(spec);
    }

    private static OptionSpec option(String name, Class<?> type, String label, String description) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(description).build();
    }

    private int execute(ParseResult parsed) {
        ExportTarget target = ExportTarget.of(parsed);
        Written model = (Written) Form.of(entry).read(FormOptions.given(parsed, OWN), catalogue);
        target.write(model, Names.of(entry), parsed).forEach(terminal::line);
        return Main.DONE;
    }
}
