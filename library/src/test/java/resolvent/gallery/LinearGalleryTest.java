package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.IntegratorChain;
import resolvent.describe.Form;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.report.Check;
import resolvent.report.Layer;
import resolvent.report.Numbers;

/// The entries on linear networks, against numbers that were computed elsewhere and at parameters far from their defaults.
class LinearGalleryTest {
    private static Result defaults(Class<? extends Record> type) {
        return ((Experiment) Form.of(type).defaults(Catalogue.standard())).run(Runner.local());
    }

    private static double value(Class<? extends Record> type, String name) {
        return defaults(type).value(name).value();
    }

    @Test
    void amplitudesAndStatesOfRestOfTwoNeurons() {
        Result result = defaults(LinearModes.class);

        assertThat(result.value("common_at_tau").value()).isCloseTo(1.12531978, within(5e-9));
        assertThat(result.value("rest_v1").value()).isCloseTo(5.26315789, within(5e-9));
        assertThat(result.value("rest_v2").value()).isCloseTo(4.73684211, within(5e-9));
    }

    @Test
    void theTornado() {
        Result result = defaults(TornadoPath.class);

        assertThat(result.value("v1_at_end").value()).isCloseTo(4.0351430177, within(1e-10));
        assertThat(result.value("v2_at_end").value()).isCloseTo(-0.2235187954, within(1e-10));
        assertThat(result.value("v3_at_end").value()).isCloseTo(11.0231763806, within(1e-10));
        assertThat(result.value("turns").value()).isCloseTo(50.1338, within(5e-5));
    }

    @Test
    void theDefectiveMatrix() {
        Result result = defaults(DefectiveMatrix.class);

        assertThat(result.value("diagonal").value()).isCloseTo(4.4816890703, within(1e-10));
        assertThat(result.value("corner").value()).isCloseTo(2.2408445352, within(1e-10));
        assertThat(result.notes()).anyMatch(note -> note.contains("matrix exponential"));
    }

    @Test
    void anAngleCountedTwiceSplitsThePair() {
        Result result = defaults(PlaneAttractor.class);

        assertThat(result.value("half_eigenvalue_1").value()).isCloseTo(25, within(1e-12));
        assertThat(result.value("half_eigenvalue_2").value()).isCloseTo(25, within(1e-12));
        assertThat(result.value("seam_eigenvalue_1").value()).isCloseTo(25.5, within(1e-12));
        assertThat(result.value("seam_eigenvalue_2").value()).isCloseTo(24.5, within(1e-12));
    }

    @Test
    void aPulseBecomesARamp() {
        // p = 1000, w = 0.5, τ = 100: p/τ and w p/τ²
        assertThat(value(Ramp.class, "held")).isCloseTo(10, within(1e-12));
        assertThat(value(Ramp.class, "slope")).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void theSelectiveAmplifierCleansItsInput() {
        Result result = defaults(SelectiveAmplifier.class);

        assertThat(result.value("gain").value()).isCloseTo(10, within(1e-10));
        assertThat(result.value("response_share").value()).isGreaterThan(0.98)
                .isGreaterThan(result.value("input_share").value());
    }

    @Test
    void onlyTheAntisymmetricPartTurnsAStateAround() {
        Result result = defaults(SymmetricNeverRotates.class);

        assertThat(result.value("least_cosine_symmetric").value()).isPositive();
        assertThat(result.value("least_cosine_antisymmetric").value()).isNegative();
    }

    @Test
    void innerProductsAreNotAmplitudes() {
        // u·v(0) = c + d cos 50°, w·v(0) = d + c cos 50°
        double cosine = Math.cos(Math.toRadians(50));
        assertThat(value(ComplexMode.class, "c_by_product")).isCloseTo(1 + 0.5 * cosine, within(1e-14));
        assertThat(value(ComplexMode.class, "d_by_product")).isCloseTo(0.5 + cosine, within(1e-14));
    }

    static List<Experiment> unusual() {
        return List.of(
                new LinearModes(-0.95, 3, 40, -2, 50), new LinearModes(0, 1, 1, 0, 1),
                new LinearModes(0.999, 20, 0.01, 5, 9000),
                new SelectiveAmplifier(10, 0.5, 0.3, 0.01, 3), new SelectiveAmplifier(200, 0.999, 0, 5, 4),
                new IntegratorMemory(2, 1000, 0.001, 1e-3), new IntegratorMemory(200, 0.1, 0.99, 1e4),
                new EyeIntegrator(2, 1, 900, 1, 0.9), new EyeIntegrator(7, 5000, 1, 300, 0.001),
                new Ramp(7, 1, 1000, 0.001, 5), new Ramp(0.001, 1000, 1, 3000, 50),
                new PlaneAttractor(4, 1, 0, 0, 1), new PlaneAttractor(333, 30, 359, 3, 2),
                new TornadoPath(-0.5, 0.1, 0.3, 4), new TornadoPath(1, 20, -1, 40), new TornadoPath(0, 3, 0, 5),
                new ComplexMode(1, 0.5, 5, -2, 3), new ComplexMode(0, 100, 175, 0, 1), new ComplexMode(-1, 0.5, 90, 1, 0),
                new DefectiveMatrix(-20, 10), new DefectiveMatrix(0, 0.01), new DefectiveMatrix(20, 10),
                new SymmetricNeverRotates(2, 50, 2), new SymmetricNeverRotates(150, 100, 3));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void checksHoldFarFromTheDefaults(Experiment experiment) {
        assertThat(experiment.run(Runner.local()).checks()).isNotEmpty().allMatch(Check::holds);
    }

    @Test
    void inputIsDrawnAsSteps() {
        InputCourse input = InputCourse.pulse(2, 3, 5, 0).then(4, -1, 0);
        LinearCourse course = LinearCourse.of(LinearSolution.of(LinearCourse.network(new IntegratorChain(2, 1), 1), input,
                0, 0), 10);

        var line = (Layer.Line) course.input(input, 0, "h");

        assertThat(line.x()).isEqualTo(Numbers.of(0, 2, 2, 3, 3, 4, 4, 10));
        assertThat(line.y()).isEqualTo(Numbers.of(0, 0, 5, 5, 0, 0, -1, -1));
    }

    @Test
    void aFormulaThatIsWrongStandsApart() {
        LinearCourse course = LinearCourse.of(LinearSolution.of(LinearCourse.network(new IntegratorChain(2, 1), 1),
                InputCourse.none(2), 1, 0), 3);

        assertThat(course.farthestFrom(time -> new double[] {1, time})).isLessThan(1e-14);
        assertThat(course.farthestFrom(time -> new double[] {1, 2 * time})).isCloseTo(3, within(1e-14));
    }
}
