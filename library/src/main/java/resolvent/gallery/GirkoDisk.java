package resolvent.gallery;

import resolvent.connectivity.Girko;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.observable.Draw;
import resolvent.report.Figure;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.theory.CircularLaw;

/// Girko's disc: the eigenvalues of independent random weights, the circle that bounds them, and how many are real.
///
/// @param size number of neurons N
/// @param sigma standard deviation σ of each weight; 0 stands for 1/√N
/// @param draws number of matrices
/// @param seed seed of the draws
@About(title = "Girko's disc",
        doc = "The eigenvalues of independent Gaussian weights fill a disc evenly; about √(2N/π) of them lie on the "
                + "real axis.",
        formula = "M_ij ~ N(0, σ²); F(r) = r²/(N σ²); real eigenvalues ≈ √(2N/π)",
        cite = {"V. L. Girko, Theory Probab. Appl. 29, 694 (1985), doi:10.1137/1129095",
                "A. Edelman, E. Kostlan, M. Shub, J. Amer. Math. Soc. 7, 247 (1994), "
                        + "doi:10.1090/S0894-0347-1994-1231689-0"})
public record GirkoDisk(
        @Param(value = "300", doc = "number of neurons", symbol = "N", min = 2) int size,
        @Param(value = "0", doc = "standard deviation of each weight; 0 stands for 1/√N", symbol = "σ", min = 0)
        double sigma,
        @Param(value = "20", doc = "number of matrices", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {

    public GirkoDisk {
        Form.check(GirkoDisk.class, size, sigma, draws, seed);
    }

    private double radius() {
        return sigma == 0 ? 1 : sigma * Math.sqrt(size);
    }

    @Override
    public Result run(Runner runner) {
        return result(LawExhibit.of(new Girko(size, sigma, false), new CircularLaw(),
                new LawExhibit.Plan(draws, seed, runner), numbers()));
    }

    /// What is measured beside the radial distribution.
    PerDraw[] numbers() {
        double radius = radius();
        return new PerDraw[] {
            new PerDraw("real_eigenvalues", "", "mean number of real eigenvalues of a draw", GirkoDisk::real),
            new PerDraw("mean_square", "", "mean of |λ|²/(Nσ²), ½ in a full disc",
                    draw -> meanSquare(draw) / (radius * radius)),
            new PerDraw("share_within_half", "", "share of eigenvalues with |λ| ≤ σ√N/2, ¼ in a full disc",
                    draw -> shareWithin(draw, radius / 2))};
    }

    /// What was measured, beside the theory.
    Result result(LawExhibit exhibit) {
        Result measured = exhibit.measured();
        Result.Builder result = Result.of(this);
        comparisons(exhibit).addTo(result);
        return result
                .value(Value.exact("radius", radius(), "weight", "radius σ√N of the disc"),
                        Value.exact("real_eigenvalues_leading", RealEigenvalues.leading(size, 0), "", "√(2N/π)"))
                .figure(Figure.of("girko-disk", "Girko's disc", caption(exhibit),
                        exhibit.plane("eigenvalues, N = %d".formatted(size)),
                        exhibit.radial("share within r")))
                .table(measured.tables().toArray(Table[]::new))
                .note(measured.notes().toArray(String[]::new))
                .build();
    }

    private Comparisons comparisons(LawExhibit exhibit) {
        Result measured = exhibit.measured();
        Comparisons found = Comparisons.beside(measured.values())
                .sampled("mean number of real eigenvalues", measured.value("real_eigenvalues"),
                        Value.exact("real_eigenvalues_exact", RealEigenvalues.mean(size), "",
                                "exact mean number of real eigenvalues"), 0, "exact mean, 5 standard errors");
        if (exhibit.law().isEmpty()) {
            return found;
        }
        String rule = "5 standard errors, and 1/N for finite size";
        return found.with(exhibit.distanceChecks(size))
                .sampled("mean of |λ|²/(Nσ²)", measured.value("mean_square"),
                        Value.exact("mean_square_of_disc", 0.5, "", "mean of |λ|²/(Nσ²) over a full disc"),
                        1.0 / size, rule)
                .sampled("share of eigenvalues with |λ| ≤ σ√N/2", measured.value("share_within_half"),
                        Value.exact("share_within_half_of_disc", 0.25, "", "share of a full disc within half its radius"),
                        1.0 / size, rule);
    }

    private String caption(LawExhibit exhibit) {
        return ("Left: the eigenvalues of one matrix of N = %d independent Gaussian weights, with the circle of radius "
                + "σ√N = %s that holds them as N → ∞. Right: the share of eigenvalues of %d matrices within a "
                + "distance r from 0; dashed: the circular law r²/(Nσ²). On average %s of the eigenvalues are real; "
                + "√(2N/π) = %s.").formatted(size, Text.number(radius()), draws,
                Text.number(exhibit.measured().value("real_eigenvalues").value()),
                Text.number(RealEigenvalues.leading(size, 0)));
    }

    static double real(Draw draw) {
        return draw.spectrum().realCount();
    }

    static double meanSquare(Draw draw) {
        return draw.spectrum().values().stream().mapToDouble(value -> value.absSquared()).sum()
                / draw.spectrum().size();
    }

    static double shareWithin(Draw draw, double radius) {
        return draw.spectrum().values().stream().filter(value -> value.abs() <= radius).count()
                / (double) draw.spectrum().size();
    }
}
