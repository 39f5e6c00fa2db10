package resolvent.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.ResultJson;
import resolvent.experiment.Runner;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;
import resolvent.gallery.SpectrumStudy;
import resolvent.report.Json;
import resolvent.report.Provenance;

/// The command `run NAME`: an experiment of the catalogue, or an ensemble, whose spectrum is then studied. Every
/// parameter of the record is an option.
final class RunCommand {
    private static final Set<String> OWN = Set.of("out", "json", "with", "threads", "help");
    private static final EntryCommands COMMAND = new EntryCommands("run",
            "Run an entry of the catalogue and write figures, tables and result.json.",
            "./resolvent run NAME --help lists the parameters of an entry.");
    private static final Set<String> STUDY = FormOptions.otherKeys(Form.of(SpectrumStudy.class), "of");

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final Class<? extends Record> entry;

    private RunCommand(Terminal terminal, Catalogue catalogue, Class<? extends Record> entry) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.entry = entry;
    }

    /// The command with the entry that was typed as its only subcommand, or with all of them if none was.
    ///
    /// @throws IllegalArgumentException if what was typed is unknown or cannot be run
    static CommandLine commandLine(Terminal terminal, Typed typed) {
        return COMMAND.commandLine(typed, new EntryCommands.Choice() {
            @Override
            public List<Class<? extends Record>> all(Catalogue catalogue) {
                return runnable(catalogue);
            }

            @Override
            public Class<? extends Record> checked(Class<? extends Record> entry) {
                return runnable(entry);
            }

            @Override
            public CommandLine subcommand(Catalogue catalogue, Class<? extends Record> entry) {
                return new RunCommand(terminal, catalogue, entry).subcommand(typed);
            }
        });
    }

    private static List<Class<? extends Record>> runnable(Catalogue catalogue) {
        return catalogue.entries().stream().filter(RunCommand::isRunnable).toList();
    }

    private static Class<? extends Record> runnable(Class<? extends Record> entry) {
        if (isRunnable(entry)) {
            return entry;
        }
        String kind = Kind.of(entry).singular();
        throw new IllegalArgumentException("%s is %s %s and cannot be run by itself; see: resolvent explain %s%s".formatted(
                Names.of(entry), "aeiou".indexOf(kind.charAt(0)) < 0 ? "a" : "an", kind, Names.of(entry),
                ExportCommand.isWritten(entry) ? ", resolvent export " + Names.of(entry) : ""));
    }

    static boolean isRunnable(Class<? extends Record> entry) {
        return Kind.of(entry) == Kind.EXPERIMENT || Kind.of(entry) == Kind.ENSEMBLE;
    }

    private CommandLine subcommand(Typed typed) {
        Main.Command command = this::execute;
        CommandSpec spec = command.spec();
        About about = entry.getAnnotation(About.class);
        spec.usageMessage().header(Names.title(entry).replace("%", "%%"))
                .description(about == null ? "" : "%n" + about.doc().replace("%", "%%") + "%n")
                .abbreviateSynopsis(true).sortOptions(false);
        refuseTakenNames();
        FormOptions.add(spec, Form.of(entry), catalogue, typed);
        if (Kind.of(entry) == Kind.ENSEMBLE) {
            // an ensemble is run as a study of its spectrum, whose other parameters become options too
            FormOptions.addOthers(spec, Form.of(SpectrumStudy.class), "of");
        }
        addOwnOptions(spec);
        return new CommandLine(spec);
    }

    private void refuseTakenNames() {
        Set<String> taken = new HashSet<>(OWN);
        if (Kind.of(entry) == Kind.ENSEMBLE) {
            taken.addAll(STUDY);
        }
        COMMAND.refuseTakenNames(entry, taken);
    }

    private void addOwnOptions(CommandSpec spec) {
        OutputFolder.addOption(spec, "folder for figures, tables and result.json, where they replace an earlier result "
                + "and leave other files alone; default results/" + Names.of(entry));
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description(
                "print result.json on standard output, and nothing else").build());
        UserFile.addOption(spec);
        ThreadsOption.add(spec);
        Program.addHelp(spec);
    }

    private int execute(ParseResult parsed) {
        Experiment experiment = experiment(FormOptions.given(parsed, OWN));
        Runner runner = ThreadsOption.runner(parsed, terminal);
        try (OutputFolder folder = OutputFolder.prepare(parsed, Names.of(entry))) {
            Result result = withFile(parsed, experiment.run(runner));
            ResultFolder.write(folder.path(), result);
            if (parsed.hasMatchedOption("--json")) {
                terminal.print(Json.text(ResultJson.of(result)));
            } else {
                ResultSummary.print(result, folder.path(), terminal);
            }
        }
        return Main.DONE;
    }

    /// The command that makes a result again names the user's own file.
    private static Result withFile(ParseResult parsed, Result result) {
        if (!parsed.hasMatchedOption(UserFile.OPTION)) {
            return result;
        }
        Provenance known = result.provenance();
        String file = Typed.quoted(parsed.matchedOptionValue(UserFile.OPTION, Path.of("")).toString());
        var named = new Provenance("%s %s %s".formatted(known.command(), UserFile.OPTION, file), known.spec(),
                known.versions(), known.machine(), known.started());
        return new Result(result.title(), result.values(), result.tables(), result.figures(), result.checks(),
                result.notes(), named);
    }

    private Experiment experiment(Map<String, String> given) {
        if (Kind.of(entry) == Kind.EXPERIMENT) {
            return (Experiment) Form.of(entry).read(given, catalogue);
        }
        Map<String, String> study = new TreeMap<>();
        given.forEach((key, value) -> study.put(STUDY.contains(key) ? key : "of." + key, value));
        study.put("of", Names.of(entry));
        return Form.of(SpectrumStudy.class).read(study, catalogue);
    }
}
