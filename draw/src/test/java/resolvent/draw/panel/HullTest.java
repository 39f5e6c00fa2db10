package resolvent.draw.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import resolvent.draw.scale.Range;
import resolvent.report.Axis;

class HullTest {
    @Test
    void softValuesGetAMargin() {
        Hull hull = new Hull(Axis.linear("x", ""));
        hull.soft(-1);
        hull.soft(1);

        assertThat(hull.range().from()).isCloseTo(-1.08, within(1e-12));
        assertThat(hull.range().to()).isCloseTo(1.08, within(1e-12));
    }

    @Test
    void tightValuesGetNone() {
        Hull hull = new Hull(Axis.linear("x", ""));
        hull.tight(2);
        hull.tight(5);

        assertThat(hull.range()).isEqualTo(new Range(2, 5));
    }

    @Test
    void whatIsNotNegativeStartsAtZeroRatherThanBelow() {
        Hull hull = new Hull(Axis.linear("x", ""));
        hull.soft(0.01);
        hull.soft(1);

        assertThat(hull.range().from()).isZero();
    }

    @Test
    void aRuleFarAwayDoesNotStretchTheAxis() {
        Hull hull = new Hull(Axis.linear("x", ""));
        hull.tight(-1);
        hull.tight(1);
        hull.ifNear(2);
        hull.ifNear(50);

        assertThat(hull.range().to()).isBetween(2.0, 3.0);
    }

    @Test
    void logarithmicAxesIgnoreWhatIsNotPositive() {
        Hull hull = new Hull(Axis.logarithmic("x", ""));
        hull.tight(0);
        hull.tight(-5);
        hull.tight(Double.NaN);
        hull.tight(Double.POSITIVE_INFINITY);
        hull.tight(10);
        hull.tight(1000);

        assertThat(hull.range().from()).isCloseTo(10, within(1e-9));
        assertThat(hull.range().to()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void statedEndsWin() {
        Hull hull = new Hull(Axis.linear("x", "").from(0, Double.NaN));
        hull.tight(10);
        hull.tight(20);

        assertThat(hull.range()).isEqualTo(new Range(0, 20));
    }

    @Test
    void anAxisRunsForwardsEvenIfAllValuesLieBeyondItsStatedEnd() {
        Hull hull = new Hull(Axis.linear("x", "").from(Double.NaN, 5));
        hull.tight(10);
        hull.tight(20);

        assertThat(hull.range().from()).isLessThan(5);
        assertThat(hull.range().to()).isEqualTo(5);
    }

    @Test
    void theWholeRangeOfDoublesFits() {
        Hull hull = new Hull(Axis.linear("x", ""));
        hull.soft(-Double.MAX_VALUE);
        hull.soft(Double.MAX_VALUE);

        assertThat(hull.range()).isEqualTo(new Range(-Double.MAX_VALUE, Double.MAX_VALUE));
    }
}
