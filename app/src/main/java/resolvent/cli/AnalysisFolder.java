package resolvent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private AnalysisFolder() {}

    /// Writes all files, several at once, and returns the number of figures.
    static int write(Path folder, Analysis analysis, boolean pdf, Runner runner) {
        // a folder with a report.json is complete and of one piece
        written(() -> Files.deleteIfExists(folder.resolve("report.json")), folder);
        Set<Format> formats = pdf ? EnumSet.allOf(Format.class) : EnumSet.of(Format.SVG, Format.PNG);
        List<Figure> figures = AnalysisFigures.of(analysis);
        List<Output> outputs = new ArrayList<>();
        // the page takes longest, so it comes first
        outputs.add(() -> ReportPage.write(AnalysisReport.of(analysis), folder.resolve("report.html")));
        figures.forEach(figure -> outputs.add(() -> FigureFiles.write(figure, folder.resolve("figures"), formats)));
        outputs.add(() -> TableFiles.csv(folder.resolve("eigenvalues.csv"), analysis.eigenvalues()));
        outputs.add(() -> TableFiles.npz(folder.resolve("eigenvalues.npz"), analysis.eigenvalues()));
        runner.map("files", outputs.size(), k -> written(outputs.get(k), folder));
        written(() -> Json.write(folder.resolve("report.json"), AnalysisJson.of(analysis)), folder);
        return figures.size();
    }

    private interface Output {
        void write() throws IOException;
    }

    private static Path written(Output output, Path folder) {
        try {
            output.write();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder,
                    OutputFolder.reason(failed)), failed);
        }
    }
}
