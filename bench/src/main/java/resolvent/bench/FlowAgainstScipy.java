package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.experiment.Origin;
import resolvent.flow.Arrival;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.format.NpyWriter;
import resolvent.matrix.Dense;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;
import resolvent.numeric.Tanh;

/// Trajectories of a random network `x' = −x + J tanh x`, g = 1.5, until t = 100: one after the other and 128 together,
/// against SciPy's DOP853 on the same matrix, in turn.
///
/// Both use one BLAS thread, and CPU time per trajectory is compared, so that other work on the machine weighs little.
public final class FlowAgainstScipy {
    private static final int RUNS = 5;
    private static final int TOGETHER = 128;
    private static final int COMPARED = 4;
    private static final double UNTIL = 100;
    private static final List<String> TOLERANCES = List.of("1e-5", "1e-6", "1e-8");

    private final Path peer;
    private final Path folder;
    private final RateNetwork network;
    private final List<double[]> starts = new ArrayList<>();
    /// CPU seconds of each run, by what ran.
    private final Map<String, double[]> seconds = new HashMap<>();

    private FlowAgainstScipy(int size, Path peer) throws IOException {
        this.peer = peer;
        this.folder = Files.createTempDirectory("resolvent-bench-");
        Dense coupling = new Girko(size, 0, false).draw(Streams.generator(1, 0)).matrix().toDense().scaled(1.5);
        this.network = new RateNetwork(Connectivity.of(coupling), Gain.Standard.TANH, new RateNetwork.Settings(1, 1),
                new double[size]).withGainBeforeSum();
        for (int k = 0; k < TOGETHER; k++) {
            starts.add(Streams.generator(2, k).doubles(size, -1, 1).toArray());
        }
        NpyWriter.write(folder.resolve("matrix.npy"), coupling);
        NpyWriter.write(folder.resolve("starts.npy"), Dense.of(starts.toArray(double[][]::new)));
    }

    /// Runs the comparison.
    ///
    /// @param arguments the number of neurons, 1000 if none; and the folder of the peers
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        Path peers = Path.of(arguments.length > 1 ? arguments[1] : "bench/peers");
        Origin.versions().forEach((name, version) -> print(name + " " + version));
        var race = new FlowAgainstScipy(size, peers.resolve("flow_scipy.py"));
        race.compare();
        race.run();
        race.printTimes();
        tangents();
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private Integration flow(RateNetwork model, String tolerance) {
        return Integration.of(model).tolerances(Double.parseDouble(tolerance), Double.parseDouble(tolerance));
    }

    private void compare() throws IOException, InterruptedException {
        runPeer();
        print("largest distance of end states from SciPy's, %d starts:".formatted(COMPARED));
        for (String tolerance : TOLERANCES) {
            List<double[]> theirs = states("ends", tolerance);
            print("  tolerance %s: alone %.1e, inside steps %.1e, together %.1e, together in single precision %s".formatted(
                    tolerance, distance(theirs, alone(tolerance)), distance(states("inside", tolerance), inside(tolerance)),
                    distance(theirs, ends(flow(network, tolerance).fromAll(starts).after(0, UNTIL))),
                    allowsSingle(tolerance) ? "%.1e".formatted(distance(theirs, ends(
                            flow(network.inSinglePrecision(), tolerance).fromAll(starts).after(0, UNTIL)))) : "refused"));
        }
        print("  SciPy at 1e-6 from SciPy at 1e-8: %.1e".formatted(
                distance(states("ends", "1e-6"), states("ends", "1e-8"))));
    }

    private boolean allowsSingle(String tolerance) {
        return Double.parseDouble(tolerance) >= network.inSinglePrecision().finestTolerance();
    }

    private List<double[]> alone(String tolerance) {
        return ends(starts.subList(0, COMPARED).stream()
                .map(start -> flow(network, tolerance).from(start).after(0, UNTIL)).toList());
    }

    /// The states of the first trajectory at 199 times, which are those of the peer.
    private List<double[]> inside(String tolerance) {
        return flow(network, tolerance).from(starts.getFirst()).during(0, UNTIL)
                .at(IntStream.range(1, 200).mapToDouble(k -> k * UNTIL / 200).toArray());
    }

    /// Asks for a state inside every step.
    private static void insideEveryStep(Trajectory path) {
        double[] times = path.times();
        for (int k = 1; k < times.length; k++) {
            path.at((times[k - 1] + times[k]) / 2);
        }
    }

