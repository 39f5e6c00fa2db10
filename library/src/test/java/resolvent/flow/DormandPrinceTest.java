package resolvent.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DormandPrinceTest {
    /// t^0, t^1, … t^7 at the times of all velocities: a step of length 1 from 0 integrates each.
    private static double[][] powers() {
        double[][] powers = new double[DormandPrince.ALL_STAGES][8];
        for (int stage = 0; stage < powers.length; stage++) {
            for (int power = 0; power < 8; power++) {
                powers[stage][power] = Math.pow(DormandPrince.node(stage), power);
            }
        }
        return powers;
    }

    @Test
    void theMethodIntegratesPolynomialsOfDegreeSeven() {
        double[] integrals = new double[8];
        DormandPrince.end().add(1, powers(), integrals);

        for (int power = 0; power < 8; power++) {
            assertThat(integrals[power]).isEqualTo(1.0 / (power + 1), within(1e-14));
        }
    }

    @Test
    void everyStateStandsWhereItsVelocityIsTaken() {
        for (int stage = 1; stage < DormandPrince.ALL_STAGES; stage++) {
            double[] integrals = new double[8];
            DormandPrince.ahead(stage).add(1, powers(), integrals);

            assertThat(integrals[0]).isEqualTo(DormandPrince.node(stage), within(1e-14));
        }
    }

    /// The three that only the interpolation needs are of order 6.
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15})
    void theStatesInsideAStepIntegratePolynomialsOfDegreeFive(int stage) {
        double[] integrals = new double[8];
        DormandPrince.ahead(stage).add(1, powers(), integrals);

        for (int power = 0; power <= 5; power++) {
            assertThat(integrals[power])
                    .isEqualTo(Math.pow(DormandPrince.node(stage), power + 1) / (power + 1), within(1e-14));
        }
    }

    /// The error of one step falls as its ninth power, and its estimate as the eighth.
    @Test
    void theMethodHasOrderEight() {
        double[] coarse = errorsOfOneStep(0.8);
        double[] fine = errorsOfOneStep(0.4);

        assertThat(Math.log(coarse[0] / fine[0]) / Math.log(2)).isBetween(8.8, 9.5);
        assertThat(Math.log(coarse[1] / fine[1]) / Math.log(2)).isBetween(7.5, 8.5);
    }

    private static double[] errorsOfOneStep(double step) {
        Velocity growth = Velocity.scalar((_, x) -> x[0]);
        double[] start = {1};
        double[] end = new double[1];
        var stages = new Stages(growth, new Integration.Settings(1, 0, 1), new double[] {1});
        double estimate = stages.tryStep(0, step, start, end);
        return new double[] {Math.abs(end[0] - Math.exp(step)), estimate};
    }

    /// h |λ| of a step, exactly, where the velocity is linear.
    @ParameterizedTest
    @ValueSource(doubles = {-7, -0.5, 3})
    void stagesTellTheEigenvalueOfALinearModel(double eigenvalue) {
        Velocity decay = Velocity.scalar((_, x) -> eigenvalue * x[0]);
        double[] end = new double[1];
        var stages = new Stages(decay, new Integration.Settings(1e9, 0, 1), new double[] {eigenvalue});
        stages.tryStep(0, 0.9, new double[] {1}, end);

        assertThat(stages.stiffness(0.9, end)).isEqualTo(0.9 * Math.abs(eigenvalue), within(1e-6));
    }
}
