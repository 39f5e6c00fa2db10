package resolvent.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import resolvent.numeric.Complex;
import resolvent.numeric.RelativeHistogram;
import resolvent.numeric.Streams;
import resolvent.theory.UniformEllipse;

class DistanceTest {
    private static final UniformEllipse ELLIPSE = new UniformEllipse(1.5, 0.5, List.of());

    /// Independent points that follow the ellipse.
    private static List<Complex> points(int count, UniformRandomProvider random) {
        List<Complex> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double radius = Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            points.add(new Complex(1.5 * radius * Math.cos(angle), 0.5 * radius * Math.sin(angle)));
        }
        return points;
    }

    private static RelativeHistogram moduli(List<Complex> points) {
        var histogram = new RelativeHistogram(4096);
        points.forEach(z -> histogram.add(z.abs()));
        return histogram;
    }

    @Test
    void distanceOfTwoPointsByHand() {
        // within the unit disc: shares 0.25 and 0.64; measured steps at 0, 1/2, 1
        List<Complex> points = List.of(new Complex(0, 0.5), new Complex(-0.8, 0));
        assertThat(Distance.of(points, UniformEllipse.disc(1)).value()).isCloseTo(0.36, within(1e-14));
        assertThat(Distance.of(moduli(points), UniformEllipse.disc(1)).value()).isCloseTo(0.36, within(5e-4));
    }

    @Test
    void pointsBeyondTheLawCountInFull() {
        List<Complex> points = List.of(new Complex(3, 0), new Complex(0, 3));
        assertThat(Distance.of(points, UniformEllipse.disc(1)).value()).isEqualTo(1);
    }

    @Test
    void theYardstickIsTheMeanDistanceOfIndependentPoints() {
        int count = 2000;
        int rounds = 400;
        double[] sums = new double[3];
        for (int k = 0; k < rounds; k++) {
            List<Complex> points = points(count, Streams.generator(241, k));
            double distance = Distance.of(points, ELLIPSE).value();
            sums[0] += distance / rounds;
            sums[1] += distance * distance / rounds;
            sums[2] += Distance.of(moduli(points), ELLIPSE).value() / rounds;
        }
        double error = Math.sqrt((sums[1] - sums[0] * sums[0]) / rounds);
        double yardstick = new Distance(0, count).yardstick();

        // at n = 2000 the mean lies 0.17/n below its limit
        assertThat(sums[0]).as("seed 241").isCloseTo(yardstick, within(5 * error + 0.2 / count));
        assertThat(sums[2]).as("seed 241").isCloseTo(yardstick, within(5 * error + 5e-4));
    }

    @Test
    void countedModuliGiveNearlyTheExactDistance() {
        for (int k = 0; k < 20; k++) {
            List<Complex> points = points(500, Streams.generator(242, k));
            double[] sorted = points.stream().mapToDouble(Complex::abs).sorted().toArray();
            double exact = 0;
            for (int i = 0; i < sorted.length; i++) {
                double share = ELLIPSE.shareWithin(sorted[i]);
                exact = Math.max(exact, Math.max(share - (double) i / 500, (i + 1) / 500.0 - share));
            }
            assertThat(Distance.of(moduli(points), ELLIPSE).value()).as("seed 242, %d", k).isCloseTo(exact, within(5e-4));
        }
    }

    @Test
    void wordsNameTheYardstick() {
        assertThat(new Distance(0.0213, 2400).inWords()).isEqualTo("D = 0.021 (sampling alone 0.018)");
    }

    @Test
    void noEigenvaluesHaveNoDistance() {
        assertThatThrownBy(() -> Distance.of(List.of(), ELLIPSE)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Distance.of(new RelativeHistogram(8), ELLIPSE)).hasMessageContaining("at least 1");
    }
}
