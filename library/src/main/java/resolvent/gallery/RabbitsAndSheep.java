package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.model.CompetingSpecies;
import resolvent.dynamics.FixedPoint;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Figure;
import resolvent.report.Value;

/// Rabbits and sheep, side by side: on one meadow, where one species drives out the other, and on separate ones,
/// where both reach their capacity.
///
/// @param rabbits growth rate a of the rabbits
/// @param sheep growth rate b of the sheep
/// @param sheepOnRabbits how strongly c sheep hold rabbits down
/// @param rabbitsOnSheep how strongly d rabbits hold sheep down
@About(title = "Rabbits and sheep",
        doc = "The phase planes of two species that grow logistically, with and without competition. Competing, they "
                + "cannot live together: the state with both is a saddle, and the start decides who is left.",
        formula = "x' = x (a − x − c y), y' = y (b − y − d x)",
        cite = "S. H. Strogatz, Nonlinear Dynamics and Chaos, section 6.4 (2015), doi:10.1201/9780429492563")
public record RabbitsAndSheep(
        @Param(value = "3", doc = "growth rate of the rabbits", symbol = "a", above = 0) double rabbits,
        @Param(value = "2", doc = "growth rate of the sheep", symbol = "b", above = 0) double sheep,
        @Param(value = "2", doc = "how strongly sheep hold rabbits down", symbol = "c", min = 0)
        double sheepOnRabbits,
        @Param(value = "1", doc = "how strongly rabbits hold sheep down", symbol = "d", min = 0)
        double rabbitsOnSheep)
        implements Experiment {
    private static final PhasePlane.Variable RABBITS = new PhasePlane.Variable("rabbits", "rabbits", "x", "");
    private static final PhasePlane.Variable SHEEP = new PhasePlane.Variable("sheep", "sheep", "y", "");
    private static final double EXACT = 1e-9;

    public RabbitsAndSheep {
        Form.check(RabbitsAndSheep.class, rabbits, sheep, sheepOnRabbits, rabbitsOnSheep);
    }

    @Override
    public Result run(Runner runner) {
        var coupled = new CompetingSpecies(rabbits, sheep, sheepOnRabbits, rabbitsOnSheep);
        PhasePlane together = plane(coupled, "coupled_");
        PhasePlane apart = plane(coupled.decoupled(), "decoupled_");
        List<Value> known = new ArrayList<>(together.values());
        known.addAll(apart.values());
        Comparisons found = Comparisons.beside(known);
        compare(found, together, coupled);
        compare(found, apart, coupled.decoupled());
        Result.Builder result = Result.of(this);
        found.addTo(result);
        return result
                .figure(Figure.of("rabbits-and-sheep", "Rabbits and sheep", "Left: rabbits x and sheep y on one "
                                + "meadow. Right: the same without competition. Arrows: velocity; dashed and dotted: "
                                + "where x and y stand still; filled: stable states of rest; half filled: "
                                + "saddles; open: unstable states; λ: eigenvalues of the Jacobian.",
                        together.panel("on one meadow"), apart.panel("on separate meadows")))
                .table(together.table("Fixed points of competing species"),
                        apart.table("Fixed points of species on separate meadows"))
                .note(together.note("on one meadow"), apart.note("on separate meadows"))
                .build();
    }

    private PhasePlane plane(CompetingSpecies model, String prefix) {
        Box region = Box.plane(-0.1 * rabbits, 1.2 * rabbits, -0.1 * sheep, 1.2 * sheep);
        return PhasePlane.of(model, region, RABBITS, SHEEP, prefix);
    }

    /// A state of rest with the trace and determinant of its Jacobian.
    private record Expected(double x, double y, double trace, double determinant) {
        /// One of the two eigenvalues, which compete without oscillation: both are real.
        double eigenvalue(int k) {
            double root = Math.sqrt(Math.max(0, trace * trace / 4 - determinant));
            return trace / 2 + (k == 0 ? root : -root);
        }

        /// Whether no other state of rest lies arbitrarily near: only then is there one place to find.
        boolean isIsolated() {
            return Math.abs(determinant) > EXACT * trace * trace;
        }
    }

    /// What pencil and paper give: the empty meadow, each species alone, and both together.
    private static List<Expected> expected(CompetingSpecies model) {
        double a = model.rabbits();
        double b = model.sheep();
        double c = model.sheepOnRabbits();
        double d = model.rabbitsOnSheep();
        List<Expected> points = new ArrayList<>(List.of(
                new Expected(0, 0, a + b, a * b),
                new Expected(a, 0, b - d * a - a, -a * (b - d * a)),
                new Expected(0, b, a - c * b - b, -b * (a - c * b))));
        double divisor = 1 - c * d;
        if (divisor != 0) {
            double x = (a - c * b) / divisor;
            double y = (b - d * a) / divisor;
            points.add(new Expected(x, y, -x - y, x * y * divisor));
        }
        return points;
    }

    private static void compare(Comparisons found, PhasePlane plane, CompetingSpecies model) {
        int number = 0;
        for (Expected point : expected(model)) {
            if (point.isIsolated() && plane.region().contains(new double[] {point.x, point.y})) {
                number++;
                compare(found, plane, point, "%sexpected_%d_".formatted(plane.prefix(), number));
            }
        }
    }

    private static void compare(Comparisons found, PhasePlane plane, Expected expected, String name) {
        Optional<FixedPoint> nearest = plane.nearest(expected.x, expected.y);
        String where = "%s%s".formatted(plane.prefix().replace('_', ' '), Text.point(expected.x, expected.y));
        double distance = nearest.map(point -> PhasePlane.distance(point, expected.x, expected.y)).orElse(Double.NaN);
        found.vanishes("distance of the fixed point from %s".formatted(where),
                Value.exact(name + "distance", distance, "", "distance of the nearest fixed point from " + where),
                EXACT, "exact solution, 1e-9");
        for (int k = 0; k < 2; k++) {
            String numbered = "%seigenvalue_%d".formatted(name, k + 1);
            double measured = nearest.isPresent() ? nearest.get().eigenvalues().get(k).re() : Double.NaN;
            found.agree("eigenvalue %d at %s".formatted(k + 1, where),
                    Value.exact(numbered + "_found", measured, "", "eigenvalue of the Jacobian at " + where),
                    Value.exact(numbered, expected.eigenvalue(k), "", "from trace and determinant by hand"),
                    EXACT * (1 + Math.abs(expected.trace)), "trace and determinant by hand, 1e-9");
        }
    }
}
