package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.experiment.Origin;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.format.NpyWriter;
import resolvent.matrix.Dense;
import resolvent.model.Model;
import resolvent.model.PlaneSystem;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

/// Stiff models against SciPy's Radau, which is the same method: van der Pol's oscillator with μ = 1000 until t = 2000, and a
/// network `τ_i v_i' = −v_i + tanh((J v)_i + 1/2)` with time constants from 0.01 to 1000, until t = 20000.
///
/// CPU seconds, one BLAS thread on each side, in turn.
public final class StiffAgainstScipy {
    private static final int RUNS = 5;
    private static final List<String> TOLERANCES = List.of("1e-4", "1e-6", "1e-8");

    private StiffAgainstScipy() {}

    /// A model, where it starts, and until when it is followed.
    private record Problem(String name, Model model, List<Double> start, double until) {
        Trajectory follow(String tolerance) {
            double value = Double.parseDouble(tolerance);
            return Integration.of(model).tolerances(value, value).stiff()
                    .from(start.stream().mapToDouble(Double::doubleValue).toArray()).during(0, until);
        }
    }

    /// Runs the comparison.
    ///
    /// @param arguments the number of neurons, 200 if none; and the folder of the peers
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Path peer = Path.of(arguments.length > 1 ? arguments[1] : "bench/peers").resolve("stiff_scipy.py");
        Origin.versions().forEach((name, version) -> System.out.println(name + " " + version));
        Path folder = Files.createTempDirectory("resolvent-bench-");
        Dense coupling = new Girko(size, 0, false).draw(Streams.generator(1, 0)).matrix().toDense().scaled(0.9);
        double[] taus = new double[size];
        Arrays.setAll(taus, i -> StrictMath.pow(10, -2 + 5.0 * i / (size - 1)));
        NpyWriter.write(folder.resolve("matrix.npy"), coupling);
        NpyWriter.write(folder.resolve("taus.npy"), Dense.of(taus));
        double[] drive = new double[size];
        Arrays.fill(drive, 0.5);
        var network = new RateNetwork(Connectivity.of(coupling), Gain.Standard.TANH, new RateNetwork.Settings(1, 1), drive)
                .withTaus(taus);
        var oscillator = new PlaneSystem((_, y) -> y, (x, y) -> 1000 * (1 - x * x) * y - x);
        compare(List.of(new Problem("oscillator", oscillator, List.of(2.0, 0.0), 2000),
                new Problem("network", network, Arrays.stream(new double[size]).boxed().toList(), 20_000)),
                runPeer(peer, folder));
    }

    private static void compare(List<Problem> problems, Map<String, Double> theirs) {
        for (Problem problem : problems) {
            for (String tolerance : TOLERANCES) {
                String key = problem.name + tolerance;
                Trajectory path = problem.follow(tolerance);
                double[] end = path.end();
                System.out.println(String.format(Locale.ROOT, "%s at %s: %s; %d steps, SciPy %.0f; ends apart by %.1e, %.1e",
                        problem.name, tolerance, path.outcome().inWords(), path.times().length - 1,
                        theirs.getOrDefault("steps-" + key, Double.NaN),
                        Math.abs(end[0] - theirs.getOrDefault("first-" + key, Double.NaN)),
                        Math.abs(end[end.length - 1] - theirs.getOrDefault("last-" + key, Double.NaN))));
                double[] seconds = new double[RUNS];
                Arrays.setAll(seconds, _ -> time(() -> problem.follow(tolerance)));
                Arrays.sort(seconds);
                System.out.println(String.format(Locale.ROOT, "  CPU seconds %.4f (%.4f, %.4f), SciPy %.4f, ratio %.2f",
                        seconds[RUNS / 2], seconds[0], seconds[RUNS - 1], theirs.getOrDefault("seconds-" + key, Double.NaN),
                        seconds[RUNS / 2] / theirs.getOrDefault("seconds-" + key, Double.NaN)));
            }
        }
    }

    private static double time(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static Map<String, Double> runPeer(Path peer, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("python3", peer.toString(), folder.resolve("matrix.npy").toString(),
                folder.resolve("taus.npy").toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the peer needs python3 with numpy and scipy; it said: " + String.join("; ", lines));
        }
        Map<String, Double> numbers = new HashMap<>();
        lines.stream().peek(line -> System.out.print(line.startsWith("versions") ? line + "\n" : ""))
                .map(line -> line.split(" ", 2)).filter(words -> !words[0].equals("versions"))
                .forEach(words -> numbers.put(words[0], Double.valueOf(words[1])));
        return numbers;
    }
}
