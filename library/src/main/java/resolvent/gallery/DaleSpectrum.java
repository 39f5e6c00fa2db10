package resolvent.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resolvent.connectivity.DaleDense;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.report.Figure;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;
import resolvent.theory.RajanAbbott;
import resolvent.theory.SpectralLaw;

/// The spectrum of excitatory and inhibitory neurons: a bulk that only the variances shape, an outlier that only the
/// means make, and the strays that go when the random input to every neuron sums to zero.
///
/// @param size number of neurons N
/// @param excitatoryFraction share f of the neurons that excite
/// @param meanExcitatory √N times the mean weight of an excitatory neuron
/// @param deviationExcitatory √N times the standard deviation of its weights
/// @param meanInhibitory √N times the mean weight of an inhibitory neuron
/// @param deviationInhibitory √N times the standard deviation of its weights
/// @param draws number of matrices
/// @param seed seed of the draws
@About(title = "Spectra of excitatory and inhibitory networks",
        doc = "Excitatory and inhibitory columns of different mean and spread. The spreads shape the bulk, which is "
                + "denser in the middle; a mean that does not cancel makes one outlier; strays leave the bulk unless "
                + "the random input to every neuron sums to zero.",
        formula = "R² = f σE² + (1−f) σI²; <σ²/(r² + z σ²)> = 1, F(r) = 1 − z; outlier √N (f μE + (1−f) μI)",
        cite = "K. Rajan, L. F. Abbott, Phys. Rev. Lett. 97, 188104 (2006), doi:10.1103/PhysRevLett.97.188104")
