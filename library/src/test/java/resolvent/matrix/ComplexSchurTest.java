package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.numeric.Streams;

class ComplexSchurTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20, 61})
    void reproducesTheMatrix(int size) {
        var random = Streams.generator(5, size);
        double[] entries = new double[size * size];
        Arrays.setAll(entries, _ -> random.nextDouble() - 0.5);
        Dense matrix = Dense.ofColumns(size, size, entries);
        ComplexSchur form = ComplexSchur.of(matrix);

        Dense product = u(form).times(t(form)).timesTransposed(u(form));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertThat(product.get(i, j)).isCloseTo(matrix.get(i, j), within(1e-13));
                assertThat(product.get(size + i, j)).isCloseTo(0, within(1e-13));
                if (i > j) {
                    assertThat(form.re(i, j)).isZero();
                    assertThat(form.im(i, j)).isZero();
                }
            }
        }
    }

    private static Dense t(ComplexSchur form) {
        return real(form.size(), form::re, form::im);
    }

    private static Dense u(ComplexSchur form) {
        return real(form.size(), form::vectorRe, form::vectorIm);
    }

    private interface Entries {
        double at(int row, int column);
    }

    /// X + iY as [[X, −Y], [Y, X]].
    private static Dense real(int n, Entries re, Entries im) {
        double[][] rows = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = re.at(i, j);
                rows[n + i][n + j] = re.at(i, j);
                rows[i][n + j] = -im.at(i, j);
                rows[n + i][j] = im.at(i, j);
            }
        }
        return Dense.of(rows);
    }
}
