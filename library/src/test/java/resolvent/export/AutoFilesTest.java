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
import resolvent.describe.Form;
import resolvent.dynamics.Box;
import resolvent.dynamics.RestSearch;
import resolvent.gallery.Catalogue;
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
    private record Example(String name, DoubleFunction<? extends Written> family, double value, AutoFiles.Range range,
            Box region, List<Double> near, List<Double> exact) {
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
        assumeTrue(AutoRun.isInstalled(), AutoRun.MISSING);
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
            // a run from an end of the range takes one step outside
            assertThat(theirs).filteredOn(point -> isInside(example.range, point)).hasSizeGreaterThan(50)
                    .allSatisfy(point -> requireRest(example, point));
        }
    }

    private static boolean isInside(AutoFiles.Range range, AutoRun.Point point) {
        double rounding = 1e-9 * range.span();
        return range.from() - rounding <= point.parameter() && point.parameter() <= range.to() + rounding;
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
        boolean near = Math.abs(ours.parameter() - theirs.parameter()) < SAME * example.range.span();
        for (int i = 0; i < theirs.state().size() && near; i++) {
            // states move as the square root of the parameter near folds and pitchforks
            near = Math.abs(ours.at().point().state().get(i) - theirs.state().get(i)) < Math.sqrt(SAME);
        }
        return near && kinds(ours).contains(theirs.kind());
    }

    /// What AUTO-07p may call a bifurcation of ours.
    private static List<String> kinds(Bifurcation ours) {
        return switch (ours) {
            case Bifurcation.Hopf _ -> List.of("Hopf");
            case Bifurcation.Fold _ -> List.of("fold");
            // who comes along an arm of a pitchfork turns back in the parameter where the arms meet
            case Bifurcation.Crossing crossing -> crossing.kind().words().contains("pitchfork")
                    ? List.of("branch point", "fold") : List.of("branch point");
            case Bifurcation.BorderCollision _, Bifurcation.Several _ -> List.of();
        };
    }

    /// The library's model rests where AUTO's does, to the ten digits that it writes.
    private static void requireRest(Example example, AutoRun.Point point) {
        Written model = example.family.apply(Math.clamp(point.parameter(), example.range.from(), example.range.to()));
        double[] velocity = new double[model.dimension()];
        double[] state = point.state().stream().mapToDouble(Double::doubleValue).toArray();
        model.velocity(0, state, velocity);
        double scale = 1 + Arrays.stream(state).map(Math::abs).max().orElseThrow();
        assertThat(velocity).containsExactly(new double[velocity.length], within(1e-7 * scale * scale));
    }

    /// `u' = par − u²`, `f' = t − f`, with names that Fortran, AUTO-07p or the file itself use otherwise.
    private record Awkward(double par) implements Written {
        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public void velocity(double time, double[] state, double[] out) {
            out[0] = par - state[0] * state[0];
            out[1] = 0.5 * (Math.max(3, 2 / 0.8e1) - state[1]);
        }

        @Override
        public Dense jacobian(double[] state) {
            return Dense.of(new double[] {-2 * state[0], 0}, new double[] {0, -0.5});
        }

        @Override
        public Equations equations() {
            return new Equations("awkward", List.of(new Equations.Parameter("PAR", par), new Equations.Parameter("t", 3),
                    new Equations.Parameter("end", 0.5)), List.of(new Equations.Helper("log", "PAR-u*u"),
                    new Equations.Helper("if", "max(t,2/0.8E1)")),
                    List.of(new Equations.Variable("u", "log"), new Equations.Variable("F", "end*(if-F)")));
        }
    }

    @Test
    void namesThatFortranKnowsAreNoObstacle() throws IOException, InterruptedException {
        assumeTrue(AutoRun.isInstalled(), AutoRun.MISSING);
        AutoFiles files = AutoFiles.of(new Awkward(1), new AutoFiles.Range("PAR", -1, 2), 0.9, 2);

        List<AutoRun.Point> points = new AutoRun(folder).points(files, 2);

        List<AutoRun.Point> special = points.stream().filter(point -> !point.kind().isEmpty()).toList();
        assertThat(special).singleElement().satisfies(fold -> {
            assertThat(fold.kind()).isEqualTo("fold");
            assertThat(fold.parameter()).isCloseTo(0, within(SAME));
            assertThat(fold.state()).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-3 ? 0 : 1).containsExactly(0.0, 3.0);
        });
        assertThat(points).anyMatch(point -> point.state().getFirst() > 1.4).anyMatch(point -> point.state().getFirst() < -1.4);
    }

    @Test
    void theFilesHoldEquationsStartAndSteps() {
        Connectivity six = new Girko(6, 0, false).draw(Streams.generator(1, 0));
        RateNetwork network = new RateNetwork(six, Gain.Standard.RECTIFIER, new RateNetwork.Settings(0, 2), 1, 2, 3, 4, 5, 6);

        AutoFiles files = AutoFiles.of(network, new AutoFiles.Range("gamma", 0, 0.5), new double[6]);

        // the eleventh to fourteenth parameter are AUTO's own
        assertThat(files.equations().lines()).contains("  gamma = PAR(1)", "  tau5 = PAR(15)", "  tau6 = PAR(17)", "  v6 = U(6)",
                "  PAR(16) = 6.0d0 ! h6", "  U(6) = 6.0d0 ! v6", "SUBROUTINE PVLS").noneMatch(line -> line.length() > 132);
        assertThat(files.constants().lines()).contains("ICP = ['gamma']", "UZSTOP = {'gamma': [0.0, 0.5]}",
                "NDIM = 6, NPAR = 17", "DS = 6.00e-05, DSMIN = 6.00e-09, DSMAX = 0.120, IADS = 1",
                "THL = {'gamma': 144.0}, THU = {}");
        assertThat(AutoFiles.of(network, new AutoFiles.Range("h2", 0, 2), new double[6]).constants()).contains("DS = -6.00e-05");
        assertThat(files.rest()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    }

    @Test
    void theFilesAreTheSameInEveryCountry() {
        AutoFiles files = AutoFiles.of(new Lorenz(10, 0.5, 1), new AutoFiles.Range("rho", 0, 30), 0, 0, 0);

        assertThat(InLocale.in(Locale.forLanguageTag("ar-EG"), () -> files.equations() + files.constants()))
                .isEqualTo(files.equations() + files.constants());
    }

    /// AUTO-07p cannot read more names than fit on one line.
    @Test
    void largeNetworksGoWithoutNames() {
        Connectivity large = new Girko(100, 0, false).draw(Streams.generator(1, 0));
        RateNetwork network = new RateNetwork(large, Gain.Standard.TANH, new RateNetwork.Settings(0.1, 1), new double[100]);
        String constants = AutoFiles.of(network, new AutoFiles.Range("h7", -1, 1), new double[100]).constants();

        assertThat(constants.lines()).contains("parnames = {18: 'h7'}").noneMatch(line -> line.length() > 2000);
        assertThat(constants).doesNotContain("unames");
    }

    @Test
    void aStateOfRestIsFoundForEveryModelOfTheCatalogue() {
        for (Class<? extends Record> type : Catalogue.standard().of(Written.class)) {
            Written model = (Written) Form.of(type).defaults(Catalogue.standard());
            AutoFiles files = AutoFiles.of(model, AutoFiles.Range.about(model.equations().parameters().getFirst()));

            double[] velocity = new double[model.dimension()];
            model.velocity(0, files.rest().stream().mapToDouble(Double::doubleValue).toArray(), velocity);
            assertThat(velocity).as(type.getSimpleName()).containsExactly(new double[velocity.length], within(1e-12));
        }
    }

    @Test
    void usualRangesGoFromHalfToTwice() {
        assertThat(AutoFiles.Range.about(new Equations.Parameter("a", 3))).isEqualTo(new AutoFiles.Range("a", 1.5, 6));
        assertThat(AutoFiles.Range.about(new Equations.Parameter("a", -3))).isEqualTo(new AutoFiles.Range("a", -6, -1.5));
        assertThat(AutoFiles.Range.about(new Equations.Parameter("a", 0))).isEqualTo(new AutoFiles.Range("a", -1, 1));
    }

    @Test
    void whatCannotBeWrittenIsRefusedByItsRule() {
        var lorenz = new Lorenz(10, 28, 1);
        var rho = new AutoFiles.Range("rho", 0, 30);
        Connectivity large = new Girko(250, 0, false).draw(Streams.generator(1, 0));
        RateNetwork network = new RateNetwork(large, Gain.Standard.TANH, new RateNetwork.Settings(1, 1), new double[250]);

        assertThatThrownBy(() -> new AutoFiles.Range("rho", 2, 2)).hasMessage(
                "to must be a finite number above from = 2.0, was 2.0");
        assertThatThrownBy(() -> AutoFiles.of(lorenz, new AutoFiles.Range("r", 0, 30), 0, 0, 0)).hasMessage(
                "the parameter must be one of sigma, rho, beta, was \"r\"");
        assertThatThrownBy(() -> AutoFiles.of(lorenz, new AutoFiles.Range("rho", 0, 20), 0, 0, 0)).hasMessage(
                "rho must be between 0.0 and 20.0, was 28.0");
        assertThatThrownBy(() -> AutoFiles.of(lorenz, rho, 1, 2)).hasMessage("start must have 3 variables, had 2");
        assertThatThrownBy(() -> AutoFiles.of(lorenz, rho, 1, 2, Double.NaN)).hasMessage("start must be finite, had NaN");
        assertThatThrownBy(() -> AutoFiles.of(new Awkward(-1), new AutoFiles.Range("PAR", -2, 1), 1, 1)).hasMessageStartingWith(
                "start must lead to a state of rest, came to no fixed point: after ");
        assertThatThrownBy(() -> AutoFiles.of(new Awkward(-1), new AutoFiles.Range("PAR", -2, 1))).hasMessage(
                "the model must have a state of rest, none was found from [10.0, 1.0, 100.0, 0.1, 0.0] in every variable; "
                        + "give a start near one");
        assertThatThrownBy(() -> AutoFiles.of(new MayEcology(Connectivity.of(Dense.identity(2))), rho, 1, 1)).hasMessage(
                "a model must have a parameter to be followed in, this one has none");
        assertThatThrownBy(() -> AutoFiles.of(network, new AutoFiles.Range("gamma", 0, 1), new double[250])).hasMessageMatching(
                "the formulas for AUTO-07p must have at most 1000000 characters, those of this model have \\d+");
    }
}
