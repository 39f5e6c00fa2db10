package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.Eigenvalues;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.numeric.Streams;

class ModesTest {
    /// A sparse random matrix that falls into components of many sizes.
    private static Matrix pieces(long seed) {
        var random = Streams.generator(seed, 0);
        var builder = new Sparse.Builder(60, 60);
        for (int k = 0; k < 75; k++) {
            builder.add(random.nextInt(60), random.nextInt(60), random.nextDouble() * 2 - 1);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothVectorsSolveTheirEquations(long seed) {
        Matrix matrix = pieces(seed);
        Modes modes = Modes.of(matrix);

        assertThat(modes.backwardError()).as("seed %d", seed).isLessThan(5);
        for (int k = 0; k < modes.size(); k++) {
            Mode mode = modes.get(k);
            assertThat(mode.residual()).as("seed %d, right vector %d", seed, k).isLessThan(1e-13);
            double left = Modes.residual(matrix.transpose(), matrix.frobeniusNorm(), mode.eigenvalue(), mode.left());
            assertThat(left).as("seed %d, left vector %d", seed, k).isLessThan(1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void componentsGiveTheEigenvaluesOfTheWhole(long seed) {
        Matrix matrix = pieces(seed);
        Spectrum spectrum = Spectrum.of(matrix);
        Eigenvalues whole = Eigenvalues.of(matrix.toDense());

        assertThat(spectrum.size()).isEqualTo(60);
        assertThat(Components.of(matrix).count()).as("seed %d has several components", seed).isGreaterThan(5);
        // sums of powers determine the spectrum and are well conditioned where the eigenvalues are not
        Complex squares = Complex.ZERO;
        Complex wholeSquares = Complex.ZERO;
        for (int k = 0; k < 60; k++) {
            squares = squares.plus(spectrum.get(k).times(spectrum.get(k)));
            wholeSquares = wholeSquares.plus(whole.get(k).times(whole.get(k)));
        }
        assertThat(squares.minus(wholeSquares).abs()).as("seed %d", seed).isLessThan(1e-12);
        assertThat(spectrum.structuralZeros()).isGreaterThan(0);
    }

    @Test
    void sharesOfAllConnectionsAddUpToTheEigenvalue() {
        Matrix matrix = pieces(6);
        Mode mode = Modes.of(matrix).get(0);
        Complex[] sum = {Complex.ZERO};
        matrix.forEachNonZero((row, column, _) -> sum[0] = sum[0].plus(mode.share(matrix, row, column)));

        assertThat(sum[0].minus(mode.eigenvalue()).abs()).isLessThan(1e-13);
    }

    @Test
    void aConditionBeyondRoundingIsInfinite() {
        var right = ComplexVector.real(new double[] {1, 0});

        assertThat(new Mode(Complex.ZERO, right, ComplexVector.real(new double[] {1e-292, 1}), 0).condition())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Mode(Complex.ZERO, right, ComplexVector.real(new double[] {0, 1}), 0).condition())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Mode(Complex.ZERO, right, ComplexVector.real(new double[] {1e-12, 1}), 0).condition())
                .isCloseTo(1e12, within(1e-3));
    }

    @Test
    void participationOfSimpleVectors() {
        var one = new Mode(Complex.ONE, ComplexVector.real(new double[] {0, 1, 0, 0}),
                ComplexVector.real(new double[] {.5, .5, .5, .5}), 0);

        assertThat(one.iprRight()).isEqualTo(1);
        assertThat(one.iprLeft()).isCloseTo(0.25, within(1e-15));
        assertThat(one.iprBiorthogonal()).hasValue(1.0);
        assertThat(one.condition()).isCloseTo(2, within(1e-15));
    }

    @Test
    void aJordanBlockIsDefective() {
        Modes modes = Modes.of(Dense.of(new double[] {3, 1}, new double[] {0, 3}));

        assertThat(modes.eigenvalue(0)).isEqualTo(new Complex(3, 0));
        assertThat(modes.get(0).isDefective()).isTrue();
        assertThat(modes.get(0).iprBiorthogonal()).isEmpty();
    }
}
