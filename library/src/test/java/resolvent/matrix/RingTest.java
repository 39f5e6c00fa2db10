package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingTest {
    private static final double[] UP = {1, -1, 2, 5};
    private static final double[] DOWN = {3, 1, -1, 7};
    private static final double[] DIAGONAL = {0.5, 0, 0, -4};
    private static final double G = Math.log(2);
    private static final Ring RING = Ring.of(UP, DOWN, DIAGONAL, G);

    private static void assertEntries(Ring ring, double[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                assertThat(ring.get(i, j)).as("M[%d][%d]", i, j).isCloseTo(rows[i][j], within(1e-15));
            }
        }
    }

    @Test
    void aRingHasItsHopsAboveAndBelowTheDiagonalAndInTheCorners() {
        assertEntries(RING, new double[] {0.5, 2, 0, 3.5}, new double[] {1.5, 0, -2, 0}, new double[] {0, 0.5, 0, 4},
                new double[] {10, 0, -0.5, -4});
        assertThat(RING.isOpen()).isFalse();
    }

    @Test
    void anOpenChainHasNoCorners() {
        Ring open = RING.opened();

        assertEntries(open, new double[] {0.5, 2, 0, 0}, new double[] {1.5, 0, -2, 0}, new double[] {0, 0.5, 0, 4},
                new double[] {0, 0, -0.5, -4});
        assertThat(open.isOpen()).isTrue();
        assertThat(open.nonZeros()).isEqualTo(8);
    }

    @Test
    void anotherBiasKeepsTheAmplitudes() {
        Ring plain = RING.withBias(0);

        assertEntries(plain, new double[] {0.5, 1, 0, 7}, new double[] {3, 0, -1, 0}, new double[] {0, 1, 0, 2},
                new double[] {5, 0, -1, -4});
        assertThat(plain.bias()).isZero();
        assertThat(plain.withBias(G).up(3)).isEqualTo(5);
        assertThat(plain.down(3)).isEqualTo(7);
        assertThat(plain.diagonal(3)).isEqualTo(-4);
    }

    @Test
    void threeSitesAreTheSmallestRing() {
        Ring three = Ring.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[3], 0);

        assertEntries(three, new double[] {0, 1, 6}, new double[] {4, 0, 2}, new double[] {3, 5, 0});
    }

    @Test
    void theArraysAreCopied() {
        double[] up = UP.clone();
        Ring ring = Ring.of(up, DOWN, DIAGONAL, 0);
        up[0] = 99;

        assertThat(ring.get(0, 1)).isEqualTo(1);
    }

    @Test
    void fewerThanThreeSitesAreRefused() {
        assertThatThrownBy(() -> Ring.of(new double[2], new double[2], new double[2], 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("size must be at least 3, was 2");
    }

    @Test
    void differentLengthsAreRefused() {
        assertThatThrownBy(() -> Ring.of(UP, new double[3], DIAGONAL, 0)).hasMessage("down must have length 4, was 3");
        assertThatThrownBy(() -> Ring.of(UP, DOWN, new double[5], 0)).hasMessage("diagonal must have length 4, was 5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void entriesThatAreNotFiniteAreRefused(double bad) {
        double[] spoiled = {1, 1, bad, 1};

        assertThatThrownBy(() -> Ring.of(spoiled, DOWN, DIAGONAL, 0)).hasMessage("up[2] must be finite, was " + bad);
        assertThatThrownBy(() -> Ring.of(UP, spoiled, DIAGONAL, 0)).hasMessage("down[2] must be finite, was " + bad);
        assertThatThrownBy(() -> Ring.of(UP, DOWN, spoiled, 0)).hasMessage("diagonal[2] must be finite, was " + bad);
    }

    @Test
    void signsMakeARing() {
        Ring ring = Ring.ofSigns(new int[] {1, -1, 1, 1}, new int[] {1, 1, -1, 1}, G);

        assertEntries(ring, new double[] {0, 2, 0, 0.5}, new double[] {0.5, 0, -2, 0}, new double[] {0, 0.5, 0, 2},
                new double[] {2, 0, -0.5, 0});
    }

    @Test
    void whatIsNoSignIsRefused() {
        int[] good = {1, -1, 1};

        assertThatThrownBy(() -> Ring.ofSigns(new int[] {1, 0, 1}, good, 0)).hasMessage("up[1] must be 1 or -1, was 0");
        assertThatThrownBy(() -> Ring.ofSigns(good, new int[] {1, 1, 2}, 0)).hasMessage("down[2] must be 1 or -1, was 2");
        assertThatThrownBy(() -> Ring.ofSigns(good, new int[] {1, 1}, 0)).hasMessage("down must have length 3, was 2");
        assertThatThrownBy(() -> Ring.ofSigns(new int[] {1, 1}, new int[] {1, 1}, 0))
                .hasMessage("size must be at least 3, was 2");
        assertThatThrownBy(() -> Ring.ofSigns(good, good, -0.1)).hasMessage("g must lie between 0 and 700, was -0.1");
        assertThatThrownBy(() -> Ring.ofSigns(good, good, 701)).hasMessage("g must lie between 0 and 700, was 701.0");
        assertThatThrownBy(() -> Ring.ofSigns(good, good, Double.NaN)).hasMessage("g must lie between 0 and 700, was NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {701, -701, Double.NaN})
    void aBiasOutOfRangeIsRefused(double g) {
        assertThatThrownBy(() -> RING.withBias(g))
                .hasMessage("g must lie between -700 and 700 so that e^g is finite, was " + g);
    }
}
