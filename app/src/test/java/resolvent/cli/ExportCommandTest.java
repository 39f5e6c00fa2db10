package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aModelBecomesAFileWithItsParametersAndStart() throws IOException {
        Path file = folder.resolve("pair.ode");

        Cli.Outcome done = Cli.done("export", "excitatory-inhibitory", "--inhibitory-tau", "30", "--start", "60, 5",
                "--duration", "200", "--out", file);

        assertThat(done.out()).contains("xppaut");
        assertThat(Files.readString(file).lines()).contains("par taui=30.0", "init ve=60.0", "init vi=5.0",
                "@ total=200.0, dt=0.05, meth=83dp", "done");
    }

    @Test
    void theNameMayStandBehindTheOptions() throws IOException {
        Path file = folder.resolve("lorenz.ode");

        Cli.done("export", "--out", file, "lorenz");

        assertThat(Files.readString(file).lines()).contains("par rho=28.0", "init z=0.1");
    }

    @Test
    void whatCannotBeExportedIsRefused() {
        assertThat(Cli.refusal("export", "girko")).isEqualTo(
                "girko must be a model with formulas to be exported; see: resolvent list");
        assertThat(Cli.refusal("export", "lorenz", "--start", "1,2")).isEqualTo("start must have 3 entries, had 2");
        assertThat(Cli.refusal("export", "lorenz", "--start", "1,x,2")).isEqualTo(
                "--start must be numbers separated by commas, was \"1,x,2\"");
        assertThat(Cli.refusal("export", "lorenz", "--duration", "-1")).isEqualTo(
                "duration must be above 0 and finite, was -1.0");
        assertThat(Cli.refusal("export", "lorenz", "--out", folder.resolve("no/such.ode"))).contains("cannot be written");
    }
}
