package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.bifurcation.Bifurcation.BorderCollision;
import resolvent.bifurcation.Bifurcation.Crossing;
import resolvent.bifurcation.Bifurcation.Crossing.Kind;
import resolvent.bifurcation.Bifurcation.Fold;
import resolvent.bifurcation.Bifurcation.Hopf;
import resolvent.bifurcation.FirstLyapunov.Criticality;
import resolvent.dynamics.Box;
import resolvent.dynamics.RestSearch;
import resolvent.model.InhibitoryPair;

class ContinuationTest {
    private static RestAt rest(Family family, double parameter, double... start) {
        RestSearch search = RestSearch.from(family.at(parameter), start);
        return new RestAt(parameter, search.fixedPoint(family.at(parameter)).orElseThrow(
                () -> new AssertionError(search.inWords())));
    }

    private static <T extends Bifurcation> T only(Branch branch, Class<T> type) {
        assertThat(branch.bifurcations()).hasSize(1).first().isInstanceOf(type);
        return type.cast(branch.bifurcations().getFirst());
    }

    @Test
    void mutualInhibitionHasItsPitchforkAtOne() {
        Family family = new Family("s", "", s -> new InhibitoryPair(s, 1));
        Sweep sweep = new Sweep(family, 0.2, 2, Box.cube(2, -1.1, 1.1));

        List<Branch> branches = Continuation.standard(sweep).diagram(rest(family, 0.5, 0.1, -0.1));

        assertThat(branches).hasSize(2);
        Crossing crossing = only(branches.getFirst(), Crossing.class);
        assertThat(crossing.kind()).isEqualTo(Kind.SUPERCRITICAL_PITCHFORK);
        assertThat(crossing.parameter()).isCloseTo(1, within(1e-10));
        Crossing again = only(branches.get(1), Crossing.class);
        assertThat(again.kind()).isEqualTo(Kind.SUPERCRITICAL_PITCHFORK);
        assertThat(again.parameter()).isCloseTo(1, within(1e-10));
        for (RestAt end : List.of(branches.get(1).points().getFirst(), branches.get(1).points().getLast())) {
            double u = end.point().state().getFirst();
            assertThat(end.parameter()).isEqualTo(2);
            assertThat(u).isCloseTo(Math.tanh(2 * u), within(1e-12));
            assertThat(end.point().isStable()).isTrue();
        }
    }

