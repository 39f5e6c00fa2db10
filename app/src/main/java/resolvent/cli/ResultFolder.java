package resolvent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import resolvent.draw.FigureFiles;
import resolvent.draw.Format;
import resolvent.experiment.Result;
import resolvent.experiment.ResultJson;
import resolvent.report.Figure;
import resolvent.report.Json;
import resolvent.report.Table;

/// Writes a result into a folder: `result.json`, one CSV file for each table, one SVG and one PNG for each
/// figure. Those of an earlier result go first.
final class ResultFolder {
    private static final String COMPLETE = "result.json";

    private ResultFolder() {}

    static void write(Path folder, Result result) {
        try {
            writeAll(folder, result);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder,
                    OutputFolder.reason(failed)), failed);
        }
    }

    private static void writeAll(Path folder, Result result) throws IOException {
        // written last: a folder with a result.json is complete and of one piece
        FormerFiles.remove(folder, COMPLETE);
        List<Path> files = new ArrayList<>(List.of(folder.resolve(COMPLETE)));
        for (Table table : result.tables()) {
            files.add(TableFiles.csv(folder.resolve(table.name() + ".csv"), table));
        }
        for (Figure figure : result.figures()) {
            files.addAll(FigureFiles.write(figure, folder, EnumSet.of(Format.SVG, Format.PNG)));
        }
        FormerFiles.list(folder, files);
        Json.write(folder.resolve(COMPLETE), ResultJson.of(result));
    }
}
