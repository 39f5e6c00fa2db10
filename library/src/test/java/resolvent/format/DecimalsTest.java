package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final Where HERE = new Where("m.csv");

    private static double read(String cell) {
        return new Decimals(DecimalMark.POINT).read(cell, HERE, 3, "cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "-7", "+7", "1.5", ".5", "5.", "-0.0", "1e3", "1E-3", "1.5e+3",
            "123456789012345", "1234567890123456789", "4.9e-324", "1.7976931348623157e308", "1e-999"})
    void readsDecimalNumbers(String text) {
        assertThat(read(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nan", "NaN", "NA", "n/a", "NULL", "-nan"})
    void missingIsNaN(String text) {
        assertThat(read(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1d", "1f", "1_000", "e5", ".", "-", "+", "1e", "1e+", "--1", "1 2", "\u0661",
            "\uFF11", "1,5", "NaNs", "=1+1"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MatrixFormatException.class)
                .hasMessageStartingWith("m.csv line 3: cell \"" + text + "\" is not a number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1e999 | m.csv line 3: cell \"1e999\" is beyond the largest number, 1.8e308. Rescale the weights",
            "-inf | m.csv line 3: cell \"-inf\" is infinite. Weights must be finite: remove it",
            "Infinity | m.csv line 3: cell \"Infinity\" is infinite. Weights must be finite: remove it"})
    void refusesWhatIsNotFinite(String text, String message) {
        assertThatThrownBy(() -> read(text)).hasMessage(message);
    }

    @Test
    void decimalCommasAreReadWhenAskedFor() {
        var decimals = new Decimals(DecimalMark.COMMA);
        assertThat(decimals.read("-3,25e1", HERE, 1, "cell")).isEqualTo(-32.5);
        assertThatThrownBy(() -> decimals.read("3.25", HERE, 1, "cell"))
                .hasMessage("m.csv line 1: cell \"3.25\" is not a number. Decimal point? --decimal point");
    }
}