    @Test
    void aFoldIsFoundAndGoneAround() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {p - 0.3 - x[0] * x[0]},
                x -> new double[][] {{-2 * x[0]}}));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(1, -2, 2));

        Branch branch = Continuation.standard(sweep).follow(rest(family, 0.9, 0.7));

        Fold fold = only(branch, Fold.class);
        assertThat(fold.parameter()).isCloseTo(0.3, within(1e-12));
        assertThat(fold.opensUpwards()).isTrue();
        assertThat(branch.start()).isEqualTo(Ending.LEFT_RANGE);
        assertThat(branch.end()).isEqualTo(Ending.LEFT_RANGE);
        assertThat(branch.points().getFirst().parameter()).isEqualTo(1);
        assertThat(branch.points().getLast().parameter()).isEqualTo(1);
        assertThat(branch.points().getFirst().point().state().getFirst())
                .isCloseTo(-branch.points().getLast().point().state().getFirst(), within(1e-12));
    }

    @Test
    void branchesThatPassThroughEachOtherAreTranscritical() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {(p - 0.4) * x[0] - x[0] * x[0]},
                x -> new double[][] {{p - 0.4 - 2 * x[0]}}));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(1, -1, 1));

        List<Branch> branches = Continuation.standard(sweep).diagram(rest(family, 0.1, 0));

        assertThat(branches).hasSize(2);
        for (Branch branch : branches) {
            Crossing crossing = only(branch, Crossing.class);
            assertThat(crossing.kind()).isEqualTo(Kind.TRANSCRITICAL);
            assertThat(crossing.parameter()).isCloseTo(0.4, within(1e-11));
        }
        assertThat(branches.get(1).points().getLast().point().state().getFirst()
                + branches.get(1).points().getFirst().point().state().getFirst()).isCloseTo(0.2, within(1e-11));
    }

    @Test
    void bifurcationsNextToAnEndOfTheRangeAreLocatedAsWell() {
        Family pitchfork = Planes.family(p -> Planes.model(1,
                x -> new double[] {Math.sin((p - 0.4) * x[0]) - x[0] * x[0] * x[0]},
                x -> new double[][] {{(p - 0.4) * Math.cos((p - 0.4) * x[0]) - 3 * x[0] * x[0]}}));
        Family passing = Planes.family(p -> Planes.model(1, x -> new double[] {(p - 0.4) * x[0] - x[0] * x[0]},
                x -> new double[][] {{p - 0.4 - 2 * x[0]}}));
        for (double distance : List.of(1e-3, 1e-4, 1e-5, 1e-6)) {
            Sweep above = new Sweep(pitchfork, -0.6, 0.4 + distance, Box.cube(1, -1, 1));
            Sweep below = new Sweep(passing, 0.4 - distance, 1.4, Box.cube(1, -2, 2));

            Crossing arms = only(Continuation.standard(above).follow(rest(pitchfork, 0, 0)), Crossing.class);
            Crossing line = only(Continuation.standard(below).follow(rest(passing, 1, 0.6)), Crossing.class);

            assertThat(arms.kind()).isEqualTo(Kind.SUPERCRITICAL_PITCHFORK);
            assertThat(arms.parameter()).isCloseTo(0.4, within(1e-11));
            assertThat(line.parameter()).isCloseTo(0.4, within(1e-11));
        }
    }

    @Test
    void aSubcriticalPitchforkIsToldFromASupercriticalOne() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {p * x[0] + x[0] * x[0] * x[0]},
                x -> new double[][] {{p + 3 * x[0] * x[0]}}));
        Sweep sweep = new Sweep(family, -1.1, 0.7, Box.cube(1, -3, 3));

        Branch branch = Continuation.standard(sweep).follow(rest(family, -0.5, 0));

        assertThat(only(branch, Crossing.class).kind()).isEqualTo(Kind.SUBCRITICAL_PITCHFORK);
    }

    /// In polar coordinates `r' = μ r + σ r³`, `θ' = 2`.
    private static Family turning(double sigma) {
        return Planes.family(mu -> Planes.model(2, x -> {
            double growth = mu + sigma * (x[0] * x[0] + x[1] * x[1]);
            return new double[] {growth * x[0] - 2 * x[1], 2 * x[0] + growth * x[1]};
        }, x -> {
            double growth = mu + sigma * (x[0] * x[0] + x[1] * x[1]);
            double cross = 2 * sigma * x[0] * x[1];
            return new double[][] {{growth + 2 * sigma * x[0] * x[0], -2 + cross},
                    {2 + cross, growth + 2 * sigma * x[1] * x[1]}};
        }));
    }

    @Test
    void theHopfNormalFormHasItsKnownLyapunovCoefficient() {
        for (double sigma : List.of(-1.5, 0.7)) {
            Sweep sweep = new Sweep(turning(sigma), -1, 1.3, Box.cube(2, -2, 2));

            Hopf hopf = only(Continuation.standard(sweep).follow(rest(turning(sigma), -0.4, 0, 0)), Hopf.class);

            assertThat(hopf.parameter()).isCloseTo(0, within(1e-12));
            assertThat(hopf.omega()).isCloseTo(2, within(1e-12));
            // |z| = r/√2, so |z|' = … + 2 σ |z|³ = … + ω l₁ |z|³
            assertThat(hopf.lyapunov().value()).isCloseTo(sigma, within(1e-6));
            assertThat(hopf.lyapunov().criticality()).isEqualTo(
                    sigma < 0 ? Criticality.SUPERCRITICAL : Criticality.SUBCRITICAL);
        }
    }

    /// Kuznetsov's adaptive control x''' + α x'' + β x' + x = x², at α = 1, β: Hopf at β = 1/α, whose coefficient is
    /// negative (Elements of Applied Bifurcation Theory, example 5.4).
    @Test
    void quadraticTermsCountThroughMeanAndDoubledFrequency() {
        Family family = Planes.family(beta -> Planes.model(3,
                x -> new double[] {x[1], x[2], -x[2] - beta * x[1] - x[0] + x[0] * x[0]},
                x -> new double[][] {{0, 1, 0}, {0, 0, 1}, {-1 + 2 * x[0], -beta, -1}}));
        Sweep sweep = new Sweep(family, 0.5, 1.6, Box.cube(3, -1, 1));

        Hopf hopf = only(Continuation.standard(sweep).follow(rest(family, 1.5, 0, 0, 0)), Hopf.class);

        assertThat(hopf.parameter()).isCloseTo(1, within(1e-11));
        assertThat(hopf.omega()).isCloseTo(1, within(1e-11));
        assertThat(hopf.lyapunov().criticality()).isEqualTo(Criticality.SUPERCRITICAL);
    }

    @Test
    void lorenzLosesStabilityInASubcriticalHopfBifurcation() {
        Family family = new Family("ρ", "", rho -> Planes.model(3,
                x -> new double[] {10 * (x[1] - x[0]), x[0] * (rho - x[2]) - x[1], x[0] * x[1] - 8 * x[2] / 3},
                x -> new double[][] {{-10, 10, 0}, {rho - x[2], -1, -x[0]}, {x[1], x[0], -8.0 / 3}}));
        Sweep sweep = new Sweep(family, 10, 30, Box.cube(3, -40, 40));
        double root = Math.sqrt(8.0 / 3 * 13);

        Hopf hopf = only(Continuation.standard(sweep).follow(rest(family, 14, root, root, 13)), Hopf.class);

        assertThat(hopf.parameter()).isCloseTo(10 * (10 + 8.0 / 3 + 3) / (10 - 8.0 / 3 - 1), within(1e-10));
        assertThat(hopf.omega()).isCloseTo(Math.sqrt(8.0 / 3 * (10 + hopf.parameter())), within(1e-10));
        assertThat(hopf.lyapunov().criticality()).isEqualTo(Criticality.SUBCRITICAL);
    }

    @Test
    void aCentreAtEveryValueIsNoBifurcation() {
        Family family = Planes.family(p -> Planes.model(2, x -> new double[] {p * x[1], -x[0] / 3},
                _ -> new double[][] {{0, p}, {-1.0 / 3, 0}}));
        Sweep sweep = new Sweep(family, 0.5, 1.5, Box.cube(2, -1, 1));

        Branch branch = Continuation.standard(sweep).follow(rest(family, 1, 0, 0));

        assertThat(branch.bifurcations()).isEmpty();
        assertThat(branch.inWords()).contains("no bifurcation for μ from 0.5 to 1.5");
    }

    @Test
    void aClosedCurveEndsWhereItBegan() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {1 - x[0] * x[0] - p * p},
                x -> new double[][] {{-2 * x[0]}}));
        Sweep sweep = new Sweep(family, -2, 2, Box.cube(1, -2, 2));

        Branch branch = Continuation.standard(sweep).follow(rest(family, 0.1, 0.9));

        assertThat(branch.end()).isEqualTo(Ending.CLOSED);
        assertThat(branch.bifurcations()).hasSize(2).allSatisfy(one -> {
            assertThat(one).isInstanceOf(Fold.class);
            assertThat(Math.abs(one.parameter())).isCloseTo(1, within(1e-11));
        });
    }

    @Test
    void aBranchThatRunsAwayLeavesTheRegion() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {1 - p * x[0]},
                _ -> new double[][] {{-p}}));
        Sweep sweep = new Sweep(family, -1, 1, Box.cube(1, -20, 20));

        Branch branch = Continuation.standard(sweep).follow(rest(family, 0.5, 1));

        assertThat(branch.start()).isEqualTo(Ending.LEFT_REGION);
        assertThat(branch.end()).isEqualTo(Ending.LEFT_RANGE);
        assertThat(branch.points()).allSatisfy(point -> assertThat(point.parameter()).isGreaterThanOrEqualTo(0.05));
    }

    /// v' = −v + 2 \[v\]₊ + p rests at v = p < 0 and at v = −p < 0: two states that meet at the threshold.
    @Test
    void twoStatesThatMeetAtAThresholdAreABorderCollision() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {-x[0] + 2 * Math.max(x[0], 0) + p},
                x -> new double[][] {{x[0] >= 0 ? 1 : -1}}));
        Sweep sweep = new Sweep(family, -1, 1, Box.cube(1, -3, 3));

        Branch branch = Continuation.standard(sweep).follow(rest(family, -0.5, -0.5));

        BorderCollision collision = only(branch, BorderCollision.class);
        assertThat(collision.parameter()).isCloseTo(0, within(1e-7));
        assertThat(collision.turns()).isTrue();
        assertThat(branch.points().getFirst().point().state().getFirst())
                .isCloseTo(-branch.points().getLast().point().state().getFirst(), within(1e-9));
        assertThat(branch.points().getLast().parameter()).isEqualTo(-1);
    }

    /// A threshold that a state passes with its stability unchanged, and one at which it jumps past a pair ±i.
    @Test
    void aPairThatJumpsAcrossTheAxisIsNotAHopfBifurcation() {
        Family family = Planes.family(p -> Planes.model(2, x -> {
            double drive = Math.max(x[0], 0);
            return new double[] {-x[0] + 3 * drive - 4 * x[1] - p, x[0] - x[1]};
        }, x -> new double[][] {{x[0] >= 0 ? 2 : -1, -4}, {1, -1}}));
        Sweep sweep = new Sweep(family, -1, 1, Box.cube(2, -3, 3));

        Branch branch = Continuation.standard(sweep).follow(rest(family, 0.5, -0.1, -0.1));

        BorderCollision collision = only(branch, BorderCollision.class);
        assertThat(collision.parameter()).isCloseTo(0, within(1e-7));
        assertThat(collision.turns()).isFalse();
        assertThat(List.of(collision.before().point().unstableDimensions(),
                collision.after().point().unstableDimensions())).containsExactlyInAnyOrder(0, 2);
        assertThat(collision.inWords()).contains("border collision", "eigenvalues jump");
    }

    @Test
    void wrongArgumentsAreNamed() {
        Family family = turning(1);
        Box region = Box.cube(2, -1, 1);
        assertThatThrownBy(() -> new Sweep(family, 1, 1, region)).hasMessageContaining("to must be a finite number");
        assertThatThrownBy(() -> new Sweep(family, 0, 1, Box.cube(3, 0, 1)))
                .hasMessage("region must have 2 variables, had 3");
        Sweep sweep = new Sweep(family, 0, 1, region);
        assertThatThrownBy(() -> new Continuation(sweep, 2, 10)).hasMessageContaining("largestStep must be between");
        assertThatThrownBy(() -> Continuation.standard(sweep).follow(rest(family, -0.5, 0, 0)))
                .hasMessage("parameter must be between 0.0 and 1.0, was -0.5");
    }
}
