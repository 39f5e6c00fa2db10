package resolvent.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.linear.LinearSolution.Method;
import resolvent.linear.LinearSolution.Network;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class LinearSolutionTest {
    private static final Dense PAIR = Dense.of(new double[] {0, 0.9}, new double[] {0.9, 0});

    @Test
    void amplifiesTheCommonModeTenfold() {
        assertThat(Equilibria.of(PAIR, 1, 0)).isInstanceOfSatisfying(Equilibria.One.class, rest -> {
            assertThat(rest.state().get(0)).isCloseTo(5.2631578947, within(1e-10));
            assertThat(rest.state().get(1)).isCloseTo(4.7368421053, within(1e-10));
            assertThat(rest.condition()).isCloseTo(19, within(1e-12));
        });
    }

    @Test
    void followsTheAmplitudeOfAMode() {
        double half = 0.5 / Math.sqrt(2);
        LinearSolution course = LinearSolution.of(new Network(PAIR, 10), InputCourse.constant(1, 0), half, half);
        assertThat(course.method()).isEqualTo(new Method.OrthogonalModes());
        assertThat(course.eigenvalues().getFirst().re()).isCloseTo(0.9, within(1e-15));
        List<Complex> amplitudes = course.amplitudes(10).orElseThrow();
        assertThat(amplitudes.getFirst().abs()).isCloseTo(1.12531978, within(5e-9));
    }

    @Test
    void anIntegratorKeepsTheIntegralOfPastInput() {
        Dense integrator = Dense.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5});
        InputCourse burst = InputCourse.pulse(3, 8, 2, 0).then(20, -1, -1).then(21, 0, 0);
        LinearSolution course = LinearSolution.of(new Network(integrator, 4), burst, 0, 0);
        for (double time : new double[] {500, 5000}) {
            double kept = (5 * 2 - 2) / (2 * 4.0);
            assertThat(course.state(time)).containsExactly(new double[] {kept, kept}, within(1e-13));
        }
        assertThat(burst.integral(21)).containsExactly(9, -1);
    }

    @Test
    void aRampIsTheSecondOfTwoIntegrators() {
        double w = 0.3;
        double tau = 2;
        Dense chain = Dense.of(new double[] {1, 0}, new double[] {w, 1});
        LinearSolution course = LinearSolution.of(new Network(chain, tau), InputCourse.pulse(0, 1e-3, 1000, 0), 0, 0);
        assertThat(course.method()).isInstanceOf(Method.MatrixExponential.class);
        double[] state = course.state(10);
        assertThat(state[0]).isCloseTo(1 / tau, within(1e-12));
        assertThat(state[1]).isCloseTo(w * (10 - 0.5e-3) / (tau * tau), within(1e-12));
    }

    @Test
    void aDefectiveMatrixHasNoModesAndIsRightAllTheSame() {
        // A = M − 1 = [[3, 1], [0, 3]]
        Dense defective = Dense.of(new double[] {4, 1}, new double[] {0, 4});
        LinearSolution course = LinearSolution.of(new Network(defective, 1), InputCourse.none(2), 0, 1);
        assertThat(course.amplitudes(0.5)).isEmpty();
        assertThat(course.method().inWords()).contains("exponential");
        assertThat(course.state(0.5)).containsExactly(new double[] {2.2408445352, 4.4816890703}, within(1e-10));
    }

    /// One matrix, three ways.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 20})
    void modesAndTheExponentialAgree(int size) {
        UniformRandomProvider random = Streams.generator(61, size);
        double[] entries = random.doubles((long) size * size, -1, 1).map(x -> x / Math.sqrt(size)).toArray();
        Dense matrix = Dense.ofColumns(size, size, entries);
        Dense symmetric = matrix.plus(matrix.transpose()).scaled(0.5);
        double[] start = random.doubles(size, -1, 1).toArray();
        double[] input = random.doubles(size, -1, 1).toArray();
        InputCourse course = InputCourse.pulse(0.3, 1.7, input);
        for (Dense m : List.of(matrix, symmetric)) {
            var network = new Network(m, 1.5);
            LinearSolution modes = LinearSolution.of(network, course, start);
            var judge = new ExponentialPropagator(m, 1.5, 1);
            double[] expected = judge.advance(start, new double[size], 0.3);
            expected = judge.advance(expected, input, 1.4);
            expected = judge.advance(expected, new double[size], 2.3);
            assertThat(modes.method()).isNotInstanceOf(Method.MatrixExponential.class);
            assertThat(modes.state(4)).containsExactly(expected, within(1e-11));
            assertThat(modes.state(0)).containsExactly(start, within(1e-13));
        }
    }

    @Test
    void amplitudesAreThoseOfObliqueModes() {
        // modes (1, 0) and (1, 1)/√2: the amplitudes are V⁻¹ v, not Vᵀ v
        Dense oblique = Dense.of(new double[] {0.5, -0.3}, new double[] {0, 0.2});
        List<Complex> amplitudes = LinearSolution.of(new Network(oblique, 1), InputCourse.none(2), 3, 1)
                .amplitudes(0).orElseThrow();
        double[] sizes = amplitudes.stream().mapToDouble(Complex::abs).sorted().toArray();
        assertThat(sizes).containsExactly(new double[] {Math.sqrt(2), 2}, within(1e-14));
    }

    @Test
    void aModeThatIsNotThereDoesNotGrow() {
        Dense growing = Dense.of(new double[] {2, 0}, new double[] {0, 1});
        LinearSolution course = LinearSolution.of(new Network(growing, 1), InputCourse.none(2), 0, 1);
        assertThat(course.state(1000)).containsExactly(0, 1);
    }

    @Test
    void noStateOfRestWhereTheInputIsIntegrated() {
        Dense integrator = Dense.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5});
        assertThat(Equilibria.of(integrator, 1, 0)).isInstanceOfSatisfying(Equilibria.None.class,
                none -> assertThat(none.missing()).isCloseTo(Math.sqrt(0.5), within(1e-14)));
        assertThat(Equilibria.of(integrator, 1, -1)).isInstanceOfSatisfying(Equilibria.Space.class, line -> {
            assertThat(line.dimension()).isEqualTo(1);
            assertThat(line.state().get(0)).isCloseTo(1, within(1e-14));
            assertThat(line.state().get(1)).isCloseTo(-1, within(1e-14));
            assertThat(Math.abs(line.kernel().get(0, 0))).isCloseTo(Math.sqrt(0.5), within(1e-14));
        });
        assertThat(Equilibria.of(integrator, 0, 0)).isInstanceOf(Equilibria.Space.class);
    }

    @Test
    void wrongArgumentsAreNamed() {
        var network = new Network(PAIR, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(PAIR, 0)).withMessage("tau must be above 0 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LinearSolution.of(network, InputCourse.none(3), 0, 0))
                .withMessage("input must have 2 entries, had 3");
        assertThatIllegalArgumentException().isThrownBy(() -> LinearSolution.of(network, InputCourse.none(2), 0))
                .withMessage("start must have 2 entries, had 1");
        assertThatIllegalArgumentException().isThrownBy(() -> LinearSolution.of(network, InputCourse.none(2), 0, 0).state(-1))
                .withMessage("time must be at least 0 and finite, was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> InputCourse.constant(1, Double.NaN)).withMessage("input must be finite, had NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> InputCourse.pulse(3, 2, 1)).withMessage("to must be above from = 3.0 and finite, was 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Equilibria.of(PAIR, 1, Double.NaN)).withMessage("input must be finite, had NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> LinearSolution.of(network, InputCourse.none(2), 0, Double.NaN))
                .withMessage("start must be finite, had NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Equilibria.of(PAIR, 1)).withMessage("input must have 2 entries, had 1");
    }
}
