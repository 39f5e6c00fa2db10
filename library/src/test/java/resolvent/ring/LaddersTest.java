package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DaleLadder;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.BlockRing;
import resolvent.matrix.InsufficientMemoryException;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Abscissa;
import resolvent.spectrum.Spectrum;

/// Clusters joined by more than a single link.
class LaddersTest {
    private static BlockRing draw(int rungs, double g, double rung, Boundary boundary, long seed) {
        return (BlockRing) new DaleLadder(rungs, g, rung, 0.5, boundary).draw(Streams.generator(seed, rungs)).matrix();
    }

    /// det(z − M) = Π det U_c Σ_j (−1)^{k−j} e^{(k−j)gn} tr Λʲ T, where T is the product of the transfer matrices
    /// `[[U⁻¹(z − B), −U⁻¹D], [1, 0]]` of all rungs and Λʲ its j-th compound, itself a product of compounds.
    @ParameterizedTest
    @CsvSource({"3, 0", "5, 0.3", "8, 0.2", "12, 0.1"})
    void theDeterminantIsASumOverCompounds(int n, double g) {
        BlockRing ring = draw(n, g, 0.7, Boundary.PERIODIC, n);
        for (Complex z : List.of(new Complex(0.3, 0.7), new Complex(-1.2, 0.1), new Complex(2, -1))) {
            double links = 1;
            for (int c = 0; c < n; c++) {
                links *= ring.up(c, 0, 0) * ring.up(c, 1, 1);
            }
            Complex sum = Complex.ZERO;
            double largest = 0;
            for (int j = 0; j <= 4; j++) {
                Complex term = trace(ring, z, j).times((j % 2 == 0 ? 1 : -1) * links * Math.exp((2 - j) * g * n));
                sum = sum.plus(term);
                largest = Math.max(largest, term.abs());
            }
            assertThat(sum.minus(Elimination.determinant(ring, z)).abs()).isLessThan(1e-13 * largest);
        }
    }

    /// tr Λʲ T, the later rungs standing to the left.
    private static Complex trace(BlockRing ring, Complex z, int j) {
        Complex[][] product = Compounds.of(transfer(ring, z, 0), j);
        for (int c = 1; c < ring.clusters(); c++) {
            product = Compounds.times(Compounds.of(transfer(ring, z, c), j), product);
        }
        Complex trace = Complex.ZERO;
        for (int i = 0; i < product.length; i++) {
            trace = trace.plus(product[i][i]);
        }
        return trace;
    }

    /// From the rungs c and c − 1 to c + 1 and c; U is diagonal on a ladder.
    private static Complex[][] transfer(BlockRing ring, Complex z, int c) {
        int before = (c + ring.clusters() - 1) % ring.clusters();
        Complex[][] matrix = new Complex[4][4];
        for (int i = 0; i < 2; i++) {
            double scale = 1 / ring.up(c, i, i);
            for (int j = 0; j < 2; j++) {
                Complex own = Complex.real(-ring.within(c, i, j)).plus(i == j ? z : Complex.ZERO);
                matrix[i][j] = own.times(scale);
                matrix[i][2 + j] = Complex.real(-scale * ring.down(before, j, i));
                matrix[2 + i][j] = i == j ? Complex.ONE : Complex.ZERO;
                matrix[2 + i][2 + j] = Complex.ZERO;
            }
        }
        return matrix;
    }

    @Test
    void withoutRungsALadderIsTwoRings() {
        BlockRing ladder = draw(30, 0.2, 0, Boundary.PERIODIC, 3);
        Spectrum spectrum = Spectrum.of(ladder);

        assertThat(spectrum.size()).isEqualTo(60);
        assertThat(Partners.farthest(Partners.beyond(1e-3, spectrum.values()),
                Partners.beyond(1e-3, Partners.dense(ladder)))).isLessThan(1e-8);
    }

    @Test
    void theBiasDropsOutOfAnOpenLadder() {
        BlockRing ladder = draw(40, 0, 0.7, Boundary.OPEN, 3);

        assertThat(ladder.isOpen()).isTrue();
        assertThat(Spectrum.of(ladder.withBias(5)).values()).isEqualTo(Spectrum.of(ladder).values());
    }

    @Test
    void whoeverRunsALadderIsToldThatItWasSolvedDensely() {
        Result result = EnsembleStudy.of(new DaleLadder(30, 0.1, 1, 0.5, Boundary.PERIODIC)).measure(new Abscissa())
                .draws(3).seed(1).run(Runner.local());

        assertThat(result.notes()).anyMatch(note -> note.startsWith(
                "3 of 3 draws: neighbouring clusters are joined by more than a single link"));
        assertThat(Spectrum.of(draw(10, 0.1, 1, Boundary.PERIODIC, 1)).notice()).isPresent();
    }

    /// All eigenvalues of a complete cluster but one are −σ: rings of excitatory ones have them many times.
    @Test
    void whoeverRunsCompleteClustersIsToldWhereTheyWereSolvedDensely() {
        Result result = EnsembleStudy.of(new ClusterRing(20, 6, 0.1, 0, Boundary.PERIODIC)).measure(new Abscissa())
                .draws(1).seed(1).run(Runner.local());
        Result triangles = EnsembleStudy.of(new ClusterRing(20, 3, 0.1, 0.5, Boundary.PERIODIC)).measure(new Abscissa())
                .draws(1).seed(1).run(Runner.local());

        assertThat(result.notes()).anyMatch(note -> note.startsWith("1 of 1 draws: the eigenvalues of a ring did not account"));
        assertThat(triangles.notes()).isEmpty();
    }

    @Test
    void aLadderWhoseDenseSolutionDoesNotFitIsRefused() {
        var study = EnsembleStudy.of(new DaleLadder(200_000, 0.1, 1, 0.5, Boundary.PERIODIC)).measure(new Abscissa());

        assertThatThrownBy(() -> study.run(Runner.local())).isInstanceOf(InsufficientMemoryException.class)
                .hasMessageContaining("the spectrum of dale-ladder with N=400,000").hasMessageContaining("fits on one thread");
    }
}
