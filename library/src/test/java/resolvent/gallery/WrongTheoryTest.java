package resolvent.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.Girko;
import resolvent.describe.About;
import resolvent.describe.Param;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Matrix;
import resolvent.numeric.Streams;
import resolvent.report.Check;
import resolvent.spectrum.Spectrum;
import resolvent.theory.CircularLaw;
import resolvent.theory.EllipticLaw;
import resolvent.theory.RajanAbbott;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;
import resolvent.theory.UniformEllipse;

/// Every check of the gallery that has a sampling error fails on networks that are not those of its theory: it has a
/// tolerance that something can exceed.
class WrongTheoryTest {
    private static final LawExhibit.Plan PLAN = new LawExhibit.Plan(20, 11, Runner.local());

    /// Networks that are drawn, whatever the theory is about.
    @About(title = "Networks that are not those of the theory", doc = "A test.")
    record Mistaken(@Param(value = "girko", doc = "what is drawn") Ensemble drawn) implements Ensemble {
        @Override
        public int size() {
            return drawn.size();
        }

        @Override
        public Connectivity draw(UniformRandomProvider random) {
            return drawn.draw(random);
        }
    }

    /// A law that applies to everything.
    @About(title = "Law of other networks", doc = "A test.")
    record OtherLaw(SpectralLaw law) implements Theory<Mistaken, SpectralLaw> {
        @Override
        public Class<Mistaken> ensemble() {
            return Mistaken.class;
        }

        @Override
        public SpectralLaw predict(Mistaken ensemble) {
            return law;
        }

        @Override
        public Optional<String> outsideValidity(Mistaken ensemble) {
            return Optional.empty();
        }
    }

    private static LawExhibit exhibit(Ensemble drawn, SpectralLaw law, PerDraw... numbers) {
        return LawExhibit.of(new Mistaken(drawn), new OtherLaw(law), PLAN, numbers);
    }

    private static List<String> failed(Result result) {
        return result.checks().stream().filter(check -> !check.holds()).map(Check::name).toList();
    }

    private static List<String> names(Result result) {
        return result.checks().stream().map(Check::name).toList();
    }

    private static Result disk(Ensemble drawn) {
        var disk = new GirkoDisk(drawn.size(), 0, 20, 11);
        return disk.result(exhibit(drawn, new CircularLaw().predict(new Girko(drawn.size(), 0, false)),
                disk.numbers()));
    }

    @Test
    void girkosDiscIsNotThatOfWeightsAFifthLarger() {
        int size = 100;

        assertThat(failed(disk(new Girko(size, 0, false)))).isEmpty();
        Result larger = disk(new Girko(size, 1.2 / Math.sqrt(size), false));
        assertThat(failed(larger)).containsExactlyElementsOf(names(larger).subList(1, names(larger).size()));
    }

    @Test
    void girkosDiscIsNotAnEllipse() {
        Result ellipse = disk(new Elliptic(100, 0, 0.5));

        assertThat(failed(ellipse)).contains("mean number of real eigenvalues");
    }

    private static Result ellipse(Ensemble drawn, double rho) {
        return new SommersEllipse(drawn.size(), rho, 20, 11).result(exhibit(drawn,
                new EllipticLaw().predict(new Elliptic(drawn.size(), 0, rho)), SommersEllipse.numbers()));
    }

    @ParameterizedTest
    @CsvSource({"0.5, -0.2", "-0.5, 0.1", "0.1, -0.6"})
    void sommersEllipseIsNotThatOfAnotherCorrelation(double rho, double drawn) {
        int size = 100;

        assertThat(failed(ellipse(new Elliptic(size, 0, rho), rho))).isEmpty();
        Result wrong = ellipse(new Elliptic(size, 0, drawn), rho);
        assertThat(failed(wrong)).containsAll(names(wrong).stream()
                .filter(name -> !name.equals("mean of |λ|²") && !name.startsWith("distance")).toList());
    }

    @Test
    void sommersEllipseIsNotADisc() {
        Result disc = ellipse(new Girko(100, 0, false), 0.6);

        assertThat(failed(disc)).containsExactlyElementsOf(names(disc));
    }

