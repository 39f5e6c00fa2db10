package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.matrix;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;

class CsvMatrixReaderTest {
    @TempDir
    private Path folder;

    private Path csv(String text) {
        return write(folder, "m.csv", text);
    }

    private Connectivity read(String text) {
        return MatrixReader.read(csv(text)).connectivity();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0,1.5,-2\n3,0,0.25\n0,-4,5\n",
            "0;1.5;-2\r\n3;0;0.25\r\n0;-4;5",
            "0\t1.5\t-2\n3\t0\t0.25\n0\t-4\t5\n\n\n",
            "0 1.5 -2\n  3   0 0.25\n0 -4 5\n",
            "# saved by numpy\n\n0.000e+00 1.500e+00 -2.000e+00\n3 0 2.5E-1\n0 -4 5\n",
            "\"0\",\" 1.5 \",-2\n3,0,0.25\n0,-4,5\n",
            " 0 , 1.5 , -2 \n3,0, 0.25\n0,-4,5\n"})
    void readsMatricesWithoutNames(String text) {
        assertThat(entries(read(text).matrix())).containsExactly(entries(Fixtures.REAL));
        assertThat(read(text).names()).containsExactly("0", "1", "2");
        assertThat(read(text).matrix()).isInstanceOf(Dense.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            ",A,B,C\nA,0,1.5,-2\nB,3,0,0.25\nC,0,-4,5\n",
            "neuron,A,B,C\nA,0,1.5,-2\nB,3,0,0.25\nC,0,-4,5\n",
            "A,B,C\nA,0,1.5,-2\nB,3,0,0.25\nC,0,-4,5\n",
            "A,B,C\n0,1.5,-2\n3,0,0.25\n0,-4,5\n",
            "A,0,1.5,-2\nB,3,0,0.25\nC,0,-4,5\n",
            "A B C\nA 0 1.5 -2\nB 3 0 0.25\nC 0 -4 5\n",
            "\uFEFF,A,B,C\nA,0,1.5,-2\nB,3,0,0.25\nC,0,-4,5\n"})
    void findsNames(String text) {
        assertThat(read(text).names()).containsExactly("A", "B", "C");
        assertThat(entries(read(text).matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @Test
    void namesMayBeNumbersUnderAnEmptyCorner() {
        Connectivity read = read(",720,10,3\n720,0,1.5,-2\n10,3,0,0.25\n3,0,-4,5\n");
        assertThat(read.names()).containsExactly("720", "10", "3");
        assertThat(entries(read.matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @Test
    void columnsAreMatchedToRowsByName() {
        NetworkFile read = MatrixReader.read(csv(",B,A\nA,1,2\nB,3,4\n"));
        assertThat(read.connectivity().names()).containsExactly("A", "B");
        assertThat(entries(read.connectivity().matrix())).containsExactly(2, 4, 1, 3);
        assertThat(read.summary().notes()).containsExactly(
                "Rows and columns list the neurons in different orders; columns were put in the rows' order.");
        assertThat(refusal(csv(",A,B\nA,1,2\nC,3,4\n"))).isEqualTo("m.csv: column 3 is called \"B\", but no row is. "
                + "Rows and columns must be the same neurons");
    }

    @Test
    void theLayoutCanBeGiven() {
        Path numbers = csv("1,2\n5,6\n7,8\n");
        assertThat(refusal(numbers, ReadOptions.DEFAULT.withNames(NameLayout.NONE)))
                .startsWith("m.csv: matrix is 3 x 2, must be square");
        assertThat(MatrixReader.read(numbers, ReadOptions.DEFAULT.withNames(NameLayout.ROW)).connectivity().names())
                .containsExactly("1", "2");
        Path wide = csv("1,5,6\n2,7,8\n");
        assertThat(MatrixReader.read(wide, ReadOptions.DEFAULT.withNames(NameLayout.COLUMN)).connectivity().names())
                .containsExactly("1", "2");
        Path both = csv("x,1,2\n1,5,6\n2,7,8\n");
        assertThat(entries(matrix(both, ReadOptions.DEFAULT.withNames(NameLayout.BOTH)))).containsExactly(5, 7, 6, 8);
        Path source = csv("source,target\n1,2\n3,4\n");
        assertThat(entries(matrix(source, ReadOptions.DEFAULT.withNames(NameLayout.ROW)))).containsExactly(1, 3, 2, 4);
    }

    @Test
    void rowsSendTransposes() {
        assertThat(entries(matrix(csv("0,1.5,-2\n3,0,0.25\n0,-4,5\n"),
                ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND))))
                .containsExactly(entries(Fixtures.REAL.transpose()));
    }

    @Test
    void emptyAndSingleMatricesAreNetworks() {
        assertThat(MatrixReader.read(csv("")).summary().neurons()).isZero();
        assertThat(MatrixReader.read(csv("\n\n# nothing\n")).summary().notes())
                .containsExactly("The file is empty: a network of no neurons.");
        assertThat(entries(read("7.5").matrix())).containsExactly(7.5);
        assertThat(read(",A\nA,7.5\n").names()).containsExactly("A");
        assertThat(read("A\n7.5\n").names()).containsExactly("A");
    }

    @Test
    void decimalCommasNeedAWord() {
        Path path = csv("0;1,5\n-2,25;0\n");
        assertThat(refusal(path)).isEqualTo("m.csv line 1: cell 2 \"1,5\" is not a number. "
                + "Decimal comma? --decimal comma. " + EdgeColumns.ADVICE);
        assertThat(entries(matrix(path, ReadOptions.DEFAULT.withDecimal(DecimalMark.COMMA))))
                .containsExactly(0, -2.25, 1.5, 0);
        assertThat(entries(matrix(csv("0,0 1,5\n-2,25 0\n"), ReadOptions.DEFAULT.withDecimal(DecimalMark.COMMA))))
                .containsExactly(0, -2.25, 1.5, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,2,3,4,0x1;1,2,3,4,5 | m.csv line 1: cell 5 \"0x1\" is not a number. Write it in decimal digits, as 1.5 "
                    + "or 2e-3",
            "9,8,7,6,5;1,2,3,4,5;1,2,3,4,5;1,2,3,4,5 | m.csv: matrix is 4 x 5, must be square. A name column? "
                    + "--names column",
            "9,8,7,6,5;1,2,3,4,5;1,2,3,4,5;1,2,3,4,5;1,2,3,4,5;1,2,3,4,5 | m.csv: matrix is 6 x 5, must be square. "
                    + "A name row? --names row",
            "1,2,3,4,5;1,2,3,4 | m.csv line 2: has 4 cells, the lines before have 5",
            "1,2,3,4,5;1,2,3,4,5;1,2,0x1p3,4,5 | m.csv line 3: cell 3 \"0x1p3\" is not a number. Write it in decimal "
                    + "digits, as 1.5 or 2e-3",
            "1,2,3,4,5;1,2,1e999,4,5 | m.csv line 2: cell 3 \"1e999\" is beyond the largest number, 1.8e308. Rescale "
                    + "the weights",
            "1,2,3,4,5;1,2,-inf,4,5 | m.csv line 2: cell 3 \"-inf\" is infinite. Weights must be finite: remove it",
            "1,2,3,4,5;1,2,,4,5 | m.csv line 2: M[1][2] is empty. --missing zero, or remove it",
            "1,2,3,4,5;1,2,3,nan,5 | m.csv line 2: M[1][3] is NaN. --missing zero, or remove it",
            "A,B,C,D,E;1,2,3,nan,5 | m.csv line 2: M[0][3] (to A, from D) is NaN. --missing zero, or remove it",
            "A,A;1,2;3,4 | m.csv: neurons 1 and 2 are both called \"A\"; names must differ",
            "x,,y;1,2,3;3,4,5;1,2,3 | m.csv: neuron 2 has no name"})
    void refusesWithThePlace(String lines, String message) {
        assertThat(refusal(csv(lines.replace(';', '\n')))).isEqualTo(message);
    }

    @Test
    void asksForTheLayoutOfWhatIsNotSquare() {
        assertThat(refusal(csv("1,2,3,4,5\n1,2,3,4,5\n"))).isEqualTo("m.csv: matrix is 2 x 5, must be square. Names in "
                + "the first row or column? --names row|column|both|none");
    }

    @Test
    void senderAndReceiverOfAnEntryFollowTheOrientation() {
        Path path = csv(",AVAL,AVAR\nAVAL,1,nan\nAVAR,2,3\n");
        assertThat(refusal(path)).contains("M[0][1] (to AVAL, from AVAR) is NaN");
        assertThat(refusal(path, ReadOptions.DEFAULT.withOrientation(Orientation.ROWS_SEND)))
                .contains("M[1][0] (to AVAR, from AVAL) is NaN");
        NetworkFile zero = MatrixReader.read(path, ReadOptions.DEFAULT.withMissing(Missing.ZERO));
        assertThat(entries(zero.connectivity().matrix())).containsExactly(1, 2, 0, 3);
        assertThat(zero.summary().missing()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,B,3\nA,C,2\nB,C,1\n", "1,2,5\n1,3,2\n2,3,1\n3,1,1\n", "1 2\n2 3\n3 1\n",
            "1\t2\t0.5\n2\t3\t0.25\n"})
    void doesNotGuessThatAFileIsAnEdgeList(String text) {
        assertThat(refusal(csv(text))).endsWith(". " + EdgeColumns.ADVICE);
    }

    @Test
    void refusesAHeaderThatNamesOneEnd() {
        assertThat(refusal(csv("source,sink,weight\nA,B,1\n"))).isEqualTo("m.csv line 1: names only one end of the "
                + "connections (source, sink, weight). " + EdgeColumns.ADVICE + "; for a matrix, --names both");
    }

    @Test
    void countsRowsThatAreNoMatrixWithoutKeepingThem() {
        String line = "1,2,3,4,5\n";
        assertThat(refusal(csv(line.repeat(100_000)))).startsWith("m.csv: matrix is 100000 x 5, must be square");
    }

    @Test
    void wideMatricesInAllEncodings() {
        String text = ",\u00C4VAL,B\n\u00C4VAL,0,1\nB,2,0\n";
        byte[] little = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : new byte[][] {text.getBytes(StandardCharsets.UTF_8), little, big,
                Fixtures.gzip(text.getBytes(StandardCharsets.UTF_8))}) {
            Connectivity read = MatrixReader.read(write(folder, "m.csv", bytes)).connectivity();
            assertThat(read.names()).containsExactly("\u00C4VAL", "B");
            assertThat(entries(read.matrix())).containsExactly(0, 2, 1, 0);
        }
    }
}
