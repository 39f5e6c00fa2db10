package resolvent.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import resolvent.format.OutputFile;
import resolvent.report.Figure;

/// Writes figures to files.
public final class FigureFiles {
    private FigureFiles() {}

    /// Writes the figure in every format to `directory/name.ending`, replacing what is there, and returns the files in
    /// the order SVG, PNG, PDF. The directory is made if need be.
    ///
    /// @throws IOException if a file cannot be written
    public static List<Path> write(Figure figure, Path directory, Set<Format> formats) throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                Path file = directory.resolve(figure.name() + "." + format.ending());
                byte[] content = bytes(figure, format);
                OutputFile.write(file, out -> out.write(content));
                written.add(file);
            }
        }
        return written;
    }

    private static byte[] bytes(Figure figure, Format format) {
        return switch (format) {
            case SVG -> FigureRenderer.svg(figure).getBytes(StandardCharsets.UTF_8);
            case PNG -> FigureRenderer.png(figure);
            case PDF -> FigureRenderer.pdf(figure);
        };
    }
}
