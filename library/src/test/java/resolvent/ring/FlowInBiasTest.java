package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

class FlowInBiasTest {
    @ParameterizedTest
    @CsvSource({"60, 0, 0.02", "61, 0, 0.02", "80, 0, 0.1", "100, 0, 0.05", "60, 0.5, 0", "99, 0.5, 0", "100, 0.5, 0.1",
            "100, 0, 0"})
    void endsAtTheSpectrumOfTheLastBias(int n, double disorder, double end) {
        for (int seed = 0; seed < 4; seed++) {
            Ring ring = draw(n, disorder, seed);
            FlowInBias flow = FlowInBias.of(ring, 1, end);
            List<Complex> last = positions(flow, flow.steps() - 1);
            List<Complex> expected = RingEigenvalues.of(ring.withBias(end)).orElseThrow().values();
            assertThat(flow.bias(flow.steps() - 1)).isEqualTo(end);
            // without bias 0 may be a double eigenvalue, which is known to half of the digits
            double tolerance = end == 0 && disorder == 0 ? 1e-6 : 1e-9;
            assertThat(farthestPartner(last, expected)).as("N=%d seed=%d", n, seed).isLessThan(tolerance);
            assertThat(farthestPartner(expected, last)).as("N=%d seed=%d", n, seed).isLessThan(tolerance);
            assertThat(flow.collisions()).isLessThan(flow.steps() / 5);
        }
    }

    @Test
    void theRateOfEachStepIsThatOfThePositions() {
        FlowInBias flow = FlowInBias.of(draw(60, 0.3, 5), 1, 0.9);
        int middle = flow.steps() / 2;
        for (int k = 0; k < flow.size(); k++) {
            double moved = flow.position(k, middle + 1).minus(flow.position(k, middle - 1)).abs()
                    / Math.abs(flow.bias(middle + 1) - flow.bias(middle - 1));
            assertThat(moved / flow.speed(k, middle)).isBetween(0.98, 1.02);
        }
    }

    @Test
    void anOpenChainStandsStill() {
        FlowInBias flow = FlowInBias.of(draw(60, 0.3, 5).opened(), 1, 0);
        for (int k = 0; k < flow.size(); k++) {
            assertThat(flow.position(k, flow.steps() - 1).minus(flow.position(k, 0)).abs()).isLessThan(1e-12);
            assertThat(flow.stop(k)).isEqualTo(1);
        }
    }

    @Test
    void whereAnEigenvalueStopsItStaysFromThenOn() {
        FlowInBias flow = FlowInBias.of(draw(80, 0, 2), 1, 0.05);
        for (int k = 0; k < flow.size(); k++) {
            Complex end = flow.position(k, flow.steps() - 1);
            for (int i = 0; i < flow.steps(); i++) {
                if (flow.bias(i) < flow.stop(k)) {
                    assertThat(flow.position(k, i).minus(end).abs())
                            .isLessThanOrEqualTo(FlowInBias.STOPPED * flow.stop(k));
                }
            }
        }
    }

    @Test
    void refusesABiasOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> FlowInBias.of(draw(10, 0, 1), 1, Double.NaN))
                .withMessageContaining("g must");
    }

    private static List<Complex> positions(FlowInBias flow, int step) {
        List<Complex> positions = new ArrayList<>();
        for (int k = 0; k < flow.size(); k++) {
            positions.add(flow.position(k, step));
        }
        return positions;
    }

    private static double farthestPartner(List<Complex> some, List<Complex> others) {
        return some.stream().mapToDouble(z -> others.stream().mapToDouble(other -> other.minus(z).abs()).min().orElseThrow())
                .max().orElseThrow();
    }

    private static Ring draw(int n, double disorder, long seed) {
        return (Ring) new DirectedRing(n, 0, Boundary.PERIODIC, disorder).draw(Streams.generator(seed, 0)).matrix();
    }
}
