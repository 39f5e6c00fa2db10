package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resolvent.bifurcation.Bifurcation;
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
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.dynamics.RestSearch;
import resolvent.experiment.Origin;
import resolvent.export.AutoFiles;
import resolvent.matrix.Dense;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.Lorenz;
import resolvent.model.RateNetwork;
import resolvent.model.Written;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// Branches of states of rest, their bifurcations, and cycles that are born at a Hopf point, beside AUTO-07p on the same
/// formulas.
public final class ContinuationAgainstAuto {
    private static final int RUNS = 40;
    private static final int REPEATED = 5;

    /// A family of models that starts at the lower end of the range.
    ///
    /// @param near from where the first state of rest is looked for
    private record Case(String name, DoubleFunction<? extends Written> members, AutoFiles.Range range, Box region,
            List<Double> near, List<Cycles> cycles) {
        double[] start() {
            return near.stream().mapToDouble(Double::doubleValue).toArray();
        }

        Sweep sweep(double from, double to) {
            return new Sweep(new Family(range.parameter(), "", members), from, to, region);
        }
    }

    /// Cycles from the Hopf point to the ends of a range.
    ///
    /// @param at where ours start: AUTO-07p starts at the Hopf point
    /// @param search how our first one is found
    /// @param shown values at which cycles are compared
    private record Cycles(double from, double to, double at, Function<Written, CycleSearch> search, List<Double> shown) {}

    /// What came of something, and the least CPU time that it took in several runs.
    private record Timed<T>(T result, double seconds) {
        static <T> Timed<T> of(int runs, Supplier<T> work) {
            T result = work.get();
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < runs; k++) {
                double before = threadTime();
                result = work.get();
                least = Math.min(least, threadTime() - before);
            }
            return new Timed<>(result, least);
        }

