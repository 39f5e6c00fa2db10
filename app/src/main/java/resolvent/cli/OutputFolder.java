package resolvent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The folder into which a command writes. It is made, and tried, before any work starts.
final class OutputFolder {
    private OutputFolder() {}

    /// The folder of a name, made if it is not there.
    ///
    /// @throws IllegalArgumentException if it cannot be made or written
    static Path prepare(String name) {
        Path folder;
        try {
            folder = Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("--out \"%s\" is not a file name here: %s".formatted(
                    name, wrong.getReason()), wrong);
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".resolvent", ".tmp"));
            return folder;
        } catch (IOException refused) {
            throw new IllegalArgumentException("--out %s cannot be written: %s".formatted(folder, reason(refused)),
                    refused);
        }
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileAlreadyExistsException _ -> "a file of that name is in the way";
            case java.nio.file.FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
