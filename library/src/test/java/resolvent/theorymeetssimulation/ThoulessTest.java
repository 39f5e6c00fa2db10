package resolvent.theorymeetssimulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.lyapunov.ChainLaw;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.Symmetry;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;
import resolvent.theory.RandomSignSupport;

/// The two sides of Thouless's relation, the eigenvalues of one chain and the transfer product along it: they share no
/// code.
class ThoulessTest {
    private static final List<Complex> POINTS = List.of(new Complex(0.3, 0.2), new Complex(1.1, 0), new Complex(2, 1),
            new Complex(0, 0.7), new Complex(-0.4, -0.9));

    /// The chain of a given matrix.
    record Given(Ring chain) implements ChainLaw {
        @Override
        public void fill(long first, double[] products, double[] diagonal, UniformRandomProvider random) {
            for (int k = 0; k < products.length; k++) {
                int j = (int) first + k;
                products[k] = j == 0 ? 1 : chain.up(j - 1) * chain.down(j - 1);
                diagonal[k] = chain.diagonal(j);
            }
        }

        @Override
        public boolean hasDiagonal() {
            for (int j = 0; j < chain.rows(); j++) {
                if (chain.diagonal(j) != 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double reach(double bias) {
            return 10;
        }

        @Override
        public Symmetry symmetry() {
            return Symmetry.CONJUGATION;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7})
    void eigenvaluesAndProductGiveTheSameDeterminant(double disorder) {
        int size = 600;
        Ring chain = (Ring) new DirectedRing(size, 0.3, Boundary.OPEN, disorder).draw(Streams.generator(4, 0)).matrix();
        List<Complex> eigenvalues = Spectrum.of(chain).values();

        List<Double> products = new InverseLocalization(new Given(chain), size, 2, 1).logDeterminants(POINTS);

        for (int i = 0; i < POINTS.size(); i++) {
            Complex point = POINTS.get(i);
            double sum = eigenvalues.stream().mapToDouble(value -> Math.log(point.minus(value).abs())).sum();
            assertThat(products.get(i) / size).isCloseTo(sum / size, within(1e-12));
        }
    }

    @Test
    void noEigenvalueLeavesTheSquareAndTheDiscIsInside() {
        Spectrum spectrum = Spectrum.of(new DirectedRing(1000, 0, Boundary.OPEN, 0).draw(Streams.generator(4, 1)).matrix());

        assertThat(spectrum.values()).allMatch(value -> RandomSignSupport.mayHold(value.times(1 - 1e-9)));
        assertThat(spectrum.values()).anyMatch(value -> Math.abs(value.re()) + Math.abs(value.im()) > 1.8);
        assertThat(RandomSignSupport.disc(90)).allMatch(RandomSignSupport::mayHold);
        assertThat(RandomSignSupport.square()).allMatch(RandomSignSupport::mayHold);
        assertThat(RandomSignSupport.mayHold(new Complex(1.1, 1))).isFalse();
    }
}
