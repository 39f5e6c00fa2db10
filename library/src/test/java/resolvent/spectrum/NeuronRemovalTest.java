package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class NeuronRemovalTest {
    private static List<Mode> modes(Matrix matrix) {
        Modes modes = Modes.of(matrix);
        return IntStream.range(0, modes.size()).mapToObj(modes::get).toList();
    }

    private static double solvedWithout(Connectivity network, int neuron) {
        int[] others = IntStream.range(0, network.size()).filter(i -> i != neuron).toArray();
        return Spectrum.of(network.select(others).matrix()).abscissa();
    }

    /// How many neurons' removal was solved; each is compared with a new decomposition.
    private static int compared(Ensemble ensemble) {
        Connectivity network = ensemble.draw(Streams.generator(5, 0));
        NeuronRemoval removal = new NeuronRemoval(modes(network.matrix()));
        int found = 0;
        for (int neuron = 0; neuron < network.size(); neuron++) {
            OptionalDouble abscissa = removal.abscissaWithout(neuron);
            if (abscissa.isPresent()) {
                found++;
                assertThat(abscissa.getAsDouble()).as("without %d", neuron)
                        .isCloseTo(solvedWithout(network, neuron), within(1e-10));
            }
        }
        return found;
    }

    static List<Ensemble> denseNetworks() {
        return List.of(new Girko(2, 0, false), new Girko(5, 0, true), new Girko(60, 0, false), new Girko(150, 0, true),
                new Elliptic(80, 0, 0.7), new Elliptic(60, 0, -0.6), new Elliptic(60, 0, 1),
                new DaleDense(80, 0.8, 1, 0.3, -4, 1, false, false, DaleDense.Weights.GAUSSIAN));
    }

    @ParameterizedTest
    @MethodSource("denseNetworks")
    void agreesWithANewDecompositionForEveryNeuron(Ensemble ensemble) {
        assertThat(compared(ensemble)).isEqualTo(ensemble.size());
    }

    @Test
    void inASparseNetworkItIsRightWhereItAnswers() {
        assertThat(compared(new ErdosRenyi(120, 4, 0, ErdosRenyi.Weights.GAUSSIAN))).isBetween(40, 119);
    }

    @Test
    void aModeInWhichTheNeuronHasNoPartStays() {
        Matrix twoPairs = Dense.of(new double[] {0, 2, 0, 0}, new double[] {2, 0, 0, 0}, new double[] {0, 0, 0, 3},
                new double[] {0, 0, 3, 0});
        NeuronRemoval removal = new NeuronRemoval(modes(twoPairs));

        assertThat(removal.abscissaWithout(0).orElseThrow()).isCloseTo(3, within(1e-14));
        assertThat(removal.abscissaWithout(3).orElseThrow()).isCloseTo(2, within(1e-14));
    }

    @Test
    void whatFollowsFromDefectiveModesIsNotSaid() {
        Matrix chain = Dense.of(new double[] {1, 1, 0}, new double[] {1e-30, 1, 1}, new double[] {1e-30, 0, 1});

        assertThat(new NeuronRemoval(modes(chain)).abscissaWithout(1)).isEmpty();
    }

    @Test
    void aSingleNeuronLeavesNothing() {
        assertThat(new NeuronRemoval(modes(Dense.of(new double[] {2}))).abscissaWithout(0)).isEmpty();
    }

    @Test
    void theArgumentPrincipleCountsZeros() {
        // 1/2 (1/(z − 1) + 1/(z + 1)) vanishes at 0
        var function = new DiagonalResolvent(
                List.of(Complex.ONE, Complex.real(-1)),
                List.of(Complex.real(0.5), Complex.real(0.5)));

        assertThat(function.zerosRightOf(0.1, List.of())).hasValue(0);
        assertThat(function.zerosRightOf(-0.1, List.of())).hasValue(1);
        assertThat(function.zerosRightOf(2, List.of())).hasValue(0);
        assertThat(function.zerosRightOf(-2, List.of())).hasValue(1);
        assertThat(function.zerosRightOf(0, List.of())).isEmpty();
    }
}
