package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

class JacobianCheckTest {
    private static final Lorenz LORENZ = new Lorenz(10, 28, 8 / 3.0);
    private static final double[] STATE = {1.5, -2, 20};

    private static Dense changed(Dense right, int row, int column, double value) {
        double[] values = right.toColumns();
        values[column * right.rows() + row] = value;
        return Dense.ofColumns(right.rows(), right.columns(), values);
    }

    @Test
    void aRightJacobianAgrees() {
        JacobianCheck check = JacobianCheck.of(LORENZ, STATE);
        assertThat(check.agrees()).isTrue();
        assertThat(check.deviation()).isLessThan(1e-11);
        assertThat(check.inWords()).isEqualTo("the Jacobian agrees with differences of the velocity");
    }

    @Test
    void everyEntryOfTheWrongSignIsFound() {
        Dense right = LORENZ.jacobian(STATE);
        right.forEachNonZero((i, j, value) -> {
            JacobianCheck check = JacobianCheck.of(LORENZ, STATE, changed(right, i, j, -value));
            assertThat(check.deviation()).as("entry %d, %d", i, j).isGreaterThan(1e-2);
            assertThat(check.inWords()).startsWith("the Jacobian differs from differences of the velocity by ")
                    .endsWith(" of its size: it is wrong, or the velocity has a kink there");
        });
    }

    @Test
    void oneWrongEntryOfALargeNetworkIsFound() {
        var network = new RateNetwork(new Girko(200, 0, false).draw(Streams.generator(7, 0)), Gain.Standard.TANH,
                new RateNetwork.Settings(1, 1.5), new double[200]);
        double[] state = IntStream.range(0, 200).mapToDouble(i -> Math.sin(i)).toArray();
        assertThat(JacobianCheck.of(network, state).deviation()).isLessThan(1e-11);
        Dense wrong = changed(network.jacobian(state), 17, 90, 2 * network.jacobian(state).get(17, 90) + 0.01);
        assertThat(JacobianCheck.of(network, state, wrong).agrees()).isFalse();
        assertThat(JacobianCheck.of(network.inSinglePrecision(), state).agrees()).isTrue();
    }

    @Test
    void aKinkIsToldAndAVelocityThatIsNoNumberToo() {
        var rectified = ExcitatoryInhibitory.withInhibitoryTau(50);
        assertThat(JacobianCheck.of(rectified, new double[] {0, 0}).agrees()).isTrue();
        double[] kink = {10, 0};
        assertThat(rectified.inhibitoryDrive(kink)).isZero();
        assertThat(JacobianCheck.of(rectified, kink).inWords()).contains("or the velocity has a kink there");
        var broken = new PlaneSystem((_, _) -> Double.NaN, (x, _) -> x);
        assertThat(JacobianCheck.of(broken, new double[2]).inWords())
                .isEqualTo("the velocity or its Jacobian is not finite there");
    }

    @Test
    void aJacobianOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> JacobianCheck.of(LORENZ, STATE, Dense.identity(2)))
                .hasMessage("the Jacobian must be 3 x 3, was 2 x 2");
    }

    @Test
    void theSameCallHasTheSameBits() {
        assertThat(JacobianCheck.of(LORENZ, STATE)).isEqualTo(JacobianCheck.of(LORENZ, STATE));
        assertThat(JacobianCheck.of(LORENZ, STATE).deviation()).isCloseTo(0, within(1e-11));
    }
}
