package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import resolvent.bifurcation.Bifurcation.Hopf;
import resolvent.bifurcation.Branch;
import resolvent.bifurcation.Continuation;
import resolvent.bifurcation.CycleAt;
import resolvent.bifurcation.CycleBranch;
import resolvent.bifurcation.CycleContinuation;
import resolvent.bifurcation.CycleSearch;
import resolvent.bifurcation.Family;
import resolvent.bifurcation.LimitCycle;
import resolvent.bifurcation.RestAt;
import resolvent.bifurcation.Sweep;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Event;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.ExcitatoryInhibitory;
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

/// The excitatory and inhibitory pair as its inhibition becomes slower: a pair of eigenvalues crosses the imaginary axis
/// at τ_I = 40 ms, and a limit cycle is there at once with a finite size.
///
/// @param damped a time constant below 40 ms
/// @param oscillating a time constant above 40 ms
@About(title = "Oscillations of excitation and inhibition",
        doc = "Two populations of rate neurons as the inhibitory one becomes slower. At τ_I = 40 ms a pair of eigenvalues "
                + "crosses the imaginary axis. The bifurcation is degenerate: the limit cycle is born at finite size, out "
                + "of a family of closed orbits, and does not grow as a square root.",
        formula = "λ = ½ (a + d ± √((a − d)² + 4 M_EI M_IE/(τ_E τ_I))), a = (M_EE − 1)/τ_E, d = (M_II − 1)/τ_I; a + d = 0 "
                + "at τ_I = 40 ms",
        cite = {"P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, section 7.5 (2001)",
                "Yu. A. Kuznetsov, Elements of Applied Bifurcation Theory, Springer (2004), doi:10.1007/978-1-4757-3978-7"})
