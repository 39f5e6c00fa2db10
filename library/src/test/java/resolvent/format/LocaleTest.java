package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files mean the same wherever they are read: German has decimal commas, Turkish another small I, Arabic other digits.
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
    void filesAndMessagesAreTheSameEverywhere(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));

        Path matrix = write(folder, "m.csv", "NAME,INH1,EXC1\nINH1,0,-1.5e3\nEXC1,1234.5,0\n");
        assertThat(entries(MatrixReader.read(matrix).connectivity().matrix())).containsExactly(0, 1234.5, -1500, 0);
        Path edges = write(folder, "e.csv", "PRESYNAPTIC,POSTSYNAPTIC,WEIGHT\nA,B,0.5\n");
        assertThat(MatrixReader.read(edges).summary().format()).isEqualTo(FileFormat.EDGE_LIST);
        Path market = write(folder, "m.mtx", "%%MATRIXMARKET MATRIX COORDINATE INTEGER GENERAL\n1 1 1\n1 1 7\n");
        assertThat(entries(MatrixReader.read(market).connectivity().matrix())).containsExactly(7);
        assertThat(SignsFile.read(write(folder, "s.csv", "A,INHIBITORY\nB,I\n")).signs()).hasSize(2);

        Path tall = write(folder, "t.csv", "1,2,3,4,5\n".repeat(12_345));
        assertThat(refusal(tall)).startsWith("t.csv: matrix is 12345 x 5, must be square");
        ReadLimits small = ReadLimits.DEFAULT.withFileBytes(1234);
        assertThat(refusal(tall, ReadOptions.DEFAULT.withLimits(small)))
                .isEqualTo("t.csv: has 123,450 bytes, at most 1,234 are read");

        var out = new ByteArrayOutputStream();
        CsvWriter.write(out, csv -> csv.number(1234.5).number(-7L).number(1e-7).text("I").endRow());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1234.5,-7,1.0E-7,I\n");
        var npz = new ByteArrayOutputStream();
        new NpzWriter().add("W", Fixtures.REAL).writeTo(npz);
        assertThat(npz.toString(StandardCharsets.ISO_8859_1)).contains("'shape': (3, 3)");
    }
}
