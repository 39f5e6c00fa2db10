package resolvent.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.InLocale;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.flow.Integration;
import resolvent.matrix.Dense;
import resolvent.model.CompetingSpecies;
import resolvent.model.Equations;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.InhibitoryPair;
import resolvent.model.Input;
import resolvent.model.LinearNetwork;
import resolvent.model.Lorenz;
import resolvent.model.LotkaVolterra;
import resolvent.model.MayEcology;
import resolvent.model.PredatorPrey;
import resolvent.model.RateNetwork;
import resolvent.model.Written;
import resolvent.numeric.Gain;
import resolvent.numeric.Sigmoid;
import resolvent.numeric.SoftPlus;
import resolvent.numeric.Streams;
import resolvent.numeric.ThresholdLinear;

class XppFileTest {
    @TempDir
    private Path folder;

    /// A model, where it starts, and how long it is followed.
    private record Example(String name, Written model, double duration, List<Double> start) {
        double[] from() {
            return start.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        Connectivity five = new Girko(5, 0.6, false).draw(Streams.generator(3, 0));
        RateNetwork small = network(five, Gain.Standard.TANH);
        Connectivity ring = new HeadDirectionRing(48, -2, 6, 0.5).draw(Streams.generator(0, 0));
        double[] input = new double[48];
        Arrays.fill(input, 1);
        Dense food = Dense.of(new double[] {-1, -0.5, 0}, new double[] {0.2, -1, -0.4}, new double[] {0.1, 0.3, -1});
        return List.of(
                new Example("excitatory-inhibitory", ExcitatoryInhibitory.withInhibitoryTau(50), 400, List.of(60.0, 5.0)),
                new Example("lorenz", new Lorenz(10, 28, 8.0 / 3), 5, List.of(1.0, 1.0, 20.0)),
                new Example("lotka-volterra", new LotkaVolterra(Connectivity.of(food), 1, 0.7, 0.4), 10,
                        List.of(0.1, 0.5, 1.5)),
                new Example("may-ecology", new MayEcology(Connectivity.of(food.scaled(-1))), 10, List.of(0.1, 0.5, 1.5)),
                new Example("linear-network", LinearNetwork.of(five, 2, 1, 0, 0, -1, 0), 3,
                        List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("competing-species", new CompetingSpecies(3, 2, 2, 1), 6, List.of(0.5, 0.7)),
                new Example("predator-prey", new PredatorPrey(1, 0.5, 0.75), 20, List.of(3.0, 2.0)),
                new Example("inhibitory-pair", new InhibitoryPair(1.5, 2), 8, List.of(0.2, -0.1)),
                new Example("tanh", small, 4, List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("gain before sum", small.withTaus(1, 2, 3, 4, 5).withGainBeforeSum(), 4,
                        List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("sigmoid", network(five, new Sigmoid(2, 3, -0.4)), 4, List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("softplus", network(five, new SoftPlus(3)), 4, List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("threshold", network(five, new ThresholdLinear(0.8, -0.3)), 4,
                        List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("linear", network(five, Gain.Standard.LINEAR), 4, List.of(0.1, -0.2, 0.3, 0.0, 0.5)),
                new Example("ring with long sums", new RateNetwork(ring, Gain.Standard.RECTIFIER,
                        new RateNetwork.Settings(1, 1), input).withGainBeforeSum(), 5,
                        Stream.iterate(0.1, value -> 0.1 + 3.7 * value * (1 - value)).limit(48).toList()));
    }

    private static RateNetwork network(Connectivity wiring, Gain gain) {
        return new RateNetwork(wiring, gain, new RateNetwork.Settings(0.9, 1.5), 0.3, -0.1, 0.2, 0, 0.4);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void xppautComesToTheSameState(Example example) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "skipped: xppaut is not installed (Debian package xppaut)");
        var settings = new XppFile.Settings(example.duration, example.duration / 100, 1e-11);
        Files.writeString(folder.resolve("model.ode"), XppFile.of(example.model, settings, example.from()).text());

        double[] theirs = followed();

        double[] ours = Integration.of(example.model).tolerances(1e-11, 1e-11).from(example.from()).during(0, example.duration)
                .end();
        double scale = Arrays.stream(ours).map(Math::abs).max().orElseThrow();
        assertThat(theirs[0]).as("time").isCloseTo(example.duration, within(1e-5 * example.duration));
        assertThat(Arrays.copyOfRange(theirs, 1, ours.length + 1)).containsExactly(ours, within(1e-5 * scale));
    }

    /// The last row that XPPAUT writes: time, variables, helpers.
    private double[] followed() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("xppaut", "-silent", "model.ode").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("output.dat")).as(Files.readString(folder.resolve("said.txt"))).exists();
        List<String> rows = Files.readAllLines(folder.resolve("output.dat"));
        return Arrays.stream(rows.getLast().strip().split(" +", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "xppaut")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFileIsTheSameInEveryCountry(Example example) {
        var settings = XppFile.Settings.until(20, 0.1);
        String text = XppFile.of(example.model, settings, example.from()).text();

        // Arabic of Egypt has digits of its own
        assertThat(InLocale.in(Locale.forLanguageTag("ar-EG"),
                () -> XppFile.of(example.model, settings, example.from()).text())).isEqualTo(text);
    }

    @Test
    void theFileNamesEquationsParametersAndStart() {
        String text = XppFile.of(new PredatorPrey(1, 0.5, 0.75), XppFile.Settings.until(20, 0.1), 3, 2).text();

        assertThat(text.lines()).containsSubsequence("par a=1.0", "par b=0.5", "par c=0.75",
                "rabbits'=a*rabbits-b*rabbits*foxes", "foxes'=b*rabbits*foxes-c*foxes", "init rabbits=3.0",
                "init foxes=2.0", "@ total=20.0, dt=0.1, meth=83dp", "@ tol=1.0e-10, atol=1.0e-10", "done");
    }

    @Test
    void whatCannotBeWrittenIsRefusedByItsRule() {
        Connectivity large = new Girko(250, 0, false).draw(Streams.generator(1, 0));
        var settings = XppFile.Settings.until(1, 0.1);
        RateNetwork network = new RateNetwork(large, Gain.Standard.TANH, new RateNetwork.Settings(1, 1), new double[250]);

        assertThatThrownBy(() -> XppFile.of(network, settings, new double[250]))
                .hasMessage("a file for XPPAUT must have at most 400 parameters, this model has 501");
        assertThatThrownBy(() -> XppFile.of(new Lorenz(10, 28, 1), settings, 1, 2))
                .hasMessage("start must have 3 entries, had 2");
        assertThatThrownBy(() -> XppFile.of(new Lorenz(10, 28, 1), settings, 1, 2, Double.NaN))
                .hasMessage("start must be finite, had NaN");
        assertThatThrownBy(() -> XppFile.of(network.withInput(Input.pulse(0, 1, new double[250])), settings, 1))
                .hasMessageContaining("the input must be constant");
        assertThatThrownBy(() -> new XppFile.Settings(1, 0, 1)).hasMessage("interval must be above 0 and finite, was 0.0");
    }

    /// A user's own gain says nothing about its formula.
    @Test
    void aGainWithoutAFormulaIsNamed() {
        Gain own = new Gain() {
            @Override
            public double rate(double input) {
                return input * input;
            }

            @Override
            public double slope(double input) {
                return 2 * input;
            }

            @Override
            public String toString() {
                return "square";
            }
        };
        RateNetwork network = network(new Girko(5, 0, false).draw(Streams.generator(3, 0)), own);

        assertThatThrownBy(network::equations).hasMessage("the gain must have a formula to be written out, square has none");
    }

    /// `x' = −Pi x`, with a name that XPPAUT has given away.
    private record Taken() implements Written {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = -3 * state[0];
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {-3});
        }

        @Override
        public Equations equations() {
            return new Equations("a cell", List.of(new Equations.Parameter("Pi", 3)), List.of(),
                    List.of(new Equations.Variable("x", "-Pi*x")));
        }
    }

    @Test
    void namesThatXppautHasGivenAwayAreRefused() {
        assertThatThrownBy(() -> XppFile.of(new Taken(), XppFile.Settings.until(1, 0.1), 1)).hasMessage(
                "names must be new to XPPAUT, \"Pi\" is taken");
    }
}
