package resolvent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.ErdosRenyi;
import resolvent.connectivity.Girko;
import resolvent.connectivity.Rescaled;
import resolvent.matrix.InsufficientMemoryException;
import resolvent.matrix.MemoryBudget;
import resolvent.observable.Abscissa;
import resolvent.observable.Localization;

class DrawMemoryTest {
    /// The largest N whose dense weights and eigenvalues together, 32 N² bytes, would fit.
    private static int largest() {
        System.gc();
        return (int) Math.min(40_000, Math.sqrt(MemoryBudget.free() / 32.0));
    }

    private static void require(Ensemble ensemble, long atOnce) {
        DrawMemory.require(ensemble, List.of(new Abscissa()), atOnce, 1);
    }

    @Test
    void denseDrawsAreWeighedBeforeTheyAreDrawn() {
        int size = largest();
        assertThatCode(() -> require(new Girko(size / 2, 0, false), 2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(new Girko(2 * size, 0, false), 1))
                .isInstanceOf(InsufficientMemoryException.class)
                .hasMessageMatching("the spectrum of girko with N=[\\d,]+ needs about [\\d.,]+ GB, [\\d.]+ [GM]B free. "
                        + "N=[\\d,]+ fits on one thread");
    }

    @Test
    void drawsInFlightAddUp() {
        int size = (int) (largest() / 1.2);
        assertThatCode(() -> require(new Girko(size, 0, false), 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(new Girko(size, 0, false), 3)).isInstanceOf(InsufficientMemoryException.class)
                .hasMessageContaining(", on 3 threads, needs about ").hasMessageEndingWith("--threads 1 fits");
    }

    @Test
    void eigenvectorsTakeMore() {
        int size = (int) (largest() / 1.2);
        assertThatThrownBy(() -> DrawMemory.require(new Girko(size, 0, false), List.of(new Localization()), 1, 1))
                .isInstanceOf(InsufficientMemoryException.class);
    }

    @Test
    void decoratorsTakeWhatTheyDecorateTakes() {
        var girko = new Girko(3 * largest(), 0, false);
        assertThatThrownBy(() -> require(new Rescaled(girko, 2), 1)).isInstanceOf(InsufficientMemoryException.class)
                .hasMessageStartingWith("the spectrum of rescaled with N=");
    }

    /// Below one edge per neuron there is no large component, above it there is.
    @Test
    void sparseDrawsAreWeighedByTheirLargestComponent() {
        assertThatCode(() -> require(new ErdosRenyi(200_000, 0.5, 1, ErdosRenyi.Weights.FIXED), 2))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(new ErdosRenyi(400_000, 3, 1, ErdosRenyi.Weights.FIXED), 1))
                .isInstanceOf(InsufficientMemoryException.class);
    }

    @Test
    void ringsTakeNextToNothing() {
        assertThatCode(() -> require(new DirectedRing(1_000_000, 0.1, DirectedRing.Boundary.PERIODIC, 0), 2))
                .doesNotThrowAnyException();
    }

    @Test
    void noSizeIsTooLargeToBeSaid() {
        assertThatThrownBy(() -> require(new Girko(Integer.MAX_VALUE, 0, false), 1_000))
                .isInstanceOf(InsufficientMemoryException.class).hasMessageContaining(" GB, ");
        assertThat(new Girko(200_000, 0, false).bytes()).isEqualTo(320_000_000_000L);
    }
}
