package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.flow.Integration;
import resolvent.matrix.Dense;

class LinearNetworkTest {
    private static final Dense PAIR = Dense.of(new double[] {0, 0.9}, new double[] {0.9, 0});

    @Test
    void theTornadoTurnsAsItsExponentialSays() {
        var tornado = LinearNetwork.ofGenerator(Dense.of(
                new double[] {0.035, 10.5, 0}, new double[] {-10.5, 0.035, 0}, new double[] {0, 0, 0.08}));
        double[] expected = {4.0351430177, -0.2235187954, 11.0231763806};

        assertThat(tornado.after(30, 1, 1, 1)).containsExactly(expected, within(1e-10));
        double[] followed = Integration.of(tornado).tolerances(1e-13, 1e-13).from(1, 1, 1).during(0, 30).end();
        assertThat(followed).containsExactly(expected, within(1e-9));
    }

    @Test
    void aPairAmplifiesItsSum() {
        var pair = LinearNetwork.of(Connectivity.of(PAIR), 10, 1, 0);

        double start = 0.5 / Math.sqrt(2);
        double[] late = pair.after(10, start, start);
        assertThat((late[0] + late[1]) / Math.sqrt(2)).isEqualTo(1.12531978, within(1e-8));
        double[] followed = Integration.of(pair).tolerances(1e-12, 1e-12).from(start, start).during(0, 10).end();
        assertThat(followed).containsExactly(late, within(1e-10));
    }

    @Test
    void aDefectiveGeneratorHasItsTimesTerm() {
        var shear = LinearNetwork.ofGenerator(Dense.of(new double[] {3, 1}, new double[] {0, 3}));

        assertThat(shear.after(0.5, 0, 1)).containsExactly(new double[] {2.2408445352, 4.4816890703}, within(1e-9));
    }

    @Test
    void anIntegratorKeepsWhatItIsGiven() {
        var integrator = LinearNetwork.of(Connectivity.of(Dense.identity(1)), 10, 3);

        assertThat(integrator.after(5, 1)[0]).isEqualTo(1 + 5 * 3 / 10.0, within(1e-14));
        assertThat(integrator.after(-5, 2.5)[0]).isEqualTo(1, within(1e-14));
    }

    @Test
    void argumentsHaveRules() {
        assertThatThrownBy(() -> LinearNetwork.of(Connectivity.of(PAIR), 0))
                .hasMessage("tau must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> LinearNetwork.of(Connectivity.of(PAIR), 1, 1, 2, 3))
                .hasMessage("input must have 2 entries, had 3");
        assertThatThrownBy(() -> LinearNetwork.ofGenerator(Dense.of(new double[] {1, 2})))
                .hasMessage("generator is 1 x 2, must be square");
    }
}
