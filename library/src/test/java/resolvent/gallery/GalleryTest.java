package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.describe.Form;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.report.Check;
import resolvent.report.Value;

/// Numbers of the gallery against values that were computed independently.
class GalleryTest {
    private static Result run(String name, Map<String, String> parameters) {
        Catalogue catalogue = Catalogue.standard();
        return ((Experiment) Form.of(catalogue.find(name)).read(parameters, catalogue)).run(Runner.local());
    }

    /// P(stable) at σ√N = 0.8 … 1.2, estimated elsewhere from 400 draws (N = 25) and 50 draws (N = 200).
    @ParameterizedTest
    @CsvSource({
        "25, 400, 400, .993, .963, .845, .660, .380",
        "200, 50, 50, 1, .980, .720, 0, 0",
    })
    void communitiesAreStableAsOftenAsElsewhere(int size, int draws, int drawsElsewhere, double at08, double at09,
            double at10, double at11, double at12) {
        Result result = run("may-stability", Map.of("sizes", Integer.toString(size), "sigma", "0.3",
                "draws", Integer.toString(draws)));

        double[] elsewhere = {at08, at09, at10, at11, at12};
        List<String> names = List.of("0_8", "0_9", "1_0", "1_1", "1_2");
        for (int k = 0; k < elsewhere.length; k++) {
            double here = result.value("p_stable_n%d_at_%s".formatted(size, names.get(k))).value();
            double pooled = (here * draws + elsewhere[k] * drawsElsewhere) / (draws + drawsElsewhere);
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / draws + 1.0 / drawsElsewhere));
            assertThat(here).as("at %s", names.get(k)).isCloseTo(elsewhere[k], within(4 * error + 0.01));
        }
    }

    /// At σ√N = 1 about three communities in four are stable, not every second one: 400 draws of 100 species give
    /// P = 0.75 within 5 standard errors.
    @Test
    void atMaysCriterionThreeInFourAreStable() {
        int draws = 400;
        Result result = run("may-stability", Map.of("sizes", "100", "sigma", "0.3", "draws", Integer.toString(draws)));

        double error = Math.sqrt(0.75 * 0.25 / draws);
        assertThat(result.value("p_stable_n100_at_1_0").value()).isCloseTo(0.75, within(5 * error));
        assertThat(0.75 - 0.5).as("the band leaves 1/2 out").isGreaterThan(2 * 5 * error);
    }

    @Test
    void stabilityFallsWithTheNumberOfSpecies() {
        Result result = run("may-stability", Map.of("sizes", "10", "sigma", "0.2", "draws", "200"));

        assertThat(result.value("critical_species").value()).isCloseTo(25, within(1e-12));
        assertThat(result.value("p_stable_sweep_n10").value()).isGreaterThan(0.98);
        assertThat(result.value("p_stable_sweep_n40").value()).isLessThan(0.3);
    }

    @Test
    void theSameMatrixOfSpeciesServesEveryConnectance() {
        Result result = run("may-stability", Map.of("sizes", "100", "sigma", "0.3", "connectance", "0.3",
                "draws", "60"));

        assertThat(result.checks()).allMatch(Check::holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.0000000000000002", "1.0000001", "3", "100"})
    void mutualInhibitionHoldsItsChecksAtEveryStrength(String s) {
        Result result = run("mutual-inhibition", Map.of("s", s, "tau", "10"));

        assertThat(result.checks()).isNotEmpty().allMatch(Check::holds);
    }

    @Test
    void mutualInhibitionHasItsReferenceValues() {
        Result result = run("mutual-inhibition", Map.of());

        assertThat(result.value("fixed_points").value()).isEqualTo(3);
        assertThat(result.value("winner_rate").value()).isCloseTo(0.8217182269, within(1e-10));
        assertThat(result.value("point_3_v1").value()).isCloseTo(0.8217182269, within(1e-10));
        assertThat(result.value("point_3_eigenvalue_1_re").value()).isCloseTo(-0.5406929134, within(1e-10));
        assertThat(result.value("point_3_eigenvalue_2_re").value()).isCloseTo(-1.4593070866, within(1e-10));
        assertThat(result.value("point_2_eigenvalue_1_re").value()).isCloseTo(0.4142135624, within(1e-10));
    }

    @Test
    void aWholeLineOfFixedPointsIsSaidToBeOne() {
        Result result = run("rabbits-and-sheep", Map.of("rabbits", "2", "sheep-on-rabbits", "1",
                "rabbits-on-sheep", "1"));

        assertThat(result.checks()).allMatch(Check::holds);
        assertThat(result.notes()).anyMatch(note -> note.contains("points may lie on a whole curve"));
        assertThat(result.values()).extracting(Value::name).doesNotContain("coupled_point_1_rabbits");
    }

    @Test
    void coexistenceAppearsWhenCompetitionIsWeak() {
        Result result = run("rabbits-and-sheep", Map.of("sheep-on-rabbits", "0.5", "rabbits-on-sheep", "0.3"));

        assertThat(result.checks()).allMatch(Check::holds);
        assertThat(result.figure("rabbits-and-sheep").panels()).hasSize(2);
    }

    @Test
    void mayFixedPointHasItsReferenceValues() {
        Result result = run("may-fixed-point", Map.of());

        assertThat(result.value("x1").value()).isCloseTo(1.13924051, within(5e-9));
        assertThat(result.value("eigenvalue_exact_1_re").value()).isCloseTo(-0.28927670, within(5e-9));
        assertThat(result.value("eigenvalue_may_2_im").value()).isCloseTo(0.13228757, within(5e-9));
    }

    @Test
    void aRandomCommunityHoldsItsChecksToo() {
        Result result = run("may-fixed-point", Map.of("community", "random", "size", "80", "seed", "3"));

        assertThat(result.checks()).hasSize(3).allMatch(Check::holds);
        assertThat(result.value("species").value()).isEqualTo(80);
    }

    @Test
    void withoutInteractionsMayIsRight() {
        Result result = run("may-fixed-point", Map.of("community", "random", "size", "5", "sigma", "0"));

        assertThat(result.value("abscissa_exact").value()).isEqualTo(-1);
        assertThat(result.value("abscissa_may").value()).isEqualTo(-1);
        assertThat(result.value("x5").value()).isEqualTo(1);
    }

    @Test
    void daleSpectrumHasItsReferenceRadiusAndLaw() {
        Result result = run("dale-spectrum", Map.of("size", "100", "draws", "10"));

        assertThat(result.value("radius").value()).isCloseTo(0.8062258, within(5e-8));
        assertThat(result.checks()).allMatch(Check::holds);
    }

    @Test
    void balancedMeansMoveNothingWhenRowsSumToZero() {
        Result result = run("dale-spectrum", Map.of("size", "100", "draws", "10", "mean-inhibitory", "-4"));

        assertThat(result.value("outlier").value()).isCloseTo(0, within(1e-12));
        assertThat(result.value("shift_by_means").value()).isLessThan(1e-10);
        assertThat(result.value("strays_as_drawn").value()).isGreaterThan(result.value("strays").value());
    }

    @Test
    void realEigenvaluesAreCountedExactly() {
        assertThat(RealEigenvalues.mean(1)).isEqualTo(1);
        assertThat(RealEigenvalues.mean(2)).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(RealEigenvalues.mean(3)).isCloseTo(1 + Math.sqrt(2) / 2, within(1e-15));
        assertThat(RealEigenvalues.mean(4)).isCloseTo(11 * Math.sqrt(2) / 8, within(1e-15));
        // the asymptotic series of the same paper
        double n = 1000;
        double series = 0.5 + Math.sqrt(2 * n / Math.PI) * (1 - 3 / (8 * n) - 3 / (128 * n * n));
        assertThat(RealEigenvalues.mean(1000)).isCloseTo(series, within(1e-7));
    }

    @Test
    void aStudyOfAnEnsembleIsCalledAfterTheEnsemble() {
        Result result = new SpectrumStudy(new Elliptic(60, 0, -0.4), 6, true, 5).run(Runner.local());

        assertThat(result.title()).isEqualTo("Pairwise correlated Gaussian weights");
        assertThat(result.provenance().command()).startsWith("./resolvent run elliptic --size 60")
                .endsWith("--draws 6 --eigenvectors true --seed 5");
        assertThat(result.checks()).hasSize(1).allMatch(Check::holds);
        assertThat(result.figure("localization").panels()).hasSize(3);
    }

    @Test
    void onlyARecordCanBeStudiedUnderItsName() {
        Ensemble nameless = new DegreeKeepingShuffle(Connectivity.of(Dense.identity(3)));

        assertThatThrownBy(() -> new SpectrumStudy(nameless, 1, false, 1)).hasMessageStartingWith("of must be a record");
    }

    @Test
    void smallNetworksAreNotComparedWithLargeOnes() {
        Result result = run("girko-disk", Map.of("size", "5", "draws", "200"));

        assertThat(result.notes()).anyMatch(note -> note.startsWith("Circular law does not apply"));
        assertThat(result.checks()).hasSize(1).allMatch(Check::holds);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThatThrownBy(() -> run("girko-disk", Map.of("draws", "1"))).hasMessage("draws must be at least 2, was 1");
        assertThatThrownBy(() -> run("may-stability", Map.of("sizes", "25,4")))
                .hasMessage("sizes must be at least 5, was 4");
        assertThatThrownBy(() -> run("sommers-ellipse", Map.of("rho", "1"))).hasMessage("rho must be below 1, was 1.0");
    }

    @Test
    void textHasFourDigitsAndATrueMinus() {
        assertThat(Text.number(-0.82171823)).isEqualTo("−0.8217");
        assertThat(Text.number(0)).isEqualTo("0");
        assertThat(Text.number(3)).isEqualTo("3");
        assertThat(Text.number(1234567)).isEqualTo("1,234,567");
        assertThat(Text.number(2.2204e-16)).isEqualTo("2.22×10⁻¹⁶");
        assertThat(Text.number(Double.NaN)).isEqualTo("–");
        assertThat(Text.point(1e-30, -2)).isEqualTo("(0, −2)");
    }
}
