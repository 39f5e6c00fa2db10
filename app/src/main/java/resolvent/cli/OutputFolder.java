package resolvent.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The folder into which a command writes. It is made, and tried, before any work starts; if the work fails before
/// anything is written, closing removes what was made.
///
/// @param path where it is
/// @param made the folders that were made for it, the innermost first
record OutputFolder(Path path, List<Path> made) implements AutoCloseable {
    private static final String OPTION = "--out";

    OutputFolder {
        made = List.copyOf(made);
    }

    static void addOption(CommandSpec spec, String description) {
        spec.addOption(OptionSpec.builder(OPTION).type(Path.class).paramLabel("DIR").description(description).build());
    }

    /// The folder that was asked for, or `results/otherwise`, made if it is not there.
    ///
    /// @throws IllegalArgumentException if it cannot be made or written
    static OutputFolder prepare(ParseResult parsed, String otherwise) {
        Path path = parsed.matchedOptionValue(OPTION, Path.of("results", otherwise));
        if (path.toString().isBlank()) {
            throw new IllegalArgumentException("--out must name a folder, was \"%s\"".formatted(path));
        }
        var folder = new OutputFolder(path, missing(path));
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".resolvent", ".tmp"));
            return folder;
        } catch (IOException refused) {
            folder.close();
            throw new IllegalArgumentException("--out %s cannot be written: %s".formatted(path, reason(refused)),
                    refused);
        }
    }

    private static List<Path> missing(Path path) {
        List<Path> missing = new ArrayList<>();
        for (@Nullable Path each = path.toAbsolutePath(); each != null && !Files.exists(each); each = each.getParent()) {
            missing.add(each);
        }
        return missing;
    }

    /// What the system says, without the names of Java's classes.
    static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException inTheWay -> "%s is a file, not a folder".formatted(inTheWay.getFile());
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }

    @Override
    public void close() {
        try {
            for (Path each : made) {
                if (Files.isDirectory(each)) {
                    Files.delete(each);
                }
            }
        } catch (DirectoryNotEmptyException _) {
            // it holds results
        } catch (IOException left) {
            throw new IllegalStateException("%s cannot be removed: %s".formatted(path, reason(left)), left);
        }
    }
}
