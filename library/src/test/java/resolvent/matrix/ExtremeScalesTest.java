package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries near 1e300, near 1e-300 and among the denormal numbers are solved as well as moderate ones: the residual,
/// relative to the matrix, stays that of rounding. Powers of 2 make the scaled matrix exact; among the denormal
/// numbers the spacing of doubles itself, 2⁻¹⁰⁷⁴, is what bounds a residual.
class ExtremeScalesTest {
    private static final int SIZE = 30;

    /// Whole numbers of at most 10 bits, so that scaling by 2⁻¹⁰⁶⁰ rounds nothing.
    private static Dense wholeNumbers() {
        double[] values = RandomMatrices.gaussian(SIZE, SIZE, 1).toColumns();
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.rint(200 * values[k]);
        }
        return Dense.ofColumns(SIZE, SIZE, values);
    }

    private static Dense scaled(Dense matrix, int power) {
        return matrix.scaled(Math.scalb(1.0, power / 2)).scaled(Math.scalb(1.0, power - power / 2));
    }

    /// What rounding to the spacing of doubles may do to an entry of a product, brought to the plain scale.
    private static double spacing(int power) {
        return 4 * SIZE * Math.scalb(1.0, -1074 - Math.min(power, -1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 985, -995, -1060})
    void schurForms(int power) {
        Dense plain = wholeNumbers();
        RealSchur schur = RealSchur.of(scaled(plain, power));
        Dense back = RandomMatrices.product(RandomMatrices.product(schur.q(), scaled(schur.t(), -power)),
                schur.q().transpose());

        assertThat(RandomMatrices.distance(back, plain))
                .isLessThan(1e-14 * plain.frobeniusNorm() + (power < -1000 ? spacing(power) : 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 985, -995, -1060})
    void symmetricMatrices(int power) {
        Dense plain = wholeNumbers().plus(wholeNumbers().transpose());
        SymmetricEigen eigen = SymmetricEigen.of(scaled(plain, power));
        for (int k = 0; k < SIZE; k++) {
            double value = Math.scalb(eigen.value(k), -power);
            assertThat(plain.times(eigen.vector(k))).containsExactly(Vectors.scaled(eigen.vector(k), value),
                    within(1e-14 * plain.frobeniusNorm() + (power < -1000 ? spacing(power) : 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {985, -995, -1060})
    void generalEigenvalues(int power) {
        Dense plain = wholeNumbers();
        Eigenvalues expected = Eigenvalues.of(plain);
        Eigenvalues found = Eigenvalues.of(scaled(plain, power));
        double tolerance = 1e-11 * plain.frobeniusNorm() + (power < -1000 ? spacing(power) : 0);

        assertThat(found.unconverged()).isZero();
        for (int k = 0; k < SIZE; k++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int l = 0; l < SIZE; l++) {
                nearest = Math.min(nearest, Math.hypot(Math.scalb(found.re(k), -power) - expected.re(l),
                        Math.scalb(found.im(k), -power) - expected.im(l)));
            }
            assertThat(nearest).as("eigenvalue %d at 2^%d", k, power).isLessThan(tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 985, -995, -1060})
    void linearSystems(int power) {
        Dense plain = wholeNumbers();
        double[] right = wholeNumbers().column(3);
        double[] scaledRight = scaled(Dense.ofColumns(SIZE, 1, right.clone()), power).column(0);
        double[] solution = LinearSolver.of(scaled(plain, power)).orElseThrow().solve(scaledRight);
        double scale = plain.frobeniusNorm() * Vectors.norm(solution);

        assertThat(plain.times(solution)).containsExactly(right,
                within(1e-14 * scale + (power < -1000 ? spacing(power) * (1 + Vectors.norm(solution)) : 0)));
    }
}