public record DaleSpectrum(
        @Param(value = "250", doc = "number of neurons", symbol = "N", min = 10) int size,
        @Param(value = "0.8", doc = "share of excitatory neurons", symbol = "f", above = 0, below = 1)
        double excitatoryFraction,
        @Param(value = "1", doc = "mean weight of excitatory neurons times √N", symbol = "μE", min = 0)
        double meanExcitatory,
        @Param(value = "0.5", doc = "deviation of excitatory weights times √N", symbol = "σE", above = 0)
        double deviationExcitatory,
        @Param(value = "-3.2", doc = "mean weight of inhibitory neurons times √N", symbol = "μI", max = 0)
        double meanInhibitory,
        @Param(value = "1.5", doc = "deviation of inhibitory weights times √N", symbol = "σI", above = 0)
        double deviationInhibitory,
        @Param(value = "20", doc = "number of matrices", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final double EXACT = 1e-9;

    public DaleSpectrum {
        Form.check(DaleSpectrum.class, size, excitatoryFraction, meanExcitatory, deviationExcitatory, meanInhibitory,
                deviationInhibitory, draws, seed);
    }

    @Override
    public Result run(Runner runner) {
        var plan = new LawExhibit.Plan(draws, seed, runner);
        return result(LawExhibit.of(network(false), new RajanAbbott(), plan, numbersAsDrawn()),
                LawExhibit.of(network(true), new RajanAbbott(), plan, numbers()));
    }

    /// What is measured beside the radial distribution when the random input does not sum to zero.
    PerDraw[] numbersAsDrawn() {
        double expected = outlierAt();
        double radius = radius();
        return new PerDraw[] {
            new PerDraw("outlier_as_drawn", "weight", "mean of the real part of the eigenvalue nearest √N m",
                    draw -> nearest(draw, expected).re()),
            new PerDraw("strays_as_drawn", "", "mean number of eigenvalues beyond 1.1 R of a draw",
                    draw -> beyond(draw, 1.1 * radius))};
    }

    /// What is measured beside the radial distribution when the random input to every neuron sums to zero.
    PerDraw[] numbers() {
        double expected = outlierAt();
        double radius = radius();
        return new PerDraw[] {
            new PerDraw("outlier_defect", "weight", "mean distance of the nearest eigenvalue from √N m",
                    draw -> nearest(draw, expected).minus(Complex.real(expected)).abs()),
            new PerDraw("strays", "", "mean number of eigenvalues beyond 1.1 R of a draw",
                    draw -> beyond(draw, 1.1 * radius)),
            new PerDraw("share_within_half", "", "share of eigenvalues within R/2",
                    draw -> GirkoDisk.shareWithin(draw, radius / 2))};
    }

    /// What was measured, beside the theory.
    ///
    /// @param strays networks as drawn
    /// @param summed networks in which the random input to every neuron sums to zero
    Result result(LawExhibit strays, LawExhibit summed) {
        Result.Builder result = Result.of(this);
        comparisons(strays, summed).addTo(result);
        return result
                .figure(Figure.of("dale-spectrum", "Excitatory and inhibitory columns", caption(),
                        strays.plane("as drawn"), summed.plane("random input sums to zero"),
                        summed.radial("share within r")))
                .table(summed.measured().tables().toArray(Table[]::new))
                .note(notes(strays, summed))
                .build();
    }

    private String[] notes(LawExhibit strays, LawExhibit summed) {
        List<String> notes = new ArrayList<>(summed.measured().notes());
        strays.measured().notes().stream().filter(note -> !notes.contains(note))
                .map("as drawn: %s"::formatted).forEach(notes::add);
        if (summed.law().isPresent() && !outlierStandsApart(strays)) {
            notes.add("so few neurons and draws do not tell the outlier as drawn from the bulk: it is not compared");
        }
        return notes.toArray(String[]::new);
    }

    private DaleDense network(boolean rowSumZero) {
        return new DaleDense(size, excitatoryFraction, meanExcitatory, deviationExcitatory, meanInhibitory,
                deviationInhibitory, false, rowSumZero, DaleDense.Weights.GAUSSIAN);
    }

    private double outlierAt() {
        return Math.sqrt(size) * network(true).mean();
    }

    /// R, with the share of excitatory neurons as rounded to whole ones.
    private double radius() {
        double share = (double) network(true).excitatory() / size;
        return Math.sqrt(share * deviationExcitatory * deviationExcitatory
                + (1 - share) * deviationInhibitory * deviationInhibitory);
    }

    private static Complex nearest(Draw draw, double real) {
        return draw.spectrum().values().stream()
                .min(Comparator.comparingDouble(value -> value.minus(Complex.real(real)).abs())).orElseThrow();
    }

    private static double beyond(Draw draw, double radius) {
        return draw.spectrum().values().stream().filter(value -> value.abs() > radius).count();
    }

    private List<Value> values(LawExhibit strays, LawExhibit summed) {
        List<Value> values = new ArrayList<>(summed.measured().values());
        strays.measured().values().stream().filter(value -> value.name().endsWith("_as_drawn")).forEach(values::add);
        values.add(Value.exact("radius", radius(), "weight", "radius R of the bulk"));
        values.add(outlier());
        summed.law().ifPresent(law -> {
            for (int quarter = 1; quarter <= 3; quarter++) {
                values.add(share(law, quarter));
            }
        });
        return values;
    }

    private Value outlier() {
        return Value.exact("outlier", outlierAt(), "weight",
                "√N m, where the means expect an eigenvalue; inside the bulk it does not stand apart");
    }

    private Value share(SpectralLaw law, int quarters) {
        return Value.exact("law_share_within_%d_quarter".formatted(quarters),
                law.shareWithin(radius() * quarters / 4), "", "F(%d R/4) of the law".formatted(quarters));
    }

    /// When the random rows sum to zero, the means move exactly one eigenvalue: the one of the vector (1, …, 1), from 0
    /// to √N m. All others stay; this is the largest distance from an eigenvalue with means to the nearest without.
    private Value shiftByMeans() {
        DaleDense plain = new DaleDense(size, excitatoryFraction, 0, deviationExcitatory, 0, deviationInhibitory,
                false, true, DaleDense.Weights.GAUSSIAN);
        List<Complex> without = new ArrayList<>(spectrum(plain).values());
        without.add(Complex.real(outlierAt()));
        double shift = spectrum(network(true)).values().stream().mapToDouble(value -> without.stream()
                .mapToDouble(other -> value.minus(other).abs()).min().orElse(Double.NaN)).max().orElse(Double.NaN);
        return Value.exact("shift_by_means", shift, "weight", "largest distance of an eigenvalue of the first draw from "
                + "its partner without means, rows summing to zero");
    }

    private Spectrum spectrum(DaleDense network) {
        return Spectrum.of(network.draw(Streams.generator(seed, 0)).matrix());
    }

    private Comparisons comparisons(LawExhibit strays, LawExhibit summed) {
        Comparisons found = Comparisons.beside(values(strays, summed))
                .vanishes("eigenvalue √N m when the random input sums to zero", summed.measured().value("outlier_defect"),
                        EXACT * scale(), "identity: (1, …, 1) is an eigenvector; 1e-9 of the largest mean")
                .vanishes("all other eigenvalues are those without means", shiftByMeans(), EXACT * scale(),
                        "identity for random input that sums to zero; 1e-9 of the largest mean");
        summed.law().ifPresent(law -> {
            found.sampled("share of eigenvalues within R/2", summed.measured().value("share_within_half"),
                    share(law, 2), 2.0 / size, "5 standard errors, and 2/N for finite size")
                    .with(summed.distanceChecks(size));
            if (!law.outliers().isEmpty()) {
                addOutlier(found, strays);
            }
        });
        return found;
    }

    /// As drawn the outlier scatters: to first order by the mean of M applied to the random part of M, whose variance
    /// is R² <μ²>, over √N m; the next order moves its mean. Compared only where it stands apart from the bulk by more
    /// than that.
    private void addOutlier(Comparisons found, LawExhibit strays) {
        if (outlierStandsApart(strays)) {
            found.agree("mean outlier as drawn", strays.measured().value("outlier_as_drawn"), outlier(),
                    outlierTolerance(strays), "5 standard errors, and R²<μ²>/|√N m|³ for the next order");
        }
    }

    private boolean outlierStandsApart(LawExhibit strays) {
        return Math.abs(outlierAt()) - radius() > outlierTolerance(strays);
    }

    private double outlierTolerance(LawExhibit strays) {
        double squares = excitatoryFraction * meanExcitatory * meanExcitatory
                + (1 - excitatoryFraction) * meanInhibitory * meanInhibitory;
        double next = radius() * radius() * squares / Math.pow(Math.abs(outlierAt()), 3);
        return 5 * strays.measured().value("outlier_as_drawn").standardError() + next;
    }

    private double scale() {
        return Math.sqrt(size) * Math.max(1, Math.max(Math.abs(meanExcitatory), Math.abs(meanInhibitory)));
    }

    private String caption() {
        return ("Left: eigenvalues of one matrix of N = %d columns, a share %s of them excitatory, as drawn; means that do not "
                + "cancel make an outlier near √N m = %s, and strays leave the circle of radius R = %s. Middle: the "
                + "same with the random input to every neuron summing to zero. Right: the share of eigenvalues of %d "
                + "such matrices within a distance r from 0; dashed: the law of Rajan and Abbott.").formatted(
                size, Text.number(excitatoryFraction), Text.number(outlierAt()), Text.number(radius()), draws);
    }
}
