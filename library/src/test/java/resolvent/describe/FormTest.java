package resolvent.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.InLocale;

class FormTest {
    enum Boundary {
        PERIODIC,
        OPEN_END
    }

    interface Shape {}

    record Sphere(
            @Param(value = "1", doc = "its radius", above = 0) double radius,
            @Param(value = "false", doc = "nothing inside") boolean isHollow) implements Shape {
        Sphere {
            Form.check(Sphere.class, radius, isHollow);
        }
    }

    record Shell(
            @Param(value = "sphere", doc = "what lies inside") Shape inside,
            @Param(value = "2", doc = "how thick", min = 0, below = 10) int thickness) implements Shape {
        Shell {
            Form.check(Shell.class, inside, thickness);
        }
    }

    record Everything(
            @Param(value = "3", doc = "how many", min = 3, max = 1_000_000) int size,
            @Param(value = "7", doc = "any number") long seed,
            @Param(value = "0.5", doc = "how wide", symbol = "σ", above = 0, max = 2) double sigma,
            @Param(value = "true", doc = "or not") boolean zeroDiagonal,
            @Param(value = "periodic", doc = "how it ends") Boundary boundary,
            @Param(value = "1,2", doc = "several", min = 0) List<Double> gains,
            @Param(value = "4", doc = "several", min = 1) List<Integer> sizes,
            @Param(value = "open-end,periodic", doc = "several ends") List<Boundary> ends,
            @Param(value = "plain", doc = "a word") String word,
            @Param(value = "shell", doc = "its shape") Shape shape) {
        Everything {
            Form.check(Everything.class, size, seed, sigma, zeroDiagonal, boundary, gains, sizes, ends, word, shape);
        }
    }

    record Required(@Param(value = "", doc = "the file to read") String file) {}

    record Undescribed(int size) {}

    private static final Choices SHAPES = kind -> List.of(Sphere.class, Shell.class);
    private static final Form<Everything> FORM = Form.of(Everything.class);

    private static Everything with(String key, String text) {
        return FORM.read(Map.of(key, text), SHAPES);
    }

    private static Everything unusual() {
        return new Everything(1_000_000, Long.MIN_VALUE, 0.1 + 0.2, false, Boundary.OPEN_END, List.of(0.0, 1e-300),
                List.of(5, 6, 7), List.of(Boundary.PERIODIC), "two words", new Shell(new Shell(new Sphere(1e300, true), 9), 0));
    }

    @Test
    void defaultsAreReadFromTheDeclaration() {
        assertThat(FORM.defaults(SHAPES)).isEqualTo(new Everything(3, 7, 0.5, true, Boundary.PERIODIC,
                List.of(1.0, 2.0), List.of(4), List.of(Boundary.OPEN_END, Boundary.PERIODIC), "plain",
                new Shell(new Sphere(1, false), 2)));
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        assertThat(FORM.read(FORM.write(unusual()), SHAPES)).isEqualTo(unusual());
        assertThat(FORM.read(FORM.write(FORM.defaults(SHAPES)), SHAPES)).isEqualTo(FORM.defaults(SHAPES));
    }

    @Test
    void theTextFormIsAsOneTypesIt() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("size", "1000000");
        expected.put("seed", "-9223372036854775808");
        expected.put("sigma", "0.30000000000000004");
        expected.put("zero-diagonal", "false");
        expected.put("boundary", "open-end");
        expected.put("gains", "0.0,1.0E-300");
        expected.put("sizes", "5,6,7");
        expected.put("ends", "periodic");
        expected.put("word", "two words");
        expected.put("shape", "shell");
        expected.put("shape.inside", "shell");
        expected.put("shape.inside.inside", "sphere");
        expected.put("shape.inside.inside.radius", "1.0E300");
        expected.put("shape.inside.inside.is-hollow", "true");
        expected.put("shape.inside.thickness", "9");
        expected.put("shape.thickness", "0");

