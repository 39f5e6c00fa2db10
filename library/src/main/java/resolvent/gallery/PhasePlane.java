package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.FixedPoints;
import resolvent.model.Model;
import resolvent.dynamics.Nullclines;
import resolvent.dynamics.PlaneClass;
import resolvent.dynamics.Polyline;
import resolvent.dynamics.VectorField;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The phase plane of a model of two variables: its fixed points, nullclines and vector field, as a panel, numbers
/// and a table.
///
/// @param model the model
/// @param region what the panel shows and where fixed points are looked for
/// @param first the first variable: its word in names of values, its symbol, its unit
/// @param second the second variable
/// @param prefix what the names of values and tables begin with; empty, or a word
/// @param fixedPoints what was found
record PhasePlane(Model model, Box region, Variable first, Variable second, String prefix, FixedPoints fixedPoints) {
    private static final int ARROWS = 18;
    private static final int NULLCLINE_CELLS = 320;
    /// More points than this are not written into the panel or the values; the table always has all.
    private static final int LISTED = 9;
    /// Where a whole curve of states may rest.
    private static final Set<PlaneClass> LINES = Set.of(PlaneClass.STABLE_LINE, PlaneClass.UNSTABLE_LINE,
            PlaneClass.ZERO, PlaneClass.SHEAR);
    static final String FIXED_POINTS = "different fixed points found in the region";

    /// How a variable is called.
    record Variable(String word, String label, String symbol, String unit) {}

    /// Looks for fixed points all over the region and keeps what is needed to show them.
    static PhasePlane of(Model model, Box region, Variable first, Variable second, String prefix) {
        return new PhasePlane(model, region, first, second, prefix, FixedPoints.find(model, region));
    }

    /// The fixed point nearest to a state; empty if none was found.
    Optional<FixedPoint> nearest(double x, double y) {
        return fixedPoints.points().stream()
                .min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
    }

    static double distance(FixedPoint point, double x, double y) {
        return Math.hypot(point.state().get(0) - x, point.state().get(1) - y);
    }

    /// The panel: arrows, nullclines, then the fixed points with their class and eigenvalues.
    Panel panel(String title) {
        List<Layer> layers = new ArrayList<>();
        layers.add(arrows());
        Nullclines nullclines = Nullclines.of(model, region, NULLCLINE_CELLS);
        layers.add(curves(nullclines.first(), Role.THEORY, "%s′ = 0".formatted(first.symbol)));
        layers.add(curves(nullclines.second(), Role.BOUND, "%s′ = 0".formatted(second.symbol)));
        layers.addAll(points(fixedPoints.points(), first.symbol, second.symbol));
        if (fixedPoints.points().size() <= LISTED) {
            fixedPoints.points().forEach(point -> layers.add(
                    new Layer.Note(point.state().get(0), point.state().get(1), describe(point))));
        }
        return new Panel(title, axis(first, 0), axis(second, 1), true, layers);
    }

    private Axis axis(Variable variable, int index) {
        return Axis.linear("%s %s".formatted(variable.label, variable.symbol), variable.unit)
                .from(region.lower().get(index), region.upper().get(index));
    }

    private Layer arrows() {
        VectorField field = VectorField.of(model, region, ARROWS);
        int size = field.size();
        return new Layer.Arrows(Numbers.of(size, field::x), Numbers.of(size, field::y), Numbers.of(size, field::dx),
                Numbers.of(size, field::dy), Role.MEASURED, "velocity");
    }

    /// Several curves as one layer, broken by NaN.
    private static Layer curves(List<Polyline> curves, Role role, String legend) {
        List<Polyline.Point> all = new ArrayList<>();
        for (Polyline curve : curves) {
            all.addAll(curve.points());
            all.add(new Polyline.Point(Double.NaN, Double.NaN));
        }
        return new Layer.Line(Numbers.of(all.size(), k -> all.get(k).x()),
                Numbers.of(all.size(), k -> all.get(k).y()), role, legend);
    }

    /// One layer for every kind of fixed point that there is.
    private static List<Layer> points(List<FixedPoint> found, String xSymbol, String ySymbol) {
        List<Layer> layers = new ArrayList<>();
        for (RestMarks kind : RestMarks.values()) {
            List<FixedPoint> points = found.stream().filter(point -> RestMarks.of(point) == kind).toList();
            if (!points.isEmpty()) {
                layers.add(marks(points, kind, xSymbol, ySymbol));
            }
        }
        return layers;
    }

