package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.MayInteractions;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.FixedPoints;
import resolvent.model.MayEcology;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;

/// Where May's community really rests, and what its stability there really is, beside May's assumption that every
/// species has density 1.
///
/// @param community three species with fixed interactions, or random ones
/// @param size number of species of a random community
/// @param sigma standard deviation of a random interaction
/// @param seed seed of a random community
@About(title = "May's fixed point, exactly",
        doc = "May assumed that all species rest at density 1, with Jacobian −1 − B. The exact state of rest and its "
                + "Jacobian differ, sometimes in kind: in the example of three species May expects an oscillation where there is none.",
        formula = "x* = (1 + B)⁻¹ 1, J = −diag(x*) (1 + B); May: x* = 1, J = −1 − B",
        cite = "R. M. May, Nature 238, 413 (1972), doi:10.1038/238413a0")
public record MayFixedPoint(
        @Param(value = "example", doc = "example: three species with fixed interactions; random: drawn anew")
        Community community,
        @Param(value = "50", doc = "number of species of a random community", symbol = "N", min = 2, max = 2000)
        int size,
        @Param(value = "0.05", doc = "standard deviation of a random interaction", symbol = "σ", min = 0)
        double sigma,
        @Param(value = "1", doc = "seed of a random community") long seed)
        implements Experiment {
    private static final Dense EXAMPLE = Dense.of(new double[] {0, 0.3, -0.2}, new double[] {0.1, 0, 0.4},
            new double[] {-0.3, 0.2, 0});
    /// Up to so many species each has its numbers among the values; the tables always have all.
    private static final int LISTED = 12;
    private static final double EXACT = 1e-9;

    /// Which interactions.
    public enum Community {
        EXAMPLE,
        RANDOM
    }

    public MayFixedPoint {
        Form.check(MayFixedPoint.class, community, size, sigma, seed);
    }

    @Override
    public Result run(Runner runner) {
        var ecology = new MayEcology(interactions());
        Optional<double[]> rest = ecology.coexistence();
        if (rest.isEmpty()) {
            return Result.of(this).note("1 + B is singular: these species have no common state of rest").build();
        }
        FixedPoint exact = FixedPoint.at(ecology, rest.get());
        Spectrum may = Spectrum.of(ecology.mayJacobian());
        Result.Builder result = Result.of(this);
        comparisons(values(exact, may), ecology, exact).addTo(result);
        return result
                .figure(figure(exact, may))
                .table(species(exact), eigenvalues(exact, may))
                .note(note(exact, may))
                .build();
    }

    private Connectivity interactions() {
        // the ensemble takes 0 for "scaled so that the radius is 1", here it means no interactions at all
        return switch (community) {
            case EXAMPLE -> Connectivity.of(EXAMPLE);
            case RANDOM -> new MayInteractions(size, 1, 1).draw(Streams.generator(seed, 0)).scaled(sigma);
        };
    }

    private static List<Value> values(FixedPoint exact, Spectrum may) {
        double[] state = exact.toArray();
        List<Value> values = new ArrayList<>(List.of(
                Value.exact("species", state.length, "", "number of species"),
                Value.exact("residual", exact.residual(), "", "speed at the exact fixed point"),
                Value.exact("smallest_density", Arrays.stream(state).min().orElseThrow(), "",
                        "smallest density; below 0 no such community can live"),
                Value.exact("largest_density", Arrays.stream(state).max().orElseThrow(), "", "largest density"),
                Value.exact("abscissa_exact", exact.spectrum().abscissa(), "",
                        "largest real part of an eigenvalue of the exact Jacobian"),
                Value.exact("abscissa_may", may.abscissa(), "", "largest real part of an eigenvalue of −1 − B")));
        if (state.length <= LISTED) {
            for (int i = 0; i < state.length; i++) {
                values.add(Value.exact("x%d".formatted(i + 1), state[i], "", "exact density at rest"));
            }
            values.addAll(EigenvalueValues.of("eigenvalue_exact", exact.eigenvalues()));
            values.addAll(EigenvalueValues.of("eigenvalue_may", may.values()));
        }
        return values;
    }

    private static Figure figure(FixedPoint exact, Spectrum may) {
        Panel plane = Panel.complexPlane("λ", "", List.of(
                new Layer.Rule(true, 0, Role.STABILITY, "stable to the left"),
                marks(may.values(), Role.THEORY, "May: −1 − B"),
                marks(exact.eigenvalues(), Role.MEASURED, "exact Jacobian"))).titled("eigenvalues of the Jacobian");
        int size = exact.state().size();
        Panel densities = Panel.of(Axis.whole("species"), Axis.linear("density x*", ""),
                new Layer.Rule(false, 1, Role.THEORY, "May: x* = 1"),
                Layer.Points.of(Numbers.of(size, i -> i + 1), Numbers.of(exact.toArray()), Role.MEASURED,
                        "exact")).titled("densities at rest");
        return Figure.of("may-fixed-point", "May's fixed point, exactly", "Left: eigenvalues of the Jacobian of a "
                + "community at its exact state of rest x*, and those of −1 − B, which May took; right of the line the "
                + "community is unstable. Right: the densities at rest, which May took to be 1.", plane, densities);
    }

    private static Layer marks(List<Complex> values, Role role, String legend) {
        return Layer.Points.of(Numbers.of(values.size(), k -> values.get(k).re()),
                Numbers.of(values.size(), k -> values.get(k).im()), role, legend);
    }

    private static Table species(FixedPoint exact) {
        return Table.of("densities", "Densities at rest",
                new Column.Quantity("species", "", "number of the species, from 1",
                        Numbers.of(exact.state().size(), i -> i + 1)),
                new Column.Quantity("density", "", "exact density x*", Numbers.of(exact.toArray())));
    }

    private static Table eigenvalues(FixedPoint exact, Spectrum may) {
        return Table.of("eigenvalues", "Eigenvalues of the Jacobian, exact and as May took it",
                column("exact_re", exact.spectrum(), true), column("exact_im", exact.spectrum(), false),
                column("may_re", may, true), column("may_im", may, false));
    }

    private static Column column(String name, Spectrum spectrum, boolean real) {
        return new Column.Quantity(name, "", real ? "real part" : "imaginary part", Numbers.of(spectrum.size(),
                k -> real ? spectrum.get(k).re() : spectrum.get(k).im()));
    }

    private static Comparisons comparisons(List<Value> known, MayEcology ecology, FixedPoint exact) {
        double[] state = exact.toArray();
        double nearMinusOne = exact.eigenvalues().stream()
                .mapToDouble(value -> value.plus(Complex.ONE).abs()).min().orElse(Double.NaN);
        return Comparisons.beside(known)
                .vanishes("largest defect of (1 + B) x* = 1", Value.exact("defect", defect(ecology, state), "",
                        "largest entry of (1 + B) x* − 1"), EXACT, "identity, 1e-9")
                .vanishes("distance of Newton's fixed point from (1 + B)⁻¹ 1", Value.exact("newton_distance",
                        newtonDistance(ecology, state), "", "distance of Newton's fixed point from (1 + B)⁻¹ 1"), EXACT,
                        "two ways to the same point, 1e-9")
                .vanishes("distance of the nearest eigenvalue from −1", Value.exact("distance_from_minus_one",
                        nearMinusOne, "", "distance of the nearest eigenvalue from −1"), EXACT,
                        "−1 is always an eigenvalue, with eigenvector x*; 1e-9");
    }

    private static double defect(MayEcology ecology, double[] state) {
        double[] image = ecology.mayJacobian().times(state);
        double defect = 0;
        for (double entry : image) {
            defect = Math.max(defect, Math.abs(entry + 1));
        }
        return defect;
    }

    /// How far the point that Newton's method finds, started a little beside the exact one, lies from it.
    private static double newtonDistance(MayEcology ecology, double[] state) {
        double[] start = Arrays.stream(state).map(x -> x * (1 + 1e-3)).toArray();
        double reach = 2 * Arrays.stream(state).map(Math::abs).max().orElse(1) + 1;
        return FixedPoints.find(ecology, Box.cube(state.length, -reach, reach), List.of(start)).points().stream()
                .mapToDouble(point -> distance(point.toArray(), state)).findFirst().orElse(Double.NaN);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static String note(FixedPoint exact, Spectrum may) {
        long extinct = exact.state().stream().filter(x -> x < 0).count();
        String feasible = extinct == 0 ? "all densities are positive"
                : "%d of %d densities are negative: no such community can live".formatted(extinct,
                        exact.state().size());
        return "%s; the exact Jacobian is %s (abscissa %s), May's is %s (abscissa %s)".formatted(feasible,
                stability(exact.spectrum()), Text.number(exact.spectrum().abscissa()), stability(may),
                Text.number(may.abscissa()));
    }

    private static String stability(Spectrum spectrum) {
        return spectrum.abscissa() < 0 ? "stable" : "unstable";
    }
}
