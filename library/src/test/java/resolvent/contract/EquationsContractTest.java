package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.describe.Form;
import resolvent.gallery.Catalogue;
import resolvent.model.Equations;
import resolvent.model.LinearNetwork;
import resolvent.model.LotkaVolterra;
import resolvent.model.MayEcology;
import resolvent.model.RateNetwork;
import resolvent.model.Written;
import resolvent.numeric.Gain;
import resolvent.numeric.Sigmoid;
import resolvent.numeric.SoftPlus;
import resolvent.numeric.Streams;
import resolvent.numeric.ThresholdLinear;

/// What a model writes out moves as the model itself does.
class EquationsContractTest {
    /// Of the largest velocity, and 1.
    private static final double ROUNDING = 1e-12;
    private static final double[] SCALES = {0.5, 4, 60};

    static List<Written> models() {
        List<Written> models = new ArrayList<>();
        Catalogue.standard().of(Written.class).forEach(type ->
                models.add((Written) Form.of(type).defaults(Catalogue.standard())));
        Connectivity girko = new Girko(6, 0.5, false).draw(Streams.generator(7, 3));
        models.add(new MayEcology(girko));
        models.add(new LotkaVolterra(girko, 1, -0.5, 0, 0.2, 2, 0.1));
        models.add(LinearNetwork.of(girko, 3, 1, 2, 3, 4, 5, 6));
        models.add(LinearNetwork.of(girko.scaled(1e-9), 3));
        for (Gain gain : List.of(Gain.Standard.TANH, Gain.Standard.LINEAR, Gain.Standard.RECTIFIER, new SoftPlus(3),
                new Sigmoid(2, 3, -0.4), new ThresholdLinear(0.8, 0.3))) {
            var network = new RateNetwork(girko, gain, new RateNetwork.Settings(-0.8, 10), 1, -0.5, 0, 0.2, 2, 1e-7)
                    .withTaus(1, 2, 3, 4, 5, 6e-5);
            models.add(network);
            models.add(network.withGainBeforeSum());
        }
        // sums so long that they are written in parts
        Connectivity ring = new HeadDirectionRing(48, -2, 6, 0.5).draw(Streams.generator(0, 0));
        models.add(new RateNetwork(ring, Gain.Standard.TANH, new RateNetwork.Settings(1, 1), new double[48]));
        return models;
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFormulasMoveStatesAsTheModelDoes(Written model) {
        Equations equations = model.equations();
        UniformRandomProvider random = Streams.generator(7, 1);
        for (double scale : SCALES) {
            for (int trial = 0; trial < 20; trial++) {
                double[] state = random.doubles(model.dimension(), -scale, scale).toArray();
                double[] velocity = new double[state.length];
                model.velocity(0, state, velocity);
                double largest = Math.max(1, Arrays.stream(velocity).map(Math::abs).max().orElseThrow());

                assertThat(velocity(equations, state)).containsExactly(velocity, within(ROUNDING * largest));
            }
        }
    }

    private static double[] velocity(Equations equations, double[] state) {
        Map<String, Double> values = new HashMap<>();
        equations.parameters().forEach(parameter -> values.put(parameter.name(), parameter.value()));
        for (int i = 0; i < state.length; i++) {
            values.put(equations.variables().get(i).name(), state[i]);
        }
        equations.helpers().forEach(helper -> values.put(helper.name(), Formula.value(helper.formula(), values)));
        return equations.variables().stream().mapToDouble(variable -> Formula.value(variable.velocity(), values)).toArray();
    }

    /// What judges must itself be right.
    @Test
    void formulasAreReadByTheirGrammar() {
        Map<String, Double> values = Map.of("x", 3.0, "e2", 5.0);

        assertThat(Formula.value("-x*2+1", values)).isEqualTo(-5);
        assertThat(Formula.value("2-x-1", values)).isEqualTo(-2);
        assertThat(Formula.value("12/x/2*(1-e2)", values)).isEqualTo(-8);
        assertThat(Formula.value("max(abs(-x),2)+ln(exp(1.5E-1))+tanh(0.)", values)).isCloseTo(3.15, within(1e-15));
        for (String wrong : List.of("", "x+", "(x", "x)", "x 2", "y", "sin(x)", "x*-2", "max(x)", "abs(x,x)", "x^2", "2x")) {
            assertThatThrownBy(() -> Formula.value(wrong, values)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
