package resolvent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import resolvent.draw.FigureFiles;
import resolvent.draw.Format;
import resolvent.experiment.Result;
import resolvent.experiment.ResultJson;
import resolvent.report.Figure;
import resolvent.report.Json;
import resolvent.report.Table;

/// Writes a result into a folder: `result.json`, one CSV file for each table, one SVG and one PNG for each figure.
final class ResultFolder {
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
        Files.deleteIfExists(folder.resolve("result.json"));
        for (Table table : result.tables()) {
            TableFiles.csv(folder.resolve(table.name() + ".csv"), table);
        }
        for (Figure figure : result.figures()) {
            FigureFiles.write(figure, folder, EnumSet.of(Format.SVG, Format.PNG));
        }
        Json.write(folder.resolve("result.json"), ResultJson.of(result));
    }
}
