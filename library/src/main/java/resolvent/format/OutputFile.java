package resolvent.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/// Writes a whole file or none: under a temporary name beside it, then renamed.
public final class OutputFile {
    private static final AtomicLong NUMBER = new AtomicLong();

    private OutputFile() {}

    /// What fills the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Says whether a file could be written, before work starts whose result would be lost.
    ///
    /// @throws UncheckedIOException naming the path and the reason
    public static void requireWritable(Path path) {
        try {
            Files.delete(temporary(path));
        } catch (IOException failed) {
            throw refusal(path, failed);
        }
    }

    /// Writes a file; an older one of the name is replaced at once.
    ///
    /// @throws UncheckedIOException naming the path and the reason, with the older file unharmed
    public static void write(Path path, Content content) {
        try {
            Path fresh = temporary(path);
            boolean written = false;
            try {
                try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                    content.writeTo(out);
                    out.flush();
                    channel.force(true);
                }
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                written = true;
            } finally {
                if (!written) {
                    Files.deleteIfExists(fresh);
                }
            }
        } catch (IOException failed) {
            throw refusal(path, failed);
        }
    }

    /// A new file beside the one to come; its name has no part of the other's, which may be as long as names can be.
    private static Path temporary(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException("it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        requireName(absolute);
        return Files.createFile(folder.resolve(".resolvent-%s-%s.part".formatted(
                ProcessHandle.current().pid(), NUMBER.incrementAndGet())));
    }

    /// Finds out whether the file system takes the name: a name that it does not take fails otherwise than by absence.
    private static void requireName(Path path) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException _) {
            // as it should be
        }
    }

    private static UncheckedIOException refusal(Path path, IOException failed) {
        String reason = failed.getClass() == IOException.class ? failed.getMessage() : failed.toString();
        return new UncheckedIOException("%s cannot be written: %s".formatted(path, reason), failed);
    }
}
