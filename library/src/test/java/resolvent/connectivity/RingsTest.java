package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.matrix.Ring;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

class RingsTest {
    private static Ring ring(Ensemble ensemble, long index) {
        return (Ring) ensemble.draw(Streams.generator(81, index)).matrix();
    }

    @Test
    void everySenderOfADaleRingHasOneSign() {
        Connectivity network = new DaleRing(9, 0.3, Boundary.PERIODIC).draw(Streams.generator(81, 0));

        for (int k = 0; k < 9; k++) {
            double sign = network.populations().get(k) == Population.EXCITATORY ? 1 : -1;
            assertThat(network.matrix().get((k + 1) % 9, k)).isEqualTo(sign * Math.exp(0.3));
            assertThat(network.matrix().get((k + 8) % 9, k)).isEqualTo(sign * Math.exp(-0.3));
        }
        assertThat(network.populations()).contains(Population.EXCITATORY, Population.INHIBITORY);
    }

    @Test
    void theProductsOfSignsRoundADaleRingAgree() {
        for (int index = 0; index < 20; index++) {
            Ring ring = ring(new DaleRing(10, 0.2, Boundary.PERIODIC), index);
            double up = 1;
            double down = 1;
            for (int k = 0; k < 10; k++) {
                up *= ring.up(k);
                down *= ring.down(k);
            }
            assertThat(up).isEqualTo(down);
        }
    }

    @Test
    void randomHoppingIsSymmetricAndWithinItsRange() {
        Ring chain = ring(new AndersonChain(200, 1, 0.5, Boundary.OPEN), 0);

        assertThat(chain.isOpen()).isTrue();
        for (int j = 0; j < 199; j++) {
            assertThat(chain.get(j, j + 1)).isEqualTo(chain.get(j + 1, j)).isBetween(-1.5, -0.5);
        }
        assertThat(Spectrum.of(chain).certificate()).hasValueSatisfying(found -> assertThat(found.holds()).isTrue());
    }

    @Test
    void withoutDisorderHatanoAndNelsonsRingIsAnEllipse() {
        int n = 40;
        double g = 0.3;
        Spectrum spectrum = Spectrum.of(ring(new HatanoNelson(n, g, 0, Boundary.PERIODIC), 0));

        // λ = e^{g+ik} + e^{−g−ik}
        assertThat(spectrum.values()).hasSize(n).allSatisfy(value -> assertThat(
                Math.pow(value.re() / (2 * Math.cosh(g)), 2) + Math.pow(value.im() / (2 * Math.sinh(g)), 2))
                .isCloseTo(1, within(1e-12)));
    }

    @ParameterizedTest
    @EnumSource(Hopping.class)
    void everyLawOfHoppingHasMeanSquareOne(Hopping hopping) {
        int n = 200_000;
        Ring ring = ring(new DirectedRing(n, 0.1, Boundary.PERIODIC, 0, hopping), 1);
        double sum = 0;
        double fourth = 0;
        for (int j = 0; j < n; j++) {
            double square = ring.up(j) * ring.up(j);
            sum += square / n;
            fourth += square * square / n;
        }
        assertThat(sum).as("seed 81").isCloseTo(1, within(5 * Math.sqrt(Math.max(0, fourth - sum * sum) / n) + 1e-9));
        assertThat(ring.bias()).isEqualTo(0.1);
    }

    @Test
    void randomSignsAreTheDefault() {
        assertThat(new DirectedRing(10, 0.1, Boundary.OPEN, 0)).isEqualTo(
                new DirectedRing(10, 0.1, Boundary.OPEN, 0, Hopping.SIGNS));
    }

    @Test
    void wrongParametersAreNamedWithTheirRule() {
        assertThatThrownBy(() -> new DirectedRing(2, 0, Boundary.OPEN, 0)).hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> new DirectedRing(9, -0.1, Boundary.OPEN, 0)).hasMessage("g must be at least 0, was -0.1");
        assertThatThrownBy(() -> new DirectedRing(9, Double.NaN, Boundary.OPEN, 0))
                .hasMessage("g must be a finite number, was NaN");
        assertThatThrownBy(() -> new DirectedRing(9, 701, Boundary.OPEN, 0)).hasMessage("g must be at most 700, was 701.0");
        assertThatThrownBy(() -> new ClusterRing(2, 3, 0, 0.5, Boundary.OPEN))
                .hasMessage("clusters must be at least 3, was 2");
        assertThatThrownBy(() -> new ClusterRing(9, 3, -0.1, 0.5, Boundary.OPEN))
                .hasMessage("g must be at least 0, was -0.1");
        assertThatThrownBy(() -> new ClusterRing(9, 3, 701, 0.5, Boundary.OPEN))
                .hasMessage("g must be at most 700, was 701.0");
        assertThatThrownBy(() -> new AndersonChain(2, 1, 0.5, Boundary.OPEN)).hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> new HatanoNelson(2, 0, 1, Boundary.OPEN)).hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> new HatanoNelson(9, -1, 1, Boundary.OPEN)).hasMessage("g must be at least 0, was -1.0");
        assertThatThrownBy(() -> new DaleRing(2, 0, Boundary.OPEN)).hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> new DaleRing(9, -0.1, Boundary.OPEN)).hasMessage("g must be at least 0, was -0.1");
        assertThatThrownBy(() -> new HatanoNelson(9, Double.NaN, 1, Boundary.OPEN))
                .hasMessage("g must be a finite number, was NaN");
        assertThatThrownBy(() -> new HatanoNelson(9, 701, 1, Boundary.OPEN)).hasMessage("g must be at most 700, was 701.0");
        assertThatThrownBy(() -> new HatanoNelson(9, 0, -1, Boundary.OPEN))
                .hasMessage("disorder must be at least 0, was -1.0");
        assertThatThrownBy(() -> new AndersonChain(9, 1, -0.5, Boundary.OPEN))
                .hasMessage("spread must be at least 0, was -0.5");
        assertThatThrownBy(() -> Ring.of(new double[4], new double[5], new double[4], 0))
                .hasMessage("down must have length 4, was 5");
    }
}
