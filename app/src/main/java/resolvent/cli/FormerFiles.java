package resolvent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import resolvent.format.OutputFile;

/// The files of the result that a folder held before. A result lists its files in its folder; the next result there
/// removes those, and leaves alone whatever else the folder holds.
final class FormerFiles {
    private static final String LIST = ".resolvent-files";

    private FormerFiles() {}

    /// Removes what an earlier result wrote, first the file by which a result counts as complete.
    static void remove(Path folder, String complete) throws IOException {
        Files.deleteIfExists(folder.resolve(complete));
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String name : Files.readAllLines(list)) {
                removeInside(folder, folder.resolve(name).normalize());
            }
        }
    }

    /// A list that somebody has edited removes nothing elsewhere.
    private static void removeInside(Path folder, Path file) throws IOException {
        if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
            Files.delete(file);
        }
    }

    /// Writes the list.
    static void list(Path folder, List<Path> files) {
        byte[] names = files.stream().map(file -> folder.relativize(file) + "\n").sorted().collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        OutputFile.write(folder.resolve(LIST), out -> out.write(names));
    }
}
