package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.bifurcation.Bifurcation.BorderCollision;
import resolvent.bifurcation.Bifurcation.Crossing;
import resolvent.bifurcation.Bifurcation.Crossing.Kind;
import resolvent.bifurcation.Bifurcation.Fold;
import resolvent.bifurcation.Bifurcation.Hopf;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.RestSearch;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.numeric.Complex;
import resolvent.numeric.Gain;
import resolvent.numeric.ThresholdLinear;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

/// Rate networks of fifty and two hundred neurons, whose bifurcations follow from the eigenvalues put into them.
class NetworkContinuationTest {
    private static Family inGain(Dense weights) {
        return new Family("g", "", g -> KnownNetworks.rates(weights, Gain.Standard.TANH, g, new double[weights.rows()]));
    }

    private static Sweep sweep(Dense weights) {
        return new Sweep(inGain(weights), 0.4, 1.2, Box.cube(weights.rows(), -1.1, 1.1));
    }

    private static RestAt atZero(Sweep sweep) {
        return new RestAt(0.5, FixedPoint.at(sweep.family().at(0.5), new double[sweep.dimension()]));
    }

    private static <T extends Bifurcation> T only(Branch branch, Class<T> type) {
        assertThat(branch.bifurcations()).as(branch.inWords()).hasSize(1).first().isInstanceOf(type);
        return type.cast(branch.bifurcations().getFirst());
    }

    /// `v' = −v + tanh(g M v)`: v = 0 loses its stability where g λ = 1 for the leading eigenvalue λ of M, if it is real.
    @ParameterizedTest
    @ValueSource(ints = {50, 200})
    void aRealLeadingEigenvalueMakesAPitchfork(int size) {
        Sweep sweep = sweep(KnownNetworks.withLeading(size, 1.25, 0, 1));

        List<Branch> branches = Continuation.standard(sweep).diagram(atZero(sweep));

        assertThat(branches).hasSize(2).allSatisfy(branch -> {
            Crossing crossing = only(branch, Crossing.class);
            assertThat(crossing.kind()).isEqualTo(Kind.SUPERCRITICAL_PITCHFORK);
            assertThat(crossing.parameter()).isCloseTo(1 / 1.25, within(1e-9));
        });
        RestAt end = branches.get(1).points().getLast();
        assertThat(end.parameter()).isEqualTo(1.2);
        assertThat(end.point().isStable()).isTrue();
        // a branch of a large network has no more stations than one of a small one
        assertThat(branches).allSatisfy(branch -> assertThat(branch.points()).hasSizeLessThan(100));
    }

