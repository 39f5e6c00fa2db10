package resolvent.nonnormal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;

class PseudospectrumTest {
    /// Reference values from an independent computation in another language, by dense singular values.
    @Test
    void grcarsExtremes() {
        Pseudospectrum found = Pseudospectrum.of(ResolventNorm.of(Twins.grcar(32)),
                new Region(-1, 3, -3.5, 3.5, 100, 100));
        double[] values = IntStream.range(0, 10_000).mapToDouble(k -> found.sigma(k % 100, k / 100)).sorted().toArray();

        assertThat(values[0]).isCloseTo(1.4138728874e-6, within(1.4e-15));
        assertThat(values[9999]).isCloseTo(1.5431632420, within(1.5e-9));
        assertThat(found.unconverged()).isZero();
    }

    @Test
    void mirrorImagesAreTheSame() {
        Dense matrix = Twins.gaussian(20, 1, 4);
        var symmetric = new Region(-2, 1, -1.5, 1.5, 9, 8);
        Pseudospectrum found = Pseudospectrum.of(ResolventNorm.of(matrix), symmetric);

        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 9; column += 4) {
                assertThat(found.sigma(column, row)).isEqualTo(found.sigma(column, 7 - row)).isCloseTo(
                        Twins.smallestSingular(matrix, symmetric.re(column), symmetric.im(row)), within(1e-9));
            }
        }
    }

    @Test
    void partsInAnyOrderMakeTheSameWhole() {
        Pseudospectrum.Plan plan = Pseudospectrum.plan(ResolventNorm.of(Twins.gaussian(30, 1, 6)),
                new Region(-2, 1, -1, 2, 11, 23));
        Pseudospectrum once = plan.join(IntStream.range(0, plan.parts()).mapToObj(plan::part).toList());
        Pseudospectrum again = plan.join(IntStream.range(0, plan.parts()).parallel().mapToObj(plan::part).toList());

        for (int k = 0; k < 11 * 23; k++) {
            assertThat(again.log10(k % 11, k / 11)).isEqualTo(once.log10(k % 11, k / 11));
        }
    }

    @Test
    void theBoundaryOfANormalMatrixIsACircle() {
        Pseudospectrum found = Pseudospectrum.of(ResolventNorm.of(Dense.identity(3)), new Region(0, 2, -1, 1, 81, 81));
        List<List<Complex>> curves = found.boundary(Math.log10(0.5)).curves();

        assertThat(curves).hasSize(1);
        assertThat(curves.getFirst()).allSatisfy(z ->
                assertThat(z.minus(Complex.ONE).abs()).isCloseTo(0.5, within(1e-3)));
    }

    @Test
    void regionsEncloseWhatTheyAreFor() {
        Region region = Region.around(List.of(new Complex(-1, 2), new Complex(-1, -2), new Complex(3, 0)), 50);

        assertThat(region.left()).isLessThan(-1.5);
        assertThat(region.right()).isGreaterThan(3.5);
        assertThat(region.top()).isEqualTo(-region.bottom()).isGreaterThan(2.5);
        assertThat(Math.max(region.columns(), region.rows())).isBetween(50, 53);
        assertThat(Region.around(List.of(new Complex(5, 0)), 10).left()).isLessThan(5);
    }

    @Test
    void wrongRegionsAreNamed() {
        assertThatThrownBy(() -> new Region(1, 1, 0, 1, 5, 5)).hasMessageContaining("left < right");
        assertThatThrownBy(() -> new Region(0, 1, 0, 1, 1, 5)).hasMessageContaining("1 × 5");
    }
}
