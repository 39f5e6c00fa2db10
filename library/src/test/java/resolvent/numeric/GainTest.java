package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GainTest {
    static List<Gain> gains() {
        return Stream.concat(Stream.of(Gain.Standard.values()), Stream.of(new ThresholdLinear(2, -0.3333),
                new SoftPlus(1), new SoftPlus(30), new Sigmoid(1, 1, 0), new Sigmoid(50, 3, -0.5))).toList();
    }

    @ParameterizedTest
    @MethodSource("gains")
    void theSlopeIsTheCentralDifference(Gain gain) {
        for (double u = -3.005; u < 3; u += 0.01) {
            double difference = (gain.rate(u + 1e-6) - gain.rate(u - 1e-6)) / ((u + 1e-6) - (u - 1e-6));

            assertThat(gain.slope(u)).isEqualTo(difference, within(1e-6 * (1 + Math.abs(difference))));
        }
    }

    @ParameterizedTest
    @MethodSource("gains")
    void manyHaveTheBitsOfEach(Gain gain) {
        double[] inputs = Streams.generator(12, 0).doubles(300, -5, 5).toArray();
        double[] out = new double[inputs.length];
        gain.rates(inputs, out);

        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).isEqualTo(gain.rate(inputs[i]));
        }
    }

    @Test
    void largeInputsDoNotOverflow() {
        assertThat(new SoftPlus(2).rate(1e300)).isEqualTo(1e300);
        assertThat(new SoftPlus(2).rate(-30)).isEqualTo(Math.exp(-60) / 2, within(1e-40));
        assertThat(new Sigmoid(3, 1, 0).rate(1e300)).isEqualTo(3);
        assertThat(new Sigmoid(3, 1, 0).rate(-700)).isEqualTo(3 * Math.exp(-700), within(1e-315));
        assertThat(new Sigmoid(3, 1, 2).rate(2)).isEqualTo(1.5);
    }

    @Test
    void everyGainIsFoundInOnePlace() {
        assertThat(List.of(Gain.linear(), Gain.tanh(), Gain.rectifier(), Gain.thresholdLinear(2, -1), Gain.softPlus(3),
                Gain.sigmoid(50, 3, -0.5))).containsExactly(Gain.Standard.LINEAR, Gain.Standard.TANH,
                Gain.Standard.RECTIFIER, new ThresholdLinear(2, -1), new SoftPlus(3), new Sigmoid(50, 3, -0.5));
    }

    @Test
    void parametersHaveRanges() {
        assertThatThrownBy(() -> new SoftPlus(0)).hasMessage("sharpness must be above 0, was 0.0");
        assertThatThrownBy(() -> new Sigmoid(1, -1, 0)).hasMessage("steepness must be above 0, was -1.0");
        assertThatThrownBy(() -> new ThresholdLinear(-1, 0)).hasMessage("gain must be at least 0, was -1.0");
    }
}