        private static double threadTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        }
    }

    private ContinuationAgainstAuto() {}

    /// Runs the comparison. Without AUTO-07p and a compiler only our own numbers are printed, and that they are missing.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Origin.versions().forEach((name, version) -> System.out.println(name + " " + version));
        for (Case each : cases()) {
            ours(each);
            if (isThere()) {
                theirs(each);
            }
        }
        if (!isThere()) {
            System.out.println("skipped: AUTO-07p and gfortran are not installed (Debian packages auto-07p and gfortran)");
        }
    }

    private static List<Case> cases() {
        Connectivity pair = Connectivity.of(Dense.of(new double[] {2, -2}, new double[] {2, 0}));
        Connectivity forty = new Girko(40, 0.3, false).draw(Streams.generator(3, 0));
        double[] input = new double[40];
        Arrays.fill(input, 0.1);
        return List.of(
                new Case("excitatory-inhibitory", ExcitatoryInhibitory::withInhibitoryTau,
                        new AutoFiles.Range("taui", 20, 100), Box.plane(-10, 110, -10, 70), List.of(25.0, 15.0),
                        List.of(new Cycles(20, 80, 50, model -> CycleSearch.settling(model, new double[] {60, 5}, 4000),
                                List.of(45.0, 50.0, 79.0)))),
                new Case("lorenz", rho -> new Lorenz(10, rho, 8.0 / 3), new AutoFiles.Range("rho", 0, 30),
                        Box.cube(3, -60, 60), List.of(0.0, 0.0, 0.0),
                        List.of(new Cycles(19, 30, 24, ContinuationAgainstAuto::convecting, List.of(24.0, 22.0, 20.0)))),
                new Case("smooth-pair", gamma -> new RateNetwork(pair, Gain.Standard.TANH, new RateNetwork.Settings(gamma, 1),
                        0.2, -0.1).withTaus(1, 2), new AutoFiles.Range("gamma", 0, 3), Box.cube(2, -2, 2), List.of(0.2, -0.1),
                        List.of(new Cycles(0, 3, 2, model -> CycleSearch.settling(model, new double[] {0.5, 0}, 200),
                                List.of(1.0, 2.0, 2.9)))),
                new Case("network-of-40", gamma -> new RateNetwork(forty, Gain.Standard.TANH,
                        new RateNetwork.Settings(gamma, 1.5), input), new AutoFiles.Range("gamma", 0, 2),
                        Box.cube(40, -2, 2), Collections.nCopies(40, 0.1), List.of()));
    }

    /// The small unstable cycle about one of Lorenz's convecting states, looked for along its turning modes.
    private static CycleSearch convecting(Written model) {
        FixedPoint rest = RestSearch.from(model, new double[] {8, 8, 23}).fixedPoint(model).orElseThrow();
        Mode turning = Modes.of(rest.jacobian()).get(0);
        double[] state = rest.toArray();
        Arrays.setAll(state, i -> state[i] + 4.5 * turning.right().get(i).re());
        return CycleSearch.near(model, Box.cube(3, -60, 60), state, 2 * Math.PI / Math.abs(turning.eigenvalue().im()));
    }

    private static void ours(Case each) {
        double from = each.range.from();
        Timed<List<Branch>> rest = Timed.of(RUNS, () -> Continuation.standard(each.sweep(from, each.range.to())).diagram(
                new RestAt(from, RestSearch.from(each.members.apply(from), each.start())
                        .fixedPoint(each.members.apply(from)).orElseThrow())));
        List<String> special = rest.result.stream().flatMap(branch -> branch.bifurcations().stream())
                .map(ContinuationAgainstAuto::inShort).toList();
        print(each, "ours", "rest", String.join(", ", special), rest.seconds);
        each.cycles.forEach(cycles -> ours(each, cycles));
    }

    private static void ours(Case each, Cycles cycles) {
        Timed<CycleBranch> followed = Timed.of(REPEATED, () -> CycleContinuation.standard(each.sweep(cycles.from, cycles.to))
                .follow(new CycleAt(cycles.at, cycles.search.apply(each.members.apply(cycles.at)).cycle().orElseThrow())));
        String found = cycles.shown.stream().map(value -> inShort(value, at(each, followed.result, value)))
                .collect(Collectors.joining(", "));
        print(each, "ours", "cycles", found, followed.seconds);
    }

    private static String inShort(Bifurcation bifurcation) {
        String kind = switch (bifurcation) {
            case Bifurcation.Hopf _ -> "HB";
            case Bifurcation.Fold _ -> "LP";
            case Bifurcation.Crossing _ -> "BP";
            case Bifurcation.BorderCollision _ -> "border";
            case Bifurcation.Several _ -> "several";
        };
        return String.format(Locale.ROOT, "%s %.10g", kind, bifurcation.parameter());
    }

    /// The cycle at a value, found again from the nearest one on the branch.
    private static LimitCycle at(Case each, CycleBranch branch, double value) {
        LimitCycle near = branch.points().stream().min(Comparator.comparingDouble(
                point -> Math.abs(point.parameter() - value))).orElseThrow().cycle();
        return CycleSearch.near(each.members.apply(value), each.region, near.toArray(), near.period()).cycle().orElseThrow();
    }

    private static String inShort(double value, LimitCycle cycle) {
        return inShort(value, cycle.period(), cycle.highest().getFirst());
    }

    private static String inShort(double value, double period, double highest) {
        return String.format(Locale.ROOT, "at %.5g period %.9g, up to %.7g", value, period, highest);
    }

    private static boolean isThere() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        return Stream.of("auto-07p", "gfortran").allMatch(program ->
                folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    private static void theirs(Case each) throws IOException, InterruptedException {
        List<String> lines = peer(each);
        List<String> special = new ArrayList<>();
        List<String> cycles = new ArrayList<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            double[] numbers = Stream.of(words).skip(1).mapToDouble(Double::parseDouble).toArray();
            switch (words[0]) {
                case "cycle" -> cycles.add(inShort(numbers[0], numbers[1], numbers[2]));
                case "seconds_rest", "seconds_cycles" -> seconds.put(words[0].replace("seconds_", ""), numbers[0]);
                default -> special.add(String.format(Locale.ROOT, "%s %.10g", words[0], numbers[0]));
            }
        }
        seconds.forEach((what, used) ->
                print(each, "AUTO", what, String.join(", ", what.equals("rest") ? special : cycles), used));
    }

    /// What the peer prints.
    private static List<String> peer(Case each) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("resolvent-bench-");
        AutoFiles files = AutoFiles.of(each.members.apply(each.range.from()), each.range, each.start());
        Files.writeString(folder.resolve(each.name + ".f90"), files.equations());
        Files.writeString(folder.resolve("c." + each.name), files.constants());
        List<String> command = new ArrayList<>(List.of("python3", "bench/peers/continuation_auto.py", folder.toString(),
                each.name, each.range.parameter()));
        each.cycles.forEach(cycles -> {
            command.add("%s:%s".formatted(cycles.from, cycles.to));
            cycles.shown.forEach(value -> command.add(value.toString()));
        });
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("AUTO-07p said: " + String.join("; ", lines));
        }
        return lines;
    }

    private static void print(Case each, String who, String what, String found, double seconds) {
        System.out.println(String.format(Locale.ROOT, "%-21s %s %-6s CPU %.4f s: %s", each.name, who, what, seconds, found));
    }
}
