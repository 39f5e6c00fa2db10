package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;

class FrequencyResponseTest {
    @Test
    void agreesWithLinearSystems() {
        Dense matrix = Twins.gaussian(14, 0.8, 21);
        var norm = ResolventNorm.of(matrix);
        List<Double> frequencies = List.of(0.0, 0.3, 1.7, 25.0);
        FrequencyResponse found = FrequencyResponse.of(norm, 3, 9, frequencies);

        for (int k = 0; k < frequencies.size(); k++) {
            double[] input = new double[28];
            input[3] = 1;
            double[] response = LinearSolver.of(Twins.shifted(matrix, 0, frequencies.get(k))).orElseThrow().solve(input);
            assertThat(found.values().get(k).re()).isCloseTo(response[9], within(1e-13));
            assertThat(found.values().get(k).im()).isCloseTo(response[14 + 9], within(1e-13));
        }
    }

    /// One neuron: 1 / (iω + 1).
    @Test
    void oneNeuronIsALowPassFilter() {
        FrequencyResponse found = FrequencyResponse.of(ResolventNorm.of(Dense.identity(1).scaled(-1)), 0, 0, List.of(0.0, 2.0));

        assertThat(found.values().get(0).re()).isCloseTo(1, within(1e-15));
        assertThat(found.values().get(1).re()).isCloseTo(0.2, within(1e-15));
        assertThat(found.values().get(1).im()).isCloseTo(-0.4, within(1e-15));
    }

    @Test
    void wrongUseIsNamed() {
        var norm = ResolventNorm.of(Dense.ofColumns(2, 2, new double[4]));

        assertThatThrownBy(() -> FrequencyResponse.of(norm, 0, 2, List.of(0.5)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FrequencyResponse.of(norm, 0, 1, List.of(1.0, 0.0)))
                .hasMessageContaining("eigenvalue at ω = 0.0");
    }
}
