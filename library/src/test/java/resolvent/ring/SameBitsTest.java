package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// The same eigenvalues and modes, bit by bit, in JVMs that see wide vectors, narrow ones and none.
class SameBitsTest {
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=3", "-XX:UseAVX=2", "-XX:UseAVX=1", "no vectors"})
    void everyWidthOfVectorsGivesTheSameBits(String width) throws IOException, InterruptedException {
        assumeThat(System.getProperty("os.arch")).isEqualTo("amd64");

        assertThat(elsewhere(width)).isEqualTo(Long.toHexString(fingerprint()));
    }

    private static String elsewhere(String width) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (width.startsWith("-XX")) {
            command.addAll(VECTORS);
            command.add(width);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SameBitsTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /// Prints the fingerprint of this JVM.
    public static void main(String[] arguments) {
        IO.println(Long.toHexString(fingerprint()));
    }

    private static long fingerprint() {
        long print = 0;
        for (double bias : new double[] {0, 0.1, 0.5}) {
            for (double disorder : new double[] {0, 0.5}) {
                for (Boundary boundary : Boundary.values()) {
                    Ring ring = (Ring) new DirectedRing(300, bias, boundary, disorder)
                            .draw(Streams.generator(5, 0)).matrix();
                    List<Complex> values = RingEigenvalues.of(ring).orElseThrow().values();
                    for (Complex z : values) {
                        print = 31 * print + Double.doubleToLongBits(z.re());
                        print = 31 * print + Double.doubleToLongBits(z.im());
                    }
                    print = 31 * print + RingModes.of(ring, values).all().hashCode();
                }
            }
        }
        for (Boundary boundary : Boundary.values()) {
            BlockRing ring = (BlockRing) new ClusterRing(100, 3, 0.1, 0.5, boundary)
                    .draw(Streams.generator(5, 0)).matrix();
            for (Complex z : RingEigenvalues.of(ring).orElseThrow().values()) {
                print = 31 * print + Double.doubleToLongBits(z.re());
                print = 31 * print + Double.doubleToLongBits(z.im());
            }
        }
        return print;
    }
}
