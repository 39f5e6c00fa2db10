package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.Bifurcation.Hopf;
import resolvent.dynamics.Box;
import resolvent.dynamics.RestSearch;
import resolvent.matrix.Dense;
import resolvent.model.Model;

class FirstLyapunovTest {
    /// The equations of FitzHugh and Nagumo, a velocity and nothing else.
    private record Bare(double current) implements Model {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void velocity(double time, double[] x, double[] out) {
            out[0] = x[0] - x[0] * x[0] * x[0] / 3 - x[1] + current;
            out[1] = 0.08 * (x[0] + 0.7 - 0.8 * x[1]);
        }
    }

    private record WithJacobian(Bare bare) implements Model {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void velocity(double time, double[] x, double[] out) {
            bare.velocity(time, x, out);
        }

        @Override
        public Dense jacobian(double[] x) {
            return Dense.of(new double[] {1 - x[0] * x[0], -1}, new double[] {0.08, -0.064});
        }
    }

    private static List<FirstLyapunov> coefficients(Family family) {
        RestAt rest = new RestAt(0, RestSearch.from(family.at(0), new double[] {-1.2, -0.6})
                .fixedPoint(family.at(0)).orElseThrow());
        Sweep sweep = new Sweep(family, 0, 2, Box.plane(-3, 3, -3, 3));
        return Continuation.standard(sweep).follow(rest).bifurcations().stream()
                .filter(Hopf.class::isInstance).map(Hopf.class::cast).map(Hopf::lyapunov).toList();
    }

    @Test
    void itsErrorCoversWhatDifferencesLeave() {
        List<FirstLyapunov> exact = coefficients(new Family("I", "", current -> new WithJacobian(new Bare(current))));
        List<FirstLyapunov> differenced = coefficients(new Family("I", "", Bare::new));
        assertThat(exact).hasSize(2);
        assertThat(differenced).hasSize(2);
        for (int k = 0; k < 2; k++) {
            double off = Math.abs(differenced.get(k).value() - exact.get(k).value());
            assertThat(off).isLessThan(1e-7).isLessThan(differenced.get(k).error());
        }
    }
}
