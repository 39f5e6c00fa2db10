package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HermitianEigenTest {
    /// Pauli's second matrix: eigenvalues ±1 with vectors (1, ±i)/√2.
    @Test
    void ofAMatrixOfTwo() {
        HermitianEigen found = HermitianEigen.of(Dense.ofColumns(2, 2, new double[4]),
                Dense.of(new double[] {0, -1}, new double[] {1, 0}));

        assertThat(found.value(0)).isCloseTo(-1, within(1e-15));
        assertThat(found.value(1)).isCloseTo(1, within(1e-15));
        // v₁ v̄₀ = i/2
        assertThat(found.vectorIm(1)[1] * found.vectorRe(1)[0] - found.vectorRe(1)[1] * found.vectorIm(1)[0])
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void aRealMatrixIsOneToo() {
        Dense matrix = Dense.of(new double[] {2, 1, 0}, new double[] {1, 3, 1}, new double[] {0, 1, 5});
        HermitianEigen found = HermitianEigen.of(matrix, Dense.ofColumns(3, 3, new double[9]));

        for (int k = 0; k < 3; k++) {
            assertThat(found.value(k)).isCloseTo(SymmetricEigen.of(matrix).value(k), within(1e-14));
        }
    }

    @Test
    void partsOfDifferentSizesAreNamed() {
        assertThatThrownBy(() -> HermitianEigen.of(Dense.identity(2), Dense.identity(3)))
                .hasMessageContaining("must be 2 x 2").hasMessageContaining("was 3 x 3");
        assertThat(HermitianEigen.of(Dense.identity(0), Dense.identity(0)).size()).isZero();
    }
}
