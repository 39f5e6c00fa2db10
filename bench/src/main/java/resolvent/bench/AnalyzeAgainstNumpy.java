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
import resolvent.analysis.Analysis;
import resolvent.analysis.AnalysisOptions;
import resolvent.analysis.Analyzer;
import resolvent.analysis.Subject;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.experiment.Origin;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.format.NpyWriter;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// `analyze` of one Gaussian matrix against NumPy and SciPy doing the same decompositions, in turn.
///
/// Both use one BLAS thread, and CPU time is compared, so that other work on the machine weighs little.
public final class AnalyzeAgainstNumpy {
    private static final int RUNS = 5;

    private AnalyzeAgainstNumpy() {}

    /// Runs the comparison.
    ///
    /// @param arguments the number of neurons, 1000 if none; and the folder of the peers
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        Path peer = Path.of(arguments.length > 1 ? arguments[1] : "bench/peers").resolve("analyze_numpy.py");
        Path folder = Files.createTempDirectory("resolvent-bench-");
        Path file = folder.resolve("matrix.npy");
        Connectivity network = new Girko(size, 0, false).draw(Streams.generator(1, 0));
        NpyWriter.write(file, network.matrix());
        Origin.versions().forEach((name, version) -> print(name + " " + version));

        Map<String, Double> theirs = peer(peer, file, folder);
        Analysis ours = analyze(network);
        compare(network, ours, theirs, folder);
        race(network, peer, file, folder);
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static Analysis analyze(Connectivity network) {
        return Analyzer.analyze(Subject.of("matrix", network), AnalysisOptions.defaults(),
                Runner.local(1, Progress.SILENT), Progress.SILENT, Origin.of("bench", Map.of()));
    }

    private static void compare(Connectivity network, Analysis ours, Map<String, Double> theirs, Path folder)
            throws IOException {
        List<Complex> peer = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("eigenvalues.txt"))) {
            String[] parts = line.split(" ", -1);
            peer.add(new Complex(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        }
        Modes modes = Modes.of(network.matrix());
        double norm = network.matrix().frobeniusNorm();
        double worst = 0;
        for (int k = 0; k < modes.size(); k++) {
            Mode mode = modes.get(k);
            double distance = peer.stream().mapToDouble(z -> z.minus(mode.eigenvalue()).abs()).min().orElse(Double.NaN);
            worst = Math.max(worst, distance / (mode.condition() * norm * Math.ulp(1.0)));
        }
        print("eigenvalues: largest distance from NumPy's %.2f condition * ulp * norm; backward error %.3f N ulp"
                .formatted(worst, modes.backwardError()));
        var found = ours.amplification().orElseThrow();
        print("numerical abscissa: difference %.1e".formatted(
                Math.abs(found.numericalAbscissa() - number(theirs, "omega"))));
        var growth = found.growth().orElseThrow();
        print("transient peak: ours %.6f at t = %.4f; SciPy's largest at t = 0, 1, 2, … %.6f".formatted(growth.peak(),
                growth.peakTime(), number(theirs, "peak")));
    }

    private static void race(Connectivity network, Path peer, Path file, Path folder)
            throws IOException, InterruptedException {
        double[] ours = new double[RUNS];
        double[] decompositions = new double[RUNS];
        double[] everything = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            double before = processTime();
            analyze(network);
            ours[run] = processTime() - before;
            Map<String, Double> theirs = peer(peer, file, folder);
            decompositions[run] = number(theirs, "decompositions");
            everything[run] = number(theirs, "everything");
        }
        print("CPU seconds, median of %d (smallest, largest), in turn:".formatted(RUNS));
        print("  analyze                       %s".formatted(spread(ours)));
        print("  NumPy, decompositions only    %s   ratio %.2f".formatted(spread(decompositions),
                median(ours) / median(decompositions)));
        print("  NumPy, growth curve as well   %s   ratio %.2f".formatted(spread(everything),
                median(ours) / median(everything)));
    }

    private static double number(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    private static double processTime() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime() / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String spread(double[] values) {
        return String.format(Locale.ROOT, "%.2f (%.2f, %.2f)", median(values), Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    /// Runs the peer and reads the numbers that it prints as `name value`.
    private static Map<String, Double> peer(Path script, Path file, Path folder)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("python3", script.toString(), file.toString(), folder.toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).start();
        Map<String, Double> numbers = new HashMap<>();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the peer needs python3 with numpy and scipy; it said: " + String.join("; ", lines));
        }
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            if (words[0].equals("versions")) {
                continue;
            }
            numbers.put(words[0], Double.valueOf(words[1]));
        }
        return numbers;
    }
}