        assertThat(FORM.write(unusual())).containsExactlyEntriesOf(expected);
    }

    @Test
    void dottedKeysReachTheParametersOfAChoice() {
        Everything read = FORM.read(Map.of("shape.inside", "shell", "shape.inside.thickness", "5"), SHAPES);

        assertThat(read.shape()).isEqualTo(new Shell(new Shell(new Sphere(1, false), 5), 2));
    }

    @Test
    void changedParametersAloneMakeAnEqualRecord() {
        assertThat(FORM.writeChanged(FORM.defaults(SHAPES))).isEmpty();

        Everything changed = FORM.read(Map.of("sigma", "1", "gains", "1.0, 2", "shape.inside.radius", "2"), SHAPES);
        assertThat(FORM.writeChanged(changed)).containsExactly(Map.entry("sigma", "1.0"), Map.entry("shape", "shell"),
                Map.entry("shape.inside", "sphere"), Map.entry("shape.inside.radius", "2.0"));
        assertThat(FORM.read(FORM.writeChanged(changed), SHAPES)).isEqualTo(changed);
        assertThat(FORM.read(FORM.writeChanged(unusual()), SHAPES)).isEqualTo(unusual());
    }

    @Test
    void anUnknownKeyIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> with("sice", "5")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("everything has no parameter \"sice\"; it has size, seed, sigma, zero-diagonal, boundary, "
                        + "gains, sizes, ends, word, shape");
        assertThatThrownBy(() -> with("shape.radius", "5"))
                .hasMessage("shell has no parameter \"radius\"; it has inside, thickness");
        assertThatThrownBy(() -> with("size.of", "5")).hasMessageStartingWith("everything has no parameter \"size.of\"");
    }

    @Test
    void anUnknownChoiceIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> with("shape", "cube")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape must be one of sphere, shell, was \"cube\"");
        assertThatThrownBy(() -> FORM.defaults(Choices.NONE)).hasMessageContaining("was \"shell\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "size          | 2            | size must be at least 3, was 2",
        "size          | 1000001      | size must be at most 1000000, was 1000001",
        "size          | 1e3          | size must be a whole number, was \"1e3\"",
        "size          | 3.0          | size must be a whole number, was \"3.0\"",
        "size          | 99999999999  | size must lie between -2147483648 and 2147483647, was 99999999999",
        "seed          | 1e400        | seed must be a whole number, was \"1e400\"",
        "seed          | 9223372036854775808 | seed must lie between -9223372036854775808 and 9223372036854775807, "
                + "was 9223372036854775808",
        "sigma         | 0            | sigma must be above 0, was 0.0",
        "sigma         | 2.5          | sigma must be at most 2, was 2.5",
        "sigma         | NaN          | sigma must be a finite number, was NaN",
        "sigma         | -Infinity    | sigma must be a finite number, was -Infinity",
        "sigma         | 0,5          | sigma must be a number, was \"0,5\"",
        "sigma         | 1d           | sigma must be a number, was \"1d\"",
        "sigma         | wide         | sigma must be a number, was \"wide\"",
        "zero-diagonal | maybe        | zero-diagonal must be true or false, was \"maybe\"",
        "boundary      | closed       | boundary must be one of periodic, open-end, was \"closed\"",
        "gains         | 1,-2         | gains must be at least 0, was -2.0",
        "gains         | 1,,2         | gains must be a number, was \"\"",
        "sizes         | 1,0          | sizes must be at least 1, was 0",
        "ends          | periodic,up  | ends must be one of periodic, open-end, was \"up\"",
        "shape.thickness | 10         | thickness must be below 10, was 10",
    })
    void wrongTextIsRefusedWithNameRuleAndValue(String key, String text, String message) {
        assertThatThrownBy(() -> with(key, text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"10_000, 10000", "+5, 5", "' 12 ', 12"})
    void wholeNumbersMayBeGroupedAndSigned(String text, int expected) {
        assertThat(with("size", text).size()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "YES", "on", " True "})
    void severalWordsMeanYes(String text) {
        assertThat(with("zero-diagonal", text).zeroDiagonal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "No", "OFF"})
    void severalWordsMeanNo(String text) {
        assertThat(with("zero-diagonal", text).zeroDiagonal()).isFalse();
    }

    @Test
    void theConstructorRefusesWhatTheFormRefuses() {
        assertThatThrownBy(() -> new Sphere(0, false)).hasMessage("radius must be above 0, was 0.0");
        assertThatThrownBy(() -> new Sphere(Double.NaN, false)).hasMessage("radius must be a finite number, was NaN");
        assertThatThrownBy(() -> new Shell(new Sphere(1, true), -1)).hasMessage("thickness must be at least 0, was -1");
        assertThatThrownBy(() -> Form.of(Shell.class).read(Map.of("thickness", "-1"), SHAPES))
                .hasMessage("thickness must be at least 0, was -1");
    }

    @Test
    void aParameterWithoutDefaultMustBeGiven() {
        assertThatThrownBy(() -> Form.of(Required.class).defaults(Choices.NONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("file needs a value: the file to read");
        assertThat(Form.of(Required.class).writeChanged(new Required("a.csv"))).containsEntry("file", "a.csv");
    }

    @Test
    void onlyDescribedRecordsHaveAForm() {
        assertThatThrownBy(() -> Form.of(Undescribed.class)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Undescribed.size carries no @Param. Write: @Param(");
        assertThatThrownBy(() -> Form.of(String.class)).hasMessage("java.lang.String must be a record");
    }

    @Test
    void fieldsSayWhatADoorShows() {
        List<FormField> fields = FORM.fields();

        assertThat(fields).extracting(FormField::key).containsExactly("size", "seed", "sigma", "zero-diagonal", "boundary",
                "gains", "sizes", "ends", "word", "shape");
        assertThat(fields).extracting(FormField::range).containsExactly("at least 3, at most 1000000", "",
                "above 0, at most 2", "", "", "at least 0", "at least 1", "", "", "");
        assertThat(fields).filteredOn(FormField::isChoice).extracting(FormField::key).containsExactly("shape");
        assertThat(fields.get(3).options()).containsExactly("true", "false");
        assertThat(fields.get(4).options()).containsExactly("periodic", "open-end");
        assertThat(fields.get(7).options()).containsExactly("periodic", "open-end");
        assertThat(fields.get(0).options()).isEmpty();
        assertThat(fields.get(2).param().symbol()).isEqualTo("σ");
    }

    @Test
    void nothingDependsOnTheLocale() {
        Map<String, String> expected = FORM.write(unusual());

        assertThat(InLocale.each(() -> FORM.write(unusual()))).containsOnly(expected);
        assertThat(InLocale.each(() -> FORM.read(expected, SHAPES))).containsOnly(unusual());
        assertThat(InLocale.each(() -> Names.kebab("OpenIsingChain") + Names.of(Sphere.class)))
                .containsOnly("open-ising-chainsphere");
        assertThat(InLocale.each(() -> with("boundary", "PERIODIC").boundary())).containsOnly(Boundary.PERIODIC);
        assertThat(InLocale.each(() -> Names.nearest("PITCHFORK", List.of("girko", "pitchfork"), 1).getFirst()))
                .containsOnly("pitchfork");
    }
}
