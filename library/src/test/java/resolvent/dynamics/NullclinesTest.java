package resolvent.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.model.CompetingSpecies;
import resolvent.model.InhibitoryPair;

class NullclinesTest {
    @Test
    void aCircleIsOneClosedCurve() {
        List<Polyline> curves = ZeroContour.of((x, y) -> x * x + y * y - 1, Box.cube(2, -1.5, 1.5), 50);

        assertThat(curves).hasSize(1);
        assertThat(curves.getFirst().isClosed()).isTrue();
        assertThat(curves.getFirst().points()).hasSizeGreaterThan(80).allSatisfy(
                point -> assertThat(Math.hypot(point.x(), point.y())).isCloseTo(1, within(1e-14)));
    }

    @Test
    void twoRingsAreTwoCurves() {
        List<Polyline> curves = ZeroContour.of((x, y) -> {
            double square = x * x + y * y;
            return (square - 1) * (square - 0.25);
        }, Box.cube(2, -1.5, 1.5), 60);

        assertThat(curves).hasSize(2).allMatch(Polyline::isClosed);
    }

    @Test
    void aLineEndsAtTheBorder() {
        List<Polyline> curves = ZeroContour.of((x, y) -> y - 0.3 * x, Box.cube(2, -1, 1), 16);

        assertThat(curves).hasSize(1);
        List<Polyline.Point> points = curves.getFirst().points();
        assertThat(Math.abs(points.getFirst().x())).isEqualTo(1);
        assertThat(points.getLast().x()).isEqualTo(-points.getFirst().x());
        assertThat(points).allSatisfy(point -> assertThat(point.y()).isCloseTo(0.3 * point.x(), within(1e-14)));
    }

    @Test
    void crossingLinesStayWithinOneCellOfTheCrossing() {
        double width = 2.0 / 21;

        List<Polyline> curves = ZeroContour.of((x, y) -> x * y, Box.cube(2, -1, 1), 21);

        assertThat(curves).hasSize(2).allSatisfy(curve -> assertThat(curve.points()).allSatisfy(
                point -> assertThat(Math.min(Math.abs(point.x()), Math.abs(point.y()))).isLessThan(width)));
    }

    @Test
    void nullclinesOfThePairCrossAtItsFixedPoints() {
        var pair = new InhibitoryPair(Math.sqrt(2), 1);

        Nullclines nullclines = Nullclines.of(pair, Box.cube(2, -1.5, 1.5), 100);

        // v1 = −tanh(s v2) is where the first neuron stands still
        assertThat(nullclines.first()).hasSize(1);
        assertThat(nullclines.first().getFirst().points()).allSatisfy(point ->
                assertThat(point.x()).isCloseTo(-Math.tanh(Math.sqrt(2) * point.y()), within(1e-13)));
        assertThat(nullclines.second().getFirst().points()).allSatisfy(point ->
                assertThat(point.y()).isCloseTo(-Math.tanh(Math.sqrt(2) * point.x()), within(1e-13)));
    }

    @Test
    void theVectorFieldIsTheVelocityOnAGrid() {
        VectorField field = VectorField.of(new CompetingSpecies(3, 2, 2, 1), Box.plane(0, 4, 0, 2), 4);

        assertThat(field.size()).isEqualTo(16);
        assertThat(field.x(0)).isEqualTo(0.5);
        assertThat(field.y(0)).isEqualTo(0.25);
        assertThat(field.dx(0)).isEqualTo(0.5 * (3 - 0.5 - 0.5));
        assertThat(field.dy(0)).isEqualTo(0.25 * (2 - 0.25 - 0.5));
        assertThat(field.x(5)).isEqualTo(1.5);
        assertThat(field.y(5)).isEqualTo(0.75);
    }

    @Test
    void onlyModelsOfThePlaneHaveThem() {
        assertThatThrownBy(() -> Nullclines.of(new InhibitoryPair(1, 1), Box.cube(3, 0, 1), 10))
                .hasMessageContaining("must have 2 variables");
        assertThatThrownBy(() -> Nullclines.of(new InhibitoryPair(1, 1), Box.cube(2, 0, 1), 0))
                .hasMessage("cells must be at least 1 and at most 2000, was 0");
    }
}
