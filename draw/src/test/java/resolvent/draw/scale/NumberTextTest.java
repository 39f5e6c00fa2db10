package resolvent.draw.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0
            -0.0    | 0
            0.436   | 0.436
            0.43649 | 0.4365
            -12.5   | −12.5
            4681    | 4,681
            46810   | 46,810
            1234567 | 1,234,567
            0.00094 | 9.4×10⁻⁴
            -2.5e-7 | −2.5×10⁻⁷
            1.5e300 | 1.5×10³⁰⁰
            5e-324  | 4.9×10⁻³²⁴
            NaN     | –
            Infinity | ∞
            -Infinity | −∞
            """)
    void numbersAreRoundedToFourDigits(double value, String text) {
        assertThat(NumberText.rounded(value, 4)).isEqualTo(text);
    }

    @Test
    void decimalsKeepTheirZeros() {
        assertThat(NumberText.plain(new BigDecimal("-1234567.50"))).isEqualTo("−1,234,567.50");
        assertThat(NumberText.plain(new BigDecimal("0.0"))).isEqualTo("0.0");
    }

    @Test
    void powersAreRaised() {
        assertThat(NumberText.power(-12)).isEqualTo("10⁻¹²");
        assertThat(NumberText.power(0)).isEqualTo("10⁰");
    }
}
