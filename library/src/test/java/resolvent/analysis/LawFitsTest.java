package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.numeric.Streams;

class LawFitsTest {
    private static List<LawFit> laws(Ensemble ensemble) {
        return Analyses.of(Map.of("modes", "1"), ensemble.draw(Streams.generator(17, 0))).laws();
    }

    private static LawFit law(List<LawFit> laws, String name) {
        return laws.stream().filter(fit -> fit.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void independentWeightsFollowTheCircularLaw() {
        LawFit fit = law(laws(new Girko(300, 0, false)), "Circular law");

        assertThat(fit.objection()).isEmpty();
        // cells that send both signs are neither excitatory nor inhibitory
        assertThat(laws(new Girko(300, 0, false))).containsExactly(fit);
        assertThat(fit.distance()).as("seed 17").isLessThan(fit.yardstick());
        assertThat(fit.yardstick()).isBetween(0.0501, 0.0502);
    }

    @Test
    void correlatedWeightsFollowTheEllipseAndNotTheDisc() {
        List<LawFit> laws = laws(new Elliptic(300, 0, 0.5));

        assertThat(law(laws, "Elliptic law").objection()).isEmpty();
        assertThat(law(laws, "Elliptic law").distance()).as("seed 17")
                .isLessThan(law(laws, "Elliptic law").yardstick());
        assertThat(law(laws, "Circular law").objection().orElseThrow())
                .startsWith("weights of the two directions are correlated, ρ = 0.");
        assertThat(law(laws, "Circular law").distance()).as("seed 17")
                .isGreaterThan(law(laws, "Circular law").yardstick());
    }

    @Test
    void unevenPopulationsFollowRajanAndAbbott() {
        List<LawFit> strict = laws(new DaleDense(300, 0.8, 1, 0.5, 0, 1.5, true, false, DaleDense.Weights.GAMMA));

        assertThat(law(strict, "Rajan–Abbott law").objection()).isEmpty();
        assertThat(law(strict, "Rajan–Abbott law").distance()).as("seed 17")
                .isLessThan(2 * law(strict, "Rajan–Abbott law").yardstick());
        assertThat(law(strict, "Circular law").objection().orElseThrow()).startsWith("variances differ by column: ");
    }

    @Test
    void sparseNetworksAreOutsideEveryDenseLaw() {
        assertThat(laws(new ErdosRenyi(200, 5, 0, ErdosRenyi.Weights.FIXED))).isNotEmpty().allSatisfy(fit ->
                assertThat(fit.objection().orElseThrow()).contains("inputs on average"));
    }

    @Test
    void symmetricAndTinyNetworksAreNoEllipse() {
        Connectivity symmetric = new Elliptic(60, 0, 1).draw(Streams.generator(17, 0));

        assertThat(Analyses.of(Map.of(), symmetric).laws()).extracting(LawFit::name).containsExactly("Circular law");
        assertThat(Analyses.of(Map.of(), symmetric).laws().getFirst().objection().orElseThrow()).contains("ρ = 1");
        assertThat(Analyses.of(new double[] {3}).laws()).isEmpty();
        assertThat(Analyses.of(new double[] {0, 2}, new double[] {2, 0}).laws()).isEmpty();
    }
}
