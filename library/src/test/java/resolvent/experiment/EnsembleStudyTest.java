package resolvent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resolvent.connectivity.DirectedRing.Boundary.PERIODIC;
import static resolvent.connectivity.DirectedRing.Hopping.CLEAN;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.Girko;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.describe.Param;
import resolvent.matrix.Dense;
import resolvent.matrix.UnconvergedException;
import resolvent.numeric.Streams;
import resolvent.observable.Abscissa;
import resolvent.observable.Draw;
import resolvent.observable.EigenvaluePlane;
import resolvent.observable.Findings;
import resolvent.observable.Localization;
import resolvent.observable.Observable;
import resolvent.observable.RadialDistribution;
import resolvent.observable.Samples;
import resolvent.observable.SpectralDensity;
import resolvent.observable.StabilityFraction;
import resolvent.observable.Tally;
import resolvent.report.Column;
import resolvent.report.Value;
import resolvent.theory.CircularLaw;
import resolvent.theory.EllipticLaw;
import resolvent.theory.RajanAbbott;

class EnsembleStudyTest {
    /// Girko's matrix, of which every fifth or so cannot be drawn and another contains a NaN.
    record Faulty(@Param(value = "12", doc = "number of neurons", min = 2) int size) implements Ensemble {
        @Override
        public Connectivity draw(UniformRandomProvider random) {
            int fate = random.nextInt(10);
            if (fate < 2) {
                throw new IllegalStateException("no luck");
            }
            double[] entries = new Girko(size, 0, false).draw(random).matrix().toDense().toColumns();
            if (fate == 2) {
                entries[3] = Double.NaN;
            }
            return Connectivity.of(Dense.ofColumns(size, size, entries));
        }
    }

    private static EnsembleStudy study(Ensemble ensemble) {
        return EnsembleStudy.of(ensemble)
                .measure(new Abscissa(), new RadialDistribution(), new SpectralDensity(20, 20), new Localization());
    }

    private static void assertSame(Result first, Result second) {
        assertThat(second.values()).isEqualTo(first.values());
        assertThat(second.tables()).isEqualTo(first.tables());
        assertThat(second.figures()).isEqualTo(first.figures());
        assertThat(second.notes()).isEqualTo(first.notes());
    }

    @Test
    void aNetworkWithoutRandomnessIsDrawnOnceAndHasNoErrors() {
        Ensemble fixed = new HeadDirectionRing(20, -2, 6, 0.5);
        Result result = EnsembleStudy.of(fixed).measure(new EigenvaluePlane(), new RadialDistribution(), new Abscissa(),
                        new StabilityFraction(0.1)).draws(7).run(Runner.local());

        assertThat(result.notes()).contains(
                "head-direction-ring takes no random numbers: the same at every draw, drawn once");
        assertThat(result.values()).allMatch(value -> Double.isNaN(value.standardError()));
        assertThat(result.value("eigenvalues").value()).isEqualTo(20);
        assertThat(result.value("real_eigenvalues").value()).isEqualTo(18);
        assertThat(result.tables()).allSatisfy(table -> assertThat(table.columns()).extracting(Column::name)
                .doesNotContain("standard_error"));
    }

    @Test
    void withoutDisorderTheSameRecipeIsFixed() {
        assertThat(study(new DirectedRing(12, 0.1, PERIODIC, 0, CLEAN)).draws(3).run(Runner.local()).notes())
                .anyMatch(note -> note.endsWith("drawn once"));
        Result random = study(new DirectedRing(12, 0.1, PERIODIC, 0.2, CLEAN)).draws(3).run(Runner.local());
        assertThat(random.notes()).noneMatch(note -> note.endsWith("drawn once"));
        assertThat(random.value("abscissa_mean").standardError()).isPositive();
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Result one = study(new Girko(25, 0, false)).draws(40).seed(271).run(Runner.local(1, Progress.SILENT));
        for (int threads : new int[] {2, 16}) {
            assertSame(one, study(new Girko(25, 0, false)).draws(40).seed(271)
                    .run(Runner.local(threads, Progress.SILENT)));
        }
    }

