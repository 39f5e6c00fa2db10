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

    @Test
    void aModelBecomesFilesForAuto() throws IOException {
        Path file = folder.resolve("convection.f90");

        Cli.Outcome done = Cli.done("export", "lorenz", "--rayleigh", "0.5", "--for", "auto", "--sweep", "rho", "--range",
                "0:30", "--start", "0,0,0", "--out", file);

        assertThat(done.out()).containsIgnoringWhitespaces("c.convection\nstarts from rest at 0.000, 0.000, 0.000\n",
                "run('convection')", "run('convection', DS='-')");
        assertThat(Files.readString(file).lines()).contains("  PAR(2) = 0.5d0 ! rho", "  F(1) = sigma*(y-x)");
        assertThat(Files.readString(folder.resolve("c.convection")).lines()).contains("ICP = ['rho']", "RL0 = 0.0, RL1 = 30.0");
    }

    @Test
    void theFirstParameterIsFollowedFromHalfToTwiceItsValue() throws IOException {
        Cli.done("export", "inhibitory-pair", "--s", "0.75", "--for", "auto", "--out", folder.resolve("pair.f90"));

        assertThat(Files.readString(folder.resolve("c.pair")).lines()).contains("ICP = ['s']", "UZSTOP = {'s': [0.375, 1.5]}");
    }

    @Test
    void aStateOfRestIsLookedForWhereNoStartIsGiven() {
        assertThat(Cli.done("export", "excitatory-inhibitory", "--for", "auto", "--out", folder.resolve("pair.f90")).out())
                .contains("starts from rest at 26.67, 16.67");
    }

    @Test
    void whatAutoCannotTakeIsRefused() {
        assertThat(Cli.refusal("export", "lorenz", "--for", "matcont")).isEqualTo(
                "--for must be one of xppaut, auto, was \"matcont\"");
        assertThat(Cli.refusal("export", "lorenz", "--for", "auto", "--duration", "5")).isEqualTo(
                "--duration goes with --for xppaut only, was given with --for auto");
        assertThat(Cli.refusal("export", "lorenz", "--sweep", "rho")).isEqualTo(
                "--sweep goes with --for auto only, was given with --for xppaut");
        assertThat(Cli.refusal("export", "lorenz", "--for", "auto", "--sweep", "rayleigh")).isEqualTo(
                "the parameter must be one of sigma, rho, beta, was \"rayleigh\"");
        assertThat(Cli.refusal("export", "lorenz", "--for", "auto", "--range", "1")).isEqualTo(
                "--range must be FROM:TO, was \"1\"");
        assertThat(Cli.refusal("export", "lorenz", "--for", "auto", "--range", "1:x")).isEqualTo(
                "--range must be numbers separated by a colon, was \"1:x\"");
        assertThat(Cli.refusal("export", "lorenz", "--for", "auto", "--out", folder.resolve("a b.f90"))).startsWith(
                "--out must be named by letters, digits, dots and dashes and end in .f90 for AUTO-07p, was ");
    }
}
