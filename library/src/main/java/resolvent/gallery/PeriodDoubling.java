package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import resolvent.bifurcation.CycleAt;
import resolvent.bifurcation.CycleBranch;
import resolvent.bifurcation.CycleChange;
import resolvent.bifurcation.CycleContinuation;
import resolvent.bifurcation.CycleSearch;
import resolvent.bifurcation.Family;
import resolvent.bifurcation.LimitCycle;
import resolvent.bifurcation.Sweep;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Event;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.Roessler;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// Rössler's cycle doubling its period: every doubled branch is followed to the next doubling.
///
/// @param doublings how many doublings are gone through
@About(title = "Period doublings",
        doc = "The cycle of Rössler's system as c grows: a multiplier passes −1 and a cycle of twice the period is born, "
                + "which does the same, ever sooner. The cycles that lost their stability are still there, and are followed "
                + "on; trajectories show those that kept it.",
        formula = "x' = −y − z, y' = x + ay, z' = b + z(x − c), a = b = 0.2; (c_k − c_{k−1})/(c_{k+1} − c_k) → 4.6692",
        cite = {"O. E. Rössler, Phys. Lett. A 57, 397 (1976), doi:10.1016/0375-9601(76)90101-8",
                "M. J. Feigenbaum, J. Stat. Phys. 19, 25 (1978), doi:10.1007/BF01020332",
                "Yu. A. Kuznetsov, Elements of Applied Bifurcation Theory, Springer (2004), doi:10.1007/978-1-4757-3978-7"})
