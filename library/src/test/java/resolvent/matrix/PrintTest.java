package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrintTest {
    @Test
    void smallMatricesShowTheirEntriesInColumns() {
        assertThat(Dense.of(new double[] {1, -20}, new double[] {0, 3})).hasToString("""
                Dense 2 x 2
                    1  -20
                    0    3""");
        assertThat(Dense.of(new double[] {0.5, -12.25, 1.0 / 3})).hasToString("""
                Dense 1 x 3
                    0.5000  -12.2500    0.3333""");
        assertThat(Dense.of(new double[] {1e-9, 2}, new double[] {Double.NaN, 0})).hasToString("""
                Dense 2 x 2
                  1.0000e-09  2.0000e+00
                         NaN           0""");
    }

    @Test
    void largeOnesShowTheirCorner() {
        String text = Dense.identity(300).toString();
        assertThat(text.lines()).hasSize(8).startsWith("Dense 300 x 300", "  1  0  0  0  0  0  …").endsWith("  …");
        assertThat(Dense.ofColumns(2, 40, new double[80]).toString().lines()).containsExactly("Dense 2 x 40",
                "  0  0  0  0  0  0  …", "  0  0  0  0  0  0  …");
        assertThat(Dense.ofColumns(0, 0, new double[0])).hasToString("Dense 0 x 0");
    }

    @Test
    void everyKindShowsWhatItIs() {
        assertThat(Dense.identity(2).toSparse()).hasToString("Sparse 2 x 2 with 2 entries\n  1  0\n  0  1");
        assertThat(Ring.of(new double[] {1, -1, 1}, new double[] {1, 1, -1}, new double[3], 0).toString())
                .startsWith("Ring of 3 sites, g=0.0\n  ").hasLineCount(4);
    }

    @Test
    void digitsAreTheSameForEveryReader() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Dense.identity(2).scaled(0.5)).hasToString("Dense 2 x 2\n  0.5000       0\n       0  0.5000");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
