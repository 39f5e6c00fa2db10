package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.experiment.Runner;
import resolvent.report.Axis;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Role;

/// What the figures of the gallery show, beside the numbers that they are drawn from.
class FiguresTest {
    @Test
    void everyNumberOfSpeciesIsOneLabelledSeries() {
        List<Panel> panels = new MayStability(List.of(20, 5, 10), 0.25, 1, 4, 1).run(Runner.local())
                .figure("may-stability").panels();

        assertThat(panels.getFirst().layers()).filteredOn(Layer.Series.class::isInstance)
                .extracting(layer -> ((Layer.Series) layer).label()).containsExactly("N = 5", "N = 10", "N = 20");
        assertThat(panels.getFirst().layers()).filteredOn(layer -> !layer.legend().isEmpty())
                .extracting(Layer::legend).doesNotHaveDuplicates().hasSize(1);
        assertThat(panels.getLast().x().scale()).isEqualTo(Axis.Scale.WHOLE);
    }

    @Test
    void fixedPointsAreMarkedByTheirStability() {
        List<Panel> panels = new RabbitsAndSheep(3, 2, 2, 1).run(Runner.local()).figure("rabbits-and-sheep").panels();

        for (Panel panel : panels) {
            assertThat(panel.layers()).filteredOn(Layer.Points.class::isInstance)
                    .extracting(layer -> ((Layer.Points) layer).role())
                    .containsExactly(Role.STABLE, Role.SADDLE, Role.UNSTABLE);
        }
    }

    @Test
    void speciesAreCountedInWholeNumbers() {
        Panel densities = new MayFixedPoint(MayFixedPoint.Community.EXAMPLE, 3, 0.1, 1).run(Runner.local())
                .figure("may-fixed-point").panels().getLast();

        assertThat(densities.x().scale()).isEqualTo(Axis.Scale.WHOLE);
    }
}