public record HopfInTauI(
        @Param(value = "30", doc = "time constant of a damped trajectory", symbol = "τ_I", unit = "ms", min = 11,
                max = 39) double damped,
        @Param(value = "50", doc = "time constant of a trajectory that goes to the limit cycle", symbol = "τ_I",
                unit = "ms", min = 41, max = 99) double oscillating)
        implements Experiment {
    private static final Sweep SWEEP = new Sweep(new Family("τ_I", "ms", ExcitatoryInhibitory::withInhibitoryTau), 10,
            100, Box.plane(-10, 110, -10, 70));
    private static final int MARKS = 9;
    private static final double CRITICAL = 40;
    private static final double[] REST = {80.0 / 3, 50.0 / 3};
    private static final double[] START = {60, 5};
    private static final double SHOWN = 1000;
    private static final double SETTLING = 6000;
    private static final int SAMPLES = 800;
    private static final int ORBITS = 8;
    private static final double EXACT = 1e-9;
    /// Where the largest orbit at 40 ms touches the threshold of the excitatory neurons: their drive and its velocity
    /// are 0.
    private static final double[] TOUCH = {8.0 / 3, 40.0 / 3};

    public HopfInTauI {
        Form.check(HopfInTauI.class, damped, oscillating);
    }

    @Override
    public Result run(Runner runner) {
        Branch rest = Continuation.standard(SWEEP).follow(new RestAt(damped, FixedPoint.at(model(damped), REST)));
        CycleSearch search = CycleSearch.settling(model(oscillating), START, SETTLING);
        Optional<CycleBranch> cycles = search.cycle()
                .map(cycle -> CycleContinuation.standard(SWEEP).follow(new CycleAt(oscillating, cycle)));
        Result.Builder result = Result.of(this);
        comparisons(rest, search, cycles).addTo(result);
        List<CycleAt> points = cycles.map(CycleBranch::points).orElse(List.of());
        return result
                .figure(new Figure("hopf-in-tau-i", "Oscillations of excitation and inhibition", caption(),
                        List.of(eigenvalues(rest), inTime(), family(points), extremes(rest, points), periods(points),
                                multipliers(points)), 2))
                .table(restTable(rest), cycleTable(points))
                .note("states of rest: " + rest.inWords(),
                        "cycles: " + cycles.map(CycleBranch::inWords).orElse(search.inWords()))
                .build();
    }

    private static ExcitatoryInhibitory model(double tau) {
        return ExcitatoryInhibitory.withInhibitoryTau(tau);
    }

    private static Numbers of(List<RestAt> points, ToDoubleFunction<RestAt> quantity) {
        return Numbers.of(points.size(), k -> quantity.applyAsDouble(points.get(k)));
    }

    private static Numbers ofCycles(List<CycleAt> points, ToDoubleFunction<CycleAt> quantity) {
        return Numbers.of(points.size(), k -> quantity.applyAsDouble(points.get(k)));
    }

    private static Complex leading(RestAt rest) {
        return rest.point().eigenvalues().getFirst();
    }

    private static Axis tauAxis() {
        return Axis.linear("time constant of inhibition τ_I", "ms").from(SWEEP.from(), SWEEP.to());
    }

    private static Panel eigenvalues(Branch rest) {
        Numbers tau = of(rest.points(), RestAt::parameter);
        Numbers none = of(rest.points(), _ -> 0);
        return new Panel("eigenvalues of the state of rest", tauAxis(), Axis.linear("Re λ, Im λ", "1/ms"), false, List.of(
                new Layer.Rule(false, 0, Role.STABILITY, "stability line"),
                new Layer.Rule(true, CRITICAL, Role.BOUND, "τ_I = 40 ms"),
                new Layer.Series(tau, of(rest.points(), point -> leading(point).re()), none, "Re λ"),
                new Layer.Series(tau, of(rest.points(), point -> leading(point).im()), none, "Im λ"),
                formula("½ (a + d), ½ √(−(a − d)² − 4 M_EI M_IE/(τ_E τ_I))", Complex::re), formula("", Complex::im)));
    }

    /// A part of the exact eigenvalue at a few places, so that it does not hide the curve on which it lies.
    private static Layer formula(String legend, ToDoubleFunction<Complex> part) {
        double margin = (SWEEP.to() - SWEEP.from()) / (2 * MARKS);
        Numbers tau = Numbers.grid(SWEEP.from() + margin, SWEEP.to() - margin, MARKS);
        return Layer.Points.of(tau, Numbers.of(MARKS, k -> part.applyAsDouble(exact(tau.get(k)))), Role.THEORY, legend);
    }

    /// The eigenvalue with positive imaginary part, where both populations are active.
    private static Complex exact(double tau) {
        double first = 0.25 / 10;
        double second = -1 / tau;
        double discriminant = (first - second) * (first - second) - 4 / (10 * tau);
        return new Complex((first + second) / 2, Math.sqrt(-discriminant) / 2);
    }

    private static double smallPeriod() {
        return 2 * Math.PI / exact(CRITICAL).im();
    }

    private Panel inTime() {
        return new Panel("from v_E = 60, v_I = 5 Hz", Axis.linear("time t", "ms").from(0, SHOWN),
                Axis.linear("rate v_E", "Hz"), false, List.of(trajectory(damped, Role.INHIBITORY),
                        trajectory(oscillating, Role.EXCITATORY)));
    }

    private static Layer trajectory(double tau, Role role) {
        Trajectory path = Integration.of(model(tau)).from(START).during(0, SHOWN);
        Numbers times = Numbers.grid(0, path.endTime(), SAMPLES);
        return new Layer.Line(times, Numbers.of(SAMPLES, k -> path.at(times.get(k))[0]), role,
                "τ_I = %s ms".formatted(Text.number(tau)));
    }

    private Panel family(List<CycleAt> points) {
        List<Layer> layers = new ArrayList<>();
        for (int k = 1; k <= ORBITS; k++) {
            double share = (double) k / ORBITS;
            double[] start = {REST[0] + share * (TOUCH[0] - REST[0]), REST[1] + share * (TOUCH[1] - REST[1])};
            layers.add(closed(CRITICAL, start, 0, k == ORBITS ? Role.SELECTED : Role.SHUFFLED,
                    k == ORBITS ? "the largest at 40 ms" : k == 1 ? "orbits at 40 ms" : ""));
        }
        points.stream().filter(point -> point.parameter() == oscillating).findFirst().ifPresent(point -> layers.add(
                closed(oscillating, point.cycle().toArray(), point.cycle().period(), Role.EXCITATORY,
                        "limit cycle at %s ms".formatted(Text.number(oscillating)))));
        layers.add(Layer.Points.of(Numbers.of(REST[0]), Numbers.of(REST[1]), Role.UNKNOWN, "state of rest"));
        return new Panel("closed orbits", Axis.linear("rate v_E", "Hz"), Axis.linear("rate v_I", "Hz"), true, layers);
    }

    /// A closed orbit; of period `period`, or, if that is 0, until it has come back.
    private static Layer closed(double tau, double[] start, double period, Role role, String legend) {
        Trajectory path = period > 0 ? Integration.of(model(tau)).from(start).during(0, period) : turn(start);
        Numbers times = Numbers.grid(0, path.endTime(), SAMPLES);
        return new Layer.Line(Numbers.of(SAMPLES, k -> path.at(times.get(k))[0]),
                Numbers.of(SAMPLES, k -> path.at(times.get(k))[1]), role, legend);
    }

    /// One turn at 40 ms from a state between the state of rest and where the largest orbit touches the threshold.
    private static Trajectory turn(double[] start) {
        Event back = Event.when((_, state) -> (state[0] - REST[0]) * (TOUCH[1] - REST[1])
                - (state[1] - REST[1]) * (TOUCH[0] - REST[0]));
        Trajectory first = Integration.of(model(CRITICAL)).tolerances(1e-12, 1e-12).watching(back).from(start).during(0, 400);
        // the line through the state of rest is crossed on the other side half a turn later
        return Integration.of(model(CRITICAL)).tolerances(1e-12, 1e-12).from(start)
                .during(0, first.crossings().stream().filter(crossing -> crossing.state()[0] < REST[0]
                        && crossing.time() > 10).findFirst().orElseThrow().time());
    }

    private static Panel extremes(Branch rest, List<CycleAt> cycles) {
        List<RestAt> stable = rest.points().stream().filter(point -> point.point().isStable()).toList();
        List<RestAt> unstable = rest.points().stream().filter(point -> !point.point().isStable()).toList();
        Numbers tau = ofCycles(cycles, CycleAt::parameter);
        return new Panel("where v_E goes", tauAxis(), Axis.linear("rate v_E", "Hz"), false, List.of(
                new Layer.Line(of(stable, RestAt::parameter), of(stable, HopfInTauI::excitatory), Role.STABLE,
                        "rest, stable"),
                new Layer.Line(of(unstable, RestAt::parameter), of(unstable, HopfInTauI::excitatory), Role.UNSTABLE,
                        "rest, unstable"),
                new Layer.Line(tau, ofCycles(cycles, point -> point.cycle().highest().getFirst()), Role.EXCITATORY,
                        "most and least on the cycle"),
                new Layer.Line(tau, ofCycles(cycles, point -> point.cycle().lowest().getFirst()), Role.EXCITATORY, "")));
    }

    private static double excitatory(RestAt rest) {
        return rest.point().state().getFirst();
    }

    private static Panel periods(List<CycleAt> cycles) {
        return new Panel("period of the cycle", tauAxis(), Axis.linear("period T", "ms"), false, List.of(
                new Layer.Rule(false, smallPeriod(), Role.THEORY, "2π/Im λ at 40 ms"),
                new Layer.Line(ofCycles(cycles, CycleAt::parameter), ofCycles(cycles, point -> point.cycle().period()),
                        Role.EXCITATORY, "cycles")));
    }

    private static Panel multipliers(List<CycleAt> cycles) {
        return new Panel("deviation after one turn", tauAxis(), Axis.linear("multiplier across the cycle", "").from(-0.05, 1.1),
                false, List.of(
                        new Layer.Rule(false, 1, Role.STABILITY, "stability line"),
                        new Layer.Line(ofCycles(cycles, CycleAt::parameter), ofCycles(cycles, point ->
                                point.cycle().transversal().getFirst().re()), Role.EXCITATORY, "cycles")));
    }

    private Comparisons comparisons(Branch rest, CycleSearch search, Optional<CycleBranch> cycles) {
        List<Hopf> found = rest.hopf();
        double at = found.size() == 1 ? found.getFirst().parameter() : Double.NaN;
        double omega = found.size() == 1 ? found.getFirst().omega() : Double.NaN;
        Optional<LimitCycle> cycle = search.cycle();
        Comparisons comparisons = Comparisons.beside(values(cycle))
                .agree("τ_I at the Hopf bifurcation", Value.exact("critical_tau", at, "ms", "where the pair crosses the axis"),
                        Value.exact("critical_tau_expected", CRITICAL, "ms", "a + d = 0"), 1e-8, "exact solution, 1e-8")
                .agree("ω at the Hopf bifurcation", Value.exact("omega", omega, "1/ms", "imaginary part of the pair there"),
                        Value.exact("omega_expected", exact(CRITICAL).im(), "1/ms", "√3/40"), EXACT,
                        "exact solution, 1e-9")
                .vanishes("first Lyapunov coefficient", Value.exact("first_lyapunov",
                                found.size() == 1 ? found.getFirst().lyapunov().value() : Double.NaN, "",
                                "0 where the system is linear near the point"), EXACT, "the system is linear there, 1e-9")
                .agree("where a family of orbits stands", Value.exact("family_tau",
                                cycles.flatMap(CycleBranch::upright).orElse(Double.NaN), "ms",
                                "time constant over which the branch of cycles stands upright"),
                        Value.exact("family_tau_expected", CRITICAL, "ms", "areas are kept where a + d = 0"), 1e-6,
                        "exact solution, 1e-6")
                .agree("multiplier of the orbits at 40 ms", Value.exact("family_multiplier", familyMultiplier(cycles), "",
                                "what one turn makes of a deviation across a closed orbit at 40 ms"),
                        Value.exact("family_multiplier_expected", 1, "", "areas are kept where a + d = 0"), 1e-6,
                        "exact solution, 1e-6");
        for (double tau : new double[] {damped, oscillating}) {
            String name = tau == damped ? "damped" : "oscillating";
            Complex value = FixedPoint.at(model(tau), REST).eigenvalues().getFirst();
            comparisons.vanishes("eigenvalue at τ_I = %s ms".formatted(Text.number(tau)), Value.exact(
                    name + "_eigenvalue_defect", value.minus(exact(tau)).abs(), "1/ms",
                    "distance of the leading eigenvalue from the formula"), EXACT, "formula, 1e-9");
        }
        return cycle.map(one -> comparisons.vanishes("return to the start of the cycle", Value.exact("return_distance",
                one.returnDistance(), "Hz", "distance after one period"), 1e-7, "1e-7 Hz")).orElse(comparisons);
    }

    private static double familyMultiplier(Optional<CycleBranch> cycles) {
        return cycles.stream().flatMap(branch -> branch.points().stream())
                .filter(point -> Math.abs(point.parameter() - CRITICAL) < 1e-6)
                .mapToDouble(point -> point.cycle().transversal().getFirst().re()).findFirst().orElse(Double.NaN);
    }

    private List<Value> values(Optional<LimitCycle> cycle) {
        List<Value> values = new ArrayList<>();
        Complex slow = FixedPoint.at(model(damped), REST).eigenvalues().getFirst();
        Complex fast = FixedPoint.at(model(oscillating), REST).eigenvalues().getFirst();
        values.add(Value.exact("damped_eigenvalue_re", slow.re(), "1/ms", "leading eigenvalue at the damped τ_I"));
        values.add(Value.exact("damped_eigenvalue_im", slow.im(), "1/ms", "its imaginary part"));
        values.add(Value.exact("oscillating_eigenvalue_re", fast.re(), "1/ms", "leading eigenvalue at the other τ_I"));
        values.add(Value.exact("oscillating_eigenvalue_im", fast.im(), "1/ms", "its imaginary part"));
        values.add(Value.exact("small_period", smallPeriod(), "ms", "2π/Im λ at 40 ms, period of small closed orbits"));
        values.add(Value.exact("largest_orbit_period", turn(TOUCH).endTime(), "ms",
                "period of the largest closed orbit at 40 ms"));
        cycle.ifPresent(one -> {
            values.add(Value.exact("period", one.period(), "ms", "period of the limit cycle"));
            values.add(Value.exact("frequency", 1000 * one.frequency(), "Hz", "turns per second"));
            values.add(Value.exact("least_excitatory", one.lowest().get(0), "Hz", "least v_E on the cycle"));
            values.add(Value.exact("most_excitatory", one.highest().get(0), "Hz", "most v_E on the cycle"));
            values.add(Value.exact("least_inhibitory", one.lowest().get(1), "Hz", "least v_I on the cycle"));
            values.add(Value.exact("most_inhibitory", one.highest().get(1), "Hz", "most v_I on the cycle"));
            values.add(Value.exact("multiplier", one.transversal().getFirst().re(), "", "by which a deviation from the "
                    + "cycle is multiplied in one period"));
            values.add(Value.exact("multiplier_error", one.multiplierError(), "", "distance of the other one from 1"));
        });
        return values;
    }

    private static Table restTable(Branch rest) {
        return Table.of("rest", "The state of rest as inhibition becomes slower",
                new Column.Quantity("tau", "ms", "time constant of inhibition", of(rest.points(), RestAt::parameter)),
                new Column.Quantity("excitatory", "Hz", "v_E", of(rest.points(), HopfInTauI::excitatory)),
                new Column.Quantity("eigenvalue_re", "1/ms", "leading eigenvalue",
                        of(rest.points(), point -> leading(point).re())),
                new Column.Quantity("eigenvalue_im", "1/ms", "its imaginary part",
                        of(rest.points(), point -> leading(point).im())));
    }

    private static Table cycleTable(List<CycleAt> cycles) {
        return Table.of("cycles", "The limit cycle as inhibition becomes slower",
                new Column.Quantity("tau", "ms", "time constant of inhibition", ofCycles(cycles, CycleAt::parameter)),
                new Column.Quantity("period", "ms", "period", ofCycles(cycles, point -> point.cycle().period())),
                new Column.Quantity("least", "Hz", "least v_E", ofCycles(cycles, point -> point.cycle().lowest().getFirst())),
                new Column.Quantity("most", "Hz", "most v_E", ofCycles(cycles, point -> point.cycle().highest().getFirst())),
                new Column.Quantity("multiplier", "", "size of the multiplier across the orbit",
                        ofCycles(cycles, point -> point.cycle().transversal().getFirst().abs())));
    }

    private String caption() {
        return ("Top left: the leading eigenvalue of the state of rest as inhibition becomes slower; beyond 40 ms it "
                + "grows. Top right: the excitatory rate from one start, damped at τ_I = %s ms, on its way to a limit "
                + "cycle at %s ms. Middle left: at 40 ms a whole family of closed orbits; the largest touches the threshold "
                + "of the excitatory neurons, and from it the limit cycle departs. Middle right: most and least v_E "
                + "on the cycles, upright at 40 ms: the cycle is born at finite size, not as a square root. Bottom: "
                + "the period, and what one turn makes of a deviation across the cycle: at 40 ms it stays.").formatted(Text.number(damped), Text.number(oscillating));
    }
}