    private static List<double[]> ends(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::state).toList();
    }

    /// Theirs, `ends` of the compared starts or `inside` the first trajectory.
    private List<double[]> states(String which, String tolerance) throws IOException {
        return Files.readAllLines(folder.resolve("%s%s.txt".formatted(which, tolerance))).stream()
                .map(line -> Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray()).toList();
    }

    private static double distance(List<double[]> some, List<double[]> others) {
        double largest = 0;
        for (int k = 0; k < others.size() && k < some.size(); k++) {
            for (int i = 0; i < some.get(k).length; i++) {
                largest = Math.max(largest, Math.abs(some.get(k)[i] - others.get(k)[i]));
            }
        }
        return largest;
    }

    private void run() throws IOException, InterruptedException {
        for (int run = 0; run < RUNS; run++) {
            Map<String, Double> theirs = runPeer();
            for (String tolerance : TOLERANCES) {
                put("SciPy " + tolerance, run, theirs.getOrDefault("seconds" + tolerance, Double.NaN));
                put("dense " + tolerance, run, theirs.getOrDefault("dense" + tolerance, Double.NaN));
                Integration flow = flow(network, tolerance);
                put("alone " + tolerance, run, time(() -> flow.from(starts.getFirst()).after(0, UNTIL)));
                put("kept " + tolerance, run, time(() -> flow.from(starts.getFirst()).during(0, UNTIL)));
                put("inside " + tolerance, run,
                        time(() -> insideEveryStep(flow.from(starts.getFirst()).during(0, UNTIL))));
                put("together " + tolerance, run, time(() -> flow.fromAll(starts).after(0, UNTIL)) / TOGETHER);
                if (allowsSingle(tolerance)) {
                    Integration single = flow(network.inSinglePrecision(), tolerance);
                    put("single " + tolerance, run, time(() -> single.fromAll(starts).after(0, UNTIL)) / TOGETHER);
                }
            }
        }
    }

    private void put(String name, int run, double value) {
        seconds.computeIfAbsent(name, _ -> new double[RUNS])[run] = value;
    }

    private double[] seconds(String name) {
        return seconds.getOrDefault(name, new double[RUNS]);
    }

    private void printTimes() {
        print("CPU seconds of one trajectory, median of %d (smallest, largest), in turn; ratio to SciPy".formatted(RUNS));
        for (String tolerance : TOLERANCES) {
            double theirs = median(seconds("SciPy " + tolerance));
            print("tolerance " + tolerance);
            row("SciPy, solve_ivp with DOP853", "SciPy " + tolerance, theirs);
            row("alone, the end only", "alone " + tolerance, theirs);
            row("alone, every step kept", "kept " + tolerance, theirs);
            row("alone, a state inside every step", "inside " + tolerance, theirs);
            row("SciPy with dense output", "dense " + tolerance, theirs);
            row("%d together".formatted(TOGETHER), "together " + tolerance, theirs);
            if (seconds.containsKey("single " + tolerance)) {
                row("%d together, single precision".formatted(TOGETHER), "single " + tolerance, theirs);
            }
        }
    }

    private void row(String what, String name, double theirs) {
        double[] values = seconds(name);
        print(String.format(Locale.ROOT, "  %-33s %.4f (%.4f, %.4f)   %.2f", what, median(values),
                Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(),
                median(values) / theirs));
    }

    /// The tangent of 1000 numbers by [Tanh] and by `Math.tanh`.
    private static void tangents() {
        double[] inputs = Streams.generator(3, 0).doubles(1000, -4, 4).toArray();
        double[] out = new double[inputs.length];
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            ours = Math.min(ours, time(() -> repeat(() -> Tanh.of(inputs, out))));
            theirs = Math.min(theirs, time(() -> repeat(() -> Arrays.setAll(out, i -> Math.tanh(inputs[i])))));
        }
        print(String.format(Locale.ROOT, "tanh: %.1f ns, Math.tanh %.1f ns a number", ours * 100, theirs * 100));
    }

    private static void repeat(Runnable work) {
        for (int k = 0; k < 10_000; k++) {
            work.run();
        }
    }

    private static double time(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Runs the peer and reads the numbers that it prints as `name value`.
    private Map<String, Double> runPeer() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("python3", peer.toString(), folder.resolve("matrix.npy").toString(),
                folder.resolve("starts.npy").toString(), Double.toString(UNTIL), folder.toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the peer needs python3 with numpy and scipy; it said: " + String.join("; ", lines));
        }
        Map<String, Double> numbers = new HashMap<>();
        lines.stream().map(line -> line.split(" ", 2)).filter(words -> !words[0].equals("versions"))
                .forEach(words -> numbers.put(words[0], Double.valueOf(words[1])));
        return numbers;
    }
}
