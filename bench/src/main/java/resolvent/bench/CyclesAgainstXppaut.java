package resolvent.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import resolvent.bifurcation.Branch;
import resolvent.bifurcation.Continuation;
import resolvent.bifurcation.CycleSearch;
import resolvent.bifurcation.Family;
import resolvent.bifurcation.LimitCycle;
import resolvent.bifurcation.RestAt;
import resolvent.bifurcation.Sweep;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.experiment.Origin;
import resolvent.model.ExcitatoryInhibitory;

/// Hopf point and limit cycles of the excitatory and inhibitory pair, beside XPPAUT following the same equations.
public final class CyclesAgainstXppaut {
    private static final int WARM_UP = 30;

    private CyclesAgainstXppaut() {}

    /// Runs the comparison. Without XPPAUT only our own numbers are printed, and that it is missing.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Origin.versions().forEach((name, version) -> System.out.println(name + " " + version));
        hopf();
        for (int k = 0; k < WARM_UP; k++) {
            cycle(50);
        }
        for (double tau : new double[] {41, 50, 80}) {
            double before = threadTime();
            LimitCycle cycle = cycle(tau);
            double used = threadTime() - before;
            print(tau, "ours", cycle.period(), cycle.lowest().getFirst(), cycle.highest().getFirst(), used);
            if (isThere()) {
                beside(tau);
            }
        }
        if (!isThere()) {
            System.out.println("skipped: xppaut is not installed (Debian package xppaut)");
        }
    }

    private static void hopf() {
        Family family = new Family("τ_I", "ms", ExcitatoryInhibitory::withInhibitoryTau);
        Sweep sweep = new Sweep(family, 20, 100, Box.plane(0, 100, 0, 60));
        RestAt rest = new RestAt(30, FixedPoint.at(family.at(30), new double[] {80.0 / 3, 50.0 / 3}));
        Branch branch = Continuation.standard(sweep).follow(rest);
        System.out.println(branch.inWords() + "; exactly 40");
    }

    private static LimitCycle cycle(double tau) {
        CycleSearch search = CycleSearch.settling(ExcitatoryInhibitory.withInhibitoryTau(tau), new double[] {60, 5}, 4000);
        return search.cycle().orElseThrow(() -> new IllegalStateException(search.inWords()));
    }

    private static boolean isThere() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xppaut")));
    }

    private static void beside(double tau) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("resolvent-bench-");
        Process process = new ProcessBuilder("python3", "bench/peers/cycles_xppaut.py", folder.toString(),
                Double.toString(tau)).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("XPPAUT said: " + String.join("; ", lines));
        }
        double[] numbers = lines.stream().mapToDouble(Double::parseDouble).toArray();
        print(tau, "xppaut", numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static void print(double tau, String who, double period, double least, double most, double seconds) {
        System.out.println(String.format(Locale.ROOT, "τ_I=%-4s %-7s period %.8f ms, v_E %.8f .. %.6f Hz, CPU %.3f s", tau, who,
                period, least, most, seconds));
    }

    private static double threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
