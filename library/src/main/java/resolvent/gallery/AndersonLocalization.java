package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import resolvent.connectivity.AndersonChain;
import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Panel;

/// Anderson's chain with random hopping: the inverse localization length γ(E) and the integrated density of states N(E).
///
/// γ(E) comes from the eigenvalues of chains of N sites by Thouless's relation, and is compared with the growth of
/// solutions along longer chains of other streams, where N(E) is counted by Sturm's theorem.
///
/// @param size number of sites N of a chain that is diagonalized
/// @param spread half the width Δ of the hopping, whose mean is 1
/// @param draws number of such chains
/// @param seed seed of the draws
@About(title = "Localization by random hopping",
        doc = "All states of a chain with random hopping are localized, ever more weakly towards E = 0, where the density "
                + "of states diverges.",
        formula = "γ(E) = Σ ln|E − λ|/N − <ln t>; E → 0: γ ~ V/ln(1/E), N(E) − ½ ~ V/(2 ln²(1/E)), V = Var ln t",
        cite = {"P. W. Anderson, Phys. Rev. 109, 1492 (1958), doi:10.1103/PhysRev.109.1492",
                "F. J. Dyson, Phys. Rev. 92, 1331 (1953), doi:10.1103/PhysRev.92.1331",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010"})
public record AndersonLocalization(
        @Param(value = "1000", doc = "number of sites", symbol = "N", min = 20) int size,
        @Param(value = "0.5", doc = "half the width of the hopping, whose mean is 1", symbol = "Δ", above = 0, below = 1)
        double spread,
        @Param(value = "40", doc = "number of chains", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final double[] COMPARED = {0.01, 0.1, 1, 2};

    public AndersonLocalization {
        Form.check(AndersonLocalization.class, size, spread, draws, seed);
    }

    @Override
    public Result run(Runner runner) {
        double[] grid = DoubleStream.concat(DoubleStream.iterate(1e-3, e -> e < 3, e -> e * 1.3),
                Arrays.stream(COMPARED)).sorted().toArray();
        return result(ThoulessCurve.of(n -> new AndersonChain(n, 1, spread, DirectedRing.Boundary.OPEN), size, grid,
                new LawExhibit.Plan(draws, seed, runner)), grid);
    }

    private Result result(ThoulessCurve curve, double[] grid) {
        Result.Builder result = Result.of(this);
        curve.compare(Comparisons.beside(List.of()), "", "", ThoulessCurve.places(grid, COMPARED)).addTo(result);
        return result.figure(Figure.of("anderson-localization", "Localization by random hopping", caption(),
                        new Panel("inverse localization length", energy(), Axis.linear("γ(E)", ""), false,
                                List.of(curve.line("growth of solutions"), curve.points("eigenvalues"))),
                        new Panel("integrated density of states", energy(), Axis.logarithmic("N(E) − ½", ""), false,
                                List.of(curve.levelLine("signs of solutions"),
                                        curve.levelPoints("eigenvalues")))))
                .table(curve.table("anderson-localization", "Localization and density of states against energy"))
                .build();
    }

    private static Axis energy() {
        return Axis.logarithmic("E", "mean hopping");
    }

    private String caption() {
        return ("A symmetric chain with random hopping. Left: inverse localization length γ(E) from the eigenvalues of "
                + "%d chains of N = %d sites (marks) and from the growth of solutions along longer chains (dashed). Right: "
                + "the share of eigenvalues between 0 and E, with Dyson's slow rise at the left.").formatted(draws, size);
    }
}
