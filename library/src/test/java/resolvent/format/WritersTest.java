package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resolvent.format.Fixtures.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.matrix.Dense;
import resolvent.numeric.ComplexVector;

class WritersTest {
    @TempDir
    private Path folder;

    @Test
    void npyIsByteForByteWhatNumpyWrites() throws IOException {
        Path path = folder.resolve("m.npy");
        NpyWriter.write(path, Fixtures.REAL);
        assertThat(Files.readAllBytes(path)).isEqualTo(Fixtures.bytes("f8-fortran.npy"));
        NpyWriter.write(path, new double[] {0, 1.5, -2});
        assertThat(Files.readAllBytes(path)).isEqualTo(Fixtures.bytes("vector.npy"));
        NpyWriter.write(path, Dense.of(new double[] {7.5}));
        assertThat(Files.readAllBytes(path)).isEqualTo(Fixtures.bytes("one.npy"));
        NpyWriter.write(path, Dense.ofColumns(0, 0, new double[0]));
        assertThat(Files.readAllBytes(path)).isEqualTo(Fixtures.bytes("empty.npy"));
    }

    @Test
    void complexNumbersAreWhatNumpyWrites() throws IOException {
        Path path = folder.resolve("values.npz");
        new NpzWriter().add("eigenvalues", new ComplexVector(new double[] {1, 1}, new double[] {2, -2})).write(path);
        try (ZipFile ours = new ZipFile(path.toFile());
                ZipFile theirs = new ZipFile(Fixtures.file("complex.npz").toFile())) {
            assertThat(ours.getInputStream(ours.getEntry("eigenvalues.npy")).readAllBytes())
                    .isEqualTo(theirs.getInputStream(theirs.getEntry("eigenvalues.npy")).readAllBytes());
        }
    }

