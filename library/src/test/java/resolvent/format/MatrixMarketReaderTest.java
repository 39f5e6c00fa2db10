package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.file;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.network;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.matrix.Dense;
import resolvent.matrix.Sparse;

class MatrixMarketReaderTest {
    private static final String GENERAL = "%%MatrixMarket matrix coordinate real general\n";

    @TempDir
    private Path folder;

    private Path mtx(String text) {
        return write(folder, "m.mtx", text);
    }

    @Test
    void readsWhatScipyWrote() {
        NetworkFile sparse = MatrixReader.read(file("sparse.mtx"));
        assertThat(sparse.connectivity().matrix()).isInstanceOf(Sparse.class);
        assertThat(entries(sparse.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(sparse.summary().rows()).isEqualTo(6);
        NetworkFile dense = MatrixReader.read(file("dense.mtx"));
        assertThat(dense.connectivity().matrix()).isInstanceOf(Dense.class);
        assertThat(entries(dense.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @Test
    void mirrorsSymmetricAndSkewMatrices() {
        assertThat(entries(network(file("symmetric.mtx")).matrix())).containsExactly(0, 1, 0, 1, 2, 3, 0, 3, 0);
        assertThat(entries(network(file("skew.mtx")).matrix())).containsExactly(0, -1, 0, 1, 0, -3, 0, 3, 0);
        assertThat(MatrixReader.read(file("symmetric.mtx")).summary().mirrored()).isEqualTo(2);
        assertThat(MatrixReader.read(file("skew.mtx")).summary().mirrored()).isEqualTo(2);
        assertThat(entries(network(mtx("%%MatrixMarket matrix array real symmetric\n2 2\n1\n5\n2\n")).matrix()))
                .containsExactly(1, 5, 5, 2);
        assertThat(entries(network(mtx("%%MatrixMarket matrix array integer skew-symmetric\n2 2\n5\n")).matrix()))
                .containsExactly(0, 5, -5, 0);
    }

    @Test
    void readsPatternsDuplicatesAndPackedFiles() {
        String pattern = "%%MatrixMarket MATRIX Coordinate pattern general\n% a comment\n\n2 2 3\n1 2\n2 1\n1 2\n";
        NetworkFile read = MatrixReader.read(write(folder, "p.mtx.gz",
                Fixtures.gzip(pattern.getBytes(StandardCharsets.UTF_8))));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1, 2, 0);
        assertThat(read.summary().duplicates()).isEqualTo(1);
        assertThat(entries(matrix(write(folder, "p.mtx", pattern),
                ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND)))).containsExactly(0, 2, 1, 0);
    }

    @Test
    void readsComplexFilesThatAreReal() {
        String head = "%%MatrixMarket matrix coordinate complex hermitian\n2 2 1\n";
        assertThat(entries(network(mtx(head + "2 1 3 0\n")).matrix())).containsExactly(0, 3, 3, 0);
        assertThat(refusal(mtx(head + "2 1 3 1e-9\n")))
                .isEqualTo("m.mtx line 3: has an imaginary part of 1e-9; weights are real");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 2 1;3 1 5 | m.mtx line 3: index \"3\" must be a whole number from 1 to 2",
            "2 2 1;0 1 5 | m.mtx line 3: index \"0\" must be a whole number from 1 to 2",
            "2 2 1;-1 1 5 | m.mtx line 3: index \"-1\" must be a whole number from 1 to 2",
            "2 2 1;1 1 | m.mtx line 3: must hold 3 numbers, has 2",
            "2 2 1;1 1 0x1p3 | m.mtx line 3: entry \"0x1p3\" is not a number. Write it in decimal digits, as 1.5 or 2e-3",
            "2 2 1;1 1 1e999 | m.mtx line 3: entry \"1e999\" is beyond the largest number, 1.8e308. Rescale the weights",
            "2 2 1;1 2 nan | m.mtx line 3: M[0][1] is NaN. --missing zero, or remove it",
            "2 2 2;1 1 5 | m.mtx: ends before entry 2 of 2; truncated?",
            "2 2 1;1 1 5;1 2 6 | m.mtx line 4: has more than the header claims",
            "2 3 1;1 1 5 | m.mtx: matrix is 2 x 3, must be square",
            "2 2 | m.mtx line 2: must give rows, columns and entries, was \"2 2\"",
            "4000000000 4000000000 0 | m.mtx: claims 4,000,000,000 neurons, at most 5,000,000 are read",
            "3000000 3000000 0 | m.mtx: claims 3,000,000 neurons in 63 bytes; the header is damaged or made up",
            "2 2 99999999999999999999 | m.mtx line 2: size \"99999999999999999999\" must be a whole number of at most 15 digits",
            "2 2 2;1 1 1e308;1 1 1e308 | m.mtx: the connections listed for M[0][0] sum to Infinity; rescale the weights"})
    void refusesWithThePlace(String lines, String message) {
        assertThat(refusal(mtx(GENERAL + lines.replace(';', '\n')))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "%%MatrixMarket matrix coordinate real | must read %%MatrixMarket matrix FORMAT FIELD SYMMETRY",
            "%%MatrixMarket matrix coordinate text general | \"text\" must be one of real, double, integer, pattern, complex",
            "%%MatrixMarket matrix array pattern general | an array cannot be a pattern",
            "%%MatrixMarket matrix array real general;46341 46341 | claims 46341 x 46341 entries in 52 bytes",
            "%%MatrixMarket matrix coordinate real skew-symmetric;2 2 1;1 1 4 | lies on the diagonal"})
    void refusesBanners(String lines, String message) {
        assertThat(refusal(mtx(lines.replace(';', '\n')))).contains(message);
    }

    @Test
    void missingEntriesCanBeZero() {
        NetworkFile read = MatrixReader.read(mtx(GENERAL + "2 2 2\n1 2 nan\n2 1 3\n"),
                ReadOptions.DEFAULT.withMissing(Missing.ZERO));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 3, 0, 0);
        assertThat(read.summary().missing()).isEqualTo(1);
    }
}
