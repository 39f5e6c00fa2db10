package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.flow.Integration;
import resolvent.matrix.Dense;

class LotkaVolterraTest {
    @Test
    void predatorsAndPreyAreASpecialCase() {
        var general = new LotkaVolterra(Connectivity.of(
                Dense.of(new double[] {0, -0.5}, new double[] {0.5, 0})), 1, -0.75);
        var special = new PredatorPrey(1, 0.5, 0.75);

        assertThat(Integration.of(general).from(3, 2).during(0, 20).end())
                .containsExactly(Integration.of(special).from(3, 2).during(0, 20).end(), within(1e-8));
        assertThat(general.coexistence().orElseThrow()).containsExactly(new double[] {1.5, 2}, within(1e-15));
    }

    @Test
    void everySpeciesNeedsItsGrowth() {
        var pair = Connectivity.of(Dense.identity(2));

        assertThatThrownBy(() -> new LotkaVolterra(pair, 1)).hasMessage("growth must have 2 entries, had 1");
    }
}
