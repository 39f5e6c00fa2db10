package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Streams;

/// Damages sound files at random. Whatever comes of it is read or refused with a message, and soon.
class MutationTest {
    private static final long SEED = 20_261_122;
    private static final int MUTATIONS = Integer.getInteger("resolvent.mutations", 400);
    /// Values that stand for many or for none where a length is expected.
    private static final int[] NASTY = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFFFFFF, 0x80000000, -1, 0xFFFF, 1 << 24};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"f8.npy", "version-2.npy", "several.npz", "compressed.npz", "csr.npz", "coo.npz",
            "dense.mat", "packed.mat", "sparse.mat", "types.mat", "contiguous.h5", "several.h5", "chunked.h5",
            "chunked-latest.h5", "many.h5", "compact.h5", "matlab73.mat", "matlab73-sparse.mat", "sparse.mtx",
            "dense.mtx", "symmetric.mtx"})
    void damagedFilesAreReadOrRefused(String name) {
        damage(name, Fixtures.bytes(name), name.startsWith("chunked") ? new String[] {"gzip", "lzf", "growing",
            "growing-both", "single", "holes", "plain"} : new String[] {name.startsWith("several") ? "W" : ""});
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"source,target,weight\nA,B,1.5\nB,\"C\",2\nC,A,-3e2\n", "A,B,C\n0,1.5,-2\n3,0,0.25\n0,-4,5\n",
            "0 1.5 -2\n3 0 0.25\n0 -4 5\n",
            "<graphml><key id='w' for='edge' attr.name='weight'/><graph edgedefault='directed'><node id='a'/>"
                    + "<node id='b'/><edge source='a' target='b'><data key='w'>2</data></edge></graph></graphml>"})
    void damagedTextIsReadOrRefused(String text) {
        byte[] sound = text.getBytes(StandardCharsets.UTF_8);
        damage("text", sound, new String[] {""});
        damage("text.gz", Fixtures.gzip(sound), new String[] {""});
    }

    private void damage(String name, byte[] sound, String[] variables) {
        for (int k = 0; k < MUTATIONS; k++) {
            UniformRandomProvider random = Streams.generator(SEED + name.hashCode(), k);
            byte[] damaged = damaged(sound, random);
            String variable = variables[random.nextInt(variables.length)];
            read(Fixtures.write(folder, name, damaged), variable, name + ", mutation " + k + " of seed " + SEED);
        }
    }

    private static void read(Path path, String variable, String replay) {
        try {
            NetworkFile read = MatrixReader.read(path, ReadOptions.DEFAULT.withVariable(variable));
            read.connectivity().matrix().forEachNonZero((_, _, weight) -> assertThat(weight).as(replay).isFinite());
        } catch (MatrixFormatException refused) {
            assertThat(refused.getMessage()).as(replay).isNotNull();
        } catch (RuntimeException | Error escaped) {
            fail(replay, escaped);
        }
    }

    private static byte[] damaged(byte[] sound, UniformRandomProvider random) {
        byte[] bytes = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> putInt(bytes, at, NASTY[random.nextInt(NASTY.length)]);
                case 3 -> copy(bytes, at, random);
                case 4 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(16));
            }
        }
        return bytes;
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int k = 0; k < 4 && at + k < bytes.length; k++) {
            bytes[at + k] = (byte) (value >>> (8 * k));
        }
    }

    /// Copies a piece elsewhere, which makes addresses lead in circles.
    private static void copy(byte[] bytes, int at, UniformRandomProvider random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(16), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, length);
    }
}
