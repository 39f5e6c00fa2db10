package resolvent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import resolvent.InLocale;
import resolvent.connectivity.Girko;
import resolvent.connectivity.Rescaled;
import resolvent.describe.Param;
import resolvent.report.Provenance;

class OriginTest {
    record OpenEnds(
            @Param(value = "10", doc = "how many") int size,
            @Param(value = "0.5,1", doc = "several") List<Double> gains,
            @Param(value = "any", doc = "a word") String word) {}

    private static final List<Double> GAINS = List.of(0.5, 1.0);

    @Test
    void parametersAtTheirDefaultAreLeftOut() {
        assertThat(Origin.command(new OpenEnds(10, GAINS, "any"), Map.of())).isEqualTo("./resolvent run open-ends");
        assertThat(Origin.command(new OpenEnds(11, GAINS, "any"), Map.of()))
                .isEqualTo("./resolvent run open-ends --size 11");
        assertThat(Origin.command(new OpenEnds(10, List.of(0.5, -1e-9), "any"), Map.of()))
                .isEqualTo("./resolvent run open-ends --gains 0.5,-1.0E-9");
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertThat(Origin.command(new OpenEnds(10, GAINS, "two words"), Map.of()))
                .isEqualTo("./resolvent run open-ends --word 'two words'");
        assertThat(Origin.command(new OpenEnds(10, GAINS, "it's $HOME;"), Map.of()))
                .isEqualTo("./resolvent run open-ends --word 'it'\\''s $HOME;'");
        assertThat(Origin.command(new OpenEnds(10, GAINS, ""), Map.of()))
                .isEqualTo("./resolvent run open-ends --word ''");
    }

    @Test
    void parametersOfAChoiceHaveDottedKeys() {
        assertThat(Origin.command(new Rescaled(new Girko(1000, 0, false), 0.5), Map.of()))
                .isEqualTo("./resolvent run rescaled");
        assertThat(Origin.command(new Rescaled(new Girko(50, 0, true), 2), Map.of()))
                .isEqualTo("./resolvent run rescaled --of girko --of.size 50 --of.zero-diagonal true --factor 2.0");
        assertThat(Origin.command(new Rescaled(new Rescaled(new Girko(50, 0, false), 0.5), 0.5), Map.of()))
                .isEqualTo("./resolvent run rescaled --of rescaled --of.of girko --of.of.size 50");
    }

    @Test
    void furtherParametersFollowInTheirOrder() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("draws", "20");
        more.put("seed", "-1");

        assertThat(Origin.command(new Girko(1000, 0.1, false), more))
                .isEqualTo("./resolvent run girko --sigma 0.1 --draws 20 --seed -1");
    }

    @Test
    void theSpecificationHoldsEveryParameter() {
        Provenance origin = Origin.of(new Rescaled(new Girko(50, 0.1, false), 0.5), Map.of("seed", "3"));

        assertThat(origin.spec()).containsExactly(Map.entry("name", "rescaled"), Map.entry("of", "girko"),
                Map.entry("of.size", "50"), Map.entry("of.sigma", "0.1"), Map.entry("of.zero-diagonal", "false"),
                Map.entry("factor", "0.5"), Map.entry("seed", "3"));
        assertThat(origin.versions()).containsKeys("resolvent", "java", "openblas");
        assertThat(origin.versions().get("openblas")).startsWith("OpenBLAS ");
        assertThat(origin.machine()).contains(System.getProperty("os.arch"));
        assertThat(Instant.parse(origin.started())).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void theLocaleChangesNothing() {
        assertThat(InLocale.each(() -> Origin.command(new OpenEnds(1_000_000, List.of(1.5), "I"), Map.of())))
                .containsOnly("./resolvent run open-ends --size 1000000 --gains 1.5 --word I");
    }
}
