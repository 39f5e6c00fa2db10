package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import resolvent.connectivity.Girko;
import resolvent.experiment.Origin;
import resolvent.format.NpyWriter;
import resolvent.matrix.Dense;
import resolvent.nonnormal.Levels;
import resolvent.nonnormal.ResolventNorm;
import resolvent.numeric.Streams;

/// Pseudospectra on a grid over the upper half plane, on one thread, against NumPy and SciPy: dense singular values at
/// some of the points, and inverse Lanczos iteration at all of them.
public final class PseudospectrumAgainstNumpy {
    private static final int RUNS = 5;
    private static final int COLUMNS = 100;
    private static final int ROWS = 50;

    private PseudospectrumAgainstNumpy() {}

    /// A matrix with its window, upper half.
    private record Case(String name, Dense matrix, double left, double right, double top) {
        double[] re() {
            double[] re = new double[COLUMNS * ROWS];
            Arrays.setAll(re, k -> left + (right - left) * (k % COLUMNS) / (COLUMNS - 1));
            return re;
        }

        double[] im() {
            double[] im = new double[COLUMNS * ROWS];
            Arrays.setAll(im, k -> top * (2 * (k / COLUMNS) + 1) / (2 * ROWS - 1));
            return im;
        }
    }

    /// Runs the comparison.
    ///
    /// @param arguments sizes of the Gaussian matrices, 200 if none; `alone` to leave NumPy out
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path peer = Path.of("bench/peers").resolve("pseudospectrum_numpy.py");
        List<String> given = List.of(arguments);
        Origin.versions().forEach((name, version) -> System.out.println(name + " " + version));
        int[] sizes = given.stream().filter(word -> !word.equals("alone")).mapToInt(Integer::parseInt).toArray();
        compare(new Case("Grcar 32", grcar(32), -1, 3, 3.5), peer, !given.contains("alone"));
        for (int size : sizes.length == 0 ? new int[] {200} : sizes) {
            compare(new Case("Grcar " + size, grcar(size), -1, 3, 3.5), peer, !given.contains("alone"));
            Dense gaussian = new Girko(size, 1 / Math.sqrt(size), false).draw(Streams.generator(1, 0)).matrix().toDense();
            compare(new Case("Gaussian " + size, gaussian, -1.5, 1.5, 1.5), peer, !given.contains("alone"));
        }
    }

    private static Dense grcar(int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = Math.max(0, i - 1); j <= Math.min(size - 1, i + 3); j++) {
                rows[i][j] = j < i ? -1 : 1;
            }
        }
        return Dense.of(rows);
    }

    private static void compare(Case one, Path peer, boolean withPeer) throws IOException, InterruptedException {
        double[] re = one.re();
        double[] im = one.im();
        double[] times = new double[RUNS];
        Levels levels = ResolventNorm.of(one.matrix).at(re, im);
        for (int k = 0; k < RUNS; k++) {
            double before = threadTime();
            levels = ResolventNorm.of(one.matrix).at(re, im);
            times[k] = threadTime() - before;
        }
        Arrays.sort(times);
        System.out.println("%-14s %d points: %.3f s of CPU (%.3f, %.3f), %.4f ms a point, %d not converged".formatted(
                one.name, re.length, times[RUNS / 2], times[0], times[RUNS - 1], 1e3 * times[RUNS / 2] / re.length,
                levels.unconverged()));
        if (withPeer) {
            against(one, levels, times[RUNS / 2], peer);
        }
    }

    private static void against(Case one, Levels levels, double ours, Path peer)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("resolvent-bench-");
        NpyWriter.write(folder.resolve("matrix.npy"), one.matrix);
        double[] points = Arrays.copyOf(one.re(), 2 * levels.size());
        System.arraycopy(one.im(), 0, points, levels.size(), levels.size());
        NpyWriter.write(folder.resolve("points.npy"), Dense.ofColumns(levels.size(), 2, points));
        ProcessBuilder builder = new ProcessBuilder("python3", peer.toString(), folder.toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the peer needs python3 with numpy and scipy; it said: " + String.join("; ", lines));
        }
        String[] numbers = lines.getLast().split(" ", -1);
        report("dense", folder.resolve("dense.txt"), levels, Integer.parseInt(numbers[0]), one);
        report("Lanczos", folder.resolve("lanczos.txt"), levels, 1, one);
        System.out.println("  %s: dense %.2f s, ratio %.0f; Lanczos %.2f s, ratio %.0f".formatted(lines.getFirst(),
                Double.parseDouble(numbers[1]), Double.parseDouble(numbers[1]) / ours, Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[2]) / ours));
    }

    /// The largest difference, relative where σ is above 1e-6 ‖A‖, elsewhere in units of the rounding.
    private static void report(String name, Path file, Levels levels, int stride, Case one) throws IOException {
        double norm = one.matrix.frobeniusNorm();
        double relative = 0;
        double absolute = 0;
        List<String> values = Files.readAllLines(file);
        for (int k = 0; k < values.size(); k++) {
            double theirs = Double.parseDouble(values.get(k));
            double difference = Math.abs(theirs - levels.sigma(k * stride));
            if (theirs > 1e-6 * norm) {
                relative = Math.max(relative, difference / theirs);
            } else {
                absolute = Math.max(absolute, difference / (Math.ulp(1.0) * norm));
            }
        }
        System.out.println("  against %s at %d points: largest difference %.1e of the value above 1e-6 ‖A‖, %.1f ulp ‖A‖ below"
                .formatted(name, values.size(), relative, absolute));
    }

    private static double threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
