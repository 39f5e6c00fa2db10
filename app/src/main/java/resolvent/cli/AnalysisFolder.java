package resolvent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import resolvent.analysis.Analysis;
import resolvent.analysis.AnalysisFigures;
import resolvent.analysis.AnalysisJson;
import resolvent.analysis.AnalysisReport;
import resolvent.draw.FigureFiles;
import resolvent.draw.Format;
import resolvent.draw.ReportPage;
import resolvent.experiment.Runner;
import resolvent.report.Figure;
import resolvent.report.Json;

/// Writes an analysis into a folder: report, eigenvalues, figures, and last `report.json`.
final class AnalysisFolder {
    private static final String COMPLETE = "report.json";

    private AnalysisFolder() {}

    /// Writes all files, several at once, and returns the number of figures. Those of an earlier analysis go first.
    static int write(Path folder, Analysis analysis, boolean pdf, Runner runner) {
        written(() -> {
            // a folder with a report.json is complete and of one piece
            FormerFiles.remove(folder, COMPLETE);
            return List.of();
        }, folder);
        List<Figure> figures = AnalysisFigures.of(analysis);
        List<Output> outputs = outputs(folder, analysis, figures, pdf);
        List<Path> files = new ArrayList<>();
        runner.map("files", outputs.size(), k -> written(outputs.get(k), folder)).forEach(files::addAll);
        files.add(folder.resolve(COMPLETE));
        FormerFiles.list(folder, files);
        Json.write(folder.resolve(COMPLETE), AnalysisJson.of(analysis));
        return figures.size();
    }

    private static List<Output> outputs(Path folder, Analysis analysis, List<Figure> figures, boolean pdf) {
        Set<Format> formats = pdf ? EnumSet.allOf(Format.class) : EnumSet.of(Format.SVG, Format.PNG);
        List<Output> outputs = new ArrayList<>();
        // the page takes longest, so it comes first
        outputs.add(() -> {
            ReportPage.write(AnalysisReport.of(analysis), folder.resolve("report.html"));
            return List.of(folder.resolve("report.html"));
        });
        figures.forEach(figure ->
                outputs.add(() -> FigureFiles.write(figure, folder.resolve("figures"), formats)));
        outputs.add(() -> List.of(TableFiles.csv(folder.resolve("eigenvalues.csv"), analysis.eigenvalues())));
        outputs.add(() -> List.of(TableFiles.npz(folder.resolve("eigenvalues.npz"), analysis.eigenvalues())));
        return outputs;
    }

    /// Writes something and tells which files.
    private interface Output {
        List<Path> write() throws IOException;
    }

    private static List<Path> written(Output output, Path folder) {
        try {
            return output.write();
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder,
                    OutputFolder.reason(failed)), failed);
        }
    }
}