    @Test
    void wholeNumbersHaveTheirTypes() throws IOException {
        Path path = folder.resolve("i.npy");
        NpyWriter.write(path, new int[] {1, -2});
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).contains("'<i4'").endsWith(
                "\1\0\0\0\u00FE\u00FF\u00FF\u00FF");
        NpyWriter.write(path, new long[] {-1});
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).contains("'<i8'")
                .endsWith("\u00FF".repeat(8));
    }

    @Test
    void longVectorsAreWrittenInBlocks() throws IOException {
        double[] values = new double[10_001];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.sqrt(k);
        }
        Path path = folder.resolve("v.npy");
        NpyWriter.write(path, values);
        try (var in = Files.newInputStream(path)) {
            assertThat(NpyArray.open(in, Files.size(path), new Where("v")).toDoubles()).containsExactly(values);
        }
    }

    @Test
    void archivesComeBack() {
        Path path = folder.resolve("m.npz");
        new NpzWriter().add("W", Fixtures.REAL).add("index", new int[] {1}).add("mask", new long[] {2})
                .add("x", new double[] {3}).write(path);
        assertThat(entries(MatrixReader.read(path, ReadOptions.DEFAULT.withVariable("W")).connectivity().matrix()))
                .containsExactly(entries(Fixtures.REAL));
        NpzWriter.writeSparse(path, Fixtures.REAL.toSparse());
        NetworkFile read = MatrixReader.read(path);
        assertThat(read.summary().format()).isEqualTo(FileFormat.NPZ_SPARSE);
        assertThat(entries(read.connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
    }

    @Test
    void archivesHaveNoDate() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            new NpzWriter().add("W", Fixtures.REAL).write(folder.resolve("a.npz"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            new NpzWriter().add("W", Fixtures.REAL).write(folder.resolve("b.npz"));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(Files.readAllBytes(folder.resolve("a.npz"))).isEqualTo(Files.readAllBytes(folder.resolve("b.npz")));
    }

    @Test
    void archiveNamesAreHarmless() {
        assertThatThrownBy(() -> new NpzWriter().add("../W", Fixtures.REAL))
                .hasMessage("name of an array must be 1 to 64 letters, digits, _ or -, was \"../W\"");
        assertThatThrownBy(() -> new NpzWriter().add("W", Fixtures.REAL).add("W", Fixtures.REAL))
                .hasMessage("name of an array must be new, was \"W\"");
    }

    private static String csv(Path path) throws IOException {
        return Files.readString(path);
    }

    @Test
    void formulasAreDefused() throws IOException {
        Path path = folder.resolve("t.csv");
        CsvWriter.write(path, csv -> csv.text("=cmd()").text("+1").text("-1").text("@x").text("\tx").text("\rx")
                .text("a,b").text("say \"hi\"").text("\u00C4VAL").endRow()
                .number(-1).number(-0.5).number(1e300).number(Double.NaN).number(Double.NEGATIVE_INFINITY)
                .number(1 / 3.0).number(5L).number(-0.0).text("").endRow());
        assertThat(csv(path)).isEqualTo("'=cmd(),'+1,'-1,'@x,'\tx,\"'\rx\",\"a,b\",\"say \"\"hi\"\"\",\u00C4VAL\n"
                + "-1,-0.5,1.0E300,nan,-inf,0.3333333333333333,5,-0.0,\n");
    }

    @Test
    void matricesAndEdgesComeBack() throws IOException {
        Connectivity network = new Connectivity(Fixtures.REAL, List.of("AVAL", "AVAR", "DB,02"),
                Collections.nCopies(3, Population.UNKNOWN));
        Path path = folder.resolve("m.csv");
        CsvWriter.writeMatrix(path, network);
        assertThat(csv(path)).startsWith(",AVAL,AVAR,\"DB,02\"\nAVAL,0.0,1.5,-2.0\n");
        assertThat(MatrixReader.read(path).connectivity().names()).isEqualTo(network.names());
        assertThat(entries(MatrixReader.read(path).connectivity().matrix())).containsExactly(entries(Fixtures.REAL));
        CsvWriter.writeEdges(path, network);
        assertThat(csv(path)).startsWith("source,target,weight\nAVAL,AVAR,3.0\n");
        assertThat(MatrixReader.read(path).summary().edges()).isEqualTo(6);
    }

    @Test
    void numberedMatricesComeBackInEverySize() {
        for (int size = 0; size < 4; size++) {
            Path path = folder.resolve("n.csv");
            CsvWriter.writeMatrix(path, Connectivity.of(Dense.identity(size)));
            Connectivity read = MatrixReader.read(path).connectivity();
            assertThat(read.names()).isEqualTo(Connectivity.of(Dense.identity(size)).names());
            assertThat(entries(read.matrix())).containsExactly(entries(Dense.identity(size)));
        }
    }

    @Test
    void filesAreWrittenWholeOrNotAtAll() throws IOException {
        Path path = Files.writeString(folder.resolve("old.csv"), "old");
        assertThatThrownBy(() -> OutputFile.write(path, out -> {
            out.write(1);
            throw new IOException("No space left on device");
        })).isInstanceOf(UncheckedIOException.class)
                .hasMessage(path + " cannot be written: No space left on device");
        assertThat(path).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void saysBeforehandWhatCannotBeWritten() throws IOException {
        OutputFile.requireWritable(folder.resolve("m\u00FCcken und l\u00F6wen.csv"));
        Path missing = folder.resolve("nowhere/m.csv");
        assertThatThrownBy(() -> OutputFile.requireWritable(missing)).isInstanceOf(UncheckedIOException.class)
                .hasMessage(missing + " cannot be written: there is no folder " + missing.getParent());
        assertThatThrownBy(() -> OutputFile.requireWritable(folder)).hasMessageEndingWith("it is a folder");
        assertThatThrownBy(() -> OutputFile.requireWritable(folder.resolve("x".repeat(300))))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("cannot be written");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
