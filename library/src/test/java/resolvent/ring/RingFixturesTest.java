package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

/// Small rings whose eigenvalues were computed independently, to the eight digits that were written down, and against
/// dense solutions to rounding.
class RingFixturesTest {
    /// Half of what the last digit stands for, and a little for the two digits of a modulus.
    private static final double PRINTED = 8e-9;

    /// @param closed eigenvalues of the ring in one quadrant of the plane
    /// @param open those of the chain
    record Fixture(Ring ring, List<Complex> closed, List<Complex> open) {}

    static Stream<Fixture> fixtures() {
        return Stream.of(
                new Fixture(Ring.ofSigns(new int[] {1, -1, 1, 1}, new int[] {1, 1, -1, 1}, 0.5),
                        List.of(new Complex(1.08406697, 1.08406697)),
                        List.of(new Complex(0.78615138, 0), new Complex(0, 1.27201965))),
                new Fixture(Ring.ofSigns(new int[] {1, 1, 1, 1}, new int[] {1, 1, 1, 1}, 0.5),
                        List.of(new Complex(2.25525193, 0), new Complex(0, 1.04219061)),
                        List.of(new Complex(1.61803399, 0), new Complex(0.61803399, 0))),
                new Fixture(Ring.ofSigns(new int[] {1, -1, -1, 1, 1, -1}, new int[] {-1, 1, 1, -1, 1, 1}, 0.1),
                        List.of(new Complex(0.33471609, 0.72140528), new Complex(0, 1.78415767)),
                        List.of(new Complex(0.72944423, 0), new Complex(0, 0.80790076), new Complex(0, 1.69687514))));
    }

    /// The images in all four quadrants, each once.
    private static List<Complex> all(List<Complex> quadrant) {
        List<Complex> values = new ArrayList<>();
        for (Complex z : quadrant) {
            values.add(z);
            values.add(Complex.ZERO.minus(z));
            if (z.re() != 0 && z.im() != 0) {
                values.add(new Complex(z.re(), -z.im()));
                values.add(new Complex(-z.re(), z.im()));
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void ringsHaveTheEigenvaluesComputedElsewhere(Fixture fixture) {
        for (List<Complex> found : List.of(RingEigenvalues.of(fixture.ring).orElseThrow().values(),
                Spectrum.of(fixture.ring).values())) {
            assertThat(Partners.farthest(all(fixture.closed), found)).isLessThan(PRINTED);
        }
        assertThat(Spectrum.of(fixture.ring).certificate()).hasValueSatisfying(c -> assertThat(c.holds()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void chainsHaveTheEigenvaluesComputedElsewhereWhateverTheBias(Fixture fixture) {
        for (double g : new double[] {0, fixture.ring.bias(), 3, 700}) {
            List<Complex> found = Spectrum.of(fixture.ring.withBias(g).opened()).values();
            assertThat(Partners.farthest(all(fixture.open), found)).as("g=%s", g).isLessThan(PRINTED);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void denseSolutionsAgreeToRounding(Fixture fixture) {
        for (Ring ring : List.of(fixture.ring, fixture.ring.opened())) {
            assertThat(Partners.farthest(Spectrum.of(ring).values(), Partners.dense(ring))).isLessThan(1e-14);
        }
    }
}
