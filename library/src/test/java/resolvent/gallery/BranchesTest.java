package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.dynamics.FixedPoint;
import resolvent.model.InhibitoryPair;
import resolvent.experiment.Runner;
import resolvent.report.Layer;
import resolvent.report.Role;

/// States of rest, one parameter value at a time, become curves.
class BranchesTest {
    @Test
    void thePitchforkHasThreeStableBranchesAndOneThatIsNot() {
        List<Layer> layers = Pitchfork.upTo(2, 1, Runner.local()).panel(1.5).layers();
        Layer.Line stable = line(layers, Role.STABLE);
        Layer.Line saddle = line(layers, Role.SADDLE);

        assertThat(gaps(stable)).isEqualTo(3);
        assertThat(gaps(saddle)).isEqualTo(1);
        for (int k = 0; k < saddle.x().size() - 1; k++) {
            assertThat(saddle.x().get(k)).isGreaterThan(1);
            assertThat(saddle.y().get(k)).isBetween(-1e-9, 1e-9);
        }
        // no branch jumps from one arm of the fork to another
        for (int k = 1; k < stable.x().size(); k++) {
            if (Double.isFinite(stable.x().get(k) - stable.x().get(k - 1))) {
                assertThat(Math.abs(stable.y().get(k) - stable.y().get(k - 1))).isLessThan(0.2);
            }
        }
        assertThat(layers).noneMatch(layer -> layer instanceof Layer.Points);
    }

    @Test
    void aStateThatChangesItsKindEndsItsBranch() {
        var sweep = IntStream.of(1, 2, 3, 4).mapToObj(s -> new Branches.Slice(s, List.of(
                FixedPoint.at(new InhibitoryPair(s < 3 ? 0.5 : 2, 1), new double[] {0, 0})))).toList();
        List<Layer> layers = new Branches(sweep).layers();

        assertThat(line(layers, Role.STABLE).x().toArray()).containsExactly(1, 2, Double.NaN);
        assertThat(line(layers, Role.SADDLE).x().toArray()).containsExactly(3, 4, Double.NaN);
    }

    @Test
    void aStateWithAnEigenvalueZeroIsNotDecided() {
        assertThat(RestMarks.of(FixedPoint.at(new InhibitoryPair(1, 1), new double[] {0, 0})))
                .isEqualTo(RestMarks.UNDECIDED);
    }

    private static Layer.Line line(List<Layer> layers, Role role) {
        return layers.stream().filter(Layer.Line.class::isInstance).map(Layer.Line.class::cast)
                .filter(line -> line.role() == role).findFirst().orElseThrow();
    }

    private static long gaps(Layer.Line line) {
        return IntStream.range(0, line.x().size()).filter(k -> Double.isNaN(line.x().get(k))).count();
    }
}
