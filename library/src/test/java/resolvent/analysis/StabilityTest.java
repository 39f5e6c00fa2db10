package resolvent.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.numeric.Streams;
import resolvent.report.Json;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.LeadingModes.Unfinished;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Spectrum;

/// What may be said about stability when not every eigenvalue was found.
class StabilityTest {
    private static final Matrix UNIT = Dense.identity(1);

    private static Stability found(List<Double> converged, Unfinished... unfinished) {
        var vector = ComplexVector.real(new double[] {1});
        List<Mode> modes = converged.stream().map(re -> new Mode(Complex.real(re), vector, vector, 0)).toList();
        return Stability.of(UNIT, new LeadingModes(modes, List.of(unfinished)));
    }

    private static Unfinished estimate(double re, double residual) {
        return new Unfinished(Complex.real(re), residual);
    }

    @Test
    void whatConvergedAndWasNotOvertakenIsKnown() {
        Stability known = found(List.of(2.0, 1.0), estimate(0.5, 0.1));

        assertThat(known.isKnown()).isTrue();
        assertThat(known.gainAtInstability()).contains(0.5);
        assertThat(known.at(0.4)).contains(true);
        assertThat(known.at(0.5)).contains(false);
        assertThat(known.shareOfCritical(0.4)).isCloseTo(0.8, within(1e-15));
        assertThat(known.likelyStableGain()).isEqualTo(0.45);
        assertThat(known.gainFor(0.6)).isEqualTo(0.3);
    }

    @Test
    void anEstimateFurtherRightLeavesOnlyABound() {
        // the second lies left of what converged, but within its residual of the right
        for (Stability bound : List.of(found(List.of(2.0), estimate(4, 0.01)), found(List.of(2.0), estimate(1.9, 0.2)))) {
            assertThat(bound.isKnown()).isFalse();
            assertThat(bound.gainAtInstability()).isEmpty();
            assertThat(bound.gainAtInstabilityAtMost()).contains(0.5);
            assertThat(bound.at(0.6)).contains(false);
            assertThat(bound.at(0.4)).isEmpty();
            assertThat(bound.shareOfCritical(0.4)).isNaN();
            assertThatThrownBy(() -> bound.gainFor(0.9)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("normalize needs the abscissa, was found to be at least 2.0: give a gain instead");
        }
        assertThat(found(List.of(2.0), estimate(4, 0.01)).likelyStableGain()).isEqualTo(0.9 / 4);
    }

    @Test
    void withoutAnyEigenvalueNothingIsKnown() {
        Stability none = found(List.of(), estimate(3, 0.5));

        assertThat(none.isKnown()).isFalse();
        assertThat(none.at(1e-9)).isEmpty();
        assertThat(none.gainAtInstabilityAtMost()).isEmpty();
        assertThat(none.likelyStableGain()).isCloseTo(0.3, within(1e-15));
        assertThatThrownBy(() -> none.gainFor(0.9))
                .hasMessage("normalize needs the abscissa, was not found: give a gain instead");
    }

    @Test
    void missingEigenvaluesOfTheWholeMayLieFurtherRight() {
        Stability bound = Stability.of(UNIT, Spectrum.incomplete(List.of(Complex.real(-1), Complex.real(0.5)), 2));

        assertThat(bound.abscissa()).isEqualTo(0.5);
        assertThat(bound.at(1)).isEmpty();
        assertThat(bound.at(2)).contains(false);
    }

    @Test
    void aRealPartThatIsRoundingIsNoInstability() {
        // antisymmetric: every eigenvalue is imaginary
        Dense any = new Girko(41, 1, false).draw(Streams.generator(3, 0)).matrix().toDense();
        Analysis analysis = Analyses.of(Map.of(), Connectivity.of(any.plus(any.transpose().scaled(-1))));

        assertThat(analysis.abscissa()).isBetween(-1e-13, 1e-13);
        assertThat(analysis.stability().gainAtInstability()).isEmpty();
        assertThat(analysis.stable()).contains(true);
        assertThat(StabilityWords.sentence(analysis)).contains("stable at every gain");
    }

    @Test
    void everyDoorSaysThatStabilityIsNotKnown() {
        Analysis analysis = withStability(Analyses.of(Map.of(), Analyses.sixtyCells(), 1), found(List.of(20.0),
                estimate(30, 0.1)));
        String json = Json.text(AnalysisJson.of(analysis));

        assertThat(json).contains("\"stable\" : null", "\"abscissa\" : null", "\"abscissa_at_least\" : 20",
                "\"gain_at_instability\" : null", "\"gain_at_instability_at_most\" : 0.05");
        assertThat(AnalysisSummary.lines(analysis)).anyMatch(line -> line.startsWith("  UNKNOWN: unstable from g = 0.050"))
                .anyMatch(line -> line.endsWith("not known to be stable"));
        assertThat(AnalysisSentences.inShort(analysis).getFirst()).isEqualTo("τ v' = −v + g M v loses stability at g = "
                + "0.0500 per synapse at the latest: max Re λ is at least 20; further right there may be eigenvalues "
                + "that did not converge (estimated at up to 30). Up to which gain it is stable is not known.");
    }

    @Test
    void whereNothingConvergedEveryDoorSaysSo() {
        Analysis analysis = withStability(Analyses.of(Map.of(), Analyses.sixtyCells(), 1), found(List.of(),
                estimate(30, 0.1)));

        assertThat(Json.text(AnalysisJson.of(analysis))).contains("\"stable\" : null", "\"abscissa_at_least\" : null",
                "\"gain_at_instability_at_most\" : null");
        assertThat(AnalysisSummary.lines(analysis)).contains("  UNKNOWN: no leading eigenvalue converged");
        assertThat(StabilityWords.sentence(analysis)).contains("is not known at any gain");
    }

    private static Analysis withStability(Analysis a, Stability stability) {
        return new Analysis(a.subject(), a.options(), a.facts(), 0.01, stability, a.radius(), a.spectrum(), a.modes(),
                a.eigenvalues(), a.amplification(), a.resolvent(), a.response(), a.silencing(), a.chance(),
                a.robustness(), a.laws(), a.quality(), a.notes(), a.provenance());
    }

    @Test
    void aSpectrumWithGapsEntersNoSum() {
        Subject subject = Analyses.sixtyCells();
        List<String> notes = new ArrayList<>();
        var solver = new Solver(subject.connectivity(), AnalysisOptions.defaults(), Runner.local(1, Progress.SILENT),
                Progress.SILENT, notes);
        List<Complex> some = Spectrum.of(subject.connectivity().matrix()).values().subList(5, 60);
        Solution solution = solver.incomplete(Spectrum.incomplete(some, 5));

        assertThat(solution.complete()).isEmpty();
        assertThat(solution.radius()).isNaN();
        assertThat(solution.stability().isKnown()).isFalse();
        assertThat(solution.quality().unconverged()).isEqualTo(5);
        assertThat(notes).singleElement().asString().startsWith("5 of 60 eigenvalues were not found");
    }

    @Test
    void missingEigenvaluesAreAtLeastOne() {
        assertThatThrownBy(() -> Spectrum.incomplete(List.of(), 0))
                .hasMessage("unconverged must be at least 1, was 0");
    }
}
