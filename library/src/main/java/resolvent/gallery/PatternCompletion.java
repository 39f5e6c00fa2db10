package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import resolvent.connectivity.Connectivity;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Roots;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;

/// A network that has stored patterns in its connections and completes a corrupted one while its energy falls.
///
/// @param size number of neurons N
/// @param patterns number of stored patterns P
/// @param beta steepness β of the gain
/// @param corrupted share of neurons whose sign is wrong at the start
/// @param seed seed of the patterns
@About(title = "Pattern completion",
        doc = "An associative memory: patterns of ±1 are stored in symmetric connections. From a pattern of which some "
                + "signs are wrong, activity goes downhill in an energy to the stored one.",
        formula = "M = Σ_p ξ_p ξ_pᵀ/N, τ v' = −v + tanh(βMv); E = −½ vᵀMv + (1/β) Σ_i ∫₀^{v_i} artanh; one pattern: "
                + "m = tanh(βm)",
        cite = {"J. J. Hopfield, Proc. Natl. Acad. Sci. USA 79, 2554 (1982), doi:10.1073/pnas.79.8.2554",
                "J. J. Hopfield, Proc. Natl. Acad. Sci. USA 81, 3088 (1984), doi:10.1073/pnas.81.10.3088"})
public record PatternCompletion(
        @Param(value = "400", doc = "number of neurons", symbol = "N", min = 50, max = 2000) int size,
        @Param(value = "3", doc = "number of stored patterns", symbol = "P", min = 1, max = 20) int patterns,
        @Param(value = "3", doc = "steepness of the gain", symbol = "β", min = 1.5, max = 20) double beta,
        @Param(value = "0.25", doc = "share of neurons whose sign is wrong at the start", min = 0, max = 0.3)
        double corrupted,
        @Param(value = "1", doc = "seed of the patterns") long seed)
        implements Experiment {
    private static final double END = 12;
    private static final int SAMPLES = 241;
    private static final int SETTLED = 4;
    /// Neurons per pattern. From about 7 down patterns are lost; here corrupted ones are to be completed.
    private static final int LOAD = 20;

    public PatternCompletion {
        Form.check(PatternCompletion.class, size, patterns, beta, corrupted, seed);
        if (LOAD * patterns > size) {
            throw new IllegalArgumentException("patterns must be at most size/%d = %d, was %d".formatted(
                    LOAD, size / LOAD, patterns));
        }
    }

    @Override
    public Result run(Runner runner) {
        Memory memory = memory();
        double[] cue = cue(memory);
        RateNetwork network = new RateNetwork(Connectivity.of(memory.weights()), Gain.Standard.TANH,
                new RateNetwork.Settings(beta, 1), new double[size]);
        Trajectory path = Integration.of(network).tolerances(1e-10, 1e-10).from(cue).during(0, END);
        Course course = Course.of(memory, beta, path, Numbers.grid(0, END, SAMPLES));
        Result.Builder result = Result.of(this);
        comparisons(memory, course, path).addTo(result);
        return result
                .figure(new Figure("pattern-completion", "Pattern completion", caption(), List.of(
                        picture("stored", memory.pattern(0)), picture("at the start", cue),
                        picture("at the end", path.end()), overlaps(course), energy(course)), 3))
                .table(course.table())
                .build();
    }

    /// The stored patterns, each ±1 at random.
    private Memory memory() {
        UniformRandomProvider random = Streams.generator(seed, 0);
        List<Numbers> stored = new ArrayList<>();
        for (int p = 0; p < patterns; p++) {
            stored.add(Numbers.of(size, _ -> random.nextBoolean() ? 1 : -1));
        }
        return new Memory(stored);
    }

    /// The first pattern with some signs turned round.
    private double[] cue(Memory memory) {
        double[] cue = memory.pattern(0);
        int[] order = PermutationSampler.natural(size);
        PermutationSampler.shuffle(Streams.generator(seed, 1), order);
        for (int k = 0; k < Math.round(corrupted * size); k++) {
            cue[order[k]] *= -1;
        }
        return cue;
    }

    /// What is seen along the path.
    private record Course(Numbers times, List<Numbers> overlaps, Numbers energy) {
        static Course of(Memory memory, double beta, Trajectory path, Numbers times) {
            List<double[]> states = path.at(times.toArray());
            List<Numbers> overlaps = new ArrayList<>();
            for (int p = 0; p < memory.size(); p++) {
                int pattern = p;
                overlaps.add(Numbers.of(states.size(), k -> memory.overlap(pattern, states.get(k))));
            }
            return new Course(times, overlaps, Numbers.of(states.size(), k -> memory.energy(beta, states.get(k))));
        }

        double last(int pattern) {
            return overlaps.get(pattern).get(times.size() - 1);
        }

        /// The largest rise of the energy between neighbouring times; 0 or below if it only falls.
        double largestRise() {
            double rise = Double.NEGATIVE_INFINITY;
            for (int k = 1; k < times.size(); k++) {
                rise = Math.max(rise, energy.get(k) - energy.get(k - 1));
            }
            return rise;
        }

        Table table() {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column.Quantity("time", "τ", "time", times));
            columns.add(new Column.Quantity("energy", "", "energy per neuron", energy));
            for (int p = 0; p < overlaps.size(); p++) {
                columns.add(new Column.Quantity("overlap_%d".formatted(p + 1), "",
                        "overlap with pattern %d".formatted(p + 1), overlaps.get(p)));
            }
            return new Table("completion", "Overlaps and energy in time", columns);
        }
    }

    private Comparisons comparisons(Memory memory, Course course, Trajectory path) {
        double alone = alone();
        // the other patterns blur the field of each neuron by about √((P − 1)/N), which acts to second order
        double blur = 2 * (patterns - 1.0) / size + 1e-3;
        double wrong = Arrays.stream(products(memory.pattern(0), path.end())).filter(product -> product <= 0).count();
        return Comparisons.beside(List.of(
                        Value.exact("overlap_start", course.overlaps().getFirst().get(0), "", "overlap m at the start"),
                        Value.exact("energy_start", course.energy().get(0), "", "energy per neuron at the start"),
                        Value.exact("energy_end", course.energy().get(SAMPLES - 1), "", "energy per neuron at the end")))
                .agree("overlap at the end", Value.exact("overlap_end", course.last(0), "",
                                "overlap m with the completed pattern at the end"),
                        Value.exact("overlap_alone", alone, "", "m = tanh(βm), one pattern alone"), blur,
                        "2(P − 1)/N + 0.001, the blur by the other patterns")
                .vanishes("neurons with the wrong sign at the end", Value.exact("wrong_end", wrong / size, "",
                        "share of neurons with the wrong sign at the end"), 0.02, "2 in 100")
                .vanishes("largest rise of the energy", Value.exact("energy_rise", Math.max(course.largestRise(), 0), "",
                        "largest rise of the energy per neuron between neighbouring times; 0: it only falls"), 1e-9,
                        "it never rises but for the error of the path");
    }

    /// The overlap m = tanh(βm) that a single pattern settles at.
    private double alone() {
        return Roots.bracketed(m -> Math.tanh(beta * m) - m, 0.1, 1, 1e-14);
    }

    private static double[] products(double[] a, double[] b) {
        double[] products = a.clone();
        Arrays.setAll(products, i -> a[i] * b[i]);
        return products;
    }

    /// Rates as a picture, row by row from below; the last row may not be full.
    private Panel picture(String title, double[] rates) {
        int columns = (int) Math.ceil(Math.sqrt(size));
        int rows = (size + columns - 1) / columns;
        Shade shade = new Shade(Numbers.of(columns * rows, k -> k < size ? rates[k] : Double.NaN), "rate v", "",
                Shade.Map.SIGNED, false).from(-1, 1);
        return new Panel(title, Axis.whole("neuron, within its row").from(0.5, columns + 0.5),
                Axis.whole("row").from(0.5, rows + 0.5), true,
                List.of(new Layer.Raster(0.5, columns + 0.5, 0.5, rows + 0.5, columns, rows, shade)));
    }

    private Panel overlaps(Course course) {
        List<Layer> layers = new ArrayList<>();
        for (int p = course.overlaps().size() - 1; p >= 0; p--) {
            layers.add(new Layer.Line(course.times(), course.overlaps().get(p), p == 0 ? Role.MEASURED : Role.SHUFFLED,
                    p == 0 ? "the corrupted pattern" : p == 1 ? "other patterns" : ""));
        }
        double alone = alone();
        Numbers settled = Numbers.grid(END / 2, END, SETTLED);
        layers.add(Layer.Points.of(settled, Numbers.of(SETTLED, _ -> alone), Role.THEORY,
                "where one pattern settles: m = tanh(βm)"));
        return new Panel("overlap with the patterns", Axis.linear("time t", "τ").from(0, END),
                Axis.linear("overlap m = ξ·v/N", ""), false, layers);
    }

    private static Panel energy(Course course) {
        return Panel.of(Axis.linear("time t", "τ").from(0, END), Axis.linear("energy per neuron E/N", ""),
                new Layer.Line(course.times(), course.energy(), Role.MEASURED, "energy")).titled("the energy falls");
    }

    private String caption() {
        return ("A network of N = %d neurons with P = %d patterns in its connections. Top: one of them, the same with some "
                + "signs wrong, with which activity starts, and what becomes of it; each cell is a neuron. Bottom: how far "
                + "activity agrees with each pattern (diamonds: where a single one settles), and the energy, which only falls.").formatted(size, patterns);
    }
}
