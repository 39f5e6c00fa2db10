package resolvent.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.InLocale;
import resolvent.bifurcation.Bifurcation;
import resolvent.bifurcation.Branch;
import resolvent.bifurcation.Continuation;
import resolvent.bifurcation.Family;
import resolvent.bifurcation.RestAt;
import resolvent.bifurcation.Sweep;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Girko;
import resolvent.dynamics.Box;
import resolvent.dynamics.RestSearch;
import resolvent.matrix.Dense;
import resolvent.model.CompetingSpecies;
import resolvent.model.Equations;
import resolvent.model.ExcitatoryInhibitory;
import resolvent.model.InhibitoryPair;
import resolvent.model.Lorenz;
import resolvent.model.MayEcology;
import resolvent.model.PredatorPrey;
import resolvent.model.RateNetwork;
import resolvent.model.Written;
import resolvent.numeric.Gain;
import resolvent.numeric.SoftPlus;
import resolvent.numeric.Streams;

class AutoFilesTest {
    private static final double SAME = 1e-6;

    @TempDir
    private Path folder;

    /// A family, the value it starts from, where a state of rest is looked for, the region that our continuation keeps to,
    /// and the bifurcations that are known by other means.
    private record Example(String name, DoubleFunction<? extends Written> family, double value, AutoFiles.Range range, Box region,
            List<Double> near, List<Double> exact) {
        double[] start() {
            return near.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        Connectivity pair = Connectivity.of(Dense.of(new double[] {2, -2}, new double[] {2, 0}));
        Connectivity cell = Connectivity.of(Dense.of(new double[] {1}));
        // of tanh (2 v + h) = v where the slope 2 (1 - v²) is 1
        double fold = Math.sqrt(2) - Math.log((1 + Math.sqrt(0.5)) / (1 - Math.sqrt(0.5))) / 2;
        return List.of(
                new Example("excitatory and inhibitory pair", ExcitatoryInhibitory::withInhibitoryTau, 30,
                        new AutoFiles.Range("taui", 20, 100), Box.plane(0, 100, 0, 60), List.of(25.0, 15.0), List.of(40.0)),
                new Example("the same, by its weight", mee -> new ExcitatoryInhibitory(mee, -1, 0, 1, -10, 10, 10, 30), 1.25,
                        new AutoFiles.Range("mee", 1, 1.5), Box.plane(0, 100, 0, 100), List.of(25.0, 15.0), List.of(4.0 / 3)),
                new Example("lorenz", rho -> new Lorenz(10, rho, 8.0 / 3), 0.5, new AutoFiles.Range("rho", 0, 30),
                        Box.cube(3, -40, 40), List.of(0.1, 0.1, 0.1), List.of(1.0, 470.0 / 19)),
                new Example("lorenz downwards", rho -> new Lorenz(10, rho, 8.0 / 3), 30, new AutoFiles.Range("rho", 0, 30),
                        Box.cube(3, -40, 40), List.of(8.0, 8.0, 28.0), List.of(1.0, 470.0 / 19)),
                new Example("inhibitory pair", s -> new InhibitoryPair(s, 1), 0.5, new AutoFiles.Range("s", 0, 2),
                        Box.cube(2, -1.5, 1.5), List.of(0.1, 0.1), List.of(1.0)),
                new Example("competing species", c -> new CompetingSpecies(3, 2, c, 0.5), 0.5, new AutoFiles.Range("c", 0, 1.8),
                        Box.plane(-30, 30, -30, 30), List.of(2.0, 1.0), List.of(1.5)),
                new Example("predator and prey", c -> new PredatorPrey(1, 0.5, c), 0.75, new AutoFiles.Range("c", 0.1, 2),
                        Box.cube(2, -10, 10), List.of(1.4, 1.9), List.of()),
                new Example("a cell that excites itself", h -> new RateNetwork(cell, Gain.Standard.TANH,
                        new RateNetwork.Settings(2, 1), h), -1, new AutoFiles.Range("h1", -1, 1), Box.cube(1, -2, 2),
                        List.of(-1.0), List.of(fold, -fold)),
                new Example("smooth excitation and inhibition", gamma -> new RateNetwork(pair, Gain.Standard.TANH,
                        new RateNetwork.Settings(gamma, 1), 0.2, -0.1).withTaus(1, 2), 0.5,
                        new AutoFiles.Range("gamma", 0, 3), Box.cube(2, -2, 2), List.of(0.1, 0.1), List.of()),
                new Example("softplus before the sum", gamma -> new RateNetwork(pair, new SoftPlus(2),
                        new RateNetwork.Settings(gamma, 1), 0.2, -0.1).withTaus(1, 3).withGainBeforeSum(), 0.5,
                        new AutoFiles.Range("gamma", 0, 3), Box.cube(2, -10, 10), List.of(0.1, 0.1), List.of()),
                // with more parameters than AUTO-07p has room for before its own
                new Example("network of 20", gamma -> new RateNetwork(new Girko(20, 0.3, false).draw(Streams.generator(3, 0)),
                        Gain.Standard.TANH, new RateNetwork.Settings(gamma, 1.5), Streams.generator(4, 0).doubles(20, -1, 1)
                        .toArray()), 0.2, new AutoFiles.Range("gamma", 0, 2), Box.cube(20, -2, 2),
                        Stream.generate(() -> 0.0).limit(20).toList(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void autoFindsTheSameStatesOfRestAndBifurcations(Example example) throws IOException, InterruptedException {
        assumeTrue(AutoRun.isInstalled(), "skipped: AUTO-07p and gfortran are not installed (Debian packages auto-07p, gfortran)");
        Written model = example.family.apply(example.value);
        AutoFiles files = AutoFiles.of(model, example.range, example.start());

        List<AutoRun.Point> theirs = new AutoRun(folder).points(files, Math.min(model.dimension(), 6));
        List<Branch> ours = ours(example, files);

        List<Double> found = theirs.stream().filter(point -> !point.kind().isEmpty()).map(AutoRun.Point::parameter).toList();
        for (double exact : example.exact) {
            assertThat(found).as("exactly %s", exact).anyMatch(value -> Math.abs(value - exact) < SAME * example.range.span());
        }
        assertThat(theirs).filteredOn(point -> !point.kind().isEmpty()).allSatisfy(point -> assertThat(ours).as("ours")
                .anyMatch(branch -> branch.bifurcations().stream().anyMatch(our -> agree(example, our, point))));
        assertThat(ours).allSatisfy(branch -> assertThat(branch.bifurcations()).allSatisfy(our ->
                assertThat(theirs).as(our.inWords()).anyMatch(point -> agree(example, our, point))));
        if (model.dimension() <= 6) {
            assertThat(theirs).hasSizeGreaterThan(50).allSatisfy(point -> requireRest(example, point));
        }
    }

    private static List<Branch> ours(Example example, AutoFiles files) {
        var sweep = new Sweep(new Family(example.range.parameter(), "", example.family), example.range.from(),
                example.range.to(), example.region);
        double[] rest = files.rest().stream().mapToDouble(Double::doubleValue).toArray();
        Written model = example.family.apply(example.value);
        return Continuation.standard(sweep).diagram(new RestAt(example.value,
                RestSearch.from(model, rest).fixedPoint(model).orElseThrow()));
    }

    private static boolean agree(Example example, Bifurcation ours, AutoRun.Point theirs) {
        String kind = switch (ours) {
            case Bifurcation.Hopf _ -> "Hopf";
            case Bifurcation.Fold _ -> "fold";
            case Bifurcation.Crossing _ -> "branch point";
            case Bifurcation.BorderCollision _, Bifurcation.Several _ -> "none of AUTO's";
        };
        boolean near = Math.abs(ours.parameter() - theirs.parameter()) < SAME * example.range.span();
        for (int i = 0; i < theirs.state().size() && near; i++) {
            // states move as the square root of the parameter near folds and pitchforks
            near = Math.abs(ours.at().point().state().get(i) - theirs.state().get(i)) < Math.sqrt(SAME);
        }
        return near && kind.equals(theirs.kind());
    }

    /// The library's model rests where AUTO's does, to the ten digits that it writes.
    private static void requireRest(Example example, AutoRun.Point point) {
        Written model = example.family.apply(point.parameter());
        double[] velocity = new double[model.dimension()];
        double[] state = point.state().stream().mapToDouble(Double::doubleValue).toArray();
        model.velocity(0, state, velocity);
        double scale = 1 + Arrays.stream(state).map(Math::abs).max().orElseThrow();
        assertThat(velocity).containsExactly(new double[velocity.length], within(1e-7 * scale * scale));
    }
}
