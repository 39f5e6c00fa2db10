package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LevelCurvesTest {
    private static LevelCurves.Grid grid(int cells, DoubleBinaryOperator function) {
        return new LevelCurves.Grid(cells + 1, cells + 1, -2, 2, -2, 2, (i, j) ->
                function.applyAsDouble(-2 + 4.0 * i / cells, -2 + 4.0 * j / cells));
    }

    @Test
    void aCircleIsOneClosedCurveWhoseFluxIsWhatItEncloses() {
        LevelCurves found = LevelCurves.of(grid(101, (x, y) -> x * x + y * y), 1.5 * 1.5);

        assertThat(found.curves()).hasSize(1);
        List<Complex> circle = found.curves().getFirst();
        assertThat(circle.getFirst()).isEqualTo(circle.getLast());
        // h²/8 |f''/f'|
        assertThat(circle).allSatisfy(point -> assertThat(point.abs()).isCloseTo(1.5, within(2e-4)));
        // the integral of ∇²f = 4 over the disc
        assertThat(found.flux()).isCloseTo(4 * Math.PI * 1.5 * 1.5, within(0.02));
    }

    @Test
    void twoCirclesAreTwoCurves() {
        LevelCurves found = LevelCurves.of(grid(80, (x, y) -> Math.min(Math.hypot(x - 1, y), Math.hypot(x + 1, y))), 0.6);

        assertThat(found.curves()).hasSize(2).allMatch(curve -> curve.getFirst().equals(curve.getLast()));
    }

    @Test
    void aCurveThatLeavesTheGridIsOpen() {
        LevelCurves found = LevelCurves.of(grid(10, (x, y) -> x - y / 2), 0.3);

        assertThat(found.curves()).hasSize(1);
        List<Complex> line = found.curves().getFirst();
        assertThat(line.getFirst()).isNotEqualTo(line.getLast());
        assertThat(line).allSatisfy(point -> assertThat(point.re() - point.im() / 2).isCloseTo(0.3, within(1e-12)));
        // straight, so length times slope is exact
        assertThat(found.flux()).isCloseTo(4 * Math.hypot(1, 0.5) * Math.hypot(1, 0.5), within(1e-9));
    }

    @Test
    void atASaddleTheMiddleDecides() {
        LevelCurves below = LevelCurves.of(grid(1, (x, y) -> x * y), 0.5);
        LevelCurves above = LevelCurves.of(grid(1, (x, y) -> x * y), -0.5);

        assertThat(below.curves()).hasSize(2);
        assertThat(above.curves()).hasSize(2);
        assertThat(below.curves().getFirst()).allSatisfy(point ->
                assertThat(point.re() * point.im()).isNotNegative());
        assertThat(above.curves().getFirst()).allSatisfy(point ->
                assertThat(point.re() * point.im()).isNotPositive());
    }

    @Test
    void whatIsNowhereReachedHasNoCurve() {
        assertThat(LevelCurves.of(grid(9, (x, y) -> x * x + y * y), 9).curves()).isEmpty();
        assertThat(LevelCurves.of(grid(9, (x, y) -> x * x + y * y), 9).flux()).isZero();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> LevelCurves.of(grid(3, (_, _) -> Double.NaN), 0)).hasMessageContaining("NaN at (0, 0)");
        assertThatThrownBy(() -> new LevelCurves.Grid(1, 5, 0, 1, 0, 1, (_, _) -> 0)).hasMessageContaining("1 × 5");
        assertThatThrownBy(() -> new LevelCurves.Grid(5, 5, 1, 1, 0, 1, (_, _) -> 0))
                .hasMessageContaining("left < right");
    }
}
