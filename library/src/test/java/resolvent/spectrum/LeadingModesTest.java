package resolvent.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.Sparse;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.numeric.Streams;

class LeadingModesTest {
    private static final KrylovSchur.Settings TIGHT =
            new KrylovSchur.Settings(KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-11, 60, 500);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreeWithTheDenseSolution(long seed) {
        Dense matrix = new Girko(200, 0.07, false).draw(Streams.generator(seed, 0)).matrix().toDense();
        Modes all = Modes.of(matrix);
        LeadingModes leading = LeadingModes.of(matrix, 6, TIGHT);

        assertThat(leading.unconverged()).as("seed %d", seed).isZero();
        for (int k = 0; k < leading.modes().size(); k++) {
            Mode mode = leading.modes().get(k);
            assertThat(mode.eigenvalue().minus(all.eigenvalue(k)).abs()).as("seed %d, mode %d", seed, k)
                    .isLessThan(1e-9);
            assertThat(mode.condition()).isCloseTo(all.get(k).condition(), within(1e-6 * mode.condition()));
            assertThat(mode.residual()).isLessThan(1e-10);
        }
    }

    @Test
    void findTheOutlierOfALargeSparseRing() {
        int size = 20_000;
        var builder = new Sparse.Builder(size, size);
        for (int i = 0; i < size; i++) {
            builder.add(i, (i + 1) % size, 1);
            builder.add((i + 7) % size, i, 0.5);
        }
        builder.add(5, 5, 9);
        LeadingModes leading = LeadingModes.of(builder.build(), 1);

        assertThat(leading.unconverged()).isZero();
        Mode outlier = leading.modes().getFirst();
        assertThat(outlier.eigenvalue().re()).isGreaterThan(9);
        assertThat(outlier.residual()).isLessThan(1e-10);
        assertThat(outlier.iprRight()).isGreaterThan(0.8);
    }

    @Test
    void aModeAtZeroIsFoundWithItsLeftVector() {
        int size = 120;
        var builder = new Sparse.Builder(size, size);
        for (int i = 1; i < size; i++) {
            builder.add(i, i, -i);
        }
        // cell 0 listens without answering: its eigenvalue is 0
        builder.add(0, 5, 3);
        LeadingModes leading = LeadingModes.of(builder.build(), 2);

        assertThat(leading.unconverged()).isZero();
        assertThat(leading.modes()).hasSize(2).allMatch(mode -> mode.residual() < 1e-12);
        assertThat(leading.modes().getFirst().eigenvalue().abs()).isLessThan(1e-12);
        // l = (5, …, 3 in place 5, …)/√34, r = e₀
        assertThat(leading.modes().getFirst().condition()).isCloseTo(Math.sqrt(34) / 5, within(1e-9));
    }

    @Test
    void leftVectorsAreSoughtForAllThatConvergedWhereverTheyStand() {
        // so few restarts that on the crowded edge some converge and others do not
        Dense matrix = new Girko(300, 1 / Math.sqrt(300), false).draw(Streams.generator(6, 0)).matrix().toDense();
        int missing = 0;
        for (int restarts = 4; restarts < 30; restarts += 2) {
            var settings = new KrylovSchur.Settings(KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-8, 40, restarts);
            long right = KrylovSchur.of(matrix, 12, settings, Streams.generator(20, 0)).stream()
                    .filter(KrylovSchur.Pair::converged).count();
            long left = KrylovSchur.of(matrix.transpose(), 12, settings, Streams.generator(20, 1)).stream()
                    .filter(KrylovSchur.Pair::converged).count();
            LeadingModes leading = LeadingModes.of(matrix, 12, settings);
            assertThat(leading.modes().size()).as("restarts %d", restarts)
                    .isLessThanOrEqualTo((int) Math.min(right, left));
            missing += (int) Math.min(right, left) - leading.modes().size();
        }
        // the same eigenvalues converge on both sides, give or take the last
        assertThat(missing).isLessThanOrEqualTo(6);
    }

    @Test
    void leftVectorsAreSoughtNoLongerThanThereIsOneForEachRightOne() {
        // one eigenvalue far outside a disc on whose edge the others crowd and do not converge
        Dense disc = new Girko(400, 1 / 20.0, false).draw(Streams.generator(3, 0)).matrix().toDense();
        var builder = new Sparse.Builder(400, 400);
        disc.forEachNonZero((row, column, weight) -> builder.add(row, column, weight + 3.0 / 400));
        var settings = new KrylovSchur.Settings(KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-13, 30, 12);
        List<Integer> heard = new ArrayList<>();
        LeadingModes leading = LeadingModes.of(builder.build(), 10, settings, heard::add);

        assertThat(leading.modes()).hasSize(1);
        assertThat(leading.modes().getFirst().eigenvalue().re()).isCloseTo(3, within(0.5));
        // with the first ten of twenty the search for left vectors begins
        assertThat(heard).filteredOn(found -> found < 10).hasSizeGreaterThan(10);
        assertThat(heard).filteredOn(found -> found >= 10).hasSizeBetween(1, 8);
    }

    @Test
    void anEstimateWithinItsResidualOfTheRightMayOvertake() {
        Mode one = new Mode(Complex.ONE, ComplexVector.real(new double[] {1}), ComplexVector.real(new double[] {1}), 0);

        assertThat(new LeadingModes(List.of(one), List.of()).mayBeOvertaken(10)).isFalse();
        assertThat(overtakes(one, 1.5, 0)).isTrue();
        assertThat(overtakes(one, 0.9, 0.001)).isFalse();
        assertThat(overtakes(one, 0.9, 0.02)).isTrue();
        assertThat(new LeadingModes(List.of(), List.of(new LeadingModes.Unfinished(Complex.real(-9), 0)))
                .mayBeOvertaken(10)).isTrue();
    }

    private static boolean overtakes(Mode one, double estimate, double residual) {
        return new LeadingModes(List.of(one), List.of(new LeadingModes.Unfinished(Complex.real(estimate), residual)))
                .mayBeOvertaken(10);
    }
}
