package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are damaged, or made up to do harm: each is refused in one line that says why, before it takes memory.
class HostileFilesTest {
    private static final Path FIXTURES = Path.of("..", "library", "src", "test", "resources", "resolvent", "format");

    @TempDir
    private Path folder;

    private String refusal(Path file, Object... options) {
        Path out = folder.resolve("out");
        String message = Cli.refusal(Stream.concat(Stream.of("analyze", file, "--out", out), Stream.of(options))
                .toArray());
        assertThat(out).doesNotExist();
        assertThat(message).startsWith(String.valueOf(file.getFileName()));
        return message;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// An NPY file of version 1 with any header and content.
    private Path npy(String name, String header, int contentLength) throws IOException {
        byte[] head = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0,
                (byte) head.length, (byte) (head.length >> 8)}, 10 + head.length + contentLength);
        System.arraycopy(head, 0, bytes, 10, head.length);
        return Files.write(folder.resolve(name), bytes);
    }

    private static String header(String type, String shape) {
        return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
    }

    @Test
    void npyHeadersThatClaimTooMuch() throws IOException {
        assertThat(refusal(npy("huge.npy", header("<f8", "(65536, 65536)"), 16)))
                .matches("huge.npy: claims .*, but only 16 bytes follow the header; truncated or made up");
        assertThat(refusal(npy("negative.npy", header("<f8", "(-2, -2)"), 32))).contains("shape");
        assertThat(refusal(npy("more.npy", header("<f8", "(2, 2)"), 99)))
                .isEqualTo("more.npy: goes on after the last of its 4 numbers; damaged, or another file appended");
        byte[] long4e9 = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0, 0x28, 0x6B, (byte) 0xEE};
        assertThat(refusal(Files.write(folder.resolve("head.npy"), long4e9)))
                .contains("claims a header of 4,000,000,000 bytes");
    }

    @Test
    void npyFilesThatHoldCode() throws IOException {
        assertThat(refusal(FIXTURES.resolve("object.npy"))).containsIgnoringCase("object");
        assertThat(refusal(npy("code.npy", "__import__('os').system('touch /x')\n", 32))).contains("header");
    }

    @Test
    void npyFilesOfEveryKindAreRead() {
        for (String name : new String[] {"big-f8.npy", "f8-fortran.npy", "bool.npy", "i4.npy", "c8-real.npy"}) {
            Cli.done("analyze", FIXTURES.resolve(name), "--missing", "zero", "--shuffles", 0, "--redraws", 0, "--out",
                    folder.resolve(name));
        }
    }

    @Test
    void archivesThatUnpackWithoutEnd() throws IOException {
        Path bomb = folder.resolve("bomb.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("m.npy"));
            zip.write(npyStart());
            zeros(zip, 50_000_000);
        }
        assertThat(refusal(bomb)).containsAnyOf("unpack", "100 times", "times its size", "100:1");

        Path packed = folder.resolve("bomb.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            zeros(gzip, 50_000_000);
        }
        assertThat(refusal(packed)).isNotBlank();
    }

    private static byte[] npyStart() {
        String header = header("<f8", "(2500, 2500)");
        byte[] start = new byte[10 + header.length()];
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0};
        System.arraycopy(magic, 0, start, 0, 10);
        System.arraycopy(header.getBytes(StandardCharsets.ISO_8859_1), 0, start, 10, header.length());
        return start;
    }

    private static void zeros(OutputStream out, int count) throws IOException {
        byte[] block = new byte[1_000_000];
        for (int written = 0; written < count; written += block.length) {
            out.write(block);
        }
    }

    @Test
    void archivesThatReachOutside() throws IOException {
        Path archive = folder.resolve("outside.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../m.npy"));
            zip.write(npyStart());
        }
        assertThat(refusal(archive)).contains("../m.npy");
        assertThat(folder.resolve("m.npy")).doesNotExist();
        assertThat(folder.resolveSibling("m.npy")).doesNotExist();
    }

    @Test
    void archivesOfTooManyEntries() throws IOException {
        Path archive = folder.resolve("many.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int k = 0; k < 100_000; k++) {
                zip.putNextEntry(new ZipEntry(k + ".npy"));
            }
        }
        assertThat(refusal(archive)).contains("entries, at most ");
    }

    @Test
    void textThatIsNoNumber() throws IOException {
        for (String number : new String[] {"0x1p3", "1e999", "=cmd()", "3d", "--1", "١"}) {
            assertThat(refusal(file("m.csv", "0,1\n%s,0\n".formatted(number)))).as(number).contains("line 2");
        }
        assertThat(refusal(file("m.csv", "0,1\n\"1,0\n"))).contains("line 2");
    }

    @Test
    void textOfUnheardOfLength() throws IOException {
        assertThat(refusal(file("line.csv", "1".repeat(70_000_000)))).contains("longer than");
        assertThat(refusal(file("wide.csv", "1,".repeat(1_000_000) + "1\n"))).contains("line 1");
    }

    @Test
    void textWithMarksOfItsEncoding() throws IOException {
        Path marked = file("bom.csv", "\uFEFFfrom,to,weight\na,b,1\nb,a,1\n");
        Cli.done("analyze", marked, "--out", folder.resolve("fine"));
        Path wide = Files.write(folder.resolve("wide.csv"), "from,to,weight\na,b,1\n".getBytes(StandardCharsets.UTF_16));
        Cli.done("analyze", wide, "--out", folder.resolve("fine"));
    }

    @Test
    void exportsEscapeFormulas() throws IOException {
        Path edges = file("edges.csv", "from,to,weight\n=cmd(),b,1\nb,=cmd(),1\n");
        Path out = folder.resolve("fine");
        Cli.done("analyze", edges, "--out", out);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path csv : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readString(csv)).doesNotContainPattern("(?m)(^|,)\"?=cmd");
            }
        }
    }

    @Test
    void truncatedFiles() throws IOException {
        for (String name : new String[] {"chunked.h5", "dense.mat", "sparse.mtx", "csr.npz", "f8.npy"}) {
            byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
            Path half = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
            assertThat(refusal(half)).as(name).isNotBlank();
        }
    }

    @Test
    void matrixMarketThatClaimsTooMuch() throws IOException {
        assertThat(refusal(file("m.mtx", "%%MatrixMarket matrix coordinate real general\n9 9 2000000000\n1 1 1\n")))
                .isEqualTo("m.mtx: ends before entry 2 of 2000000000; truncated?");
    }

    @Test
    void graphsThatReadOtherFilesOrGrow() throws IOException {
        Path secret = file("secret.txt", "top secret");
        String graph = "<graphml><graph edgedefault=\"directed\"><node id=\"&x;\"/></graph></graphml>";
        String outside = refusal(file("outside.graphml",
                "<!DOCTYPE g [<!ENTITY x SYSTEM \"%s\">]>%s".formatted(secret.toUri(), graph)));
        assertThat(outside).doesNotContain("top secret");
        assertThat(refusal(file("bomb.graphml", """
                <!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                """ + graph))).isNotBlank();
    }
}
