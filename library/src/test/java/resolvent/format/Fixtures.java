package resolvent.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;

/// The checked-in files, and the matrices that they hold.
final class Fixtures {
    static final Dense REAL = Dense.of(
            new double[] {0, 1.5, -2}, new double[] {3, 0, 0.25}, new double[] {0, -4, 5});
    static final Dense WHOLE = Dense.of(new double[] {0, 1, -2}, new double[] {3, 0, 7}, new double[] {0, -4, 5});
    static final Dense POSITIVE = Dense.of(new double[] {0, 1, 2}, new double[] {3, 0, 7}, new double[] {0, 4, 250});

    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name), name).toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        try {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            return packed.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Connectivity network(Path path) {
        return MatrixReader.read(path).connectivity();
    }

    static Matrix matrix(Path path, ReadOptions options) {
        return MatrixReader.read(path, options).connectivity().matrix();
    }

    static double[] entries(Matrix matrix) {
        return matrix.toDense().toColumns();
    }

    /// What is said when a file is refused.
    static String refusal(Path path) {
        return refusal(path, ReadOptions.DEFAULT);
    }

    static String refusal(Path path, ReadOptions options) {
        MatrixFormatException refused = catchThrowableOfType(MatrixFormatException.class,
                () -> MatrixReader.read(path, options));
        return refused == null ? "was not refused" : String.valueOf(refused.getMessage());
    }
}