    @Test
    void theLargestEigenvalueOfASymmetricNetworkMakesAPitchfork() {
        var random = new Random(5);
        double[][] rows = new double[50][50];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j <= i; j++) {
                rows[i][j] = random.nextGaussian() / Math.sqrt(50) * 0.7;
                rows[j][i] = rows[i][j];
            }
        }
        Dense weights = Dense.of(rows);
        double largest = Spectrum.of(weights).values().getFirst().re();
        double second = Spectrum.of(weights).values().get(1).re();
        Sweep sweep = new Sweep(inGain(weights), 0.2, 0.5 / largest + 0.5 / second, Box.cube(50, -1.1, 1.1));

        Branch branch = Continuation.standard(sweep).follow(atZero(sweep));

        assertThat(only(branch, Crossing.class).parameter()).isCloseTo(1 / largest, within(1e-9));
    }

    /// A pair a ± ib: `J = −1 + g M` at 0, so g a = 1 and ω = g b. With `J q = iω q` the argument of the gain is
    /// `g M q = (1 + iω) q`, and tanh has no second and the third derivative −2 at 0: l₁ follows in one line.
    @ParameterizedTest
    @ValueSource(ints = {50, 200})
    void aComplexLeadingPairMakesAHopfBifurcation(int size) {
        Dense weights = KnownNetworks.withLeading(size, 1.25, 2, 1);
        Sweep sweep = sweep(weights);

        Hopf hopf = only(Continuation.standard(sweep).follow(atZero(sweep)), Hopf.class);

        assertThat(hopf.parameter()).isCloseTo(1 / 1.25, within(1e-11));
        assertThat(hopf.omega()).isCloseTo(2 / 1.25, within(1e-11));
        assertThat(hopf.lyapunov().criticality()).isEqualTo(FirstLyapunov.Criticality.SUPERCRITICAL);
        assertThat(hopf.lyapunov().value()).isCloseTo(exactCoefficient(weights, 2 / 1.25), within(1e-6));
        assertThat(hopf.lyapunov().error()).isLessThan(1e-4);
    }

    private static double exactCoefficient(Dense weights, double omega) {
        Modes modes = Modes.of(weights);
        Mode mode = modes.eigenvalue(0).im() > 0 ? modes.get(0) : modes.get(1);
        Complex norm = mode.left().dot(mode.right());
        Complex sum = Complex.ZERO;
        for (int i = 0; i < weights.rows(); i++) {
            Complex q = new Complex(mode.right().re(i), mode.right().im(i));
            Complex p = new Complex(mode.left().re(i), mode.left().im(i));
            sum = sum.plus(p.times(q).times(q.abs() * q.abs()));
        }
        Complex cubic = sum.dividedBy(norm).times(new Complex(1, omega)).times(-2 * (1 + omega * omega));
        return cubic.re() / (2 * omega);
    }

    /// Just beyond the bifurcation the radius obeys `r' = (Re λ) r + ω l₁ r³` in the frame of q, |q| = 1, where a
    /// deviation is 2 Re(z q) and |z| = r: so r² = −Re λ/(ω l₁), with Re λ = 1.25 g − 1 here, up to a share of order r².
    @Test
    void theCycleOfANetworkIsBornWithTheSizeThatTheCoefficientGives() {
        int size = 12;
        Dense weights = KnownNetworks.withLeading(size, 1.25, 2, 1);
        Sweep sweep = sweep(weights);
        Hopf hopf = only(Continuation.standard(sweep).follow(atZero(sweep)), Hopf.class);

        CycleBranch branch = new CycleContinuation(sweep, 0.05, 12).followBorn(hopf).orElseThrow();

        assertThat(branch.start()).isEqualTo(CycleEnding.BEGAN_AT_HOPF);
        assertThat(branch.points()).allSatisfy(point -> assertThat(point.cycle().isStable()).isTrue());
        CycleAt first = branch.points().getFirst();
        Modes modes = Modes.of(weights);
        Mode mode = modes.eigenvalue(0).im() > 0 ? modes.get(0) : modes.get(1);
        double square = (1.25 * first.parameter() - 1) / -(hopf.omega() * hopf.lyapunov().value());
        for (int i = 0; i < size; i++) {
            assertThat(first.cycle().highest().get(i) / (2 * Math.sqrt(square) * mode.right().abs(i)))
                    .isCloseTo(1, within(0.01));
        }
    }

    /// Rows that sum to s: equal rates m obey `m' = −m + tanh(s m + h)`, with folds at m = ∓√(1 − 1/s).
    @Test
    void equalRatesOfTwoHundredNeuronsFoldTogether() {
        int size = 200;
        Dense weights = KnownNetworks.withRowSums(size, 2, 0.3, 3);
        Family family = new Family("h", "", h -> KnownNetworks.rates(weights, Gain.Standard.TANH, 1, filled(size, h)));
        Sweep sweep = new Sweep(family, -1, 1, Box.cube(size, -1.1, 1.1));
        RestAt start = new RestAt(-0.9, RestSearch.from(family.at(-0.9), filled(size, -1)).fixedPoint(family.at(-0.9))
                .orElseThrow());

        Branch branch = Continuation.standard(sweep).follow(start);

        double root = Math.sqrt(0.5);
        double fold = 2 * root - 0.5 * Math.log((1 + root) / (1 - root));
        assertThat(branch.bifurcations()).hasSize(2).allSatisfy(one -> {
            assertThat(one).isInstanceOf(Fold.class);
            assertThat(Math.abs(one.parameter())).isCloseTo(fold, within(1e-11));
        });
        assertThat(branch.points()).hasSizeLessThan(200);
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    /// `v' = −v + [M v + h]₊` with `h_i = 1 − p` for one neuron and 1 for the others: as long as all are active
    /// `v = (1 − M)⁻¹ h`, which is 0 for that neuron at the value of p solved for here.
    @Test
    void aNeuronOfFiftyFallsSilentInABorderCollision() {
        int size = 50;
        Dense weights = KnownNetworks.withRowSums(size, 0.3, 0.2, 8);
        double[] own = new double[size];
        own[7] = 1;
        LinearSolver solver = LinearSolver.of(weights.scaledAndShifted(-1, 1)).orElseThrow();
        double silent = solver.solve(filled(size, 1))[7] / solver.solve(own)[7];
        Family family = new Family("p", "", p -> {
            double[] input = filled(size, 1);
            input[7] -= p;
            return KnownNetworks.rates(weights, new ThresholdLinear(1, 0), 1, input);
        });
        Sweep sweep = new Sweep(family, 0, silent + 0.5, Box.cube(size, -1, 6));
        RestAt start = new RestAt(0.1, RestSearch.from(family.at(0.1), filled(size, 1)).fixedPoint(family.at(0.1))
                .orElseThrow());

        Branch branch = Continuation.standard(sweep).follow(start);

        BorderCollision collision = only(branch, BorderCollision.class);
        assertThat(collision.parameter()).isCloseTo(silent, within(1e-7));
        assertThat(collision.turns()).isFalse();
        assertThat(collision.at().point().state().get(7)).isCloseTo(0, within(1e-6));
        assertThat(branch.points().getLast().point().state().get(7)).isCloseTo(0, within(1e-12));
    }
}
