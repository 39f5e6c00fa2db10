package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.experiment.Origin;
import resolvent.format.NpyWriter;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.ring.Certificate;
import resolvent.ring.RingEigenvalues;
import resolvent.ring.RingMode;
import resolvent.ring.RingModes;

/// All eigenvalues of directed rings, one matrix at a time on one thread, against `numpy.linalg.eigvals` of the same
/// matrix; both judged by arithmetic of 80 digits.
public final class RingAgainstNumpy {
    private static final int WARM_UP = 20;
    private static final int MATRICES = 15;
    private static final int JUDGED = 40;

    private RingAgainstNumpy() {}

    private record Case(double bias, Boundary boundary, double disorder) {
        @Override
        public String toString() {
            return "%-8s g=%-4s W=%s".formatted(boundary == Boundary.OPEN ? "open" : "ring", bias, disorder);
        }
    }

    private static final List<Case> CASES = List.of(new Case(0.1, Boundary.OPEN, 0), new Case(0.02, Boundary.PERIODIC, 0),
            new Case(0.1, Boundary.PERIODIC, 0), new Case(0.3, Boundary.PERIODIC, 0), new Case(0.5, Boundary.PERIODIC, 0),
            new Case(1, Boundary.PERIODIC, 0), new Case(2, Boundary.PERIODIC, 0), new Case(0.1, Boundary.OPEN, 0.5),
            new Case(0.1, Boundary.PERIODIC, 0.5));

    /// Runs the comparison.
    ///
    /// @param arguments the number of neurons, 5000 if none; the folder of the peers; `alone` to leave NumPy out
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        Path peer = Path.of("bench/peers").resolve("ring_numpy.py");
        boolean alone = List.of(arguments).contains("alone");
        Origin.versions().forEach((name, version) -> System.out.println(name + " " + version));
        for (Case one : CASES) {
            for (int k = 0; k < WARM_UP; k++) {
                solve(draw(one, size, 1000 + k));
            }
        }
        for (Case one : CASES) {
            measure(one, size);
        }
        measureModes(CASES.get(2), size);
        if (!alone) {
            against(peer, CASES.get(2), size);
        }
    }

    private static Ring draw(Case one, int size, long seed) {
        return (Ring) new DirectedRing(size, one.bias, one.boundary, one.disorder).draw(Streams.generator(seed, 0)).matrix();
    }

    private static RingEigenvalues solve(Ring ring) {
        return RingEigenvalues.of(ring).orElseThrow();
    }

    private static void measure(Case one, int size) {
        double[] times = new double[MATRICES];
        double[] errors = new double[0];
        int doubtful = 0;
        for (int k = 0; k < MATRICES; k++) {
            Ring ring = draw(one, size, k);
            double before = threadTime();
            RingEigenvalues found = solve(ring);
            times[k] = 1e3 * (threadTime() - before);
            Certificate certificate = found.certificate();
            doubtful += certificate.holds() ? 0 : 1;
            if (k == 0) {
                errors = errors(ring, found.values());
            }
        }
        Arrays.sort(times);
        System.out.println("%s  CPU ms: median %.1f (%.1f, %.1f), certificates %d of %d; error of %d roots: median %.1e, largest %.1e"
                .formatted(one, times[MATRICES / 2], times[0], times[MATRICES - 1], MATRICES - doubtful, MATRICES, errors.length,
                        errors[errors.length / 2], errors[errors.length - 1]));
    }

    /// The three inverse participation ratios, of all states and of those that are extended over an eighth of the ring.
    private static void measureModes(Case one, int size) {
        double[] all = new double[MATRICES];
        double[] rim = new double[MATRICES];
        int states = 0;
        double residual = 0;
        for (int k = -WARM_UP; k < MATRICES; k++) {
            Ring ring = draw(one, size, k + WARM_UP);
            List<Complex> values = solve(ring).values();
            double start = threadTime();
            RingModes modes = RingModes.of(ring, values);
            double between = threadTime();
            List<Complex> extended = modes.all().stream().filter(mode -> 8 > size * mode.iprOfProducts())
                    .map(RingMode::eigenvalue).toList();
            double again = threadTime();
            RingModes some = RingModes.of(ring, extended);
            if (k >= 0) {
                all[k] = 1e3 * (between - start);
                rim[k] = 1e3 * (threadTime() - again);
                states += some.size();
                residual = Math.max(residual, some.all().stream().mapToDouble(RingMode::residual).max().orElse(0));
            }
        }
        Arrays.sort(all);
        Arrays.sort(rim);
        System.out.println("%s  iprs, CPU ms: all states median %.1f, %d states of the rim median %.1f; their largest residual %.1e"
                .formatted(one, all[MATRICES / 2], states / MATRICES, rim[MATRICES / 2], residual));
    }

    /// Errors of some eigenvalues, in order of size.
    private static double[] errors(Ring ring, List<Complex> values) {
        var judge = new LongArithmetic(ring);
        UniformRandomProvider random = Streams.generator(99, 0);
        return DoubleStream.generate(() -> judge.distance(values.get(random.nextInt(values.size())))).limit(JUDGED).sorted()
                .toArray();
    }

    private static void against(Path peer, Case one, int size) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("resolvent-bench-");
        Ring ring = draw(one, size, 0);
        NpyWriter.write(folder.resolve("matrix.npy"), ring.toDense());
        double before = threadTime();
        RingEigenvalues found = solve(ring);
        double ours = threadTime() - before;
        ProcessBuilder builder = new ProcessBuilder("python3", peer.toString(), folder.toString());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the peer needs python3 with numpy; it said: " + String.join("; ", lines));
        }
        double theirs = Double.parseDouble(lines.getLast());
        List<Complex> dense = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("eigenvalues.txt"))) {
            String[] parts = line.split(" ", -1);
            dense.add(new Complex(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        }
        double[] error = errors(ring, dense);
        System.out.println("%s  %s: %.2f s of CPU, ratio %.0f; error of %d roots: median %.1e, largest %.1e; farthest from ours %.1e"
                .formatted(one, lines.getFirst(), theirs, theirs / ours, error.length, error[error.length / 2],
                        error[error.length - 1], farthest(dense, found.values())));
    }

    private static double farthest(List<Complex> dense, List<Complex> ours) {
        return dense.stream().mapToDouble(z -> ours.stream().map(w -> w.minus(z).abs())
                .min(Comparator.naturalOrder()).orElseThrow()).max().orElseThrow();
    }

    private static double threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
