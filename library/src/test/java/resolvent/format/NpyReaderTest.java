package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.file;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.network;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {
    @TempDir
    private Path folder;

    /// An NPY file of version 1 or 2 with any header, and data of a given length.
    static byte[] npy(String dictionary, int dataBytes) {
        byte[] text = (dictionary + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length).put(text).array();
    }

    private String refusalOf(String dictionary, int dataBytes) {
        return refusal(write(folder, "m.npy", npy(dictionary, dataBytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f8", "f8-fortran", "big-f8", "f4", "big-f4", "f2", "big-f2", "c16-real", "c8-real",
            "version-2", "version-3"})
    void readsFloatingNumbers(String name) {
        assertThat(entries(network(file(name + ".npy")).matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i1", "i2", "i4", "i8", "big-i2", "big-i4", "big-i8"})
    void readsSignedNumbers(String name) {
        assertThat(entries(network(file(name + ".npy")).matrix())).containsExactly(entries(Fixtures.WHOLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "u2", "u4", "u8", "big-u4"})
    void readsUnsignedNumbers(String name) {
        assertThat(entries(network(file(name + ".npy")).matrix())).containsExactly(entries(Fixtures.POSITIVE));
    }

    @Test
    void readsTheLargestUnsignedNumber() {
        assertThat(network(file("u8-large.npy")).matrix().get(0, 0)).isEqualTo(0x1p64);
    }

    @Test
    void readsTruthValues() {
        assertThat(entries(network(file("bool.npy")).matrix())).containsExactly(0, 1, 0, 1, 0, 1, 1, 1, 1);
    }

    @Test
    void rowsSendTransposes() {
        ReadOptions options = ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND);
        assertThat(entries(matrix(file("f8.npy"), options))).containsExactly(entries(Fixtures.REAL.transpose()));
        assertThat(entries(matrix(file("f8-fortran.npy"), options)))
                .containsExactly(entries(Fixtures.REAL.transpose()));
    }

    @Test
    void summarizesWhatWasRead() {
        ReadSummary summary = MatrixReader.read(file("f8.npy")).summary();
        assertThat(summary.format()).isEqualTo(FileFormat.NPY);
        assertThat(summary.file()).isEqualTo("f8.npy");
        assertThat(summary.bytes()).isEqualTo(200);
        assertThat(summary.sha256()).isEqualTo("d24b7fbdcede72b75639566a4c14032d40849574d22c082434227665e5848faf");
        assertThat(summary.neurons()).isEqualTo(3);
        assertThat(summary.rows()).isEqualTo(9);
        assertThat(summary.edges()).isEqualTo(6);
        assertThat(summary.autapses()).isEqualTo(1);
        assertThat(summary.density()).isCloseTo(6 / 9.0, within(1e-15));
    }

    @Test
    void emptyAndSingleMatricesAreNetworks() {
        assertThat(network(file("empty.npy")).size()).isZero();
        assertThat(entries(network(file("one.npy")).matrix())).containsExactly(7.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "c16.npy | c16.npy: entry [0][1] is complex, with imaginary part 0.75; weights are real. Save its real part",
            "text.npy | text.npy: holds text (dtype \"<U1\"); weights are numbers. Save M.astype(float)",
            "record.npy | record.npy: holds records of several fields; save one field: M['weight']",
            "vector.npy | vector.npy: the array is 3, a matrix has two dimensions",
            "cube.npy | cube.npy: the array is 2 x 2 x 2, a matrix has two dimensions",
            "scalar.npy | scalar.npy: the array is a single value, a matrix has two dimensions",
            "rectangle.npy | rectangle.npy: matrix is 2 x 3, must be square"})
    void refusesWhatIsNoMatrixOfNumbers(String name, String message) {
        assertThat(refusal(file(name))).isEqualTo(message);
    }

    @Test
    void refusesPickles() {
        assertThat(refusal(file("object.npy"))).isEqualTo("object.npy: holds Python objects, a pickle that could run "
                + "code when read (dtype \"|O\"); weights are numbers. Save M.astype(float)");
        assertThat(refusal(write(folder, "m.pkl", new byte[] {(byte) 0x80, 4, (byte) 0x95, 0})))
                .isEqualTo("m.pkl: is a Python pickle, which could run code when read. "
                        + "Save the matrix with numpy.save(\"m.npy\", M)");
    }

    @Test
    void refusesTypesItDoesNotKnow() {
        assertThat(refusal(file("long-double.npy"))).startsWith("long-double.npy: has dtype \"<f16\", known are");
    }

    @Test
    void refusesAHeaderThatClaimsMoreThanTheFileHolds() {
        assertThat(refusalOf("{'descr': '<f8', 'fortran_order': False, 'shape': (65536, 65536), }", 0))
                .isEqualTo("m.npy: claims 65536 x 65536 numbers of 8 bytes, but only 0 bytes follow the header; "
                        + "truncated or made up");
        assertThat(refusalOf("{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999, 999999999999), }", 8))
                .contains("claims 999999999999 x 999999999999 numbers");
        assertThat(refusalOf("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 999999999999), }", 0))
                .isEqualTo("m.npy: matrix is 0 x 999999999999, must be square");
    }

    @Test
    void refusesAHeaderOfFourGigabytes() {
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, (byte) 0x00, 0x28, 0x6B, (byte) 0xEE, '{'};
        assertThat(refusal(write(folder, "m.npy", start)))
                .isEqualTo("m.npy: claims a header of 4,000,000,000 bytes, at most 65,536 are read; damaged or made up");
    }

    @Test
    void refusesNegativeLengths() {
        assertThat(refusalOf("{'descr': '<f8', 'fortran_order': False, 'shape': (-3, 3), }", 72))
                .isEqualTo("m.npy: has a negative length in its shape; must be at least 0");
    }

    @Test
    void refusesTrailingAndMissingBytes() {
        byte[] sound = Fixtures.bytes("f8.npy");
        assertThat(refusal(write(folder, "long.npy", Arrays.copyOf(sound, sound.length + 1))))
                .isEqualTo("long.npy: goes on after the last of its 9 numbers; damaged, or another file appended");
        assertThat(refusal(write(folder, "short.npy", Arrays.copyOf(sound, sound.length - 1))))
                .startsWith("short.npy: claims 3 x 3 numbers of 8 bytes, but only 71 bytes follow");
        assertThat(refusal(write(folder, "stub.npy", Arrays.copyOf(sound, 40))))
                .isEqualTo("stub.npy: ends within the header of the array; truncated?");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'descr': __import__('os').system('id'), 'fortran_order': False, 'shape': (1, 1), }",
            "{'descr': '<f8', 'fortran_order': print(1), 'shape': (1, 1), }",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2-1), }",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }; import os",
            "exec('')", "{", "{'descr' '<f8'}", "{'descr': '<f8}", ""})
    void refusesCodeInTheHeader(String header) {
        assertThat(refusalOf(header, 8)).startsWith("m.npy: NumPy header is no plain dictionary: expected ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'descr': '<f8', 'fortran_order': False} | must give descr, fortran_order and shape",
            "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (1, 1)} | has \"descr\", must have",
            "{'descr': '<f8', 'order': False, 'shape': (1, 1)} | has \"order\", must have"})
    void refusesOtherDictionaries(String header, String message) {
        assertThat(refusalOf(header, 8)).contains(message);
    }

    @Test
    void namesTheEntryThatIsNotFinite() {
        byte[] bytes = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", 32);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(bytes.length - 16, Double.NaN);
        Path path = write(folder, "m.npy", bytes);

        assertThat(refusal(path)).isEqualTo("m.npy: M[1][0] is NaN. --missing zero, or remove it");
        assertThat(refusal(path, ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND))).contains("M[0][1]");
        NetworkFile read = MatrixReader.read(path, ReadOptions.DEFAULT.withMissing(Missing.ZERO));
        assertThat(read.summary().missing()).isEqualTo(1);
        assertThat(read.connectivity().matrix().nonZeros()).isZero();

        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(bytes.length - 16, Double.NEGATIVE_INFINITY);
        assertThat(refusal(write(folder, "m.npy", bytes), ReadOptions.DEFAULT.withMissing(Missing.ZERO)))
                .isEqualTo("m.npy: M[1][0] is infinite. Weights must be finite: remove it");
    }

    @Test
    void refusesOptionsThatItCannotObey() {
        assertThat(refusal(file("f8.npy"), ReadOptions.DEFAULT.withWhere("Type=chemical")))
                .isEqualTo("f8.npy: --where Type=chemical needs an edge list; this file is read as: NumPy array");
        assertThat(refusal(file("f8.npy"), ReadOptions.DEFAULT.withVariable("W")))
                .isEqualTo("f8.npy: --variable W: this file (NumPy array) holds one network only");
        assertThat(refusal(file("f8.npy"), ReadOptions.DEFAULT.withSymmetrize(Symmetrize.ALL)))
                .isEqualTo("f8.npy: --symmetrize needs an edge list; this file is read as: NumPy array");
    }
}