    private static Layer marks(List<FixedPoint> points, RestMarks kind, String xSymbol, String ySymbol) {
        List<String> names = points.stream().map(point -> "(%s, %s) = %s, %s".formatted(xSymbol, ySymbol,
                Text.point(point.state().get(0), point.state().get(1)), describe(point))).toList();
        return new Layer.Points(Numbers.of(points.size(), k -> points.get(k).state().get(0)),
                Numbers.of(points.size(), k -> points.get(k).state().get(1)), kind.role(), kind.words(), names,
                Optional.empty());
    }

    private static String describe(FixedPoint point) {
        return "%s, λ = %s".formatted(point.inWords(), Text.eigenvalues(point.eigenvalues()));
    }

    /// Everything that the panel shows as a number, and what became of the starts.
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        values.add(Value.exact(prefix + "fixed_points", fixedPoints.points().size(), "",
                FIXED_POINTS));
        values.add(Value.exact(prefix + "starts", fixedPoints.starts(), "", "starts of Newton's method"));
        values.add(Value.exact(prefix + "starts_unconverged", fixedPoints.unconverged(), "",
                "starts from which Newton's method did not converge"));
        values.add(Value.exact(prefix + "starts_escaped", fixedPoints.escaped(), "",
                "starts that led to a fixed point outside the region"));
        values.add(Value.exact(prefix + "largest_residual", fixedPoints.largestResidual(), "",
                "largest speed at a fixed point"));
        int listed = fixedPoints.points().size() <= LISTED ? fixedPoints.points().size() : 0;
        for (int k = 0; k < listed; k++) {
            addPoint(values, "%spoint_%d_".formatted(prefix, k + 1), fixedPoints.points().get(k));
        }
        return values;
    }

    private void addPoint(List<Value> values, String name, FixedPoint point) {
        values.add(Value.exact(name + first.word, point.state().get(0), first.unit,
                "%s %s at the fixed point".formatted(first.label, first.symbol)));
        values.add(Value.exact(name + second.word, point.state().get(1), second.unit,
                "%s %s at the fixed point".formatted(second.label, second.symbol)));
        values.addAll(EigenvalueValues.of(name + "eigenvalue", point.eigenvalues()));
    }

    /// The fixed points with their eigenvalues and classes.
    Table table(String title) {
        List<FixedPoint> points = fixedPoints.points();
        List<Column> columns = new ArrayList<>();
        columns.add(column(first.word, first.unit, first.label, point -> point.state().get(0)));
        columns.add(column(second.word, second.unit, second.label, point -> point.state().get(1)));
        columns.add(column("residual", "", "speed at the point", FixedPoint::residual));
        for (int k = 0; k < 2; k++) {
            int which = k;
            columns.add(column("eigenvalue_%d_re".formatted(k + 1), "", "real part of an eigenvalue of the Jacobian",
                    point -> point.eigenvalues().get(which).re()));
            columns.add(column("eigenvalue_%d_im".formatted(k + 1), "", "its imaginary part",
                    point -> point.eigenvalues().get(which).im()));
        }
        columns.add(new Column.Words("class", "what the linear system does there",
                points.stream().map(FixedPoint::inWords).toList()));
        return new Table(prefix.replace('_', '-') + "fixed-points", title, columns);
    }

    private Column column(String name, String unit, String doc,
            ToDoubleFunction<FixedPoint> quantity) {
        List<FixedPoint> points = fixedPoints.points();
        return new Column.Quantity(name, unit, doc,
                Numbers.of(points.size(), k -> quantity.applyAsDouble(points.get(k))));
    }

    /// What the search found and what it cannot say.
    String note(String what) {
        return "%s: %s, largest residual %s%s%s; a search finds fixed points, it does not prove that there are no others"
                .formatted(what, fixedPoints.inWords(), Text.number(fixedPoints.largestResidual()),
                        remark(LINES, "at %d of them a direction neither grows nor dies out to first order: points may "
                                + "lie on a whole curve, of which these are samples"),
                        remark(Set.of(PlaneClass.CENTRE), "linear centres among them: %d; they do not decide what the "
                                + "nonlinear system does nearby"));
    }

    private String remark(Set<PlaneClass> classes, String text) {
        long count = fixedPoints.points().stream()
                .filter(point -> point.planeClass().filter(classes::contains).isPresent()).count();
        return count == 0 ? "" : "; " + text.formatted(count);
    }
}
