package resolvent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import resolvent.report.Figure;
import resolvent.report.Json;

/// Writes an analysis into a folder: report, eigenvalues, figures, and last `report.json`.
final class AnalysisFolder {
    private AnalysisFolder() {}

    /// Writes all files and returns the number of figures.
    static int write(Path folder, Analysis analysis, boolean pdf) {
        try {
            // written last: a folder with a report.json is complete and of one piece
            Files.deleteIfExists(folder.resolve("report.json"));
            Set<Format> formats = pdf ? EnumSet.allOf(Format.class) : EnumSet.of(Format.SVG, Format.PNG);
            List<Figure> figures = AnalysisFigures.of(analysis);
            for (Figure figure : figures) {
                FigureFiles.write(figure, folder.resolve("figures"), formats);
            }
            TableFiles.csv(folder.resolve("eigenvalues.csv"), analysis.eigenvalues());
            TableFiles.npz(folder.resolve("eigenvalues.npz"), analysis.eigenvalues());
            ReportPage.write(AnalysisReport.of(analysis), folder.resolve("report.html"));
            Json.write(folder.resolve("report.json"), AnalysisJson.of(analysis));
            return figures.size();
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder,
                    OutputFolder.reason(failed)), failed);
        }
    }
}
