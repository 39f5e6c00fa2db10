package resolvent.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.PlaneClass;
import resolvent.dynamics.VectorField;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.model.LinearNetwork;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Every kind of linear system of two variables, each as a small phase plane: fourteen classes by trace, determinant,
/// discriminant and rank.
///
/// @param skew shear of the coordinates in which the systems are shown
@About(title = "All linear systems of the plane",
        doc = "What x' = A x can do in two dimensions: nodes, spirals, saddles, centres, and the cases between them, in "
                + "which eigenvalues coincide or vanish. Coordinates can be skewed; the class does not change.",
        formula = "λ = ½ (tr A ± √((tr A)² − 4 det A)); 14 classes by trace, determinant, discriminant and rank",
        cite = "S. H. Strogatz, Nonlinear Dynamics and Chaos, chapter 5 (2015), doi:10.1201/9780429492563")
public record PlaneZoo(
        @Param(value = "0.3", doc = "shear s of the coordinates, x → x + s y, in which the systems are shown",
                symbol = "s", min = -2, max = 2) double skew)
        implements Experiment {
    private static final double EDGE = 2;
    private static final int ARROWS = 9;
    private static final int STARTS = 8;
    private static final int SAMPLES = 160;
    private static final double LONG = 200;

    public PlaneZoo {
        Form.check(PlaneZoo.class, skew);
    }

    /// One system, and what becomes of its states in the end.
    private record Specimen(PlaneClass expected, Dense matrix, Fate fate) {
        LinearNetwork model() {
            return LinearNetwork.ofGenerator(matrix);
        }

        double trace() {
            return matrix.get(0, 0) + matrix.get(1, 1);
        }

        double determinant() {
            return matrix.get(0, 0) * matrix.get(1, 1) - matrix.get(0, 1) * matrix.get(1, 0);
        }
    }

    /// What becomes of ‖e^{At}‖.
    private enum Fate {
        VANISHES, STAYS, DRIFTS, GROWS;

        /// By its value at a late time.
        static Fate of(LinearNetwork model) {
            double[] first = model.after(LONG, 1, 0);
            double[] second = model.after(LONG, 0, 1);
            double norm = Math.max(Math.hypot(first[0], first[1]), Math.hypot(second[0], second[1]));
            return norm < 1e-6 ? VANISHES : norm < 20 ? STAYS : norm < LONG * LONG ? DRIFTS : GROWS;
        }
    }

    private List<Specimen> specimens() {
        return List.of(
                specimen(PlaneClass.STABLE_NODE, Fate.VANISHES, -0.5, 0, 0, -1.5),
                specimen(PlaneClass.UNSTABLE_NODE, Fate.GROWS, 0.5, 0, 0, 1.5),
                specimen(PlaneClass.SADDLE, Fate.GROWS, 1, 0, 0, -1),
                specimen(PlaneClass.STABLE_SPIRAL, Fate.VANISHES, -0.3, -1.5, 1.5, -0.3),
                specimen(PlaneClass.UNSTABLE_SPIRAL, Fate.GROWS, 0.3, -1.5, 1.5, 0.3),
                specimen(PlaneClass.CENTRE, Fate.STAYS, 0, -1, 1, 0),
                specimen(PlaneClass.STABLE_STAR, Fate.VANISHES, -1, 0, 0, -1),
                specimen(PlaneClass.UNSTABLE_STAR, Fate.GROWS, 1, 0, 0, 1),
                specimen(PlaneClass.STABLE_IMPROPER_NODE, Fate.VANISHES, -1, 1, 0, -1),
                specimen(PlaneClass.UNSTABLE_IMPROPER_NODE, Fate.GROWS, 1, 1, 0, 1),
                specimen(PlaneClass.STABLE_LINE, Fate.STAYS, 0, 0, 0, -1),
                specimen(PlaneClass.UNSTABLE_LINE, Fate.GROWS, 0, 0, 0, 1),
                specimen(PlaneClass.SHEAR, Fate.DRIFTS, 0, 1, 0, 0),
                specimen(PlaneClass.ZERO, Fate.STAYS, 0, 0, 0, 0));
    }

    /// The matrix \[\[a, b\], \[c, d\]\] in skewed coordinates: S A S⁻¹ with S = \[\[1, s\], \[0, 1\]\].
    private Specimen specimen(PlaneClass expected, Fate fate, double... entries) {
        double a = entries[0];
        double b = entries[1];
        double c = entries[2];
        double d = entries[3];
        return new Specimen(expected, Dense.of(
                new double[] {a + skew * c, b + skew * d - skew * (a + skew * c)}, new double[] {c, d - skew * c}), fate);
    }

    @Override
    public Result run(Runner runner) {
        List<Specimen> specimens = specimens();
        List<Panel> panels = new ArrayList<>(runner.map("phase planes", specimens.size(),
                k -> panel(specimens.get(k)).titled("%d  %s, λ = %s".formatted(k + 1, specimens.get(k).expected.words(),
                        eigenvalues(specimens.get(k))))));
        panels.add(map(specimens));
        Result.Builder result = Result.of(this);
        comparisons(specimens).addTo(result);
        return result.figure(new Figure("plane-zoo", "All linear systems of the plane", caption(), panels, 5))
                .table(table(specimens)).build();
    }

    private static Comparisons comparisons(List<Specimen> specimens) {
        int recognised = (int) specimens.stream().filter(one -> PlaneClass.of(one.matrix) == one.expected).count();
        int fates = (int) specimens.stream().filter(one -> Fate.of(one.model()) == one.fate).count();
        int kinds = (int) specimens.stream().map(one -> PlaneClass.of(one.matrix)).distinct().count();
        Value all = Value.exact("classes", PlaneClass.values().length, "", "classes of linear systems of the plane");
        double off = specimens.stream().mapToDouble(PlaneZoo::eigenvalueDefect).max().orElse(Double.NaN);
        return Comparisons.beside(eigenvalues(specimens))
                .agree("systems of the class that they stand for", Value.exact("recognised", recognised, "",
                        "systems that are of the class they stand for"), all, 0, "exact")
                .agree("classes shown", Value.exact("classes_shown", kinds, "", "different classes among the systems"), all,
                        0, "exact")
                .agree("systems that end as their class says", Value.exact("fates", fates, "",
                        "systems whose e^{At} vanishes, stays, drifts or grows as their class says"), all, 0, "exact")
                .vanishes("eigenvalues against trace and determinant", Value.exact("eigenvalue_defect", off, "",
                        "largest difference of sum and product of the eigenvalues from trace and determinant"), 1e-12,
                        "the same but for rounding");
    }

    private static List<Value> eigenvalues(List<Specimen> specimens) {
        return specimens.stream().flatMap(one -> EigenvalueValues.of(
                one.expected.name().toLowerCase(Locale.ROOT) + "_eigenvalue",
                FixedPoint.at(one.model(), new double[2]).eigenvalues()).stream()).toList();
    }

    private static double eigenvalueDefect(Specimen one) {
        var values = FixedPoint.at(one.model(), new double[2]).eigenvalues();
        var sum = values.get(0).plus(values.get(1));
        var product = values.get(0).times(values.get(1));
        return Math.max(Math.hypot(sum.re() - one.trace(), sum.im()),
                Math.hypot(product.re() - one.determinant(), product.im()));
    }

    private static Panel panel(Specimen one) {
        Box box = Box.cube(2, -EDGE, EDGE);
        VectorField field = VectorField.of(one.model(), box, ARROWS);
        List<Layer> layers = new ArrayList<>();
        if (field.largestSpeed() > 0) {
            layers.add(new Layer.Arrows(Numbers.of(field.size(), field::x), Numbers.of(field.size(), field::y),
                    Numbers.of(field.size(), field::dx), Numbers.of(field.size(), field::dy), Role.SHUFFLED, ""));
        }
        layers.add(paths(one.model()));
        layers.add(ownDirections(one));
        layers.add(rest(one));
        return new Panel("", axis("x"), axis("y"), true, layers);
    }

    private static String eigenvalues(Specimen one) {
        Complex first = FixedPoint.at(one.model(), new double[2]).eigenvalues().getFirst();
        String real = Digits.typeset(rounded(first.re()), 2);
        return first.im() == 0 ? "%s, %s".formatted(real, Digits.typeset(rounded(one.trace() - first.re()), 2))
                : "%s ± %si".formatted(real.equals("0") ? "" : real, Digits.typeset(Math.abs(first.im()), 2)).strip();
    }

    private static double rounded(double value) {
        return Math.rint(1e9 * value) / 1e9 + 0.0;
    }

    /// The real eigenvectors, where they are two or one, as lines through the state of rest.
    private static Layer ownDirections(Specimen one) {
        List<double[]> points = new ArrayList<>();
        switch (one.expected) {
            case STABLE_NODE, UNSTABLE_NODE, SADDLE, STABLE_LINE, UNSTABLE_LINE, STABLE_IMPROPER_NODE,
                    UNSTABLE_IMPROPER_NODE -> FixedPoint.at(one.model(), new double[2]).eigenvalues().forEach(value ->
                    direction(points, one.matrix, value.re()));
            case STABLE_SPIRAL, UNSTABLE_SPIRAL, CENTRE, STABLE_STAR, UNSTABLE_STAR, SHEAR, ZERO -> { }
        }
        return new Layer.Line(Numbers.of(points.size(), k -> points.get(k)[0]),
                Numbers.of(points.size(), k -> points.get(k)[1]), Role.RIGHT_VECTOR, points.isEmpty() ? "" : "eigenvectors");
    }

    /// The line on which A v = λ v, across the panel.
    private static void direction(List<double[]> points, Dense matrix, double value) {
        double[] one = {matrix.get(0, 1), value - matrix.get(0, 0)};
        double[] other = {value - matrix.get(1, 1), matrix.get(1, 0)};
        double[] vector = Math.hypot(one[0], one[1]) > Math.hypot(other[0], other[1]) ? one : other;
        double length = EDGE / Math.max(Math.abs(vector[0]), Math.abs(vector[1]));
        points.add(new double[] {-length * vector[0], -length * vector[1]});
        points.add(new double[] {length * vector[0], length * vector[1]});
        points.add(new double[] {Double.NaN, Double.NaN});
    }

    /// The states of rest: the origin, the line y = 0, or the whole plane.
    private static Layer rest(Specimen one) {
        Numbers ends = Numbers.of(-EDGE, EDGE);
        Numbers line = Numbers.of(0, 0);
        Numbers grid = Numbers.of(ARROWS * ARROWS, k -> EDGE * (2.0 * (k % ARROWS) / (ARROWS - 1) - 1));
        Numbers rows = Numbers.of(ARROWS * ARROWS, k -> grid.get(Math.floorDiv(k, ARROWS)));
        RestMarks mark = RestMarks.of(FixedPoint.at(one.model(), new double[2]));
        return switch (one.expected) {
            case STABLE_LINE -> new Layer.Line(ends, line, Role.STABLE, "rest, stable");
            case UNSTABLE_LINE -> new Layer.Line(ends, line, Role.UNSTABLE, "rest, unstable");
            case SHEAR -> new Layer.Line(ends, line, Role.UNKNOWN, "rest, neutral");
            case ZERO -> Layer.Points.of(grid, rows, Role.UNKNOWN, "rest, neutral");
            default -> Layer.Points.of(Numbers.of(0), Numbers.of(0), mark.role(),
                    "rest, " + (mark == RestMarks.UNDECIDED ? "neutral" : mark.words()));
        };
    }

    private static Axis axis(String label) {
        return Axis.linear(label, "").from(-EDGE, EDGE);
    }

    /// Trajectories through points on a circle, forward and backward in time, as far as they stay within the panel.
    private static Layer paths(LinearNetwork model) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < STARTS; k++) {
            double angle = 2 * Math.PI * (k + 0.25) / STARTS;
            double radius = 0.5 + 1.2 * k / STARTS;
            double[] start = {radius * Math.cos(angle), radius * Math.sin(angle)};
            branch(points, model, start, 0.05);
            branch(points, model, start, -0.05);
        }
        return new Layer.Line(Numbers.of(points.size(), k -> points.get(k)[0]),
                Numbers.of(points.size(), k -> points.get(k)[1]), Role.MEASURED, "");
    }

    private static void branch(List<double[]> points, LinearNetwork model, double[] start, double step) {
        double[] state = start;
        for (int k = 0; k <= SAMPLES && Math.max(Math.abs(state[0]), Math.abs(state[1])) <= 1.2 * EDGE; k++) {
            points.add(state);
            state = model.after((k + 1) * step, start);
        }
        points.add(new double[] {Double.NaN, Double.NaN});
    }

    /// The plane of trace and determinant: the parabola divides nodes from spirals, the axes stability.
    private static Panel map(List<Specimen> specimens) {
        Numbers trace = Numbers.grid(-2.6, 2.6, SAMPLES);
        List<Layer> layers = new ArrayList<>(List.of(
                        new Layer.Rule(true, 0, Role.BOUND, ""), new Layer.Rule(false, 0, Role.BOUND, ""),
                        new Layer.Line(trace, Numbers.of(SAMPLES, k -> trace.get(k) * trace.get(k) / 4), Role.THEORY,
                                "tr² = 4 det"),
                        new Layer.Points(Numbers.of(specimens.size(), k -> specimens.get(k).trace()),
                                Numbers.of(specimens.size(), k -> specimens.get(k).determinant()), Role.MEASURED, "systems",
                                specimens.stream().map(one -> one.expected.words()).toList(), Optional.empty())));
        layers.addAll(numbers(specimens));
        return new Panel("where they lie", Axis.linear("trace", "").from(-2.6, 2.6),
                Axis.linear("determinant", "").from(-1.5, 3), false, layers);
    }

    /// Beside every place the numbers of the systems that lie there.
    private static List<Layer> numbers(List<Specimen> specimens) {
        Map<List<Double>, String> places = new LinkedHashMap<>();
        for (int k = 0; k < specimens.size(); k++) {
            // + 0.0 makes one zero of both
            places.merge(List.of(specimens.get(k).trace() + 0.0, specimens.get(k).determinant() + 0.0),
                    String.valueOf(k + 1), (before, more) -> before + ", " + more);
        }
        List<Layer> notes = new ArrayList<>();
        places.forEach((place, text) -> notes.add(new Layer.Note(place.get(0), place.get(1), text)));
        return notes;
    }

    private static Table table(List<Specimen> specimens) {
        int size = specimens.size();
        return Table.of("systems", "The systems",
                new Column.Words("class", "what the system does", specimens.stream().map(one ->
                        PlaneClass.of(one.matrix).words()).toList()),
                entry(specimens, "a", 0, 0), entry(specimens, "b", 0, 1), entry(specimens, "c", 1, 0),
                entry(specimens, "d", 1, 1),
                new Column.Quantity("trace", "", "trace of A", Numbers.of(size, k -> specimens.get(k).trace())),
                new Column.Quantity("determinant", "", "determinant of A",
                        Numbers.of(size, k -> specimens.get(k).determinant())));
    }

    private static Column entry(List<Specimen> specimens, String name, int row, int column) {
        return new Column.Quantity(name, "", "entry of A = [[a, b], [c, d]]",
                Numbers.of(specimens.size(), k -> specimens.get(k).matrix.get(row, column)));
    }

    private static String caption() {
        return "Every kind of system x' = A x of two variables. Arrows: velocity; lines: trajectories; filled: stable; half "
                + "filled: saddle; open: unstable; grey: neutral. Last panel: the systems, by their numbers; the "
                + "parabola divides nodes from spirals, the upright axis stable from unstable ones.";
    }
}
