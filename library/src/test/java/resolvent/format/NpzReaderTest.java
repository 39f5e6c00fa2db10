package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.file;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.network;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Sparse;

class NpzReaderTest {
    @TempDir
    private Path folder;

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void readsTheOnlySquareArray() {
        NetworkFile read = MatrixReader.read(file("single-square.npz"));
        assertThat(entries(read.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(read.summary().format()).isEqualTo(FileFormat.NPZ);
        assertThat(read.summary().variable()).isEqualTo("W");
    }

    @Test
    void readsBesideTextAndCompressed() {
        assertThat(entries(network(file("compressed.npz")).matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @Test
    void asksWhichOfSeveral() {
        assertThat(refusal(file("several.npz"))).isEqualTo(
                "several.npz: holds 3 arrays, 2 of them square: bias (3), W (3 x 3), J (3 x 3). Which one? --variable W");
        assertThat(entries(matrix(file("several.npz"), ReadOptions.DEFAULT.withVariable("J"))))
                .containsExactly(entries(Fixtures.WHOLE));
        assertThat(refusal(file("several.npz"), ReadOptions.DEFAULT.withVariable("Q")))
                .isEqualTo("several.npz: --variable Q: the file has bias (3), W (3 x 3), J (3 x 3)");
        assertThat(refusal(file("several.npz"), ReadOptions.DEFAULT.withVariable("bias")))
                .isEqualTo("several.npz: the array is 3, a matrix has two dimensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csr", "csc", "coo"})
    void readsScipySparseAndStaysSparse(String layout) {
        NetworkFile read = MatrixReader.read(file(layout + ".npz"));
        assertThat(read.connectivity().matrix()).isInstanceOf(Sparse.class);
        assertThat(entries(read.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(read.summary().format()).isEqualTo(FileFormat.NPZ_SPARSE);
        assertThat(read.summary().rows()).isEqualTo(6);
        assertThat(entries(matrix(file(layout + ".npz"), ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND))))
                .containsExactly(entries(Fixtures.REAL.transpose()));
    }

    @Test
    void refusesOtherSparseLayouts() {
        assertThat(refusal(file("bsr.npz")))
                .isEqualTo("bsr.npz: is a SciPy matrix of layout \"bsr\", known are csr, csc and coo. "
                        + "M.tocsr() makes it one");
    }

    @Test
    void refusesSparseIndicesThatLeadOutside() throws IOException {
        String whole = "{'descr': '<i8', 'fortran_order': False, 'shape': (%s,), }";
        byte[] shape = NpyReaderTest.npy(whole.formatted(2), 16);
        shape[shape.length - 16] = 2;
        shape[shape.length - 8] = 2;
        byte[] starts = NpyReaderTest.npy(whole.formatted(3), 24);
        starts[starts.length - 8] = 1;
        byte[] indices = NpyReaderTest.npy(whole.formatted(1), 8);
        indices[indices.length - 8] = 7;
        byte[] data = NpyReaderTest.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", 8);
        Map<String, byte[]> entries = new TreeMap<>(Map.of("shape.npy", shape, "indptr.npy", starts, "indices.npy",
                indices, "data.npy", data, "format.npy", "csr".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refusal(write(folder, "s.npz", zip(entries)))).isEqualTo("s.npz: indices holds 7, must lie from 0 to 1");

        starts[starts.length - 16] = 5;
        assertThat(refusal(write(folder, "s.npz", zip(entries)))).isEqualTo("s.npz: indptr must ascend, does not at 1");

        shape[shape.length - 13] = 1;
        shape[shape.length - 5] = 1;
        assertThat(refusal(write(folder, "s.npz", zip(entries)))).startsWith("s.npz: claims 16,777,218 neurons, ");
    }

    @Test
    void refusesAHeaderThatClaimsMoreThanTheEntryHolds() throws IOException {
        byte[] lie = NpyReaderTest.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (65536, 65536), }", 0);
        assertThat(refusal(write(folder, "m.npz", zip(Map.of("W.npy", lie)))))
                .startsWith("m.npz, array W.npy: claims 65536 x 65536 numbers");
    }

    @Test
    void refusesZipBombs() throws IOException {
        byte[] zeros = NpyReaderTest.npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000, 1000), }", 8_000_000);
        Path bomb = write(folder, "bomb.npz", zip(Map.of("W.npy", zeros)));
        assertThat(refusal(bomb)).matches("bomb.npz, array W.npy: unpacks to more than [0-9,]+ bytes, far more than it "
                + "holds packed. If it is sound, save it with numpy.savez, which does not compress");
        ReadLimits patient = ReadLimits.DEFAULT.withExpansion(2000);
        assertThat(MatrixReader.read(bomb, ReadOptions.DEFAULT.withLimits(patient)).summary().neurons()).isEqualTo(1000);
        assertThat(refusal(bomb, ReadOptions.DEFAULT.withLimits(patient.withUnpackedBytes(1_000_000))))
                .startsWith("bomb.npz, array W.npy: unpacks to more than 1,000,000 bytes");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int k = 0; k < 1001; k++) {
            entries.put(k + ".npy", new byte[0]);
        }
        assertThat(refusal(write(folder, "many.npz", zip(entries))))
                .isEqualTo("many.npz: has 1,001 entries, at most 1,000 are read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.npy", "a/../../evil.npy", "/etc/evil.npy", "..\\evil.npy", "C:evil.npy"})
    void refusesNamesThatClimbOut(String name) throws IOException {
        Path path = write(folder, "m.npz", zip(Map.of(name, Fixtures.bytes("f8.npy"))));
        assertThat(refusal(path)).isEqualTo("m.npz: has an entry called \"" + name
                + "\", which would lie outside the archive");
        assertThat(folder.resolveSibling("evil.npy")).doesNotExist();
    }

    /// A symbolic link is an entry whose data are the path it points to: no NumPy array.
    @Test
    void doesNotFollowLinks() throws IOException {
        byte[] link = zip(Map.of("W.npy", "/etc/passwd".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refusal(write(folder, "link.npz", link)))
                .isEqualTo("link.npz, array W: is no NumPy array: it does not begin with \\x93NUMPY");
    }

    @Test
    void refusesOtherArchivesAndDamage() throws IOException {
        Path sheet = write(folder, "sheet.xlsx", zip(Map.of("xl/workbook.xml", new byte[] {1})));
        assertThat(refusal(sheet))
                .isEqualTo("sheet.xlsx: is a ZIP archive without NumPy arrays. A spreadsheet? Export it as CSV");
        byte[] sound = Fixtures.bytes("several.npz");
        assertThat(refusal(write(folder, "cut.npz", Arrays.copyOf(sound, 500))))
                .startsWith("cut.npz: is a damaged ZIP archive");
        sound[60] ^= 0x55;
        assertThat(refusal(write(folder, "flipped.npz", sound))).startsWith("flipped.npz");
    }
}
