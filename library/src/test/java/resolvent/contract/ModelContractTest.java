package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Girko;
import resolvent.describe.Form;
import resolvent.gallery.Catalogue;
import resolvent.matrix.Dense;
import resolvent.model.Input;
import resolvent.model.LinearNetwork;
import resolvent.model.LotkaVolterra;
import resolvent.model.MayEcology;
import resolvent.model.Model;
import resolvent.model.PlaneSystem;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Sigmoid;
import resolvent.numeric.SoftPlus;
import resolvent.numeric.Streams;

class ModelContractTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-8;

    static List<Model> models() {
        List<Model> models = new ArrayList<>();
        Catalogue.standard().models().forEach(type ->
                models.add((Model) Form.of(type).defaults(Catalogue.standard())));
        var girko = new Girko(6, 0.5, false).draw(Streams.generator(7, 3));
        var network = new RateNetwork(girko, Gain.Standard.TANH, new RateNetwork.Settings(0.8, 10),
                1, -0.5, 0, 0.2, 2, 0.1);
        double[] taus = {1, 2, 3, 4, 5, 6};
        models.add(new MayEcology(new Girko(7, 0.2, false).draw(Streams.generator(7, 0))));
        models.add(new LotkaVolterra(girko, 1, -0.5, 0, 0.2, 2, 0.1));
        models.add(LinearNetwork.of(girko, 3, 1, 2, 3, 4, 5, 6));
        models.add(new PlaneSystem((x, y) -> y * Math.cos(x), (x, y) -> x - Math.sin(x * y)));
        models.add(network);
        models.add(network.withTaus(taus));
        models.add(network.withTaus(taus).withGainBeforeSum());
        models.add(new RateNetwork(girko, new SoftPlus(3), new RateNetwork.Settings(-1.5, 1), new double[6])
                .withInput(Input.through(girko.matrix(), Input.of(6, (time, out) -> Arrays.fill(out, 0.3 + time)))));
        models.add(new RateNetwork(girko, new Sigmoid(2, 3, 0.4), new RateNetwork.Settings(1, 1), new double[6])
                .withGainBeforeSum());
        return models;
    }

    /// A model that does not say so has its steps shortened without a reason.
    @ParameterizedTest
    @MethodSource("models")
    void whatDoesNotDependOnTimeSaysSo(Model model) {
        double[] state = Streams.generator(7, 9).doubles(model.dimension(), 0.1, 1).toArray();
        double[] early = new double[state.length];
        double[] late = new double[state.length];
        model.velocity(0, state, early);
        model.velocity(12.3, state, late);

        assertThat(Double.isInfinite(model.longestStep(1))).isEqualTo(Arrays.equals(early, late));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theJacobianIsTheCentralDifferenceOfTheVelocity(Model model) {
        UniformRandomProvider random = Streams.generator(7, 1);
        for (int trial = 0; trial < 20; trial++) {
            double[] state = random.doubles(model.dimension(), -2, 2).toArray();
            Dense jacobian = model.jacobian(state);
            for (int j = 0; j < state.length; j++) {
                double[] slope = centralDifference(model, state, j);
                double scale = 1 + Arrays.stream(slope).map(Math::abs).max().orElse(0);

                assertThat(jacobian.column(j)).containsExactly(slope, within(TOLERANCE * scale));
            }
        }
    }

    @Test
    void everyModelStandsInTheList() throws IOException {
        Set<String> listed = new TreeSet<>();
        models().forEach(model -> listed.add(model.getClass().getName()));
        try (var files = Files.list(Path.of("target/classes/resolvent/model"))) {
            assertThat(listed).containsExactlyInAnyOrderElementsOf(files
                    .map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> !name.contains("$") && !name.equals("package-info"))
                    .map(name -> load("resolvent.model." + name))
                    .filter(type -> Model.class.isAssignableFrom(type) && !type.isInterface())
                    .map(Class::getName).toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException vanished) {
            throw new AssertionError(vanished);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void severalStatesMoveAsEachAlone(Model model) {
        int size = model.dimension();
        double[] states = Streams.generator(7, 4).doubles(3L * size, -2, 2).toArray();
        double[] together = new double[states.length];
        model.velocities(0.7, states, together);

        for (int k = 0; k < 3; k++) {
            double[] alone = new double[size];
            model.velocity(0.7, Arrays.copyOfRange(states, k * size, (k + 1) * size), alone);
            assertThat(Arrays.copyOfRange(together, k * size, (k + 1) * size)).containsExactly(alone, within(1e-14));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void displacementsMoveByTheJacobian(Model model) {
        int size = model.dimension();
        double[] state = Streams.generator(7, 5).doubles(size, -2, 2).toArray();
        double[] vectors = Streams.generator(7, 6).doubles(2L * size, -1, 1).toArray();
        double[] moved = new double[vectors.length];
        model.displacements(0.3, state, vectors, moved);

        Dense jacobian = model.jacobian(0.3, state);
        for (int k = 0; k < 2; k++) {
            double[] product = jacobian.times(Arrays.copyOfRange(vectors, k * size, (k + 1) * size));
            assertThat(Arrays.copyOfRange(moved, k * size, (k + 1) * size)).containsExactly(product, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void neitherVelocityNorJacobianChangesTheState(Model model) {
        double[] state = Streams.generator(7, 2).doubles(model.dimension(), -2, 2).toArray();
        double[] before = state.clone();

        double[] first = velocity(model, state);
        model.jacobian(state);

        assertThat(state).containsExactly(before);
        assertThat(velocity(model, state)).containsExactly(first);
    }

    private static double[] centralDifference(Model model, double[] state, int j) {
        double[] up = state.clone();
        double[] down = state.clone();
        up[j] += STEP;
        down[j] -= STEP;
        double[] above = velocity(model, up);
        double[] below = velocity(model, down);
        double[] slope = new double[state.length];
        Arrays.setAll(slope, i -> (above[i] - below[i]) / (up[j] - down[j]));
        return slope;
    }

    private static double[] velocity(Model model, double[] state) {
        double[] velocity = new double[model.dimension()];
        model.velocity(0, state, velocity);
        return velocity;
    }
}
