package resolvent.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;

/// A thousand rings of all kinds: no eigenvalue is missed, none comes twice.
class RandomRingsTest {
    private static final double[] BIASES = {0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2};
    private static final int AGAINST_DENSE = 700;
    private static final int AGAINST_ABERTH = 300;

    private record Case(int seed, int size, double bias, Boundary boundary, double disorder) {
        Ring draw() {
            return (Ring) new DirectedRing(size, bias, boundary, disorder).draw(Streams.generator(seed, 17)).matrix();
        }
    }

    private static Case random(int seed, int smallest, int largest, double mostBias) {
        UniformRandomProvider random = Streams.generator(seed, 16);
        int size = smallest + (int) ((largest - smallest) * random.nextDouble() * random.nextDouble());
        double bias = Math.min(BIASES[random.nextInt(BIASES.length)], mostBias / size);
        Boundary boundary = random.nextInt(4) == 0 ? Boundary.OPEN : Boundary.PERIODIC;
        return new Case(seed, size, bias, boundary, random.nextBoolean() ? 0 : random.nextDouble());
    }

    @Test
    void agreeOneToOneWithDenseSolutionsWhereTheseAreRight() {
        int doubtful = 0;
        for (int seed = 0; seed < AGAINST_DENSE; seed++) {
            Case one = random(seed, 3, 200, 40);
            Ring ring = one.draw();
            Optional<RingEigenvalues> solved = RingEigenvalues.of(ring);
            if (solved.isEmpty() || !solved.get().certificate().holds()) {
                doubtful++;
                continue;
            }
            // the bias can be gauged away from an open chain, and dense solutions are wrong where it is large
            List<Complex> dense = Partners.dense(one.boundary == Boundary.OPEN ? ring.withBias(0) : ring);
            assertThat(Partners.farthest(offZero(solved.get().values()), offZero(dense))).as(one.toString()).isLessThan(1e-6);
        }
        assertThat(doubtful).isLessThan(AGAINST_DENSE / 100);
    }

    /// The twin searches all roots of the same determinant together (Ehrlich and Aberth), without rims or open roots.
    @Test
    void agreeOneToOneWithASearchForAllRootsTogether() {
        int compared = 0;
        int doubtful = 0;
        for (int seed = 0; seed < AGAINST_ABERTH; seed++) {
            Case one = random(1000 + seed, 150, 500, 1500);
            Ring ring = one.draw();
            RingEigenvalues solved = RingEigenvalues.of(ring).orElseThrow();
            if (!solved.certificate().holds()) {
                doubtful++;
                continue;
            }
            PointList twin = together(ring, solved.values());
            if (twin.size() == one.size) {
                assertThat(Partners.farthest(offZero(solved.values()), offZero(complex(twin)))).as(one.toString())
                        .isLessThan(1e-7);
                compared++;
            }
        }
        assertThat(doubtful).isLessThan(AGAINST_ABERTH / 100);
        assertThat(compared).isGreaterThan(AGAINST_ABERTH * 9 / 10);
    }

    private static PointList together(Ring ring, List<Complex> near) {
        Model model = new PlainModel(Bonds.of(ring));
        double scale = near.stream().mapToDouble(Complex::abs).max().orElseThrow();
        RootSet found = new RootSet(2 * near.size() + 64, 1e-10 * scale, false);
        new MissingRoots(model, found, new PointList(0), scale).search();
        return found.roots();
    }

    private static List<Complex> complex(PointList points) {
        List<Complex> values = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            values.add(new Complex(points.re(i), points.im(i)));
        }
        return values;
    }

    private static List<Complex> offZero(List<Complex> values) {
        return Partners.beyond(2e-3, values);
    }
}