    @Test
    void excitatoryAndInhibitoryColumnsAreNotAUniformDisc() {
        int size = 250;
        var declared = new DaleSpectrum(size, 0.8, 1, 0.5, -3.2, 1.5, 20, 11);
        SpectralLaw law = new RajanAbbott().predict(network(size, -3.2, 1.5, true));

        Result right = declared.result(exhibit(network(size, -3.2, 1.5, false), law, declared.numbersAsDrawn()),
                exhibit(network(size, -3.2, 1.5, true), law, declared.numbers()));
        Result wrong = declared.result(exhibit(network(size, -3.8, 1.5, false), law, declared.numbersAsDrawn()),
                exhibit(new Girko(size, declaredRadius(declared) / Math.sqrt(size), false), law, declared.numbers()));

        assertThat(failed(right)).isEmpty();
        assertThat(names(right)).hasSize(5).isEqualTo(names(wrong));
        assertThat(failed(wrong)).contains("eigenvalue √N m when the random input sums to zero",
                "share of eigenvalues within R/2", "mean outlier as drawn").anyMatch(name -> name.startsWith("distance"));
    }

    private static DaleDense network(int size, double meanInhibitory, double deviationInhibitory, boolean rowSumZero) {
        return new DaleDense(size, 0.8, 1, 0.5, meanInhibitory, deviationInhibitory, false, rowSumZero,
                DaleDense.Weights.GAUSSIAN);
    }

    private static double declaredRadius(DaleSpectrum dale) {
        double f = dale.excitatoryFraction();
        return Math.sqrt(f * dale.deviationExcitatory() * dale.deviationExcitatory()
                + (1 - f) * dale.deviationInhibitory() * dale.deviationInhibitory());
    }

    /// The distance of a study of any ensemble from its law, when the law's radius is wrong by a few per cent.
    @ParameterizedTest
    @CsvSource({"40, 5, 0.78, 1.25", "300, 20, 0.95, 1.05", "300, 4, 0.94, 1.06"})
    void aRadiusThatIsWrongIsNoticed(int size, int draws, double tooSmall, double tooLarge) {
        Result measured = new SpectrumStudy(new Girko(size, 0, false), draws, false, 5).run(Runner.local());
        double distanceOfOne = measured.checks().getFirst().measured();
        double sampling = measured.value("distance_of_sampling").value();

        assertThat(measured.checks()).hasSize(1).allMatch(Check::holds);
        for (double radius : new double[] {tooSmall, tooLarge}) {
            // F(r) = r² and r²/R² differ by 1 − R² at most, or by 1 − 1/R²
            double shift = radius < 1 ? 1 - radius * radius : 1 - 1 / (radius * radius);
            assertThat(shift - distanceOfOne).as("radius %s", radius)
                    .isGreaterThan(LawDistance.tolerance(sampling, size, UniformEllipse.disc(radius)));
        }
    }

    /// The share beyond the edge of a disc is 1/√(2πN), and that of the eigenvalues of many draws is.
    @ParameterizedTest
    @ValueSource(ints = {30, 120})
    void theShareBeyondTheEdgeIsWhatLargeNetworksHave(int size) {
        double expected = 1 / Math.sqrt(2 * Math.PI * size);
        int draws = 400;
        double[] beyond = IntStream.range(0, draws).parallel().mapToDouble(draw -> Spectrum.of(
                new Girko(size, 0, false).draw(Streams.generator(3, draw)).matrix()).values().stream()
                .filter(value -> value.abs() > 1).count() / (double) size).toArray();
        double mean = IntStream.range(0, draws).mapToDouble(k -> beyond[k]).sum() / draws;
        double variance = IntStream.range(0, draws).mapToDouble(k -> (beyond[k] - mean) * (beyond[k] - mean)).sum()
                / (draws - 1);

        assertThat(LawDistance.shareBeyondEdge(size, UniformEllipse.disc(1))).isCloseTo(expected,
                within(1e-4 * expected));
        // the next order is smaller by 1/√N
        assertThat(mean).as("seed 3").isCloseTo(expected, within(
                5 * Math.sqrt(variance / draws) + expected / Math.sqrt(size)));
    }

    /// Communities in which the effects of two species on each other are correlated lose stability at σ√N = 1/(1 + ρ).
    @ParameterizedTest
    @CsvSource({"0.5, false", "-0.4, false", "0, true"})
    void mayExpectsAnotherStrengthWhereEffectsAreCorrelated(double rho, boolean holds) {
        var may = new MayStability(List.of(100, 200), 0.09, 1, 80, 11);
        List<StabilityCurve> curves = List.of(curve(100, rho), curve(200, rho));

        Result result = may.result(curves, List.of());

        assertThat(result.checks()).hasSize(2).allMatch(check -> check.holds() == holds);
    }

    private static StabilityCurve curve(int size, double rho) {
        return new StabilityCurve(size, IntStream.range(0, 80).parallel().mapToObj(draw -> {
            Matrix interactions = new Elliptic(size, 0, rho).draw(Streams.generator(size, draw)).matrix();
            return 1 / Spectrum.of(interactions.scaled(-1)).abscissa();
        }).sorted().toList());
    }
}
