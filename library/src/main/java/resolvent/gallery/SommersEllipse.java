package resolvent.gallery;

import resolvent.connectivity.Elliptic;
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
import resolvent.theory.EllipticLaw;

/// Sommers' ellipse: the eigenvalues of weights whose two directions are correlated.
///
/// @param size number of neurons N
/// @param rho correlation ρ of the weight from j to i with the weight from i to j
/// @param draws number of matrices
/// @param seed seed of the draws
@About(title = "Sommers' ellipse",
        doc = "When the weight from j to i is correlated with the weight from i to j, the disc of eigenvalues becomes "
                + "an ellipse: along the real axis for alike weights, along the imaginary axis for unlike ones.",
        formula = "<M_ij²> = 1/N, <M_ij M_ji> = ρ/N; semi-axes 1 + ρ and 1 − ρ",
        cite = {"H. J. Sommers, A. Crisanti, H. Sompolinsky, Y. Stein, Phys. Rev. Lett. 60, 1895 (1988), "
                        + "doi:10.1103/PhysRevLett.60.1895",
                "P. J. Forrester, T. Nagao, J. Phys. A 41, 375003 (2008), doi:10.1088/1751-8113/41/37/375003"})
public record SommersEllipse(
        @Param(value = "300", doc = "number of neurons", symbol = "N", min = 2) int size,
        @Param(value = "0.5", doc = "correlation of the two directions of a pair", symbol = "ρ", above = -1, below = 1)
        double rho,
        @Param(value = "20", doc = "number of matrices", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {

    public SommersEllipse {
        Form.check(SommersEllipse.class, size, rho, draws, seed);
    }

    @Override
    public Result run(Runner runner) {
        return result(LawExhibit.of(new Elliptic(size, 0, rho), new EllipticLaw(),
                new LawExhibit.Plan(draws, seed, runner), numbers()));
    }

    /// What is measured beside the radial distribution.
    static PerDraw[] numbers() {
        return new PerDraw[] {
            new PerDraw("real_eigenvalues", "", "mean number of real eigenvalues of a draw", GirkoDisk::real),
            new PerDraw("mean_lambda_squared", "weight²", "mean of λ²: Re λ² less Im λ²", SommersEllipse::square),
            new PerDraw("mean_square", "weight²", "mean of |λ|²", GirkoDisk::meanSquare),
            new PerDraw("abscissa", "weight", "mean over draws of max Re λ", draw -> draw.spectrum().abscissa())};
    }

    /// What was measured, beside the theory.
    Result result(LawExhibit exhibit) {
        Result measured = exhibit.measured();
        Result.Builder result = Result.of(this);
        comparisons(exhibit).addTo(result);
        return result
                .value(Value.exact("semi_axis_imaginary", 1 - rho, "weight", "semi-axis 1 − ρ along the imaginary axis"))
                .figure(Figure.of("sommers-ellipse", "Sommers' ellipse", caption(),
                        exhibit.plane("eigenvalues, N = %d, ρ = %s".formatted(size, Text.number(rho))),
                        exhibit.radial("share within r")))
                .table(measured.tables().toArray(Table[]::new))
                .note(measured.notes().toArray(String[]::new))
                .build();
    }

    private Comparisons comparisons(LawExhibit exhibit) {
        Result measured = exhibit.measured();
        Comparisons found = Comparisons.beside(measured.values())
                .sampled("mean of λ² is tr M²/N", measured.value("mean_lambda_squared"),
                        Value.exact("mean_lambda_squared_exact", rho + 1.0 / size, "weight²", "ρ + 1/N"), 0,
                        "exact mean, 5 standard errors");
        if (exhibit.law().isEmpty()) {
            return found;
        }
        return found.with(exhibit.distanceChecks(size))
                .sampled("mean of |λ|²", measured.value("mean_square"),
                        Value.exact("mean_square_of_ellipse", (1 + rho * rho) / 2, "weight²", "a²/4 + b²/4"),
                        1.0 / size, "5 standard errors, and 1/N for finite size")
                .sampled("mean abscissa", measured.value("abscissa"),
                        Value.exact("semi_axis_real", 1 + rho, "weight", "semi-axis 1 + ρ along the real axis"),
                        (1 + Math.abs(rho)) / Math.sqrt(size),
                        "5 standard errors, and (1 + |ρ|)/√N for the blurred edge")
                .sampled("mean number of real eigenvalues", measured.value("real_eigenvalues"),
                        Value.exact("real_eigenvalues_leading", RealEigenvalues.leading(size, rho), "",
                                "√(2N (1 + ρ)/(π (1 − ρ)))"), 1, "5 standard errors, and 1 for the next term");
    }

    /// The mean of λ², which is real because eigenvalues come in pairs.
    private static double square(Draw draw) {
        return draw.spectrum().values().stream().mapToDouble(z -> z.re() * z.re() - z.im() * z.im()).sum()
                / draw.spectrum().size();
    }

    private String caption() {
        return ("Left: the eigenvalues of one matrix of N = %d neurons whose two directions have correlation ρ = %s, "
                + "with the ellipse of semi-axes %s and %s that holds them as N → ∞. Right: the share of eigenvalues "
                + "of %d matrices within a distance r from 0; dashed: the elliptic law.").formatted(size,
                Text.number(rho), Text.number(1 + rho), Text.number(1 - rho), draws);
    }
}
