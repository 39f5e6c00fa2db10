package resolvent.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.describe.Choices;
import resolvent.describe.Form;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;
import resolvent.numeric.Streams;
import resolvent.report.Provenance;
import resolvent.report.Report;

/// Networks to analyse and the short way to have it done.
final class Analyses {
    private static final Provenance MADE_BY = new Provenance("./resolvent analyze network.csv",
            Map.of("file", "network.csv"), Map.of("resolvent", "test"), "a machine", "2025-01-01T00:00:00Z");

    private Analyses() {}

    /// The analysis of a matrix written row by row, with options as a user types them and neither shuffles nor redraws
    /// unless they ask for them.
    static Analysis of(Map<String, String> options, double[]... rows) {
        return of(options, Connectivity.of(Dense.of(rows)));
    }

    static Analysis of(double[]... rows) {
        return of(Map.of(), rows);
    }

    static Analysis of(Map<String, String> options, Connectivity network) {
        return of(options, Subject.of("network.csv", network), 1);
    }

    static Analysis of(Map<String, String> options, Subject subject, int threads) {
        Map<String, String> all = new HashMap<>(Map.of("shuffles", "0", "redraws", "0"));
        all.putAll(options);
        return Analyzer.analyze(subject, Form.of(AnalysisOptions.class).read(all, Choices.NONE),
                Runner.local(threads, Progress.SILENT), Progress.SILENT, MADE_BY);
    }

    /// A network with names A, B, C, …
    static Connectivity named(double[]... rows) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            names.add(Character.toString((char) ('A' + i)));
        }
        return new Connectivity(Dense.of(rows), names, Collections.nCopies(rows.length, Population.UNKNOWN));
    }

    /// Sixty cells such as a reader of connectomes would hand over: whole numbers of synapses, every fifth cell
    /// inhibitory and named so, the others assumed excitatory; the last four cells send nothing, some have autapses.
    static Subject sixtyCells() {
        int size = 60;
        UniformRandomProvider random = Streams.generator(60, 0);
        var builder = new Sparse.Builder(size, size);
        List<String> names = new ArrayList<>();
        List<Population> populations = new ArrayList<>();
        for (int sender = 0; sender < size; sender++) {
            boolean inhibits = sender % 5 == 4;
            names.add((inhibits ? "INH" : "EXC") + (100 + sender));
            populations.add(inhibits ? Population.INHIBITORY : Population.EXCITATORY);
            for (int edge = 0; edge < 6 && sender < size - 4; edge++) {
                builder.add(random.nextInt(size), sender, (inhibits ? -1 : 1) * (1 + random.nextInt(12)));
            }
        }
        Set<String> named = Set.copyOf(names.stream().filter(name -> name.startsWith("INH")).toList());
        Set<String> assumed = Set.copyOf(names.stream().filter(name -> name.startsWith("EXC")).toList());
        return new Subject("sixty-cells.csv", new Connectivity(builder.build(), names, populations), "synapse", named,
                assumed, List.of(new Report.Fact("read as", "edge list, 354 rows"),
                        new Report.Fact("orientation", "column sends, row receives")));
    }

    /// A sparse network with weights of both signs and a few strong loops, whose leading eigenvalues stand apart.
    static Matrix withOutliers(int size) {
        UniformRandomProvider random = Streams.generator(7, 0);
        var builder = new Sparse.Builder(size, size);
        for (int edge = 0; edge < 8 * size; edge++) {
            builder.add(random.nextInt(size), random.nextInt(size), random.nextDouble() - 0.5);
        }
        for (int k = 0; k < 6; k++) {
            builder.add(3 * k, 3 * k + 1, 4 - 0.4 * k).add(3 * k + 1, 3 * k, 4 - 0.4 * k);
        }
        return builder.build();
    }
}
