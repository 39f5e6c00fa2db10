package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

class CarriersTest {
    private static final int WANTED = 8;

    /// Every connection with its share, straight from the definition, largest first.
    private static List<ModeCard.Connection> all(Mode mode, Connectivity network) {
        List<ModeCard.Connection> all = new ArrayList<>();
        network.matrix().forEachNonZero((to, from, weight) -> {
            Complex share = mode.share(network.matrix(), to, from).dividedBy(mode.eigenvalue());
            all.add(new ModeCard.Connection("" + from, "" + to, weight, share.re()));
        });
        all.sort(Comparator.comparingDouble((ModeCard.Connection each) -> Math.abs(each.share())).reversed());
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-290, 1e290})
    void theLargestSharesComeFirst(double scale) {
        Connectivity network = new Girko(25, 0, false).draw(Streams.generator(3, 0)).scaled(scale);
        Modes modes = Modes.of(network.matrix());
        for (int k = 0; k < modes.size(); k++) {
            List<ModeCard.Connection> expected = all(modes.get(k), network).subList(0, WANTED);
            List<ModeCard.Connection> found = Carriers.of(modes.get(k), network, WANTED);

            assertThat(found).extracting(ModeCard.Connection::sender)
                    .isEqualTo(expected.stream().map(ModeCard.Connection::sender).toList());
            assertThat(found).extracting(ModeCard.Connection::receiver)
                    .isEqualTo(expected.stream().map(ModeCard.Connection::receiver).toList());
            for (int c = 0; c < WANTED; c++) {
                assertThat(found.get(c).share()).isCloseTo(expected.get(c).share(), within(1e-12));
                assertThat(found.get(c).weight()).isEqualTo(expected.get(c).weight());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void aSmallNetworkHasAllOfItsConnectionsAndTheyMakeOne(int size) {
        Connectivity network = new Girko(size, 0, false).draw(Streams.generator(4, 0));
        Mode mode = Modes.of(network.matrix()).get(0);
        List<ModeCard.Connection> found = Carriers.of(mode, network, 100);

        assertThat(found).hasSize(size * size);
        assertThat(found.stream().mapToDouble(ModeCard.Connection::share).sum()).isCloseTo(1, within(1e-12));
    }
}
