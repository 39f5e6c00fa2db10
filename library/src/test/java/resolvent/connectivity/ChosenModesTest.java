package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class ChosenModesTest {
    private static final List<Complex> PAIR = List.of(new Complex(0.5, 2), new Complex(0.5, -2));

    @Test
    void aPairWithUnitVectorsIsABlock() {
        Dense block = new ChosenModes(PAIR, Dense.identity(2)).matrix();

        assertThat(block.toColumns()).containsExactly(0.5, -2, 2, 0.5);
    }

    /// M u = a u − b w, M w = b u + a w; M r = λ r for a real eigenvalue.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 20})
    void theMatrixHasTheChosenModes(int size) {
        UniformRandomProvider random = Streams.generator(71, size);
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k + 1 < size; k += 2) {
            var value = new Complex(random.nextDouble(), 1 + random.nextDouble());
            values.addAll(List.of(value, value.conjugate()));
        }
        values.addAll(values.size() < size ? List.of(Complex.real(-1.5)) : List.of());
        Dense vectors = Dense.ofColumns(size, size, random.doubles((long) size * size, -1, 1).toArray());
        var modes = new ChosenModes(values, vectors);

        Dense off = modes.matrix().times(vectors).plus(vectors.times(modes.realForm()).scaled(-1));

        assertThat(off.frobeniusNorm()).as("seed 71").isLessThan(1e-14 * modes.condition() * size);
        assertThat(sorted(eigenvalues(modes.matrix()))).zipSatisfy(sorted(values), (found, chosen) ->
                assertThat(found.minus(chosen).abs()).isCloseTo(0, within(1e-11)));
    }

    private static List<Complex> eigenvalues(Dense matrix) {
        EigenSystem system = EigenSystem.of(matrix);
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < system.size(); k++) {
            values.add(system.value(k));
        }
        return values;
    }

    private static List<Complex> sorted(List<Complex> values) {
        return values.stream().sorted(Comparator.comparingDouble(value -> value.re() + 1e3 * value.im())).toList();
    }

    @Test
    void theLengthsOfVectorsDoNotMatter() {
        List<Complex> values = List.of(Complex.real(1), Complex.real(2));
        Dense longer = Dense.of(new double[] {1e-200, 3e150}, new double[] {0, 3e150});
        Dense unit = Dense.of(new double[] {1, 1}, new double[] {0, 1});

        double[] expected = {1, 0, 1, 2};
        assertThat(new ChosenModes(values, unit).matrix().toColumns()).containsExactly(expected, within(1e-15));
        assertThat(new ChosenModes(values, longer).matrix().toColumns()).containsExactly(expected, within(1e-15));
        // unit vectors at 45 degrees: cot(22.5°)
        assertThat(new ChosenModes(values, longer).condition()).isCloseTo(1 + Math.sqrt(2), within(1e-14));
    }

    @Test
    void incompletePairsAreRefused() {
        Dense two = Dense.identity(2);
        String rule = "a complex eigenvalue must stand beside its conjugate, the one above the real axis first; %s does not";
        for (List<Complex> wrong : List.of(
                List.of(new Complex(1, 2), Complex.real(1)),
                List.of(new Complex(1, 2), new Complex(2, -2)),
                List.of(Complex.real(1), new Complex(1, 2)))) {
            Complex alone = wrong.stream().filter(value -> value.im() > 0).findFirst().orElseThrow();
            assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(wrong, two))
                    .withMessage(rule, alone);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(PAIR.reversed(), two))
                .withMessage(rule, PAIR.getLast());
    }

    @Test
    void dependentVectorsAreRefused() {
        List<Complex> values = List.of(Complex.real(1), Complex.real(2), Complex.real(3));
        Dense plane = Dense.of(new double[] {1, 0, 1}, new double[] {0, 1, 1}, new double[] {0, 0, 0});

        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(values, plane))
                .withMessage("vectors must be linearly independent, but the 3 span only 2 dimensions");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(values, Dense.identity(2)))
                .withMessage("vectors must be 3 x 3, one column for each eigenvalue, were 2 x 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(List.of(), Dense.identity(0)))
                .withMessage("eigenvalues must be at least 1, were 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChosenModes(List.of(Complex.real(Double.NaN)),
                Dense.identity(1))).withMessageStartingWith("eigenvalues must be finite, had ");
    }

    @Test
    void aDesignedMatrixReadsItsVectorsOneAfterTheOther() {
        var ensemble = new DesignedMatrix(List.of(2.0, -1.0), List.of(0.0, 0.0), List.of(1.0, 0.0, 1.0, 1.0));

        // M (1, 0) = 2 (1, 0), M (1, 1) = −(1, 1)
        assertThat(ensemble.draw(Streams.generator(1, 0)).matrix().toDense().toColumns())
                .containsExactly(new double[] {2, 0, -3, -1}, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> new DesignedMatrix(List.of(1.0), List.of(), List.of(1.0)))
                .withMessage("im must have 1 entries as re has, had 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new DesignedMatrix(List.of(1.0), List.of(0.0),
                List.of(1.0, 2.0))).withMessage("vectors must have 1 x 1 entries, had 2");
    }
}
