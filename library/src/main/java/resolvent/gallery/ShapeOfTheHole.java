package resolvent.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.lyapunov.Estimate;
import resolvent.lyapunov.Estimates;
import resolvent.lyapunov.InverseLocalization;
import resolvent.lyapunov.LocalizationMap;
import resolvent.lyapunov.RandomSigns;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;
import resolvent.theory.Hole;

/// The inverse localization length over the complex plane, and the rims of the holes that it predicts: one map serves
/// every bias.
///
/// @param biases values of g whose rims are drawn
/// @param size number of neurons N of the chains whose eigenvalues are shown
/// @param disorder half the width W of the diagonal
/// @param cells cells of the map along each axis
/// @param sites length L of the chain behind the map, a multiple of 320
/// @param draws number of chains
/// @param seed seed of the draws
@About(title = "The shape of the hole",
        doc = "How strongly the states of a chain with random signs are localized, over the plane of their eigenvalues. "
                + "The curve on which the inverse localization length equals the bias is the rim of the hole at that bias.",
        formula = "κ(E) = lim (1/L) ln |p_L(E)|; rim at g: κ(E) = g; share within: ∮ ∂κ/∂n ds/2π",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010"})
public record ShapeOfTheHole(
        @Param(value = "0.05,0.1,0.2,0.5", doc = "biases whose rims are drawn, joined by commas", symbol = "g",
                min = 0.01, max = 3) List<Double> biases,
        @Param(value = "1000", doc = "number of neurons of the chains", symbol = "N", min = 20) int size,
        @Param(value = "0", doc = "half the width of the uniform diagonal", symbol = "W", min = 0, max = 100)
        double disorder,
        @Param(value = "256", doc = "cells of the map along each axis", min = 16, max = 2048) int cells,
        @Param(value = "160000", doc = "length of the chain behind the map, a multiple of 320", symbol = "L", min = 320,
                max = 1e9) int sites,
        @Param(value = "20", doc = "number of chains", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final double EDGE = 2.15;
    /// How far down, for each step to the right.
    private static final double LABELS_AT = 0.5;

    public ShapeOfTheHole {
        Form.check(ShapeOfTheHole.class, biases, size, disorder, cells, sites, draws, seed);
        biases = biases.stream().distinct().sorted().toList();
        if (sites % 320 != 0) {
            throw new IllegalArgumentException("sites must be a multiple of 320, was " + sites);
        }
    }

    private InverseLocalization kappa() {
        return new InverseLocalization(new RandomSigns(disorder), sites, InverseLocalization.USUAL_BLOCKS, seed);
    }

    private DirectedRing chain() {
        return new DirectedRing(size, 0, Boundary.OPEN, disorder);
    }

    private Hole hole(double bias) {
        return new Hole(new RandomSigns(disorder), bias, sites, seed);
    }

    @Override
    public Result run(Runner runner) {
        double strongest = biases.getLast();
        // the rims of strong biases leave the spectrum
        double reach = strongest > 0.6 ? 1.02 * new RandomSigns(disorder).reach(strongest) : EDGE + disorder;
        LocalizationMap map = runner.one("κ over the plane", () -> LocalizationMap.of(kappa(), reach, cells));
        Spectrum first = Spectrum.of(chain().draw(Streams.generator(seed, 0)).matrix());
        Result measured = EnsembleStudy.of(chain()).measure(biases.stream().map(this::within).toArray(PerDraw[]::new))
                .draws(draws).seed(seed).run(runner);
        List<Value> known = new ArrayList<>(measured.values());
        biases.forEach(bias -> known.add(Value.exact("bias_" + suffix(bias), bias, "", "a bias whose rim is drawn")));
        Comparisons found = Comparisons.beside(known);
        List<Estimate> shares = runner.map("shares within rims", biases.size(), k -> hole(biases.get(k)).share());
        for (int k = 0; k < biases.size(); k++) {
            compare(found, biases.get(k), measured, shares.get(k));
        }
        Result.Builder result = Result.of(this);
        found.addTo(result);
        return result.figure(figure(map, first.values())).table(table(map))
                .note(measured.notes().toArray(String[]::new)).build();
    }

    private static String suffix(double bias) {
        return Text.number(bias).replace('.', '_').replaceAll("[^0-9_]", "");
    }

    private PerDraw within(double bias) {
        return new PerDraw("share_within_" + suffix(bias), "",
                "share of the eigenvalues of a chain with κ < %s".formatted(bias), draw -> shareWithin(draw, bias));
    }

    private double shareWithin(Draw draw, double bias) {
        Map<Complex, Long> folded = draw.spectrum().values().stream()
                .collect(Collectors.groupingBy(this::folded, LinkedHashMap::new, Collectors.counting()));
        List<Complex> distinct = List.copyOf(folded.keySet());
        Estimates found = kappa().at(distinct);
        double within = 0;
        for (int k = 0; k < distinct.size(); k++) {
            within += found.value(k) < bias ? folded.getOrDefault(distinct.get(k), 0L) : 0;
        }
        return within / draw.spectrum().size();
    }

    /// One point for all that have the same κ on every chain.
    private Complex folded(Complex value) {
        return new Complex(disorder == 0 ? Math.abs(value.re()) : value.re(), Math.abs(value.im()));
    }

    private void compare(Comparisons found, double bias, Result measured, Estimate share) {
        Value here = measured.value("share_within_" + suffix(bias));
        found.agree("share of states within the rim at g = %s".formatted(Text.number(bias)), here,
                Value.estimated("share_predicted_" + suffix(bias), share.value(), share.standardError(), "",
                        "share within κ < %s by Thouless's relation".formatted(bias)),
                5 * Math.hypot(here.standardError(), share.standardError()) + 1.0 / size,
                "5 standard errors, and 1/N for the ends");
    }

    private Figure figure(LocalizationMap map, List<Complex> values) {
        List<Layer> layers = new ArrayList<>();
        layers.add(raster(map));
        layers.add(Layer.Points.of(HolePicture.re(values), HolePicture.im(values), Role.UNKNOWN,
                "eigenvalues of one chain"));
        String legend = "rims κ = g";
        for (double bias : biases) {
            List<List<Complex>> rim = map.curves(bias).curves();
            if (!rim.isEmpty()) {
                layers.add(HolePicture.curves(rim, Role.THEORY, legend));
                layers.add(label(rim, bias));
                legend = "";
            }
        }
        return Figure.of("shape-of-the-hole", "The shape of the hole", caption(),
                Panel.complexPlane("E", "weight", layers));
    }

    private static Layer raster(LocalizationMap map) {
        int cells = map.cells();
        Numbers values = Numbers.of(cells * cells, k -> floor(map.value(k % cells, k / cells)));
        return new Layer.Raster(-map.reach(), map.reach(), -map.reach(), map.reach(), cells, cells,
                new Shade(values, "inverse localization length κ", "", Shade.Map.DENSITY, true));
    }

    /// κ vanishes at 0; the colours end at 1e-3.
    private static double floor(double kappa) {
        return Math.max(1e-3, kappa);
    }

    /// The name of a rim at its point to the right and a little down, where few eigenvalues are.
    private static Layer label(List<List<Complex>> rim, double bias) {
        Complex at = rim.stream().flatMap(List::stream).filter(point -> point.re() > 0).min(Comparator
                .comparingDouble(point -> Math.abs(point.im() / point.re() + LABELS_AT))).orElseThrow();
        return new Layer.Note(at.re(), at.im(), "g = " + Text.number(bias));
    }

    private static Table table(LocalizationMap map) {
        int cells = map.cells();
        double side = 2 * map.reach() / cells;
        Numbers re = Numbers.of(cells * cells, k -> -map.reach() + (k % cells + 0.5) * side);
        Numbers im = Numbers.of(cells * cells, k -> -map.reach() + (Math.floorDiv(k, cells) + 0.5) * side);
        return Table.of("kappa", "κ over the plane", new Column.Quantity("re", "weight", "real part of E", re),
                new Column.Quantity("im", "weight", "imaginary part of E", im),
                new Column.Quantity("kappa", "", "inverse localization length",
                        Numbers.of(cells * cells, k -> map.value(k % cells, k / cells))));
    }

    private String caption() {
        return String.format(Locale.ROOT, "Colour: the inverse localization length κ of a chain of random signs without bias, from a product of "
                + "%,d transfer matrices; below 10⁻³ all has one colour. Dashed: where κ equals a bias g, the rim of the "
                + "hole at that bias; states within move to it, those outside stay. Circles: the eigenvalues of one "
                + "open chain of N = %d.", sites, size);
    }
}