public record PeriodDoubling(
        @Param(value = "4", doc = "how many doublings are gone through", min = 1, max = 5) int doublings)
        implements Experiment {
    private static final double FROM = 2;
    private static final double TO = 4.4;
    private static final double BEGIN = 2.5;
    private static final double[] START = {1, 1, 0};
    private static final Sweep SWEEP = new Sweep(new Family("c", "", c -> new Roessler(0.2, 0.2, c)), FROM, TO,
            new Box(List.of(-10.0, -10.0, -1.0), List.of(10.0, 10.0, 20.0)));
    /// Zeros of multiplier + 1 found by Newton's method on cycles, with SciPy's DOP853 at a tolerance of 3e-14.
    private static final double[] KNOWN = {2.8324450278625, 3.8373581684101, 4.1242147320755, 4.1869969993943};
    private static final double FEIGENBAUM = 4.669201609;
    private static final double ONCE = 2.5;
    private static final double TWICE = 3.5;
    private static final double EXACT = 1e-8;
    private static final int COLUMNS = 200;
    private static final double SETTLING = 400;
    private static final double SEEN = 120;
    private static final int SAMPLES = 1200;
    private static final double RESOLVED = 0.01;
    private static final double STEP = 0.03;
    private static final int POINTS = 300;

    public PeriodDoubling {
        Form.check(PeriodDoubling.class, doublings);
    }

    /// The branches, each but the first born at the doubling of the same number.
    private record Cascade(List<CycleBranch> branches, List<CycleChange> doublings) {}

    @Override
    public Result run(Runner runner) {
        Cascade cascade = runner.one("branches", this::cascade);
        Result.Builder result = Result.of(this);
        comparisons(cascade).addTo(result);
        return result
                .figure(new Figure("period-doubling", "Period doublings", caption(), panels(cascade), 2))
                .table(table(cascade.doublings))
                .note(cascade.branches.stream().map(CycleBranch::inWords).toArray(String[]::new))
                .build();
    }

    private static List<Panel> panels(Cascade cascade) {
        List<Panel> panels = new ArrayList<>(List.of(maxima(cascade), multipliers(cascade), orbit(ONCE, "one turn"),
                orbit(TWICE, "two turns"), orbit(4, "four turns")));
        if (cascade.doublings.size() > 2) {
            panels.add(distances(cascade));
        }
        return panels;
    }

    private Cascade cascade() {
        CycleContinuation continuation = new CycleContinuation(SWEEP, STEP, POINTS);
        CycleSearch search = CycleSearch.settling(SWEEP.family().at(BEGIN), START, SETTLING);
        LimitCycle cycle = search.cycle().orElseThrow(() -> new IllegalStateException(search.inWords()));
        List<CycleBranch> branches = new ArrayList<>();
        List<CycleChange> found = new ArrayList<>();
        Optional<CycleBranch> next = Optional.of(continuation.follow(new CycleAt(BEGIN, cycle)));
        while (next.isPresent() && found.size() < doublings) {
            branches.add(next.get());
            Optional<CycleChange> doubling = next.get().changes().stream()
                    .filter(change -> change.kind() == CycleChange.Kind.PERIOD_DOUBLING).findFirst();
            doubling.ifPresent(found::add);
            next = doubling.flatMap(continuation::followDoubled);
        }
        next.ifPresent(branches::add);
        return new Cascade(branches, found);
    }

    private static Numbers of(List<CycleAt> points, ToDoubleFunction<CycleAt> quantity) {
        return Numbers.of(points.size(), k -> quantity.applyAsDouble(points.get(k)));
    }

    private static Axis threshold() {
        return Axis.linear("threshold c", "").from(FROM, TO);
    }

    /// Maxima of x on trajectories, over the largest x of every branch.
    private static Panel maxima(Cascade cascade) {
        List<double[]> seen = new ArrayList<>();
        Event summit = Event.when((_, state) -> -state[1] - state[2]).falling();
        for (int k = 0; k < COLUMNS; k++) {
            double c = FROM + (TO - FROM) * (k + 0.5) / COLUMNS;
            Integration flow = Integration.of(SWEEP.family().at(c));
            double[] settled = flow.from(START).during(0, SETTLING).end();
            // a settled cycle comes back to the same maxima: each is shown once
            flow.watching(summit).from(settled).during(0, SEEN).crossings(summit).stream()
                    .mapToDouble(crossing -> RESOLVED * Math.rint(crossing.state()[0] / RESOLVED)).distinct()
                    .forEach(maximum -> seen.add(new double[] {c, maximum}));
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.Points.of(Numbers.of(seen.size(), k -> seen.get(k)[0]),
                Numbers.of(seen.size(), k -> seen.get(k)[1]), Role.MEASURED, "maxima of trajectories"));
        rules(cascade, layers);
        for (int k = 0; k < cascade.branches.size(); k++) {
            branch(cascade.branches.get(k), true, first(k, "stable cycle, largest x"), layers);
            branch(cascade.branches.get(k), false, first(k, "unstable cycle, largest x"), layers);
        }
        return new Panel("where x turns", threshold(), Axis.linear("maxima of x", ""), false, layers);
    }

    /// A legend for the first of several alike.
    private static String first(int index, String legend) {
        return index == 0 ? legend : "";
    }

    private static void rules(Cascade cascade, List<Layer> layers) {
        for (int k = 0; k < cascade.doublings.size(); k++) {
            layers.add(new Layer.Rule(true, cascade.doublings.get(k).parameter(), Role.BOUND,
                    first(k, "period doublings")));
        }
    }

    private static void branch(CycleBranch branch, boolean stable, String legend, List<Layer> layers) {
        List<CycleAt> points = branch.points().stream().filter(point -> point.cycle().isStable() == stable).toList();
        if (!points.isEmpty()) {
            layers.add(new Layer.Line(of(points, CycleAt::parameter), of(points, point -> point.cycle().highest().getFirst()),
                    stable ? Role.STABLE : Role.UNSTABLE, legend));
        }
    }

    private static Panel multipliers(Cascade cascade) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Rule(false, -1, Role.STABILITY, "stability line"));
        rules(cascade, layers);
        for (int k = 0; k < cascade.branches.size(); k++) {
            List<CycleAt> points = cascade.branches.get(k).points();
            layers.add(new Layer.Line(of(points, CycleAt::parameter),
                    of(points, point -> point.cycle().transversal().getFirst().re()), Role.MEASURED,
                    first(k, "one line for every branch")));
        }
        return new Panel("leading multiplier", threshold(), Axis.linear("multiplier μ", "").from(-4, 1.2), false, layers);
    }

    private static Panel orbit(double c, String title) {
        Integration flow = Integration.of(SWEEP.family().at(c));
        Trajectory path = flow.from(flow.from(START).during(0, SETTLING).end()).during(0, SEEN / 2);
        Numbers times = Numbers.grid(0, path.endTime(), SAMPLES);
        List<double[]> states = path.at(times.toArray());
        return new Panel("c = %s: %s".formatted(Text.number(c), title), Axis.linear("x", ""), Axis.linear("y", ""), true,
                List.of(new Layer.Line(Numbers.of(SAMPLES, k -> states.get(k)[0]),
                        Numbers.of(SAMPLES, k -> states.get(k)[1]), Role.MEASURED, "settled trajectory")));
    }

    /// Distances between neighbouring doublings, beside those that shrink by Feigenbaum's number.
    private static Panel distances(Cascade cascade) {
        List<CycleChange> found = cascade.doublings;
        int count = found.size() - 1;
        Numbers number = Numbers.of(count, k -> k + 2);
        double last = distance(found, count - 1);
        return new Panel("from one doubling to the next", Axis.linear("doubling k", ""),
                Axis.logarithmic("distance from the one before", ""), false, List.of(
                        Layer.Points.of(number, Numbers.of(count, k -> distance(found, k)), Role.MEASURED, "found"),
                        new Layer.Line(number, Numbers.of(count, k -> last * Math.pow(FEIGENBAUM, count - 1 - k)),
                                Role.THEORY, "shrinking by 4.669")));
    }

    private static double distance(List<CycleChange> found, int k) {
        return found.get(k + 1).parameter() - found.get(k).parameter();
    }

    private Comparisons comparisons(Cascade cascade) {
        List<CycleChange> found = cascade.doublings;
        Comparisons comparisons = Comparisons.beside(List.of(
                Value.exact("doublings_found", found.size(), "", "doublings found"),
                Value.exact("shown_once", ONCE, "", "c of the trajectory that closes in one turn"),
                Value.exact("shown_twice", TWICE, "", "c of the trajectory that closes in two turns")));
        double multiplier = found.isEmpty() ? Double.NaN : found.getFirst().at().cycle().transversal().getFirst().re();
        comparisons.agree("multiplier at the first doubling", Value.exact("multiplier", multiplier, "", "μ there"),
                Value.exact("multiplier_expected", -1, "", "a deviation changes sides at each turn"), 1e-8, "located to 1e-8");
        for (int k = 0; k < Math.min(KNOWN.length, found.size()); k++) {
            String name = "doubling_" + (k + 1);
            comparisons.agree("doubling " + (k + 1), Value.exact(name, found.get(k).parameter(), "", "c where μ = −1"),
                    Value.exact(name + "_expected", KNOWN[k], "", "by Newton's method in another program"), EXACT,
                    "computed independently, 1e-8");
        }
        for (int k = KNOWN.length; k < found.size(); k++) {
            comparisons.with(Value.exact("doubling_" + (k + 1), found.get(k).parameter(), "", "c where μ = −1"));
        }
        for (int k = 0; k + 1 < cascade.branches.size(); k++) {
            CycleAt born = cascade.branches.get(k + 1).points().getFirst();
            double ratio = born.cycle().period() / found.get(k).at().cycle().period();
            comparisons.agree("period after doubling " + (k + 1), Value.exact("ratio_" + (k + 1), ratio, "",
                            "period of the first cycle found on the new branch over that of the cycle that doubles"),
                    Value.exact("ratio_expected", 2, "", "twice the period"), 5e-3, "at the doubling itself, 0.005");
        }
        if (found.size() > 3) {
            double ratio = distance(found, found.size() - 3) / distance(found, found.size() - 2);
            comparisons.agree("how fast doublings follow each other", Value.exact("feigenbaum", ratio, "",
                            "(c_k − c_{k−1})/(c_{k+1} − c_k) of the last three"),
                    Value.exact("feigenbaum_expected", FEIGENBAUM, "", "Feigenbaum's number"), 0.15, "a limit, 0.15");
        }
        return comparisons;
    }

    private static Table table(List<CycleChange> found) {
        int count = found.size();
        return Table.of("doublings", "Period doublings",
                new Column.Quantity("number", "", "number of the doubling", Numbers.of(count, k -> k + 1)),
                new Column.Quantity("threshold", "", "c", Numbers.of(count, k -> found.get(k).parameter())),
                new Column.Quantity("period", "", "period of the cycle that doubles",
                        Numbers.of(count, k -> found.get(k).at().cycle().period())),
                new Column.Quantity("error", "", "distance of the multiplier along the orbit from 1",
                        Numbers.of(count, k -> found.get(k).at().cycle().multiplierError())));
    }

    private String caption() {
        return ("Rössler's system as c grows. Top left: where trajectories turn that have settled, over the largest x on the "
                + "cycles, which are followed where they are unstable too. Top right: the leading multiplier of every branch; "
                + "where it passes −1 the next branch is born. Middle and bottom left: what trajectories settle on. Bottom "
                + "right, from three doublings on: they follow each other ever sooner; dashed, by Feigenbaum's number. "
                + "Doublings gone through: %s.")
                .formatted(doublings);
    }
}
