package resolvent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.InLocale;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0.00941596, 3, 0.00942",
        "106.2024, 3, 106",
        "106.2024, 5, 106.20",
        "-106.2024, 4, -106.2",
        "123456, 2, 120000",
        "9999999, 2, 10000000",
        "0.0001, 2, 0.00010",
        "0.9999, 2, 1.0",
        "-0.000123456, 3, -0.000123",
        "3, 4, 3",
    })
    void moderateNumbersAreWrittenOut(double value, int significant, String text) {
        assertThat(Digits.rounded(value, significant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.14e-9, 2, 3.1e-9",
        "-3.14e-12, 3, -3.14e-12",
        "0.00009999, 2, 1.0e-4",
        "6.4e-16, 1, 6e-16",
        "1e7, 2, 1.0e7",
        "1.2345e10, 3, 1.23e10",
        "-1.2345e100, 3, -1.23e100",
        "1.7976931348623157e308, 3, 1.80e308",
        "4.9e-324, 2, 4.9e-324",
    })
    void extremeNumbersHaveAnExponent(double value, int significant, String text) {
        assertThat(Digits.rounded(value, significant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0", "-0.0, 0", "NaN, not a number", "Infinity, infinite", "-Infinity, minus infinite"})
    void specialNumbersAreWords(double value, String text) {
        assertThat(Digits.rounded(value, 3)).isEqualTo(text);
    }

    @Test
    void countsAndSharesAreGroupedAndNamed() {
        assertThat(Digits.count(0)).isEqualTo("0");
        assertThat(Digits.count(999)).isEqualTo("999");
        assertThat(Digits.count(4681)).isEqualTo("4,681");
        assertThat(Digits.count(-1_234_567)).isEqualTo("-1,234,567");
        assertThat(Digits.percent(0.02666)).isEqualTo("2.7 %");
        assertThat(Digits.percent(0)).isEqualTo("0 %");
    }

    @Test
    void theLocaleChangesNothing() {
        assertThat(InLocale.each(() -> Digits.rounded(1234.5678, 6) + Digits.rounded(1.5e-9, 2)
                + Digits.count(1_000_000) + Digits.percent(0.125))).containsOnly("1234.571.5e-91,000,00012 %");
    }

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
    void figuresHaveATrueMinusAndRaisedExponents(double value, String text) {
        assertThat(Digits.typeset(value, 4)).isEqualTo(text);
    }

    @Test
    void decimalsKeepTheirZeros() {
        assertThat(Digits.typeset(new BigDecimal("-1234567.50"))).isEqualTo("−1,234,567.50");
        assertThat(Digits.typeset(new BigDecimal("0.0"))).isEqualTo("0.0");
    }

    @Test
    void powersAreRaised() {
        assertThat(Digits.power(-12)).isEqualTo("10⁻¹²");
        assertThat(Digits.power(0)).isEqualTo("10⁰");
    }
}
