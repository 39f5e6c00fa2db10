package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EigenvaluesTest {
    @Test
    void rotationHasAnImaginaryPair() {
        Eigenvalues values = Eigenvalues.of(Dense.of(new double[] {0, -1}, new double[] {1, 0}));

        assertThat(values.re(0)).isCloseTo(0, within(1e-15));
        assertThat(Math.abs(values.im(0))).isCloseTo(1, within(1e-15));
        assertThat(values.im(0)).isEqualTo(-values.im(1));
        assertThat(values.unconverged()).isZero();
    }

    @Test
    void emptyMatrixHasNone() {
        assertThat(Eigenvalues.of(Dense.ofColumns(0, 0, new double[0])).size()).isZero();
    }

    @Test
    void oneEntryIsItsOwnEigenvalueExactly() {
        for (double entry : new double[] {0.1, -3, 1e300, 1e-320}) {
            assertThat(Eigenvalues.of(Dense.of(new double[] {entry})).re(0)).isEqualTo(entry);
        }
    }

    @Test
    void whatIsNotSquareOrNotFiniteIsRefused() {
        assertThatThrownBy(() -> Eigenvalues.of(Dense.ofColumns(3, 2, new double[6])))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 3 x 2");
        assertThatThrownBy(() -> Eigenvalues.of(Dense.of(new double[] {1, 2}, new double[] {3, Double.NaN})))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("M[1][1] must be finite, was NaN");
        assertThatThrownBy(() -> Eigenvalues.of(Dense.of(new double[] {1, 2},
                new double[] {Double.NEGATIVE_INFINITY, 4}))).hasMessage("M[1][0] must be finite, was -Infinity");
    }

    @Test
    void symmetricMatrixAgreesWithTheGeneralSolver() {
        Dense matrix = Dense.of(new double[] {2, 1, 0}, new double[] {1, 3, -1}, new double[] {0, -1, 1});
        Eigenvalues general = Eigenvalues.of(matrix);
        double[] re = {general.re(0), general.re(1), general.re(2)};
        Arrays.sort(re);

        assertThat(re).containsExactly(SymmetricEigen.values(matrix), within(1e-14));
    }

    @Test
    void whatTheIterationDidNotFindIsFlagged() {
        // LAPACK leaves rubbish in the first places when it gives up
        var partial = new Eigenvalues(new double[] {17, 2, 1}, new double[] {4, 0, 0}, 1);

        assertThat(partial.unconverged()).isEqualTo(1);
        assertThat(partial.re(0)).isNaN();
        assertThat(partial.im(0)).isNaN();
        assertThat(partial.re(1)).isEqualTo(2);
    }
}
