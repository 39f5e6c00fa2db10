package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.numeric.Streams;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

class RingModesTest {
    /// Beside dense modes only where these are trustworthy: their own errors grow with the condition.
    private static final double DENSE_IS_GOOD = 1e5;

    @ParameterizedTest
    @CsvSource({"PERIODIC, 0, 0.05", "PERIODIC, 0, 0.2", "PERIODIC, 0.5, 0.2", "PERIODIC, 0, 0.5", "PERIODIC, 1, 1",
            "PERIODIC, 0, 0", "OPEN, 0, 0", "OPEN, 0.5, 0", "OPEN, 0, 0.05", "OPEN, 0.7, 0.05"})
    void agreesWithDenseModes(Boundary boundary, double disorder, double g) {
        int compared = 0;
        int all = 0;
        for (int seed = 0; seed < 12; seed++) {
            int n = 31 + 14 * seed + seed % 2;
            double bias = Math.min(g, (boundary == Boundary.OPEN ? 5.0 : 40.0) / n);
            Ring ring = draw(n, bias, boundary, disorder, seed);
            RingModes modes = solve(ring);
            Modes dense = Modes.of(ring);
            for (RingMode mode : modes.all()) {
                assertThat(mode.isDefective() || mode.residual() < 1e-13).as("%s of %s, seed %d", mode, ring, seed).isTrue();
                Mode other = nearest(dense, mode.eigenvalue());
                all++;
                if (isComparable(mode, other, dense)) {
                    compared++;
                    String what = "%s of %s, seed %d".formatted(mode, ring, seed);
                    assertThat(mode.iprRight()).as(what).isCloseTo(other.iprRight(), relative(other.iprRight()));
                    assertThat(mode.iprLeft()).as(what).isCloseTo(other.iprLeft(), relative(other.iprLeft()));
                    double both = other.iprBiorthogonal().orElseThrow();
                    assertThat(mode.iprBiorthogonal().orElseThrow()).as(what).isCloseTo(both, relative(both));
                }
            }
        }
        System.out.printf("compared %s W=%s g=%s: %d of %d%n", boundary, disorder, g, compared, all);
        assertThat(compared).isGreaterThan(all / 2);
    }

    private static org.assertj.core.data.Offset<Double> relative(double value) {
        return within(1e-8 * value);
    }

    /// Whether the dense solver can be the judge: the same eigenvalue, well conditioned and apart from all others.
    private static boolean isComparable(RingMode mode, Mode dense, Modes all) {
        double gap = Double.POSITIVE_INFINITY;
        for (int k = 0; k < all.size(); k++) {
            double distance = all.eigenvalue(k).minus(dense.eigenvalue()).abs();
            gap = distance == 0 ? gap : Math.min(gap, distance);
        }
        return dense.condition() < DENSE_IS_GOOD && gap > 1e-3
                && mode.eigenvalue().minus(dense.eigenvalue()).abs() < 1e-9;
    }

    private static Mode nearest(Modes modes, Complex value) {
        int best = 0;
        for (int k = 1; k < modes.size(); k++) {
            if (modes.eigenvalue(k).minus(value).abs() < modes.eigenvalue(best).minus(value).abs()) {
                best = k;
            }
        }
        return modes.get(best);
    }

    private static Ring draw(int n, double g, Boundary boundary, double disorder, long seed) {
        return (Ring) new DirectedRing(n, g, boundary, disorder).draw(Streams.generator(seed, 0)).matrix();
    }

    private static RingModes solve(Ring ring) {
        RingEigenvalues solved = RingEigenvalues.of(ring).orElseThrow();
        assertThat(solved.certificate()).matches(Certificate::holds);
        return RingModes.of(ring, solved.values());
    }
}
