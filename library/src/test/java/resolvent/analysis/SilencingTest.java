package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Sparse;
import resolvent.numeric.Complex;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

class SilencingTest {
    private static final Connectivity SIXTY = Analyses.sixtyCells().connectivity();

    private static List<Silencing> silencing(Connectivity network) {
        List<Mode> all = all(network);
        return Silencing.of(network, all.subList(0, 10), all, Runner.local(2, Progress.SILENT));
    }

    /// Where only the leading modes are known.
    private static List<Silencing> searching(Connectivity network) {
        List<Mode> all = all(network);
        return Silencing.of(network, all.subList(0, 10), List.of(), Runner.local(2, Progress.SILENT));
    }

    private static List<Mode> all(Connectivity network) {
        Modes modes = Modes.of(network.matrix());
        return IntStream.range(0, modes.size()).mapToObj(modes::get).toList();
    }

    private static double without(Connectivity network, String cell) {
        int silenced = network.names().indexOf(cell);
        int[] others = IntStream.range(0, network.size()).filter(i -> i != silenced).toArray();
        return Spectrum.of(network.matrix().toDense().select(others, others)).abscissa();
    }

    @Test
    void theAbscissaWithoutACellIsThatOfTheReducedMatrix() {
        List<Silencing> found = silencing(SIXTY);

        assertThat(found).hasSize(8).extracting(Silencing::cell).doesNotHaveDuplicates();
        assertThat(found).allSatisfy(one ->
                assertThat(one.abscissa()).isCloseTo(without(SIXTY, one.cell()), within(1e-10)));
    }

    @Test
    void largeNetworksAreSolvedBySearchingTheLeadingEigenvalue() {
        Connectivity network = Connectivity.of(Analyses.withOutliers(200));
        List<Silencing> found = searching(network);

        assertThat(found).hasSize(8).allSatisfy(one ->
                assertThat(one.abscissa()).isCloseTo(without(network, one.cell()), within(1e-4)));
        // the strongest loop joins cells 0 and 1
        assertThat(found.subList(0, 2)).extracting(Silencing::cell).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void whereAllModesAreKnownTheAbscissaFollowsFromThem() {
        Connectivity network = Connectivity.of(Analyses.withOutliers(200));

        assertThat(silencing(network)).hasSize(8).allSatisfy(one ->
                assertThat(one.abscissa()).isCloseTo(without(network, one.cell()), within(1e-10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theFirstOrderIsTheDerivativeTowardsRemoval(int place) {
        Silencing found = silencing(SIXTY).get(place);
        int cell = SIXTY.names().indexOf(found.cell());
        double step = 1e-6;
        double derivative = (leading(cell, step) - leading(cell, -step)) / (2 * step);

        assertThat(found.firstOrder()).isCloseTo(derivative, within(1e-4 * Math.abs(derivative)));
    }

    /// The leading eigenvalue when the connections of a cell, its autapse counted once, are weakened by a share.
    private static double leading(int cell, double share) {
        var builder = new Sparse.Builder(SIXTY.size(), SIXTY.size());
        SIXTY.matrix().forEachNonZero((row, column, weight) ->
                builder.add(row, column, row == cell || column == cell ? (1 - share) * weight : weight));
        return Spectrum.of(builder.build()).abscissa();
    }

    @Test
    void theCellsThatMatterMostToFirstOrderComeFirst() {
        List<Double> sizes = silencing(SIXTY).stream().map(found -> Math.abs(found.firstOrder())).toList();

        assertThat(sizes).isSortedAccordingTo(Comparator.reverseOrder());
        Modes modes = Modes.of(SIXTY.matrix());
        Complex pairing = modes.get(0).left().dot(modes.get(0).right());
        double largest = IntStream.range(0, 60).mapToDouble(i -> {
            Complex weight = modes.get(0).left().get(i).times(modes.get(0).right().get(i)).dividedBy(pairing);
            return weight.times(modes.eigenvalue(0).times(2).minus(Complex.real(SIXTY.matrix().get(i, i)))).abs();
        }).max().orElseThrow();
        assertThat(sizes.getFirst()).isLessThanOrEqualTo(largest * (1 + 1e-12));
    }

    @Test
    void aDefectiveModeHasNoFirstOrder() {
        Connectivity jordan = Connectivity.of(Dense.of(new double[] {3, 1, 0}, new double[] {0, 3, 0}, new double[3]));
        Modes modes = Modes.of(jordan.matrix());

        assertThat(Silencing.of(jordan, List.of(modes.get(0)), List.of(), Runner.local())).isEmpty();
    }
}
