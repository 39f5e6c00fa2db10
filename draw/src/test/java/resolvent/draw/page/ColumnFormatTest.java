package resolvent.draw.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resolvent.report.Numbers;

class ColumnFormatTest {
    @Test
    void shortDecimalsLineUp() {
        ColumnFormat format = ColumnFormat.of(Numbers.of(10, 3.1, 1.85));

        assertThat(format.text(10)).isEqualTo("10.00");
        assertThat(format.text(3.1)).isEqualTo("3.10");
    }

    @Test
    void longDecimalsAreCutTogether() {
        ColumnFormat format = ColumnFormat.of(Numbers.of(12.345678, -0.987654321));

        assertThat(format.text(12.345678)).isEqualTo("12.35");
        assertThat(format.text(-0.987654321)).isEqualTo("−0.99");
    }

    @Test
    void numbersOfVeryDifferentSizeStandAlone() {
        ColumnFormat format = ColumnFormat.of(Numbers.of(0.63737123, 4.57521e-6));

        assertThat(format.text(0.63737123)).isEqualTo("0.637");
        assertThat(format.text(4.57521e-6)).isEqualTo("4.58×10⁻⁶");
    }

    @Test
    void onlyAnExactZeroLooksLikeOne() {
        ColumnFormat residuals = ColumnFormat.of(Numbers.of(3.1e-16, 0, 4.4e-17));

        assertThat(residuals.text(3.1e-16)).isEqualTo("3.1×10⁻¹⁶");
        assertThat(residuals.text(0)).isEqualTo("0");
        assertThat(ColumnFormat.of(Numbers.of(2.862, 0, 0.1759)).text(0)).isEqualTo("0");
        assertThat(ColumnFormat.of(Numbers.of(2.862, 0, 1e-5)).text(1e-5)).isEqualTo("1×10⁻⁵");
    }

    @Test
    void wholeNumbersStayWhole() {
        assertThat(ColumnFormat.of(Numbers.of(1, 20000)).text(20000)).isEqualTo("20,000");
    }

    @Test
    void missingNumbersAreDashes() {
        assertThat(ColumnFormat.of(Numbers.of(Double.NaN, 1)).text(Double.NaN)).isEqualTo("–");
        assertThat(ColumnFormat.of(Numbers.NONE).text(Double.NaN)).isEqualTo("–");
    }
}
