package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.matrix.Dense;

class PlaneClassTest {
    /// A reversal of time turns a stable class into its unstable twin, so only one of each pair stands here.
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 2, SADDLE, SADDLE",
        "-1, 0, 0, -2, STABLE_NODE, UNSTABLE_NODE",
        "-3, 1, 1, -3, STABLE_NODE, UNSTABLE_NODE",
        "-3, 1, 0, -3, STABLE_IMPROPER_NODE, UNSTABLE_IMPROPER_NODE",
        "-1, 1, -1, -3, STABLE_IMPROPER_NODE, UNSTABLE_IMPROPER_NODE",
        "-2, 0, 0, -2, STABLE_STAR, UNSTABLE_STAR",
        "-1, 2, -2, -1, STABLE_SPIRAL, UNSTABLE_SPIRAL",
        "0, 1, -1, 0, CENTRE, CENTRE",
        "1, -2, 1, -1, CENTRE, CENTRE",
        "-1, 0, 0, 0, STABLE_LINE, UNSTABLE_LINE",
        "-1, 2, 1, -2, STABLE_LINE, UNSTABLE_LINE",
        "0, 0, 0, 0, ZERO, ZERO",
        "0, 1, 0, 0, SHEAR, SHEAR",
        "1, -1, 1, -1, SHEAR, SHEAR",
    })
    void everyMatrixHasOneClassAndItsTwinInReversedTime(double a, double b, double c, double d, PlaneClass forward,
            PlaneClass backward) {
        Dense matrix = Dense.of(new double[] {a, b}, new double[] {c, d});

        assertThat(PlaneClass.of(matrix)).isEqualTo(forward);
        assertThat(PlaneClass.of(matrix.scaled(-1))).isEqualTo(backward);
        assertThat(PlaneClass.of(matrix.transpose())).isEqualTo(forward);
        assertThat(PlaneClass.of(matrix.scaled(1e-200))).isEqualTo(forward);
        assertThat(PlaneClass.of(matrix.scaled(1e200))).isEqualTo(forward);
    }

    @Test
    void thereAreFourteenClasses() {
        assertThat(PlaneClass.values()).hasSize(14);
    }

    @Test
    void aStrongOneWayConnectionDoesNotHideTheNode() {
        assertThat(PlaneClass.of(Dense.of(new double[] {-1, 1e6}, new double[] {0, -2})))
                .isEqualTo(PlaneClass.STABLE_NODE);
    }

    @Test
    void roundingDoesNotTurnACentreIntoASpiral() {
        double angle = 0.1;
        double stretch = 3;
        // a rotation seen in stretched and turned coordinates: trace 0 only up to rounding
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double a = c * s * (stretch - 1 / stretch);
        Dense matrix = Dense.of(new double[] {a, -(c * c * stretch + s * s / stretch)},
                new double[] {s * s * stretch + c * c / stretch, -a * (1 + 1e-15)});

        assertThat(PlaneClass.of(matrix)).isEqualTo(PlaneClass.CENTRE);
    }

    @Test
    void otherMatricesAreRefused() {
        assertThatThrownBy(() -> PlaneClass.of(Dense.identity(3))).hasMessage("matrix must be 2 x 2, was 3 x 3");
        assertThatThrownBy(() -> PlaneClass.of(Dense.of(new double[] {Double.NaN, 0}, new double[] {0, 0})))
                .hasMessageContaining("must be finite");
    }
}
