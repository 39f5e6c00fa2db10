package resolvent.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.theory.UniformEllipse;

/// What observables find on networks whose spectrum is known.
class ObservablesTest {
    private static <T extends Tally<T>> Findings find(Observable<T> observable, List<Observable.NamedLaw> laws,
            Matrix... networks) {
        T tally = observable.start();
        for (int k = 0; k < networks.length; k++) {
            observable.see(new Draw(k, Connectivity.of(networks[k])), tally);
        }
        return observable.read(tally, laws);
    }

    private static Dense diagonal(double... values) {
        double[] entries = new double[values.length * values.length];
        for (int k = 0; k < values.length; k++) {
            entries[k * values.length + k] = values[k];
        }
        return Dense.ofColumns(values.length, values.length, entries);
    }

    private static Dense rotation(double radius) {
        return Dense.of(new double[] {0, -radius}, new double[] {radius, 0});
    }

    private static double value(Findings findings, String name) {
        return findings.values().stream().filter(value -> value.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static double error(Findings findings, String name) {
        return findings.values().stream().filter(value -> value.name().equals(name)).findFirst().orElseThrow()
                .standardError();
    }

    private static Numbers column(Findings findings, int table, String name) {
        return findings.tables().get(table).columns().stream().filter(column -> column.name().equals(name))
                .map(column -> ((Column.Quantity) column).values()).findFirst().orElseThrow();
    }

    private static Observable.NamedLaw disc(double radius, Complex... outliers) {
        return new Observable.NamedLaw("Disc", new UniformEllipse(radius, radius, List.of(outliers)));
    }

    @Test
    void everyEigenvalueOfTheFirstDrawIsAPointBesideTheLineOfStability() {
        Findings findings = find(new EigenvaluePlane(), List.of(disc(1.5)), diagonal(2, -0.5, 0.25), diagonal(9, 8));
        List<Layer> layers = findings.figures().getFirst().panels().getFirst().layers();

        assertThat(column(findings, 0, "re")).isEqualTo(Numbers.of(2, 0.25, -0.5));
        assertThat(value(findings, "abscissa")).isEqualTo(2);
        assertThat(value(findings, "real_eigenvalues")).isEqualTo(3);
        assertThat(layers.getFirst()).isEqualTo(new Layer.Rule(true, 1, Role.STABILITY, "stability line Re λ = 1"));
        assertThat(layers.get(1)).isEqualTo(Layer.Points.of(Numbers.of(2, 0.25, -0.5), Numbers.of(0, 0, 0),
                Role.MEASURED, "eigenvalues"));
        assertThat(layers).hasSize(3);
    }

    /// Beside a line at 1 the spectrum of small weights would be a dot.
    @Test
    void smallWeightsHaveNoLineOfStability() {
        Findings findings = find(new EigenvaluePlane(), List.of(), rotation(0.01));

        assertThat(findings.figures().getFirst().panels().getFirst().layers()).singleElement()
                .isInstanceOf(Layer.Points.class);
        assertThat(value(findings, "spectral_radius")).isEqualTo(0.01, within(1e-15));
    }

    @Test
    void stableFractionCountsDraws() {
        Findings findings = find(new StabilityFraction(0.5), List.of(disc(1.25)),
                diagonal(1, -9), diagonal(1.5, 0), diagonal(3, 0), diagonal(-1, -2));

        assertThat(value(findings, "stable_fraction")).isEqualTo(0.75);
        assertThat(error(findings, "stable_fraction")).isCloseTo(Math.sqrt(0.75 * 0.25 / 4), within(1e-15));
        Numbers gains = column(findings, 0, "gain");
        Numbers shares = column(findings, 0, "stable_fraction");
        for (int k = 0; k < gains.size(); k++) {
            double gain = gains.get(k);
            double expected = gain < 1 / 3.0 ? 1 : gain < 1 / 1.5 ? 0.75 : gain < 1 ? 0.5 : 0.25;
            assertThat(shares.get(k)).as("gain %s", gain).isEqualTo(expected);
        }
        assertThat(findings.figures().getFirst().panels().getFirst().layers())
                .anySatisfy(layer -> assertThat(layer).isInstanceOfSatisfying(Layer.Rule.class,
                        rule -> assertThat(rule.at()).isCloseTo(0.8, within(1e-12))));
    }

    @Test
    void radialDistributionCountsModuli() {
        Findings findings = find(new RadialDistribution(), List.of(disc(1)), diagonal(0, 0.5), rotation(0.9));

        Numbers radii = column(findings, 0, "radius");
        Numbers shares = column(findings, 0, "share");
        for (int k = 0; k < radii.size(); k++) {
            double expected = radii.get(k) <= 0.5 ? 0.25 : radii.get(k) <= 0.9 ? 0.5 : 1;
            assertThat(shares.get(k)).as("r = %s", radii.get(k)).isEqualTo(expected);
        }
        // F(r) = r²: largest difference just below 0.9, 0.81 − 0.5
        assertThat(value(findings, "distance_to_disc")).isCloseTo(0.31, within(1e-3));
        assertThat(value(findings, "distance_of_sampling")).isCloseTo(0.8687 / 2, within(1e-4));
        assertThat(value(findings, "median_modulus")).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void outliersAreThoseBeyondTheEdgeByTheMargin() {
        var predicted = new Complex(3, 0);
        Findings findings = find(new Outliers(3, 0.1), List.of(disc(1, predicted)),
                diagonal(0.5, 3.2, -1.05), diagonal(2.9, 1.2, 0.1));

        assertThat(value(findings, "outliers_of_disc")).isEqualTo(1.5);
        assertThat(value(findings, "outlier_1_of_disc_re")).isCloseTo(3.05, within(1e-14));
        assertThat(error(findings, "outlier_1_of_disc_re")).isCloseTo(0.15, within(1e-14));
        assertThat(value(findings, "outlier_1_of_disc_im")).isZero();
        assertThat(value(findings, "draws_cut_short_disc")).isZero();
        assertThat(value(find(new Outliers(2, 0), List.of(disc(1)), diagonal(5, 4, 3)), "draws_cut_short_disc"))
                .isEqualTo(1);
    }

    @Test
    void anEllipseHasOutliersBesideItsNarrowSide() {
        var law = new Observable.NamedLaw("Flat", new UniformEllipse(2, 0.2, List.of()));
        Findings findings = find(new Outliers(5, 0.1), List.of(law), rotation(0.3), diagonal(1.9, -1.9));
        assertThat(value(findings, "outliers_of_flat")).isEqualTo(1);
    }

    @Test
    void densityIntegratesToOneAndCountsRealEigenvalues() {
        Findings findings = find(new SpectralDensity(40, 20), List.of(),
                new Girko(30, 0, false).draw(Streams.generator(261, 0)).matrix(), diagonal(1, 2, 3), rotation(0.3));

        Layer.Raster raster = (Layer.Raster) findings.figures().getFirst().panels().getFirst().layers().getFirst();
        double cell = (raster.right() - raster.left()) / raster.columns()
                * ((raster.top() - raster.bottom()) / raster.rows());
        double sum = 0;
        for (double density : raster.shade().values().toArray()) {
            sum += Double.isNaN(density) ? 0 : density * cell;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(raster.bottom()).isEqualTo(-raster.top());
        assertThat(value(findings, "eigenvalues")).isEqualTo(35);
        Numbers counts = column(findings, 0, "count");
        assertThat(Arrays.stream(counts.toArray()).sum()).isEqualTo(35);
        Findings two = find(new SpectralDensity(40, 20), List.of(), diagonal(1, 2, 3), rotation(0.3));
        assertThat(value(two, "real_eigenvalues")).isEqualTo(1.5);
        assertThat(error(two, "real_eigenvalues")).isCloseTo(1.5, within(1e-15));
    }

    @Test
    void fewEigenvaluesArePicturedInLargerSquares() {
        Layer.Raster few = raster(find(new SpectralDensity(400, 400, 1.25), List.of(),
                new Girko(1000, 0, false).draw(Streams.generator(7, 0)).matrix()));
        long occupied = Arrays.stream(few.shade().values().toArray()).filter(density -> density > 0).count();

        assertThat(few.columns()).isBetween(12, 40);
        assertThat(occupied).isLessThanOrEqualTo(2 * 1000 / 4);
        assertThat(few.left()).isEqualTo(-1.25);
        assertThat(few.right()).isEqualTo(1.25);
        assertThat(few.top()).isEqualTo(1.25);
    }

    private static Layer.Raster raster(Findings findings) {
        return (Layer.Raster) findings.figures().getFirst().panels().getFirst().layers().getFirst();
    }

    @Test
    void whatLiesBeyondAFixedExtentIsCountedApart() {
        Findings findings = find(new SpectralDensity(40, 20, 2.5), List.of(), diagonal(1, 2, 3));
        assertThat(value(findings, "eigenvalues_beyond")).isEqualTo(1);
        assertThatThrownBy(() -> new SpectralDensity(41, 20)).hasMessage("columns must be even, was 41");
        assertThatThrownBy(() -> new SpectralDensity(40, 4002)).hasMessageContaining("rows must be at most 4000");
    }

    @Test
    void localizationOfKnownModes() {
        // a diagonal matrix has modes on one neuron; the clean cycle of 8 has modes spread evenly
        double[] entries = new double[64];
        for (int j = 0; j < 8; j++) {
            entries[j * 8 + (j + 1) % 8] = 1;
        }
        Findings spread = find(new Localization(), List.of(), Dense.ofColumns(8, 8, entries));
        Findings single = find(new Localization(), List.of(), diagonal(1, 2, 3));

        // one cell of the counting is 1/64 wide
        for (String kind : List.of("right", "left", "biorthogonal")) {
            assertThat(value(single, "ipr_%s_median".formatted(kind))).isCloseTo(1, within(1 / 64.0));
            assertThat(column(single, 1, "ipr_" + kind).toArray()).containsOnly(1);
        }
        assertThat(value(spread, "ipr_biorthogonal_median")).isCloseTo(0.125, within(0.125 / 64));
        assertThat(value(spread, "modes")).isEqualTo(8);
        assertThat(value(spread, "defective_modes")).isZero();
    }

    @Test
    void defectiveModesAreCountedApart() {
        Findings findings = find(new Localization(), List.of(),
                Dense.of(new double[] {0.5, 1, 0}, new double[] {0, 0.5, 0}, new double[] {0, 0, 2}));
        assertThat(value(findings, "defective_modes")).isEqualTo(2);
        assertThat(value(findings, "modes")).isEqualTo(1);
    }
}
