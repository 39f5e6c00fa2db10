package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.bytes;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.file;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.network;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Sparse;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Sinks;

class MatReaderTest {
    @TempDir
    private Path folder;

    private static ReadOptions variable(String name) {
        return ReadOptions.DEFAULT.withVariable(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense.mat", "packed.mat", "sparse.mat"})
    void readsWhatScipyWrote(String name) {
        NetworkFile read = MatrixReader.read(file(name));
        assertThat(entries(read.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(read.connectivity().matrix() instanceof Sparse).isEqualTo(name.startsWith("sparse"));
        assertThat(read.summary().format()).isEqualTo(FileFormat.MAT);
        assertThat(read.summary().variable()).isEqualTo("W");
        assertThat(entries(matrix(file(name), ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND))))
                .containsExactly(entries(Fixtures.REAL.transpose()));
    }

    @Test
    void asksWhichOfSeveral() {
        assertThat(refusal(file("several.mat"))).isEqualTo("several.mat: holds 4 arrays, 2 of them square: W (3 x 3), "
                + "J (3 x 3), names (no matrix of numbers), x (1 x 3). Which one? --variable W");
        assertThat(entries(matrix(file("several.mat"), variable("J")))).containsExactly(entries(Fixtures.WHOLE));
        assertThat(refusal(file("several.mat"), variable("x"))).isEqualTo("several.mat: matrix is 1 x 3, must be square");
        assertThat(refusal(file("several.mat"), variable("names")))
                .isEqualTo("several.mat: \"names\" is no matrix of numbers; save the matrix itself");
    }

    @Test
    void readsAllTypesOfNumbers() {
        Path types = file("types.mat");
        assertThat(entries(matrix(types, variable("i1")))).containsExactly(entries(Fixtures.WHOLE));
        assertThat(entries(matrix(types, variable("u2")))).containsExactly(entries(Fixtures.POSITIVE));
        assertThat(entries(matrix(types, variable("f4")))).containsExactly(entries(Fixtures.REAL));
        assertThat(entries(matrix(types, variable("u8")))).containsExactly(0x1p64 - 0x1p20);
        assertThat(entries(matrix(types, variable("truth")))).containsExactly(0, 1, 0, 1, 0, 1, 1, 1, 1);
        assertThat(refusal(types, variable("c16"))).contains("entry [0][0] is complex, with imaginary part 1.0");
        assertThat(refusal(types, variable("cell"))).contains("\"cell\" is no matrix of numbers");
        assertThat(refusal(types, variable("struct"))).contains("\"struct\" is no matrix of numbers");
    }

    @Test
    void readsBigEndianFiles() throws IOException {
        var matrix = Mat5.newMatrix(2, 2);
        matrix.setDouble(0, 1, 2.5);
        ByteBuffer buffer = ByteBuffer.allocate(4096).order(ByteOrder.BIG_ENDIAN);
        var mat = us.hebi.matlab.mat.format.Mat5File.class.cast(Mat5.newMatFile().addArray("W", matrix));
        mat.writeTo(Sinks.wrap(buffer).order(ByteOrder.BIG_ENDIAN));
        byte[] written = Arrays.copyOf(buffer.array(), buffer.position());
        assertThat(written[126]).isEqualTo((byte) 'M');
        assertThat(entries(network(write(folder, "big.mat", written)).matrix())).containsExactly(0, 0, 2.5, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "127 | cut.mat: ends in .mat but is no such file",
            "130 | cut.mat: ends at byte 130, within a variable; truncated?",
            "200 | cut.mat: claims a variable of 120 bytes at byte 136, but has 200 bytes in all; truncated?"})
    void refusesTruncatedFiles(int length, String message) {
        assertThat(refusal(write(folder, "cut.mat", Arrays.copyOf(bytes("dense.mat"), length)))).startsWith(message);
    }

    @Test
    void refusesDimensionsBeyondItsBytes() {
        byte[] lie = bytes("dense.mat");
        ByteBuffer.wrap(lie).order(ByteOrder.LITTLE_ENDIAN).putInt(160, 65536).putInt(164, 65536);
        assertThat(refusal(write(folder, "lie.mat", lie)))
                .startsWith("lie.mat: \"W\" claims 65536 x 65536 entries in 128 bytes; truncated or made up");
        ByteBuffer.wrap(lie).order(ByteOrder.LITTLE_ENDIAN).putInt(160, -3).putInt(164, -3);
        assertThat(refusal(write(folder, "lie.mat", lie))).isEqualTo("lie.mat: matrix is -3 x -3, must not be negative");
    }

    @Test
    void refusesElementsThatClaimMore() {
        byte[] lie = bytes("dense.mat");
        ByteBuffer.wrap(lie).order(ByteOrder.LITTLE_ENDIAN).putInt(180, 0x7FFFFFF8);
        assertThat(refusal(write(folder, "lie.mat", lie))).startsWith("lie.mat: has a damaged variable");
        byte[] packed = bytes("packed.mat");
        packed[150] ^= 0x55;
        assertThat(refusal(write(folder, "flipped.mat", packed))).startsWith("flipped.mat: ").contains("damaged");
    }

    @Test
    void refusesOlderFiles() {
        assertThat(refusal(file("level-4.mat")))
                .isEqualTo("level-4.mat: ends in .mat but is no such file; damaged, or renamed. MATLAB 4? Save it again "
                        + "with -v7");
    }
}
