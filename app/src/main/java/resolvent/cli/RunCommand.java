package resolvent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import resolvent.report.Check;
import resolvent.report.Digits;
import resolvent.report.Json;
import resolvent.report.Value;

/// The command `run NAME`: an experiment of the catalogue, or an ensemble, whose spectrum is then studied. Every
/// parameter of the record is an option.
final class RunCommand {
    private static final Set<String> OWN = Set.of("out", "json", "with", "threads", "help");

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final Class<? extends Record> entry;

    private RunCommand(Terminal terminal, Catalogue catalogue, Class<? extends Record> entry) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.entry = entry;
    }

    /// The command with the entry that was typed as its only subcommand, or with all of them if none was.
    static CommandLine commandLine(Terminal terminal, List<String> arguments) {
        CommandSpec spec = CommandSpec.create().mixinStandardHelpOptions(true);
        spec.usageMessage().description("Run an entry of the catalogue and write figures, tables and result.json.")
                .synopsisSubcommandLabel("NAME").commandListHeading("%nNames:%n");
        var commandLine = new CommandLine(spec);
        boolean running = !arguments.isEmpty() && arguments.getFirst().equals("run");
        if (!arguments.isEmpty() && !running) {
            return commandLine;
        }
        List<String> rest = running ? arguments.subList(1, arguments.size()) : arguments;
        Catalogue catalogue = catalogue(rest);
        Optional<String> typed = name(rest);
        List<Class<? extends Record>> entries =
                typed.map(name -> List.<Class<? extends Record>>of(catalogue.find(name)))
                        .orElseGet(() -> runnable(catalogue));
        entries.forEach(entry -> commandLine.addSubcommand(Names.of(entry),
                new RunCommand(terminal, catalogue, entry).subcommand(rest)));
        return commandLine;
    }

    private static Catalogue catalogue(List<String> arguments) {
        Catalogue standard = Catalogue.standard();
        int at = arguments.indexOf("--with");
        return at < 0 || at + 1 == arguments.size() ? standard
                : standard.with(UserFile.load(Path.of(arguments.get(at + 1))));
    }

    /// The first word that is neither an option nor an option's value.
    private static Optional<String> name(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).startsWith("-")) {
                return Optional.of(arguments.get(i));
            }
            i += arguments.get(i).equals("--with") ? 1 : 0;
        }
        return Optional.empty();
    }

    private static List<Class<? extends Record>> runnable(Catalogue catalogue) {
        return catalogue.entries().stream().filter(entry -> Kind.of(entry) == Kind.EXPERIMENT
                || Kind.of(entry) == Kind.ENSEMBLE).toList();
    }

    private CommandLine subcommand(List<String> typed) {
        Main.Command command = this::execute;
        CommandSpec spec = command.spec();
        About about = entry.getAnnotation(About.class);
        spec.usageMessage().description(about == null ? Names.of(entry) : about.doc().replace("%", "%%"));
        spec.usageMessage().sortOptions(false);
        FormOptions.add(spec, Form.of(entry), catalogue, typed);
        if (Kind.of(entry) == Kind.ENSEMBLE) {
            addStudyOptions(spec);
        }
        addOwnOptions(spec);
        return new CommandLine(spec);
    }

    /// An ensemble is run as a study of its spectrum, whose other parameters become options too.
    private static void addStudyOptions(CommandSpec spec) {
        FormOptions.addOthers(spec, Form.of(SpectrumStudy.class), "of");
    }

    private void addOwnOptions(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--out").type(String.class).paramLabel("DIR").description(
                "folder for figures, tables and result.json; default results/%s".formatted(Names.of(entry))).build());
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description(
                "print result.json on standard output, and nothing else").build());
        spec.addOption(OptionSpec.builder("--with").type(String.class).paramLabel("FILE.java").description(
                "a Java file of yours whose records join the catalogue").build());
        spec.addOption(OptionSpec.builder("--threads").type(int.class).paramLabel("INTEGER").description(
                "threads to use; results do not depend on it; default all processors").build());
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    }

    private int execute(ParseResult parsed) {
        Experiment experiment = experiment(FormOptions.given(parsed, OWN));
        Path folder = OutputFolder.prepare(parsed.matchedOptionValue("--out", "results/" + Names.of(entry)));
        int threads = parsed.matchedOptionValue("--threads", Runtime.getRuntime().availableProcessors());
        Result result = experiment.run(Runner.local(threads, terminal.progress()));
        ResultFolder.write(folder, result);
        if (parsed.hasMatchedOption("--json")) {
            terminal.clear();
            terminal.out().print(Json.text(ResultJson.of(result)));
            terminal.out().flush();
        } else {
            summarize(result, folder);
        }
        return 0;
    }

    private Experiment experiment(Map<String, String> given) {
        if (Kind.of(entry) == Kind.ENSEMBLE) {
            Map<String, String> study = new TreeMap<>();
            Set<String> studyKeys = FormOptions.otherKeys(Form.of(SpectrumStudy.class), "of");
            given.forEach((key, value) -> study.put(studyKeys.contains(key) ? key : "of." + key, value));
            study.put("of", Names.of(entry));
            return Form.of(SpectrumStudy.class).read(study, catalogue);
        }
        if (Kind.of(entry) != Kind.EXPERIMENT) {
            throw new IllegalArgumentException("%s is a %s and cannot be run by itself; see resolvent explain %s"
                    .formatted(Names.of(entry), Kind.of(entry).singular(), Names.of(entry)));
        }
        return (Experiment) Form.of(entry).read(given, catalogue);
    }

    private void summarize(Result result, Path folder) {
        terminal.line(result.title());
        terminal.line("");
        int widest = result.values().stream().mapToInt(value -> value.name().length()).max().orElse(0);
        for (Value value : result.values()) {
            String error = Double.isNaN(value.standardError()) ? ""
                    : " +- " + Digits.rounded(value.standardError(), 2);
            terminal.line("  %s%s  %s%s%s".formatted(value.name(), " ".repeat(widest - value.name().length()),
                    Digits.rounded(value.value(), 6), error, value.unit().isEmpty() ? "" : " " + value.unit()));
        }
        if (!result.checks().isEmpty()) {
            terminal.line("");
            terminal.line("CHECKS");
            result.checks().forEach(check -> terminal.line("  " + inWords(check)));
        }
        result.notes().forEach(note -> terminal.line("NOTE  " + note));
        terminal.line("");
        terminal.line("%s  (%d figures, %d tables, result.json)  %s".formatted(folder, result.figures().size(),
                result.tables().size(), terminal.elapsed()));
    }

    private static String inWords(Check check) {
        return "%s %s: measured %s, expected %s, within %s (%s)".formatted(check.holds() ? "agrees " : "DIFFERS",
                check.name(), Digits.rounded(check.measured(), 6), Digits.rounded(check.expected(), 6),
                Digits.rounded(check.tolerance(), 2), check.rule());
    }
}
