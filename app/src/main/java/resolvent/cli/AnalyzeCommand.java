package resolvent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                + "chance.").sortOptions(false);
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                .paramLabel("FILE").description("a matrix (CSV, TSV, NPY, NPZ, Matrix Market, MAT, HDF5), an edge list "
                        + "(CSV, TSV) or a GraphML graph").build());
        ReadingOptions.add(spec);
        addSelection(spec);
        FormOptions.add(spec, Form.of(AnalysisOptions.class), Choices.NONE, List.of());
        addOutput(spec);
        return new CommandLine(spec);
    }

    private static void addSelection(CommandSpec spec) {
        spec.addOption(text("--signs", "FILE", "a CSV file neuron,sign that names inhibitory and excitatory cells; "
                + "Dale's law is applied"));
        spec.addOption(text("--only", "FILE", "keep only the cells that this file lists, one a line"));
        spec.addOption(text("--collapse", "LR", "LR: merge cells whose names differ by a final L or R only"));
        spec.addOption(text("--weight-unit", "UNIT", "what one unit of weight is, as \"EM section\""));
    }

    private static void addOutput(CommandSpec spec) {
        spec.addOption(text("--out", "DIR", "folder for report and data; default results/NAME-OF-FILE"));
        spec.addOption(OptionSpec.builder("--pdf").type(boolean.class).description(
                "write figures as PDF too").build());
        spec.addOption(OptionSpec.builder("--threads").type(int.class).paramLabel("INTEGER").description(
                "threads to use; results do not depend on it; default all processors").build());
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
    }

    private int execute(ParseResult parsed) {
        Path file = Path.of(parsed.matchedPositionalValue(0, ""));
        AnalysisOptions options = options(parsed);
        Path folder = OutputFolder.prepare(parsed.matchedOptionValue("--out", "results/" + stem(file)));
        Subject subject = SubjectFile.read(file, parsed);
        int threads = parsed.matchedOptionValue("--threads", Runtime.getRuntime().availableProcessors());
        Map<String, String> spec = new LinkedHashMap<>();
        spec.put("file", file.toString());
        spec.putAll(Form.of(AnalysisOptions.class).write(options));
        Runner runner = Runner.local(threads, terminal.progress());
        Analysis analysis = Analyzer.analyze(subject, options, runner, terminal.progress(),
                Origin.of(command(parsed), spec));
        AnalysisSummary.lines(analysis).forEach(terminal::line);
        int figures = AnalysisFolder.write(folder, analysis, parsed.hasMatchedOption("--pdf"), runner);
        terminal.line("");
        terminal.line("%s: report.html  report.json  eigenvalues.csv .npz  figures/ (%d)   %s".formatted(folder,
                figures, terminal.elapsed()));
        return 0;
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
        List<String> words = new ArrayList<>(List.of("./resolvent"));
        for (String word : parsed.commandSpec().root().commandLine().getParseResult().originalArgs()) {
            words.add(word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }
}
