package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TextLimitsTest {
    @TempDir
    private Path folder;

    private static ReadOptions limited(ReadLimits limits) {
        return ReadOptions.DEFAULT.withLimits(limits);
    }

    /// Text without end, which fails the test if it is read far beyond the limit.
    private static final class Endless extends Reader {
        private long served;

        @Override
        public int read(char[] block, int from, int count) {
            java.util.Arrays.fill(block, from, from + count, '7');
            served += count;
            assertThat(served).isLessThan(ReadLimits.DEFAULT.lineLength() * 2L);
            return count;
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    @Test
    @Timeout(20)
    void stopsInsideALineOfAGigabyte() throws IOException {
        InputFile file = InputFile.of(write(folder, "m.csv", "x"), ReadOptions.DEFAULT);
        try (var guard = new LineGuard(new Endless(), file, "UTF-8")) {
            char[] block = new char[8192];
            MatrixFormatException refused = Assertions.catchThrowableOfType(MatrixFormatException.class, () -> {
                while (guard.read(block) >= 0) {
                    // goes on until the guard stops it
                }
            });
            assertThat(refused).hasMessage("m.csv line 1: is longer than 4,194,304 characters");
        }
    }

    @Test
    void boundsLinesWithTheirNumber() {
        Path path = write(folder, "m.csv", "1,2\r\n3,4\r\n" + "5".repeat(200) + ",6\r\n");
        assertThat(refusal(path, limited(ReadLimits.DEFAULT.withLineLength(100))))
                .isEqualTo("m.csv line 3: is longer than 100 characters");
        Path blanks = write(folder, "b.csv", "1 2\n3 4\n" + "5".repeat(200) + " 6\n");
        assertThat(refusal(blanks, limited(ReadLimits.DEFAULT.withLineLength(100))))
                .isEqualTo("b.csv line 3: is longer than 100 characters");
    }

    @Test
    @Timeout(20)
    void boundsColumns() {
        String million = "1,".repeat(999_999) + "1\n";
        assertThat(refusal(write(folder, "m.csv", million))).isEqualTo("m.csv line 1: cannot be split into cells: a "
                + "line may have 100,000 cells of 4,096 characters, and quotation marks must close");
        assertThat(refusal(write(folder, "b.csv", million.replace(',', ' '))))
                .isEqualTo("b.csv line 1: has 1,000,000 cells, at most 100,000 are read");
    }

    @Test
    void boundsCellsAndQuotes() {
        assertThat(refusal(write(folder, "q.csv", "1,2\n\"3,4\n5,6\n"))).startsWith("q.csv line 2: cannot be split");
        assertThat(refusal(write(folder, "c.csv", "1,2\n" + "3".repeat(5000) + ",4\n")))
                .startsWith("c.csv line 2: cannot be split into cells");
        assertThat(refusal(write(folder, "e.csv", "1,2\n\"3\"x,4\n"))).startsWith("e.csv line 2: cannot be split");
    }

    @Test
    void boundsTheWholeFile() {
        Path path = write(folder, "m.csv", "1,2\n3,4\n");
        assertThat(refusal(path, limited(ReadLimits.DEFAULT.withFileBytes(7))))
                .isEqualTo("m.csv: has 8 bytes, at most 7 are read");
        Path edges = write(folder, "e.csv", "source,target\nA,B\nB,C\n");
        assertThat(refusal(edges, limited(ReadLimits.DEFAULT.withNeurons(2))))
                .isEqualTo("e.csv line 3: is past 2 neurons, more are not read");
    }

    @Test
    @Timeout(20)
    void refusesGzipBombs() {
        byte[] packed = Fixtures.gzip("0,0,0,0\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(packed.length).isLessThan(80_000);
        assertThat(refusal(write(folder, "bomb.csv.gz", packed))).matches("bomb.csv.gz: unpacks to more than [0-9,]+ "
                + "bytes, far more than it holds packed. If it is sound, gunzip it first");
        assertThat(refusal(write(folder, "bomb.csv.gz", packed),
                limited(ReadLimits.DEFAULT.withExpansion(5000).withUnpackedBytes(1 << 20))))
                .startsWith("bomb.csv.gz: unpacks to more than 1,048,576 bytes");
        byte[] nested = Fixtures.gzip(Fixtures.bytes("f8.npy"));
        assertThat(refusal(write(folder, "m.npy.gz", nested)))
                .isEqualTo("m.npy.gz: is a packed binary file; gunzip it first");
        packed[packed.length / 2] ^= 0x55;
        assertThat(refusal(write(folder, "flipped.csv.gz", packed))).startsWith("flipped.csv.gz");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(refusal(write(folder, "l.csv", new byte[] {'1', ',', (byte) 0xE4, '\n'})))
                .isEqualTo("l.csv: is not valid UTF-8 near line 1. Save it as UTF-8");
        assertThat(refusal(write(folder, "z.csv", new byte[] {'1', 0, ',', 0, '2', 0})))
                .isEqualTo("z.csv line 1: holds a zero byte: not a text file, or UTF-16 without a byte order mark. "
                        + "Save it as UTF-8");
        byte[] wide = {(byte) 0xFF, (byte) 0xFE, 0, 0, '1', 0, 0, 0};
        assertThat(refusal(write(folder, "w.csv", wide))).isEqualTo("w.csv: is UTF-32. Save it as UTF-8");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        assertThat(refusal(folder.resolve("nowhere.csv")))
                .isEqualTo("nowhere.csv: there is no such file in " + folder.toAbsolutePath());
        Files.createDirectory(folder.resolve("folder.csv"));
        assertThat(refusal(folder.resolve("folder.csv")))
                .isEqualTo("folder.csv: is a folder or a device, must be an ordinary file");
        assertThat(refusal(write(folder, "m.json", "{\"a\": 1}")))
                .isEqualTo("m.json: looks like JSON, which is not read. Save the matrix as CSV or .npy");
        assertThat(refusal(write(folder, "e.parquet", "PAR1...")))
                .isEqualTo("e.parquet: is a Parquet file. Export the edge list as CSV");
        assertThat(refusal(write(folder, "m.npy", "1,2\n3,4\n")))
                .isEqualTo("m.npy: ends in .npy but is no such file; damaged, or renamed");
        assertThat(refusal(write(folder, "m.h5", ""))).isEqualTo("m.h5: is empty");
    }

    /// What a file says may not steer the terminal that shows the message.
    @Test
    void messagesShowNoControlCharacters() {
        Path path = write(folder, "m.csv", "source,target,weight\nA,B,\u001B[31m\u202Ered\n");
        assertThat(refusal(path)).isEqualTo("m.csv line 2: weight \"\uFFFD[31m\uFFFDred\" is not a number");
    }
}
