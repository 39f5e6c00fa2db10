package resolvent.draw.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Shade;

class BlocksTest {
    @Test
    void aLoneStrongConnectionStaysVisible() {
        Blocks blocks = Blocks.of(raster(Shade.Map.SIGNED, 4, 0, 0, -7, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0), 2);

        assertThat(blocks.columns()).isEqualTo(2);
        assertThat(blocks.value(0, 0)).isZero();
        assertThat(blocks.value(1, 0)).isEqualTo(-7);
    }

    @Test
    void densitiesAreAveragedWithoutTheMissing() {
        Blocks blocks = Blocks.of(raster(Shade.Map.DENSITY, 2, 1, 3, Double.NaN, 8), 1);

        assertThat(blocks.value(0, 0)).isEqualTo(4);
    }

    @Test
    void sizesThatDoNotDivideLeaveSmallerBlocks() {
        Blocks blocks = Blocks.of(raster(Shade.Map.DENSITY, 3, 1, 1, 5, 1, 1, 5, 7, 7, 9), 2);

        assertThat(blocks.columns()).isEqualTo(2);
        assertThat(blocks.value(1, 1)).isEqualTo(9);
        assertThat(blocks.value(1, 0)).isEqualTo(5);
    }

    private static Layer.Raster raster(Shade.Map map, int side, double... values) {
        return new Layer.Raster(0, 1, 0, 1, side, side, new Shade(Numbers.of(values), "w", "", map, false));
    }
}
