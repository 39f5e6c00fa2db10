package resolvent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import resolvent.analysis.Analysis;
import resolvent.analysis.AnalysisOptions;
import resolvent.analysis.AnalysisSummary;
import resolvent.analysis.Analyzer;
import resolvent.analysis.Subject;
import resolvent.describe.Choices;
import resolvent.describe.Form;
import resolvent.experiment.Origin;
import resolvent.experiment.Runner;

/// The command `analyze FILE`: what a connectivity matrix does, as a summary, a report and data files.
final class AnalyzeCommand {
    private static final Set<String> OWN = Set.of("signs", "only", "collapse", "weight-unit", "out", "threads", "pdf",
            "help");

    private final Terminal terminal;

    private AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        Main.Command command = new AnalyzeCommand(terminal)::execute;
        CommandSpec spec = command.spec();
        spec.usageMessage().description("Say what the wiring in a file does: stability, modes, memory, amplification, "
                + "chance.").abbreviateSynopsis(true).sortOptions(false);
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(Path.class)
                .paramLabel("FILE").description("a matrix (CSV, TSV, NPY, NPZ, Matrix Market, MAT, HDF5), an edge list "
                        + "(CSV, TSV) or a GraphML graph").build());
        ReadingOptions.add(spec);
        addSelection(spec);
        FormOptions.add(spec, Form.of(AnalysisOptions.class), Choices.NONE, Typed.of());
        addOutput(spec);
        return new CommandLine(spec);
    }

    private static void addSelection(CommandSpec spec) {
        spec.addOption(option("--signs", Path.class, "FILE", "a CSV file neuron,sign that names inhibitory and excitatory cells; "
                + "Dale's law is applied"));
        spec.addOption(option("--only", Path.class, "FILE", "keep only the cells that this file lists, one a line"));
        spec.addOption(option("--collapse", String.class, "LR", "LR: merge cells whose names differ by a final L or R only"));
        spec.addOption(option("--weight-unit", String.class, "UNIT", "what one unit of weight is, as \"EM section\""));
    }

    private static void addOutput(CommandSpec spec) {
        OutputFolder.addOption(spec, "folder for report and data, where they replace those of an earlier "
                + "analysis and leave other files alone; default results/NAME-OF-FILE");
        spec.addOption(OptionSpec.builder("--pdf").type(boolean.class).description(
                "write figures as PDF too").build());
        ThreadsOption.add(spec);
        Program.addHelp(spec);
    }

    private static OptionSpec option(String name, Class<?> type, String label, String description) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(description).build();
    }

    private int execute(ParseResult parsed) {
        AnalysisOptions options = options(parsed);
        Runner runner = ThreadsOption.runner(parsed, terminal);
        Path file = file(parsed);
        try (OutputFolder folder = OutputFolder.prepare(parsed, stem(file))) {
            Subject subject = read(file, parsed);
            Map<String, String> spec = AnalyzeSpec.of(file, parsed, options);
            Analysis analysis = Analyzer.analyze(subject, options, runner, terminal.progress(),
                    Origin.of(command(parsed), spec));
            AnalysisSummary.lines(analysis).forEach(terminal::line);
            int figures = AnalysisFolder.write(folder.path(), analysis, parsed.hasMatchedOption("--pdf"), runner);
            report(folder.path(), figures);
        }
        return Main.DONE;
    }

    private Subject read(Path file, ParseResult parsed) {
        String job = "reading " + file.getFileName();
        terminal.progress().report(job, 0, 1);
        Subject subject = SubjectFile.read(file, parsed);
        terminal.progress().report(job, 1, 1);
        return subject;
    }

    private void report(Path folder, int figures) {
        terminal.print("%n%s: report.html  report.json  eigenvalues.csv .npz  figures/ (%d)   %s%n".formatted(folder,
                figures, terminal.elapsed()));
    }

    private static Path file(ParseResult parsed) {
        Path file = parsed.matchedPositionalValue(0, Path.of(""));
        if (file.toString().isBlank()) {
            throw new IllegalArgumentException("FILE must name a file, was \"%s\"".formatted(file));
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("%s: there is no such file in %s".formatted(file.getFileName(),
                    file.toAbsolutePath().getParent()));
        }
        return file;
    }

    private static AnalysisOptions options(ParseResult parsed) {
        Set<String> others = new HashSet<>(ReadingOptions.KEYS);
        others.addAll(OWN);
        Map<String, String> given = FormOptions.given(parsed, others);
        // written as on paper: --normalize abscissa=0.9
        given.computeIfPresent("normalize", (_, text) -> text.replaceFirst("^abscissa=", ""));
        return Form.of(AnalysisOptions.class).read(given, Choices.NONE);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The command line as it was typed, quoted where a shell needs it.
    private static String command(ParseResult parsed) {
        return parsed.commandSpec().root().commandLine().getParseResult().originalArgs().stream().map(Typed::quoted)
                .collect(Collectors.joining(" ", "./resolvent ", ""));
    }
}
