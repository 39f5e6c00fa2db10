package resolvent.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that is being read: an ordinary file of a permitted size, and what the user said about it.
///
/// @param path where it is
/// @param where its place in messages
/// @param bytes its size
/// @param options what the user said about it
record InputFile(Path path, Where where, long bytes, ReadOptions options) {
    private static final int BLOCK = 1 << 16;

    /// @throws MatrixFormatException if there is no such file, if it is no ordinary file, or if it is too large
    static InputFile of(Path path, ReadOptions options) throws IOException {
        Where where = Where.file(path);
        if (!Files.exists(path)) {
            throw where.error("there is no such file in " + path.toAbsolutePath().getParent());
        }
        if (!Files.isRegularFile(path)) {
            throw where.error("is a folder or a device, must be an ordinary file");
        }
        if (!Files.isReadable(path)) {
            throw where.error("may not be read by this user; see its permissions");
        }
        long bytes = Files.size(path);
        if (bytes > options.limits().fileBytes()) {
            throw where.error("has %s bytes, at most %s are read".formatted(
                    Words.count(bytes), Words.count(options.limits().fileBytes())));
        }
        return new InputFile(path, where, bytes, options);
    }

    String name() {
        return where.place();
    }

    ReadLimits limits() {
        return options.limits();
    }

    InputStream stream() throws IOException {
        return Files.newInputStream(path);
    }

    /// The first bytes, at most `count`.
    byte[] head(int count) throws IOException {
        try (InputStream in = stream()) {
            return in.readNBytes(count);
        }
    }

    String sha256() throws IOException {
        try (InputStream in = stream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// Refuses a number of neurons that is out of proportion to the file or beyond the limit.
    ///
    /// A sparse format may claim any size in a few characters; a real file spends bytes on its neurons.
    int neurons(long claimed) {
        if (claimed < 0) {
            throw where.error("claims %s neurons, must be at least 0".formatted(claimed));
        }
        if (claimed > limits().neurons()) {
            throw where.error("claims %s neurons, at most %s are read".formatted(
                    Words.count(claimed), Words.count(limits().neurons())));
        }
        if (claimed > 1000 && claimed / 100 > bytes) {
            throw where.error("claims %s neurons in %s bytes; the header is damaged or made up".formatted(
                    Words.count(claimed), Words.count(bytes)));
        }
        return (int) claimed;
    }
}
