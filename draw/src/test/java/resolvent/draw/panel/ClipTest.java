package resolvent.draw.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.draw.pen.Box;

class ClipTest {
    private static final Box BOX = new Box(0, 0, 10, 10);

    @Test
    void insideStaysAsItIs() {
        assertThat(Clip.segment(BOX, 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatCrossesIsCutAtTheEdges() {
        assertThat(Clip.segment(BOX, -10, 5, 20, 5)).containsExactly(new double[] {0, 5, 10, 5}, within(1e-12));
        assertThat(Clip.segment(BOX, -5, -5, 15, 15)).containsExactly(new double[] {0, 0, 10, 10}, within(1e-12));
    }

    @Test
    void polygonsAreCutAboveAndBelow() {
        double[] triangle = {0, 5, 5, -5, 10, 5};

        assertThat(Clip.polygon(BOX, triangle)).containsExactly(new double[] {0, 5, 2.5, 0, 7.5, 0, 10, 5}, within(1e-12));
        assertThat(Clip.polygon(BOX, new double[] {0, 20, 5, 30, 10, 20})).isEmpty();
    }

    @Test
    void outsideIsNothing() {
        assertThat(Clip.segment(BOX, 11, 0, 12, 10)).isEmpty();
        assertThat(Clip.segment(BOX, -1, 1, 1, -1.5)).isEmpty();
        assertThat(Clip.segment(BOX, -3, -3, -3, 20)).isEmpty();
    }
}
