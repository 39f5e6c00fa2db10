package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.model.PredatorPrey;
import resolvent.dynamics.PredatorPreyOrbit;
import resolvent.flow.Integration;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Rabbits and foxes: closed orbits about a linear centre, which are closed because something is conserved, and how the
/// time of one turn grows with the orbit.
///
/// @param births birth rate a of the rabbits
/// @param predation rate b at which a fox eats a rabbit
/// @param deaths death rate c of the foxes
/// @param rabbits number of rabbits at the start
/// @param foxes number of foxes at the start
@About(title = "Rabbits and foxes",
        doc = "The phase plane of predators and prey. The linear system finds a centre, which proves nothing by itself; "
                + "a conserved quantity closes the orbits, and large ones take longer than small ones.",
        formula = "y₁' = a y₁ − b y₁ y₂, y₂' = b y₁ y₂ − c y₂; V = b (y₁ + y₂) − c ln y₁ − a ln y₂; small orbits: 2π/√(ac)",
        cite = {"A. J. Lotka, J. Am. Chem. Soc. 42, 1595 (1920), doi:10.1021/ja01453a010",
                "V. Volterra, Nature 118, 558 (1926), doi:10.1038/118558a0"})
public record RabbitsAndFoxes(
        @Param(value = "1", doc = "birth rate of the rabbits", symbol = "a", min = 0.01, max = 100) double births,
        @Param(value = "0.5", doc = "rate at which a fox eats a rabbit", symbol = "b", min = 0.01, max = 100)
        double predation,
        @Param(value = "0.75", doc = "death rate of the foxes", symbol = "c", min = 0.01, max = 100) double deaths,
        @Param(value = "3", doc = "number of rabbits at the start", symbol = "y₁", above = 0) double rabbits,
        @Param(value = "2", doc = "number of foxes at the start", symbol = "y₂", above = 0) double foxes)
        implements Experiment {
    private static final PhasePlane.Variable RABBITS = new PhasePlane.Variable("rabbits", "rabbits", "y₁", "");
    private static final PhasePlane.Variable FOXES = new PhasePlane.Variable("foxes", "foxes", "y₂", "");
    private static final Numbers SHARES = Numbers.grid(0.25, 1, 4);
    private static final int CORNERS = 360;
    private static final int PERIODS = 60;
    private static final double TOLERANCE = 1e-13;
    /// Numbers below this are lost among those of the other half of an orbit.
    private static final double FEWEST = 1e-100;
    private static final double EXACT = 1e-9;

    public RabbitsAndFoxes {
        Form.check(RabbitsAndFoxes.class, births, predation, deaths, rabbits, foxes);
        var orbit = PredatorPreyOrbit.through(new PredatorPrey(births, predation, deaths), rabbits, foxes);
        double fewest = Math.min(orbit.fewestRabbits(), orbit.fewestFoxes());
        if (!(fewest >= FEWEST)) {
            throw new IllegalArgumentException(("rabbits and foxes must start an orbit on which both stay above %s, "
                    + "fall to %s from (%s, %s)").formatted(FEWEST, Text.number(fewest), rabbits, foxes));
        }
    }

    @Override
    public Result run(Runner runner) {
        PredatorPreyOrbit orbit = PredatorPreyOrbit.through(model(), rabbits, foxes);
        PhasePlane plane = PhasePlane.of(model(), region(orbit), RABBITS, FOXES, "");
        Result.Builder result = Result.of(this);
        comparisons(plane, orbit).addTo(result);
        return result
                .figure(Figure.of("rabbits-and-foxes", "Rabbits and foxes", caption(), phases(plane), periods(orbit)))
                .table(plane.table("Fixed points of predators and prey"), orbits(orbit))
                .note(plane.note("phase plane"))
                .build();
    }

    private PredatorPrey model() {
        return new PredatorPrey(births, predation, deaths);
    }

    private Box region(PredatorPreyOrbit orbit) {
        double width = Math.max(orbit.mostRabbits(), 2 * model().rabbitsAtRest());
        double height = Math.max(orbit.mostFoxes(), 2 * model().foxesAtRest());
        return Box.plane(-0.05 * width, 1.15 * width, -0.05 * height, 1.15 * height);
    }

    /// The orbit through a state on the straight way from the state of rest to the start.
    private PredatorPreyOrbit towardsStart(double share) {
        PredatorPrey model = model();
        return PredatorPreyOrbit.through(model,
                model.rabbitsAtRest() + share * (rabbits - model.rabbitsAtRest()),
                model.foxesAtRest() + share * (foxes - model.foxesAtRest()));
    }

    private Panel phases(PhasePlane plane) {
        Panel panel = plane.panel("phase plane");
        List<Layer> layers = new ArrayList<>(panel.layers());
        for (double share : SHARES.toArray()) {
            PredatorPreyOrbit orbit = towardsStart(share);
            layers.add(1, new Layer.Line(
                    Numbers.of(CORNERS + 1, k -> orbit.rabbits(2 * Math.PI * (k % CORNERS) / CORNERS)),
                    Numbers.of(CORNERS + 1, k -> orbit.foxes(2 * Math.PI * (k % CORNERS) / CORNERS)), Role.MEASURED,
                    share == 1 ? "orbits" : ""));
        }
        layers.add(Layer.Points.of(Numbers.of(1, _ -> rabbits), Numbers.of(1, _ -> foxes), Role.SELECTED, "start"));
        return new Panel(panel.title(), panel.x(), panel.y(), panel.equalAspect(), layers);
    }

    private Panel periods(PredatorPreyOrbit orbit) {
        Sweep sweep = Sweep.upTo(this);
        return Panel.of(Axis.linear("most rabbits on the orbit", ""), Axis.linear("time of one turn T", ""),
                new Layer.Rule(false, model().smallPeriod(), Role.THEORY, "small orbits: 2π/√(ac)"),
                new Layer.Line(sweep.mostRabbits, sweep.period, Role.MEASURED, "orbits"),
                Layer.Points.of(Numbers.of(1, _ -> orbit.mostRabbits()), Numbers.of(1, _ -> orbit.period()),
                        Role.SELECTED, "through the start")).titled("larger orbits take longer");
    }

    /// Orbits from the smallest to the one through the start.
    private record Sweep(Numbers mostRabbits, Numbers period, Numbers invariant) {
        static Sweep upTo(RabbitsAndFoxes of) {
            List<PredatorPreyOrbit> orbits = Arrays.stream(Numbers.grid(1.0 / PERIODS, 1, PERIODS).toArray())
                    .mapToObj(of::towardsStart).toList();
            double atRest = of.model().invariant(of.model().rabbitsAtRest(), of.model().foxesAtRest());
            return new Sweep(Numbers.of(PERIODS, k -> orbits.get(k).mostRabbits()),
                    Numbers.of(PERIODS, k -> orbits.get(k).period()),
                    Numbers.of(PERIODS, k -> atRest + orbits.get(k).energy()));
        }
    }

    private Table orbits(PredatorPreyOrbit orbit) {
        Sweep sweep = Sweep.upTo(this);
        return Table.of("orbits", "Orbits from the state of rest to the one through the start, period %s".formatted(
                        Text.number(orbit.period())),
                new Column.Quantity("invariant", "", "conserved V", sweep.invariant),
                new Column.Quantity("most_rabbits", "", "most rabbits on the orbit", sweep.mostRabbits),
                new Column.Quantity("period", "", "time of one turn", sweep.period));
    }

    private List<Value> values(PhasePlane plane, PredatorPreyOrbit orbit) {
        List<Value> values = new ArrayList<>(plane.values());
        values.add(Value.exact("period", orbit.period(), "", "time of one turn through the start"));
        values.add(Value.exact("small_period", model().smallPeriod(), "", "2π/√(ac), time of one turn of small orbits"));
        values.add(Value.exact("fewest_rabbits", orbit.fewestRabbits(), "", "on the orbit through the start"));
        values.add(Value.exact("most_rabbits", orbit.mostRabbits(), "", "on the orbit through the start"));
        values.add(Value.exact("fewest_foxes", orbit.fewestFoxes(), "", "on the orbit through the start"));
        values.add(Value.exact("most_foxes", orbit.mostFoxes(), "", "on the orbit through the start"));
        return values;
    }

    private Comparisons comparisons(PhasePlane plane, PredatorPreyOrbit orbit) {
        Comparisons found = Comparisons.beside(values(plane, orbit));
        double frequency = Math.sqrt(births * deaths);
        compare(found, plane, new Rest("empty", 0, 0, new Complex(births, 0), new Complex(-deaths, 0)));
        compare(found, plane, new Rest("centre", model().rabbitsAtRest(), model().foxesAtRest(),
                new Complex(0, frequency), new Complex(0, -frequency)));
        double[] start = {rabbits, foxes};
        Integration flow = Integration.of(model()).tolerances(Double.MIN_NORMAL, TOLERANCE);
        double[] half = flow.from(start).after(0, orbit.period() / 2).state();
        double[] end = flow.from(half).after(0, orbit.period() / 2).state();
        double scale = Math.max(orbit.mostRabbits(), orbit.mostFoxes());
        return found
                .vanishes("distance from the start after one turn", Value.exact("return_distance",
                        Math.hypot(end[0] - rabbits, end[1] - foxes), "", "between the start and the state followed in "
                                + "time for one turn"), 1e-7 * scale,
                        "followed to a relative tolerance of 1e-13; 1e-7 of the largest number")
                .agree("V after half a turn", Value.exact("invariant_after_half", model().invariant(half[0], half[1]),
                                "", "V of the state followed in time for half a turn"),
                        Value.exact("invariant", model().invariant(rabbits, foxes), "", "V at the start"),
                        1e-7 * (1 + orbit.energy()), "V is conserved; 1e-7 of its excess");
    }

    /// A state of rest with the eigenvalues of its Jacobian.
    private record Rest(String word, double rabbits, double foxes, Complex first, Complex second) {}

    private static void compare(Comparisons found, PhasePlane plane, Rest rest) {
        Optional<FixedPoint> nearest = plane.nearest(rest.rabbits, rest.foxes);
        String where = Text.point(rest.rabbits, rest.foxes);
        found.vanishes("distance of the fixed point from %s".formatted(where), Value.exact(rest.word + "_distance",
                        nearest.map(point -> PhasePlane.distance(point, rest.rabbits, rest.foxes)).orElse(Double.NaN),
                        "", "distance of the nearest fixed point from " + where),
                EXACT * (1 + Math.hypot(rest.rabbits, rest.foxes)), "exact solution, 1e-9");
        List<Complex> expected = List.of(rest.first, rest.second);
        double off = nearest.map(point -> expected.stream().mapToDouble(value -> point.eigenvalues().stream()
                .mapToDouble(other -> other.minus(value).abs()).min().orElse(Double.NaN)).max().orElse(Double.NaN))
                .orElse(Double.NaN);
        found.vanishes("eigenvalues at %s".formatted(where), Value.exact(rest.word + "_eigenvalue_defect", off, "",
                        "largest distance of an eigenvalue at %s from %s".formatted(where, Text.eigenvalues(expected))),
                EXACT * (1 + rest.first.abs() + rest.second.abs()), "a and −c, or ±i√(ac); 1e-9");
    }

    private String caption() {
        PredatorPrey model = model();
        return ("Left: rabbits y₁ and foxes y₂ go round the state of rest (c/b, a/b) = %s in closed orbits, on each of "
                + "which V is conserved. Arrows: velocity; dashed and dotted: where y₁ and y₂ stand still; rings: "
                + "states of rest; λ: eigenvalues of the Jacobian. Right: the time of one turn against the most rabbits "
                + "on the orbit; the line is the time 2π/√(ac) = %s of small orbits.").formatted(
                Text.point(model.rabbitsAtRest(), model.foxesAtRest()), Text.number(model.smallPeriod()));
    }
}
