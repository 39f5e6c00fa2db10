package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.bytes;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Sparse;

class Hdf5ReaderTest {
    @TempDir
    private Path folder;

    private static ReadOptions variable(String name) {
        return ReadOptions.DEFAULT.withVariable(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contiguous.h5", "compact.h5", "many.h5", "matlab73.mat", "matlab73-sparse.mat"})
    void readsWhatOthersWrote(String name) {
        NetworkFile read = MatrixReader.read(file(name));
        assertThat(entries(read.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(read.connectivity().matrix() instanceof Sparse).isEqualTo(name.contains("sparse"));
        assertThat(read.summary().format()).isEqualTo(FileFormat.HDF5);
        assertThat(read.summary().variable()).isEqualTo("W");
        assertThat(entries(matrix(file(name), ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND))))
                .containsExactly(entries(Fixtures.REAL.transpose()));
    }

    @Test
    void asksWhichOfSeveral() {
        assertThat(refusal(file("several.h5"))).isEqualTo("several.h5: holds 4 arrays, 2 of them square: "
                + "model/bias (3), model/recurrent/J (3 x 3), model/recurrent/W (3 x 3), note (a single value). "
                + "Which one? --variable model/recurrent/J");
        assertThat(entries(matrix(file("several.h5"), variable("model/recurrent/W"))))
                .containsExactly(entries(Fixtures.REAL));
        assertThat(entries(matrix(file("several.h5"), variable("/model/recurrent/J"))))
                .containsExactly(entries(Fixtures.WHOLE));
        assertThat(refusal(file("several.h5"), variable("model/bias")))
                .isEqualTo("several.h5: \"model/bias\" is 3, a matrix has two dimensions");
    }

    @Test
    void doesNotFollowLinksIntoOtherFiles() {
        assertThat(refusal(file("several.h5"), variable("elsewhere")))
                .startsWith("several.h5: --variable elsewhere: the file has ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked.h5", "chunked-latest.h5"})
    void readsEveryKindOfChunks(String name) {
        Path path = file(name);
        for (String variable : new String[] {"gzip", "plain", "growing", "growing-both", "single"}) {
            assertThat(entries(matrix(path, variable(variable)))).as(variable).containsExactly(entries(Fixtures.REAL));
        }
        double[] tiles = entries(matrix(path, variable("lzf")));
        assertThat(tiles).hasSize(441);
        for (int k = 0; k < tiles.length; k++) {
            assertThat(tiles[k]).isEqualTo(Fixtures.REAL.get(k % 21 % 3, k / 21 % 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked.h5", "chunked-latest.h5"})
    void whatWasNeverWrittenHasTheFillValue(String name) {
        double[] holes = new double[25];
        Arrays.fill(holes, 9);
        holes[0] = 1;
        assertThat(entries(matrix(file(name), variable("holes")))).containsExactly(holes);
        assertThat(entries(matrix(file(name), variable("unwritten")))).containsExactly(-1, -1, -1, -1);
    }

    @Test
    void namesTheFilterItCannotUndo() {
        assertThat(refusal(file("chunked.h5"), variable("scaled"))).isEqualTo("chunked.h5: \"scaled\" is packed by "
                + "filter 6 (scaleoffset), known are gzip, lzf and shuffle. h5repack -f GZIP=6 makes it readable");
    }

    @Test
    void readsAllTypesOfNumbers() {
        Path types = file("types.h5");
        for (String variable : new String[] {"f2", "f4", "big-f8"}) {
            assertThat(entries(matrix(types, variable(variable)))).containsExactly(entries(Fixtures.REAL));
        }
        for (String variable : new String[] {"i1", "i4", "big-i2", "i8"}) {
            assertThat(entries(matrix(types, variable(variable)))).containsExactly(entries(Fixtures.WHOLE));
        }
        assertThat(entries(matrix(types, variable("u1")))).containsExactly(0, 3, 0, 1, 0, 4, 2, 7, 5);
        assertThat(entries(matrix(types, variable("truth")))).containsExactly(0, 1, 0, 1, 0, 1, 1, 1, 1);
        assertThat(refusal(types, variable("complex"))).startsWith("types.h5: \"complex\" holds records");
        assertThat(refusal(types, variable("words"))).startsWith("types.h5: \"words\" holds no numbers of a known type");
        assertThat(refusal(types, variable("cube"))).isEqualTo(
                "types.h5: \"cube\" is 2 x 2 x 2, a matrix has two dimensions");
    }

    @Test
    void refusesEveryTruncation() {
        byte[] sound = bytes("contiguous.h5");
        for (int length = 8; length < sound.length; length += 7) {
            assertThat(refusal(write(folder, "cut.h5", Arrays.copyOf(sound, length)))).startsWith("cut.h5: ");
        }
    }

    @Test
    void refusesDimensionsBeyondItsBytes() {
        byte[] lie = bytes("contiguous.h5");
        byte[] three = {3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0};
        int at = indexOf(lie, three);
        lie[at + 2] = 1;
        lie[at + 10] = 1;
        assertThat(refusal(write(folder, "lie.h5", lie)))
                .isEqualTo("lie.h5: \"W\" claims 65539 x 65539 numbers in 2,120 bytes; truncated or made up");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    /// The number of bytes from the signature of a tree node to the addresses of its children.
    private static void pointToItself(byte[] file, int node, int keyBytes) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(node + 5, (byte) 1).putShort(node + 6, (short) 2);
        bytes.putLong(node + 24 + keyBytes, node).putLong(node + 24 + 2 * keyBytes + 8, node);
    }

    @Test
    @Timeout(20)
    void doesNotWalkInCircles() {
        byte[] groups = bytes("contiguous.h5");
        pointToItself(groups, indexOf(groups, new byte[] {'T', 'R', 'E', 'E', 0}), 8);
        assertThat(refusal(write(folder, "groups.h5", groups)))
                .isEqualTo("groups.h5: is damaged: its structure leads in circles");

        byte[] chunks = bytes("chunked.h5");
        for (int at = 0; at + 5 < chunks.length; at++) {
            if (new String(chunks, at, 5, StandardCharsets.ISO_8859_1).equals("TREE\1")) {
                pointToItself(chunks, at, 32);
            }
        }
        assertThat(refusal(write(folder, "chunks.h5", chunks), variable("plain")))
                .isEqualTo("chunks.h5: is damaged: its structure leads in circles");
    }

    @Test
    void namesEntriesThatAreNotFinite() {
        byte[] damaged = bytes("contiguous.h5");
        int at = indexOf(damaged, new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xF8, 0x3F});
        damaged[at + 7] = 0x7F;
        assertThat(refusal(write(folder, "nan.h5", damaged)))
                .isEqualTo("nan.h5: M[0][1] is NaN. --missing zero, or remove it");
        assertThat(network(file("contiguous.h5")).size()).isEqualTo(3);
    }
}
