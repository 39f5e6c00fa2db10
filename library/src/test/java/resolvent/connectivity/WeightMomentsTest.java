package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.numeric.Streams;

class WeightMomentsTest {
    private static final Offset<Double> ROUNDING = within(1e-14);

    @Test
    void momentsOfASmallMatrixByHand() {
        var moments = WeightMoments.of(Connectivity.of(Dense.of(
                new double[] {9, 2, 0}, new double[] {1, 0, -3}, new double[] {0, 4, 0})));
        // the six weights between different neurons: 1, 0 | 2, 4 | 0, −3
        assertThat(moments.mean()).isCloseTo(4.0 / 6, ROUNDING);
        assertThat(moments.variance()).isCloseTo(30.0 / 6 - 16.0 / 36, ROUNDING);
        assertThat(moments.zeros()).isCloseTo(2.0 / 6, ROUNDING);
        assertThat(moments.degree()).isCloseTo(4.0 / 3, ROUNDING);
        assertThat(moments.autapses()).isEqualTo(1);
        // pairs: (1, 2), (0, 0), (4, −3)
        double covariance = (2 - 12 + 0) / 3.0 - 16.0 / 36;
        assertThat(moments.correlation()).isCloseTo(covariance / moments.variance(), ROUNDING);
        assertThat(moments.excitatory()).isEqualTo(new WeightMoments.Group(2, 1.75, (3.0625 + 0.5625 + 0.0625 + 5.0625) / 4));
        assertThat(moments.inhibitory()).isEqualTo(new WeightMoments.Group(1, -1.5, 2.25));
    }

    @Test
    void sparseAndDenseStorageGiveTheSameMoments() {
        Connectivity sparse = new SparseDale(80, 0.7, 9, 0.5, -1).draw(Streams.generator(41, 0));
        assertThat(WeightMoments.of(sparse.withMatrix(sparse.matrix().toDense()))).isEqualTo(WeightMoments.of(sparse));
    }

    @Test
    void namedPopulationsOverrideSigns() {
        var network = new Connectivity(Dense.of(new double[] {0, -1}, new double[] {-1, 0}), List.of("a", "b"),
                List.of(Population.EXCITATORY, Population.UNKNOWN));
        assertThat(WeightMoments.of(network).excitatory().columns()).isEqualTo(1);
        assertThat(WeightMoments.of(network).excitatoryFraction()).isEqualTo(0.5);
    }

    @Test
    void matchingEnsemblesGiveBackTheParametersOfTheOriginal() {
        // 400·399 weights: a deviation is known to 1/√(2·160,000) = 0.18 %, a correlation to 1/√80,000 = 0.35 %
        var elliptic = WeightMoments.of(new Elliptic(400, 0.3, -0.4).draw(Streams.generator(42, 0)));
        assertThat(elliptic.matchingElliptic().deviation()).as("seed 42").isCloseTo(0.3, within(0.3 * 5 * 0.0018));
        assertThat(elliptic.matchingElliptic().rho()).as("seed 42").isCloseTo(-0.4, within(5 * 0.0036));
        assertThat(elliptic.matchingGirko().deviation()).isEqualTo(elliptic.matchingElliptic().deviation());
        assertThat(elliptic.matchingGirko().zeroDiagonal()).isFalse();

        var dale = new DaleDense(400, 0.8, 1, 0.5, 0, 1.5, true, false, DaleDense.Weights.GAMMA);
        DaleDense matched = WeightMoments.of(dale.draw(Streams.generator(43, 0))).matchingDale();
        assertThat(matched.excitatory()).isEqualTo(320);
        // standard errors σ/√(weights): 320·399 and 80·399 weights
        assertThat(matched.meanExcitatory()).as("seed 43").isCloseTo(1, within(5 * 0.5 / 357));
        assertThat(matched.meanInhibitory()).as("seed 43").isCloseTo(-4, within(5 * 1.5 / 178));
        // the fourth moment of a gamma distribution of shape 4 or 7 makes deviations less certain: √((κ−1)/4n)
        assertThat(matched.deviationExcitatory()).as("seed 43").isCloseTo(0.5, within(0.5 * 5 * 0.0027));
        assertThat(matched.deviationInhibitory()).as("seed 43").isCloseTo(1.5, within(1.5 * 5 * 0.0048));
    }

    @Test
    void sparsenessLimitsDenseLaws() {
        var sparse = WeightMoments.of(new ErdosRenyi(500, 3, 0, ErdosRenyi.Weights.FIXED).draw(Streams.generator(44, 0)));
        assertThat(sparse.outsideDenseLaws()).get().asString().contains("99 %").contains("20");
        var dense = WeightMoments.of(new Girko(60, 0, true).draw(Streams.generator(45, 0)));
        assertThat(dense.outsideDenseLaws()).isEmpty();
    }

    @Test
    void whatHasNoMomentsIsRefused() {
        assertThatThrownBy(() -> WeightMoments.of(Connectivity.of(Dense.identity(1))))
                .hasMessage("size must be at least 2, was 1");
        var constant = WeightMoments.of(Connectivity.of(Dense.identity(3)));
        assertThat(constant.correlation()).isNaN();
        assertThatThrownBy(constant::matchingGirko).isInstanceOf(IllegalStateException.class);
    }
}
