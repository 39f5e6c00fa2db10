package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.connectivity.DirectedRing.Hopping;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

/// Against eigenvalues to 60 digits.
class ErrorBoundsTest {

    private static Ring draw(int n, double g, Boundary boundary, double disorder, Hopping hopping, long seed) {
        return (Ring) new DirectedRing(n, g, boundary, disorder, hopping).draw(Streams.generator(seed, n)).matrix();
    }

    private static double error(Complex value, DecimalRing.Decimal exact) {
        return DecimalRing.Decimal.of(value).minus(exact).abs();
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC, 0, SIGNS", "PERIODIC, 0.7, SIGNS", "OPEN, 0, SIGNS", "OPEN, 0.7, SIGNS", "PERIODIC, 0, LOGNORMAL",
        "PERIODIC, 0.3, UNIFORM"})
    void noErrorIsLargerThanItsBoundAndFewBoundsAreLarger(Boundary boundary, double disorder, Hopping hopping) {
        int separate = 0;
        for (int seed = 0; seed < 24; seed++) {
            int n = 8 + 2 * seed + seed % 2;
            double g = 0.3 * (seed % 4);
            Ring ring = draw(n, boundary == Boundary.OPEN ? 0 : g, boundary, disorder, hopping, seed);
            RingEigenvalues found = RingEigenvalues.of(ring).orElseThrow();
            ErrorBounds bounds = found.bounds(ring);
            if (!found.certificate().holds() || !bounds.oneToOne() || bounds.largest() > 1e-10) {
                continue;
            }
            var exact = new DecimalRing(ring);
            for (int k = 0; k < n; k++) {
                if (bounds.radii().get(k) > 0) {
                    double error = error(found.values().get(k), exact.eigenvalue(found.values().get(k)));
                    assertThat(error).as("N=%d g=%s seed=%d", n, g, seed).isLessThanOrEqualTo(bounds.radii().get(k));
                    assertThat(bounds.radii().get(k)).isLessThanOrEqualTo(1.001 * error + 1e-25);
                }
            }
            separate++;
        }
        assertThat(separate).isGreaterThan(12);
    }

    /// Values that are no eigenvalues have bounds that reach to one, and only those have.
    @Test
    void aWrongValueHasABoundThatSaysSo() {
        Ring ring = draw(40, 0.3, Boundary.PERIODIC, 0.5, Hopping.SIGNS, 2);
        List<Complex> values = new ArrayList<>(Spectrum.of(ring).values());
        Complex right = values.get(7);
        values.set(7, right.plus(new Complex(3e-6, 4e-6)));
        ErrorBounds bounds = ErrorBounds.of(ring, values);

        assertThat(bounds.oneToOne()).isTrue();
        assertThat(bounds.radii().get(7)).isBetween(5e-6, 5.1e-6);
        assertThat(bounds.radii().stream().filter(radius -> radius > 1e-13)).hasSize(1);
    }

    @Test
    void aValueThatComesTwiceIsNoticed() {
        Ring ring = draw(40, 0.3, Boundary.PERIODIC, 0.5, Hopping.SIGNS, 2);
        List<Complex> values = new ArrayList<>(Spectrum.of(ring).values());
        values.set(3, values.get(9));

        assertThat(ErrorBounds.of(ring, values).oneToOne()).isFalse();
    }

    /// A dense solution of the same ring has errors of which its bounds know.
    @Test
    void boundsOfADenseSolutionSayHowFarItIsOff() {
        Ring ring = draw(400, 0.1, Boundary.PERIODIC, 0, Hopping.SIGNS, 1);
        ErrorBounds own = Spectrum.of(ring).errorBounds().orElseThrow();
        List<Complex> dense = Spectrum.of(ring.toDense()).values();
        ErrorBounds ofDense = ErrorBounds.of(ring, dense);

        assertThat(own.oneToOne()).isTrue();
        assertThat(own.largest()).isLessThan(1e-12);
        assertThat(ofDense.largest()).isGreaterThan(10 * own.largest());
        assertThat(Spectrum.of(ring.toDense()).errorBounds()).isEmpty();
    }

    /// Zeros that are multiple by whole numbers are exact, and do not spoil the bounds of the others.
    @Test
    void exactZerosHaveNoError() {
        Ring ring = (Ring) new DirectedRing(1000, 0, Boundary.PERIODIC, 0).draw(Streams.generator(159, 3)).matrix();
        Spectrum spectrum = Spectrum.of(ring);
        ErrorBounds bounds = spectrum.errorBounds().orElseThrow();
        long zeros = spectrum.values().stream().filter(z -> z.abs() == 0).count();

        assertThat(zeros).isEqualTo(2L * ExactZeros.ofSquares(Bonds.of(ring))).isPositive();
        assertThat(bounds.oneToOne()).isTrue();
        assertThat(bounds.radii().stream().filter(radius -> radius == 0).count()).isGreaterThanOrEqualTo(zeros);
        assertThat(bounds.largest()).isLessThan(1e-11);
    }

    /// e^{gN} is beyond all doubles, and e^g no whole power of 2.
    @Test
    void aStrongBiasIsNoObstacle() {
        Ring ring = draw(1500, 3, Boundary.PERIODIC, 0, Hopping.SIGNS, 1);
        ErrorBounds bounds = Spectrum.of(ring).errorBounds().orElseThrow();

        assertThat(bounds.oneToOne()).isTrue();
        assertThat(bounds.largest()).isLessThan(1e-14 * Math.exp(3));
    }

    @Test
    void everyValueNeedsASite() {
        Ring ring = draw(10, 0.1, Boundary.PERIODIC, 0, Hopping.SIGNS, 1);

        assertThatThrownBy(() -> ErrorBounds.of(ring, List.of(Complex.ONE)))
                .hasMessage("values must have one entry for each of 10 sites, was 1");
    }
}
