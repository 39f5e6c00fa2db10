package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.InsufficientMemoryException;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.matrix.SymmetricEigen;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// Matrices at the limits: empty, tiny, huge, defective, nilpotent, of extreme scale.
class NumericLimitsTest {
    @Test
    void anEmptyMatrixHasAnEmptySpectrum() {
        for (Matrix empty : List.of(Dense.ofColumns(0, 0, new double[0]), new Sparse.Builder(0, 0).build())) {
            assertThat(Spectrum.of(empty).values()).isEmpty();
            assertThat(Spectrum.of(empty).abscissa()).isNaN();
            assertThat(Modes.of(empty).size()).isZero();
            assertThat(Modes.of(empty).backwardError()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1e-320, 1e300, Math.PI})
    void oneNeuronIsExact(double own) {
        Dense matrix = Dense.of(new double[] {own});
        assertThat(Spectrum.of(matrix).values()).containsExactly(Complex.real(own));
        Mode mode = Modes.of(matrix).get(0);
        assertThat(mode.eigenvalue()).isEqualTo(Complex.real(own));
        assertThat(mode.right().abs(0)).isEqualTo(1);
        assertThat(mode.condition()).isEqualTo(1);
        assertThat(mode.residual()).isZero();
    }

    @Test
    void whatIsNotSquareIsRefused() {
        Dense wide = Dense.ofColumns(2, 3, new double[6]);
        assertThatThrownBy(() -> Spectrum.of(wide)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix must be square, was 2 x 3");
        assertThatThrownBy(() -> Modes.of(wide)).hasMessage("matrix must be square, was 2 x 3");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefusedWithItsPlace(double bad) {
        double[] entries = new double[16];
        entries[2 * 4 + 1] = bad;
        Dense matrix = Dense.ofColumns(4, 4, entries);
        for (Matrix kind : List.of(matrix, matrix.toSparse())) {
            assertThatThrownBy(() -> Spectrum.of(kind)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("M[1][2] must be finite, was " + bad);
            assertThatThrownBy(() -> Modes.of(kind)).hasMessage("M[1][2] must be finite, was " + bad);
        }
    }

    @Test
    void aMatrixTooBigForMemoryIsRefusedBeforehand() {
        int size = 400_000;
        var cycle = new Sparse.Builder(size, size);
        for (int j = 0; j < size; j++) {
            cycle.add((j + 1) % size, j, 1);
        }
        Sparse matrix = cycle.build();
        assertThatThrownBy(() -> Spectrum.of(matrix)).isInstanceOf(InsufficientMemoryException.class)
                .hasMessageContaining("N=400,000").hasMessageContaining("3,840 GB");
    }

    /// A random orthogonal matrix.
    private static Dense orthogonal(int size, long seed) {
        return SymmetricEigen.of(new Elliptic(size, 1, 1).draw(Streams.generator(seed, 0)).matrix().toDense()).vectors();
    }

    private static Dense jordanBlock(int size, double value) {
        double[] entries = new double[size * size];
        for (int j = 0; j < size; j++) {
            entries[j * size + j] = value;
            if (j > 0) {
                entries[j * size + j - 1] = 1;
            }
        }
        return Dense.ofColumns(size, size, entries);
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82, 83, 84, 85})
    void aRotatedJordanBlockIsFlaggedAsDefective(long seed) {
        Dense rotation = orthogonal(10, seed);
        Dense matrix = rotation.times(jordanBlock(10, 0.5)).timesTransposed(rotation);
        Modes modes = Modes.of(matrix);

        for (int k = 0; k < modes.size(); k++) {
            Mode mode = modes.get(k);
            // rounding of size 1e-16 moves the eigenvalues by (1e-16)^(1/10) = 0.025, to a circle
            assertThat(mode.eigenvalue().minus(Complex.real(0.5)).abs()).as("seed %d", seed).isLessThan(0.1);
            assertThat(mode.condition()).as("seed %d, mode %d", seed, k).isGreaterThan(1e9);
            assertThat(mode.isDefective()).as("seed %d, mode %d", seed, k).isTrue();
            assertThat(mode.iprBiorthogonal()).isEmpty();
        }
        assertThat(modes.backwardError()).isLessThan(5);
    }

    @Test
    void aPlainJordanBlockKeepsItsExactEigenvalueAndIsFlagged() {
        Modes modes = Modes.of(jordanBlock(10, 0.5));
        for (int k = 0; k < 10; k++) {
            assertThat(modes.eigenvalue(k)).isEqualTo(Complex.real(0.5));
            assertThat(modes.get(k).isDefective()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {86, 87, 88})
    void aPermutedNilpotentMatrixHasExactZeros(long seed) {
        var random = Streams.generator(seed, 0);
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        int size = 50;
        int[] order = PermutationSampler.natural(size);
        PermutationSampler.shuffle(random, order);
        var builder = new Sparse.Builder(size, size);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < j; i++) {
                builder.add(order[i], order[j], gaussian.sample());
            }
        }
        for (Matrix matrix : List.of(builder.build(), builder.build().toDense())) {
            Spectrum spectrum = Spectrum.of(matrix);
            Modes modes = Modes.of(matrix);
            assertThat(spectrum.values()).as("seed %d", seed).hasSize(size).allMatch(z -> z.re() == 0 && z.im() == 0);
            assertThat(spectrum.structuralZeros()).isEqualTo(size);
            for (int k = 0; k < size; k++) {
                assertThat(modes.eigenvalue(k).abs()).isZero();
            }
        }
    }

    @Test
    void aZeroMatrixHasExactZerosThatAreNotDefective() {
        Modes modes = Modes.of(Dense.ofColumns(3, 3, new double[9]));
        for (int k = 0; k < 3; k++) {
            assertThat(modes.eigenvalue(k)).isEqualTo(Complex.ZERO);
            assertThat(modes.get(k).condition()).isEqualTo(1);
            assertThat(modes.get(k).residual()).isZero();
        }
    }

    /// Powers of two near 1e300, 1e-300 and among the denormal numbers: scaling by them rounds nothing as long as the
    /// entries are whole multiples of 2⁻¹⁰⁷⁴, which those here are.
    @ParameterizedTest
    @ValueSource(ints = {1000, -1000, -1060})
    void extremeScalesHaveTheSameEigenvaluesAndResiduals(int power) {
        for (Matrix matrix : List.of(wholeNumbers(new Girko(40, 100, false).draw(Streams.generator(89, 0)).matrix()),
                wholeNumbers(new ErdosRenyi(60, 2, 100, ErdosRenyi.Weights.GAUSSIAN)
                        .draw(Streams.generator(90, 0)).matrix()),
                wholeNumbers(new Elliptic(30, 100, 1).draw(Streams.generator(91, 0)).matrix()))) {
            Matrix scaled = matrix.scaled(Math.scalb(1.0, power));
            Spectrum spectrum = Spectrum.of(matrix);
            Spectrum scaledSpectrum = Spectrum.of(scaled);
            Modes modes = Modes.of(matrix);
            Modes scaledModes = Modes.of(scaled);

            // the result itself is rounded to whole multiples of the smallest number
            double rounding = power > -1000 ? 0 : Math.scalb(1.0, -1074 - power);
            List<Complex> values = scaledSpectrum.values().stream()
                    .map(z -> new Complex(Math.scalb(z.re(), -power), Math.scalb(z.im(), -power))).toList();
            assertThat(Spectra.distance(spectrum.values(), values)).as("%s, 2^%d", matrix, power)
                    .isLessThanOrEqualTo(rounding + 1e-10);
            assertThat(scaledSpectrum.traceDefect()).isLessThan(1 + rounding / Math.ulp(spectrum.radius()));
            assertThat(scaledModes.backwardError()).as("%s, 2^%d", matrix, power).isLessThan(5);
            for (int k = 0; k < modes.size(); k++) {
                assertThat(scaledModes.get(k).residual()).as("%s, 2^%d, mode %d", matrix, power, k).isLessThan(1e-13);
                assertThat(scaledModes.get(k).right().norm()).isCloseTo(1, within(1e-14));
            }
        }
    }

    private static Matrix wholeNumbers(Matrix matrix) {
        var builder = new Sparse.Builder(matrix.rows(), matrix.columns());
        matrix.forEachNonZero((i, j, weight) -> builder.add(i, j, Math.rint(weight)));
        return builder.build();
    }

    @Test
    void badlyScaledNeuronsKeepTheirDigits() {
        // a diagonal similarity by powers of two changes nothing; balancing finds it
        Dense plain = new Girko(20, 0, false).draw(Streams.generator(92, 0)).matrix().toDense();
        double[] entries = plain.toColumns();
        for (int k = 0; k < entries.length; k++) {
            entries[k] = Math.scalb(entries[k], 30 * (k % 20 % 3) - 30 * (k / 20 % 3));
        }
        Dense scaled = Dense.ofColumns(20, 20, entries);
        assertThat(Spectra.distance(Spectrum.of(plain).values(), Spectrum.of(scaled).values())).isLessThan(1e-13);
        Modes modes = Modes.of(scaled);
        for (int k = 0; k < 20; k++) {
            assertThat(Spectra.distance(List.of(Modes.of(plain).eigenvalue(k)), List.of(modes.eigenvalue(k))))
                    .isLessThan(1e-13);
        }
    }
}
