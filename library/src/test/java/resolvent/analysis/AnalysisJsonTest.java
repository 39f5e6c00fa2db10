package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import resolvent.InLocale;
import resolvent.connectivity.Connectivity;
import resolvent.report.Json;

class AnalysisJsonTest {
    private static final Analysis SIXTY =
            Analyses.of(Map.of("shuffles", "3", "redraws", "2", "tau", "2"), Analyses.sixtyCells(), 2);
    private static final Map<String, Object> TREE = AnalysisJson.of(SIXTY);

    /// The value as JSON has it: an empty optional is null.
    private static @Nullable Object json(Map<?, ?> tree, String key) {
        assertThat(tree.containsKey(key)).as(key).isTrue();
        return tree.get(key) instanceof Optional<?> optional ? optional.orElse(null) : tree.get(key);
    }

    private static @Nullable Object json(String key) {
        return json(TREE, key);
    }

    private static Map<?, ?> branch(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> branch ? branch : Map.of();
    }

    private static List<?> list(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    private static void assertNumbers(Map<?, ?> tree, String... keys) {
        for (String key : keys) {
            assertThat(json(tree, key)).as(key).isInstanceOf(Number.class);
        }
    }

    @Test
    void everyKeyIsThereWithItsType() {
        assertNumbers(TREE, "size", "edges", "density", "reciprocity", "autapses", "components", "structural_zeros",
                "abscissa", "spectral_radius", "gain_at_instability", "gain", "tau", "henrici", "henrici_relative",
                "numerical_abscissa", "backward_error", "trace_defect", "largest_residual", "ill_conditioned",
                "worthless", "unconverged");
        assertNumbers(branch(TREE, "dale"), "excitatory", "inhibitory", "mixed", "silent");
        assertThat(json("transient_peak")).asInstanceOf(MAP).containsOnlyKeys("value", "time");
        assertThat(json("stable")).isEqualTo(true);
        for (String key : List.of("modes", "silencing", "robustness", "theory", "notes", "component_sizes",
                "strongest_senders", "strongest_receivers", "transient_input", "transient_output")) {
            assertThat(json(key)).as(key).isInstanceOf(List.class);
        }
        for (String key : List.of("as_read", "chance", "provenance")) {
            assertThat(json(key)).as(key).isInstanceOf(Map.class);
        }
        assertThat(json("name")).isEqualTo("sixty-cells.csv");
    }

    @Test
    void everyModeHasItsKeysWithTheirTypes() {
        List<?> modes = list(TREE, "modes");

        assertThat(modes).isNotEmpty().allSatisfy(one -> {
            Map<?, ?> mode = (Map<?, ?>) one;
            assertNumbers(mode, "rank", "time_constant", "frequency", "condition", "residual");
            assertNumbers(branch(mode, "eigenvalue"), "re", "im");
            assertNumbers(branch(mode, "ipr"), "right", "left", "biorthogonal");
            assertThat(mode.get("shows_in")).asInstanceOf(LIST)
                    .isNotEmpty().allMatch(name -> name instanceof String);
            assertThat(mode.get("reads_from")).asInstanceOf(LIST)
                    .isNotEmpty().allMatch(name -> name instanceof String);
        });
    }

    @Test
    void derivedNumbersFollowTheirFormulas() {
        double gain = number(TREE, "gain");
        double abscissa = number(TREE, "abscissa");

        assertThat(number(TREE, "gain_at_instability")).isCloseTo(1 / abscissa, within(1e-16));
        assertThat(gain).isCloseTo(0.9 / abscissa, within(1e-16));
        for (Object one : list(TREE, "modes")) {
            Map<?, ?> mode = (Map<?, ?>) one;
            double re = number(branch(mode, "eigenvalue"), "re");
            double im = number(branch(mode, "eigenvalue"), "im");
            assertThat(number(mode, "time_constant")).isCloseTo(2 / (1 - gain * re), within(1e-12));
            assertThat(number(mode, "frequency")).isCloseTo(Math.abs(gain * im) / (4 * Math.PI), within(1e-16));
            assertThat(mode.get("conjugate_pair")).isEqualTo(im != 0);
        }
    }

    @Test
    void silencingComparesChangesWithChanges() {
        double abscissa = number(TREE, "abscissa");

        assertThat(list(TREE, "silencing")).isNotEmpty().allSatisfy(one -> {
            Map<?, ?> cell = (Map<?, ?>) one;
            assertNumbers(cell, "first_order_change", "change", "abscissa_without");
            assertThat(number(cell, "change")).isEqualTo(number(cell, "abscissa_without") - abscissa);
        });
    }

    /// Each of these keys is at home in the tree, and is said to belong to one of M, A and τA.
    @Test
    void whatEachNumberIsOfIsSaid() {
        Map<?, ?> definitions = branch(TREE, "definitions");
        String all = String.join(" ", definitions.values().stream().map(Object::toString).toList());

        assertThat(definitions.keySet().stream().map(Object::toString)).containsExactly("M", "A", "tau_A");
        assertThat(all).contains("henrici", "numerical_abscissa", "kreiss", "stability_radius", "transient_peak");
        for (String part : all.split("[ :,;.]+", -1)) {
            assertThat(!part.contains("_") || TREE.containsKey(part) || List.of("time_constant").contains(part)).as(part)
                    .isTrue();
        }
    }

    private static double number(Map<?, ?> tree, String key) {
        return json(tree, key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void whatDoesNotExistIsNull() {
        Map<String, Object> chain = AnalysisJson.of(Analyses.of(new double[] {0, 0}, new double[] {7, 0}));

        assertThat(json(chain, "gain_at_instability")).isNull();
        assertThat(json(chain, "chance")).isNull();
        assertThat(json(chain, "gain")).isEqualTo(1.0);
        Map<?, ?> ipr = branch((Map<?, ?>) list(chain, "modes").getFirst(), "ipr");
        assertThat(json(ipr, "right")).isNull();
        assertThat(json(ipr, "left")).isNull();
        assertThat(json(ipr, "biorthogonal")).isNull();
        assertThat(Json.text(chain)).contains("\"gain_at_instability\" : null", "\"chance\" : null");
    }

    @Test
    void anUnstableNetworkHasNoPeakAndNegativeTimeConstants() {
        Map<String, Object> unstable =
                AnalysisJson.of(Analyses.of(Map.of("gain", "2"), new double[] {0, 1}, new double[] {1, 0}));

        assertThat(json(unstable, "transient_peak")).isNull();
        assertThat(json(unstable, "stable")).isEqualTo(false);
        Map<?, ?> mode = (Map<?, ?>) list(unstable, "modes").getFirst();
        assertThat(number(mode, "time_constant")).isCloseTo(-1, within(1e-14));
        assertThat(mode.get("grows")).isEqualTo(true);
    }

    @Test
    void leadingModesAloneLeaveTheRestNull() {
        Map<String, Object> tree = AnalysisJson.of(Analyses.of(Map.of("scope", "leading", "modes", "3"),
                Connectivity.of(Analyses.withOutliers(300))));

        for (String key : List.of("henrici", "henrici_relative", "numerical_abscissa", "transient_peak")) {
            assertThat(json(tree, key)).as(key).isNull();
        }
        assertNumbers(tree, "abscissa", "spectral_radius", "gain_at_instability", "structural_zeros", "components");
        assertThat(Json.text(tree)).contains("\"backward_error\" : null");
    }

    @Test
    void theTextIsTheSameInEveryLocale() {
        String expected = Json.text(TREE);

        assertThat(expected).endsWith("}\n").doesNotContain("Optional", "NaN");
        assertThat(InLocale.each(() -> Json.text(AnalysisJson.of(Analyses.of(
                Map.of("shuffles", "3", "redraws", "2", "tau", "2"), Analyses.sixtyCells(), 2))))).containsOnly(expected);
    }
}
