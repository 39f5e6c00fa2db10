package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Girko;
import resolvent.describe.Form;
import resolvent.model.MayEcology;
import resolvent.model.Model;
import resolvent.model.RateNetwork;
import resolvent.gallery.Catalogue;
import resolvent.matrix.Dense;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class ModelContractTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-8;

    static List<Model> models() {
        List<Model> models = new ArrayList<>();
        Catalogue.standard().models().forEach(type ->
                models.add((Model) Form.of(type).defaults(Catalogue.standard())));
        models.add(new MayEcology(new Girko(7, 0.2, false).draw(Streams.generator(7, 0))));
        models.add(new RateNetwork(new Girko(6, 0.5, false).draw(Streams.generator(7, 3)), Gain.Standard.TANH,
                new RateNetwork.Settings(0.8, 10), 1, -0.5, 0, 0.2, 2, 0.1));
        return models;
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