    @Test
    void seedsOfAllKindsWorkAndDiffer() {
        for (long seed : new long[] {-1, 0, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Result result = study(new Girko(12, 0, false)).draws(3).seed(seed).run(Runner.local());
            Result again = study(new Girko(12, 0, false)).draws(3).seed(seed).run(Runner.local());
            Result other = study(new Girko(12, 0, false)).draws(3).seed(seed + 1).run(Runner.local());
            assertSame(result, again);
            assertThat(other.value("abscissa_mean")).isNotEqualTo(result.value("abscissa_mean"));
        }
    }

    @Test
    void drawsThatFailAreNamedAndTheOthersGoOn() {
        Result result = study(new Faulty(12)).draws(100).seed(272).run(Runner.local(2, Progress.SILENT));
        long noLuck = result.notes().stream().filter(note -> note.contains("no luck")).count();
        long notFinite = result.notes().stream().filter(note -> note.contains("M[3][0] must be finite, was NaN")).count();

        // binomial with p = 0.2 and 0.1, five standard deviations
        assertThat(noLuck).as("seed 272").isBetween(1L, 40L);
        assertThat(notFinite).as("seed 272").isBetween(1L, 25L);
        assertThat(result.notes().getFirst()).isEqualTo(
                "%d of 100 draws were solved".formatted(100 - noLuck - notFinite));
        assertThat(result.notes().subList(1, result.notes().size())).hasSize((int) (noLuck + notFinite))
                .allMatch(note -> note.matches("(?s)draw \\d+ of seed 272 failed and is in no figure: .*"));
        // the draws that succeeded are in every figure, in full
        assertThat(result.value("eigenvalues").value()).isEqualTo(12.0 * (100 - noLuck - notFinite));
        assertThat(result.tables().getFirst().rows()).isEqualTo((int) (100 - noLuck - notFinite));
        assertSame(result, study(new Faulty(12)).draws(100).seed(272).run(Runner.local(7, Progress.SILENT)));
    }

    /// The abscissa, of which every third draw does not converge.
    record Stubborn() implements Observable<Samples> {
        @Override
        public Samples start() {
            return new Samples();
        }

        @Override
        public void see(Draw draw, Samples tally) {
            if (draw.index() % 3 == 1) {
                throw new UnconvergedException(2, 12);
            }
            tally.add(draw.index(), draw.spectrum().abscissa());
        }

        @Override
        public Findings read(Samples tally, List<NamedLaw> laws) {
            return new Findings(List.of(Value.exact("seen", tally.count(), "", "draws seen")), List.of(), List.of());
        }
    }

    @Test
    void drawsThatDoNotConvergeAreCountedApartAndKeepTheNumbersOfTheOthers() {
        EnsembleStudy study = EnsembleStudy.of(new Girko(12, 0, false)).measure(new Abscissa(), new Stubborn()).draws(8)
                .seed(9);
        Result result = study.run(Runner.local(2, Progress.SILENT));

        assertThat(result.notes()).containsExactly("5 of 8 draws were solved", "3 of 8 draws did not converge and are in "
                + "no statistic: draws 1, 4, 7 of seed 9 (the first: the iteration did not find 2 of 12 eigenvalues)");
        assertThat(result.value("seen").value()).isEqualTo(5);
        var draws = (Column.Quantity) result.tables().getFirst().columns().getFirst();
        assertThat(draws.values().toArray()).containsExactly(0, 2, 3, 5, 6);
    }

    @Test
    void whereNoDrawConvergesTheStudyFails() {
        EnsembleStudy study = EnsembleStudy.of(new Girko(12, 0, false)).measure(new Stubborn()).draws(1);
        assertThat(study.run(Runner.local(1, Progress.SILENT)).notes()).isEmpty();

        Runner onlyTheSecond = new Runner() {
            @Override
            public int threads() {
                return 1;
            }

            @Override
            public <T extends Tally<T>> T fold(String job, long from, long to, Supplier<T> start, Visitor<T> see) {
                return Runner.local(1, Progress.SILENT).fold(job, from + 1, to + 1, start, see);
            }

            @Override
            public <R> List<R> map(String job, int count, IntFunction<R> task) {
                return Runner.local(1, Progress.SILENT).map(job, count, task);
            }
        };
        assertThatThrownBy(() -> study.run(onlyTheSecond)).isInstanceOf(IllegalStateException.class)
                .hasMessage("none of 1 draws could be solved; the first failed with: the iteration did not find 2 of 12 "
                        + "eigenvalues");
    }

    /// A user's own class with a mistake that shows in every second draw.
    record Endless(@Param(value = "3", doc = "number of neurons") int size) implements Ensemble {
        @Override
        public Connectivity draw(UniformRandomProvider random) {
            return random.nextBoolean() ? deeper(0) : new Girko(size, 1, false).draw(random);
        }

        @SuppressWarnings("InfiniteRecursion") // the mistake that the test is about
        private Connectivity deeper(int depth) {
            return depth < 0 ? new Girko(size, 1, false).draw(Streams.generator(0, 0)) : deeper(depth + 1);
        }
    }

    @Test
    void aUsersMistakeDoesNotEndTheStudy() {
        Result result = EnsembleStudy.of(new Endless(3)).measure(new Abscissa()).draws(20).seed(273)
                .run(Runner.local(2, Progress.SILENT));

        // one of 2^20 seeds would give none or all
        assertThat(result.tables().getFirst().rows()).as("seed 273").isBetween(1, 19);
        assertThat(result.notes()).hasSize(21 - result.tables().getFirst().rows())
                .filteredOn(note -> note.contains("StackOverflowError")).hasSize(result.notes().size() - 1);
    }

    @Test
    void theoriesThatDoNotApplySayWhy() {
        Result result = study(new Girko(12, 0, false)).compareWith(new CircularLaw()).compareWith(new EllipticLaw())
                .draws(2).run(Runner.local());
        assertThat(result.notes()).hasSize(2);
        assertThat(result.notes().getFirst()).contains("Circular law does not apply").contains("12");
        assertThat(result.notes().getLast()).contains("Elliptic law does not apply: it is about");
    }

    @Test
    void theoriesThatLeaveSomethingOutSayWhat() {
        var network = new DaleDense(40, 0.8, 1, 0.5, 0, 1.5, true, false, DaleDense.Weights.GAUSSIAN);
        Result result = study(network).compareWith(new RajanAbbott()).draws(2).run(Runner.local());
        assertThat(result.notes()).singleElement().asString().contains("stray");
        assertThat(result.values()).anyMatch(value -> value.name().equals("distance_to_rajan_abbott_law"));
    }

    @Test
    void whenEveryDrawFailsTheStudyFails() {
        var bad = new Girko(3, Double.MAX_VALUE, false);
        assertThatThrownBy(() -> study(bad).draws(3).run(Runner.local()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("none of 3 draws could be solved");
        assertThatThrownBy(() -> study(bad).draws(0)).hasMessage("draws must be at least 1, was 0");
    }
}
