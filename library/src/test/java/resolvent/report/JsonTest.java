package resolvent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resolvent.InLocale;

class JsonTest {
    private static Map<String, Object> tree() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("re", -0.5);
        inner.put("im", Double.NaN);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("zebra", "first");
        tree.put("apple", 3);
        tree.put("value", inner);
        tree.put("list", Arrays.asList(1.5, Double.POSITIVE_INFINITY, null, List.of(), Map.of()));
        tree.put("none", Optional.empty());
        tree.put("some", Optional.of(Optional.of(true)));
        return tree;
    }

    private static final String TEXT = """
            {
              "zebra" : "first",
              "apple" : 3,
              "value" : {
                "re" : -0.5,
                "im" : null
              },
              "list" : [
                1.5,
                null,
                null,
                [ ],
                { }
              ],
              "none" : null,
              "some" : true
            }
            """;

    @Test
    void treesKeepTheirOrderAndNestingAndEndWithALineFeed() {
        assertThat(Json.text(tree())).isEqualTo(TEXT);
    }

    @Test
    void numbersKeepEveryDigit() {
        assertThat(Json.text(List.of(0.1 + 0.2, 1e-300, -0.0, 1e22, Long.MAX_VALUE, Integer.MIN_VALUE)))
                .contains("0.30000000000000004", "1.0E-300", "-0.0", "1.0E22", "9223372036854775807", "-2147483648");
        assertThat(Json.text(List.of(0.5f, new BigDecimal("12345678901234567890.5"),
                new BigInteger("12345678901234567890")))).contains("0.5,", "12345678901234567890.5",
                "12345678901234567890\n");
    }

    @Test
    void whatJsonHasNoNumberForIsNull() {
        assertThat(Json.text(Double.NaN)).isEqualTo("null\n");
        assertThat(Json.text(Float.NEGATIVE_INFINITY)).isEqualTo("null\n");
        assertThat(Json.text(Optional.of(Double.NaN))).isEqualTo("null\n");
    }

    @Test
    void textsAreEscaped() {
        assertThat(Json.text("a \"b\" \\ \n \t \u0001 κ <script> \uD83D\uDE00"))
                .isEqualTo("\"a \\\"b\\\" \\\\ \\n \\t \\u0001 κ <script> \uD83D\uDE00\"\n");
        assertThat(Json.text(Map.of("a\"b", 1))).contains("\"a\\\"b\" : 1");
    }

    @Test
    void otherThingsAreWrittenAsText() {
        assertThat(Json.text(Role.MEASURED)).isEqualTo("\"MEASURED\"\n");
    }

    @Test
    void theLocaleChangesNothing() {
        assertThat(InLocale.each(() -> Json.text(tree()))).containsOnly(TEXT);
    }

    @Test
    void filesAreInUtf8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.json");
        Json.write(file, Map.of("σ", 1));

        assertThat(Files.readString(file)).isEqualTo(Json.text(Map.of("σ", 1)));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("a.json");

        assertThatThrownBy(() -> Json.write(file, List.of())).isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(file + " cannot be written: ");
    }
}
