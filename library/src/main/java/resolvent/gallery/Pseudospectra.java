package resolvent.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.HatanoNelson;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.nonnormal.NumericalRange;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.Region;
import resolvent.nonnormal.ResolventNorm;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.PseudospectrumLayers;
import resolvent.report.Axis;
import resolvent.report.Check;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

/// Pseudospectra of a matrix that is far from normal, with its exact eigenvalues and those that dense QR iteration finds.
///
/// @param matrix which matrix
/// @param size its size N
/// @param bias directional bias g of the chain
/// @param disorder half the width of the chain's site energies
/// @param points grid points along the larger side
/// @param seed seed of the chain
@About(title = "Pseudospectra",
        doc = "Where the eigenvalues of a matrix can go when it is changed a little: level curves of the smallest "
                + "singular value of z − M, for Grcar's matrix, or for Hatano and Nelson's open chain, whose eigenvalues "
                + "are real whatever its bias, while rounding makes them a loop.",
        formula = "σ(z) = 1 / ‖(z − M)⁻¹‖ < ε",
        cite = {"L. N. Trefethen, M. Embree, Spectra and Pseudospectra, Princeton (2005)",
                "L. Reichel, L. N. Trefethen, Linear Algebra Appl. 162, 153 (1992), doi:10.1016/0024-3795(92)90374-J",
                "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570"})
public record Pseudospectra(
        @Param(value = "grcar", doc = "grcar: −1 below the diagonal, 1 on it and on three above; chain: Hatano and "
                + "Nelson's open chain") Kind matrix,
        @Param(value = "32", doc = "size of the matrix", symbol = "N", min = 3, max = 1000) int size,
        @Param(value = "1", doc = "directional bias of the chain", symbol = "g", min = 0, max = 2) double bias,
        @Param(value = "1", doc = "half the width of the site energies of the chain", symbol = "W", min = 0,
                max = 100) double disorder,
        @Param(value = "100", doc = "grid points along the larger side", min = 10, max = 400) int points,
        @Param(value = "1", doc = "seed of the chain") long seed)
        implements Experiment {
    private static final int DIRECTIONS = 64;
    /// Grcar's matrix of this size on this grid has published extremes.
    private static final int REFERENCE_SIZE = 32;
    private static final int REFERENCE_POINTS = 100;
    private static final Region REFERENCE = new Region(-1, 3, -3.5, 3.5, REFERENCE_POINTS, REFERENCE_POINTS);
    private static final double SMALLEST = 1.4138728874e-6;
    private static final double LARGEST = 1.5431632420;

    /// Which matrix is looked at.
    public enum Kind {
        GRCAR,
        CHAIN
    }

    public Pseudospectra {
        Form.check(Pseudospectra.class, matrix, size, bias, disorder, points, seed);
    }

    /// What is drawn.
    ///
    /// @param exact the eigenvalues
    /// @param found what QR iteration finds
    private record Spectra(List<Complex> exact, List<Complex> found) {}

    @Override
    public Result run(Runner runner) {
        Matrix chosen = network();
        ResolventNorm norm = runner.one("Schur form", () -> ResolventNorm.of(inSomeOrder(chosen)));
        // the chain is solved as a chain, which gauges its bias away
        var spectra = new Spectra(Spectrum.of(chosen).values(), norm.eigenvalues());
        List<Complex> shown = new ArrayList<>(spectra.exact);
        shown.addAll(spectra.found);
        Pseudospectrum found = on(Region.around(shown, points), norm, runner);
        NumericalRange range = runner.one("numerical range", () -> NumericalRange.of(norm.matrix(), DIRECTIONS));
        Result.Builder result = result(found, range, spectra);
        if (matrix == Kind.GRCAR && size == REFERENCE_SIZE) {
            checkReference(result, on(REFERENCE, norm, runner));
        }
        return result.build();
    }

    private static Pseudospectrum on(Region region, ResolventNorm norm, Runner runner) {
        Pseudospectrum.Plan plan = Pseudospectrum.plan(norm, region);
        return plan.join(runner.map("pseudospectrum", plan.parts(), plan::part));
    }

    private Matrix network() {
        return matrix == Kind.GRCAR ? grcar()
                : new HatanoNelson(size, bias, disorder, DirectedRing.Boundary.OPEN)
                        .draw(Streams.generator(seed, 0)).matrix();
    }

    /// The sites of the chain in random order, as neurons come in files; QR iteration would else gain by their order.
    private Dense inSomeOrder(Matrix chosen) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (matrix == Kind.CHAIN) {
            Collections.shuffle(order, new Random(seed));
        }
        int[] places = order.stream().mapToInt(Integer::intValue).toArray();
        return chosen.toDense().select(places, places);
    }

    private Dense grcar() {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = Math.max(0, i - 1); j <= Math.min(size - 1, i + 3); j++) {
                rows[i][j] = j < i ? -1 : 1;
            }
        }
        return Dense.of(rows);
    }

    private Result.Builder result(Pseudospectrum found, NumericalRange range, Spectra spectra) {
        double[] values = values(found);
        double wrong = spectra.found.stream().mapToDouble(z -> spectra.exact.stream()
                .mapToDouble(other -> other.minus(z).abs()).min().orElse(Double.NaN)).max().orElse(Double.NaN);
        Result.Builder result = Result.of(this)
                .value(Value.exact("smallest_sigma", values[0], "", "smallest σ on the grid"),
                        Value.exact("largest_sigma", values[values.length - 1], "", "largest σ on the grid"),
                        Value.exact("rounding", found.rounding(), "", "N ulp ‖M‖, below which σ is rounding"),
                        Value.exact("unconverged", found.unconverged(), "", "grid points without a converged value"),
                        Value.exact("numerical_abscissa", range.abscissa(), "", "largest real part of the numerical range"),
                        Value.exact("abscissa", spectra.exact.stream().mapToDouble(Complex::re).max().orElse(Double.NaN),
                                "", "largest real part of an eigenvalue"),
                        Value.exact("largest_error", wrong, "", "largest distance of an eigenvalue found by QR "
                                + "iteration from the nearest exact one"),
                        Value.exact("henrici", NonNormality.henrici(network(), Spectrum.of(network())), "",
                                "Henrici's departure from normality"));
        check(result, found, values);
        return result.figure(figure(found, range, spectra)).table(table(found));
    }

    private static double[] values(Pseudospectrum found) {
        int columns = found.region().columns();
        return IntStream.range(0, columns * found.region().rows())
                .mapToDouble(k -> found.sigma(k % columns, k / columns)).sorted().toArray();
    }

    private void check(Result.Builder result, Pseudospectrum found, double[] values) {
        double largest = values[values.length - 1];
        double dense = DenseResolvent.sigma(network().toDense(), farthest(found, largest));
        result.value(Value.exact("largest_sigma_dense", dense, "", "the largest σ by all eigenvalues of (z − M)ᴴ(z − M)"))
                .check(new Check("largest σ on the grid", largest, dense, 1e-9 * dense,
                        "all eigenvalues of (z − M)ᴴ(z − M) at that point, within 1e-9"));
    }

    /// The extremes on a grid for which they are published.
    private void checkReference(Result.Builder result, Pseudospectrum found) {
        double[] values = values(found);
        double smallest = values[0];
        double largest = values[values.length - 1];
        double rounding = 10 * found.rounding() / size;
        result.value(Value.exact("grid_smallest_sigma", smallest, "", "smallest σ for z from −1 − 3.5i to 3 + 3.5i"),
                        Value.exact("grid_largest_sigma", largest, "", "largest σ there"),
                        Value.exact("reference_smallest_sigma", SMALLEST, "", "smallest σ there by another program"),
                        Value.exact("reference_largest_sigma", LARGEST, "", "largest σ there by another program"))
                .check(new Check("smallest σ of Grcar's matrix", smallest, SMALLEST, 1e-9 * SMALLEST + rounding,
                                "dense singular values by another program, 1e-9 and ten ulp of the norm"),
                        new Check("largest σ of Grcar's matrix", largest, LARGEST, 1e-9 * LARGEST,
                                "dense singular values by another program, 1e-9"));
    }

    private static Complex farthest(Pseudospectrum found, double largest) {
        Region region = found.region();
        int place = IntStream.range(0, region.columns() * region.rows())
                .filter(k -> found.sigma(k % region.columns(), k / region.columns()) == largest).findFirst().orElseThrow();
        return new Complex(region.re(place % region.columns()), region.im(place / region.columns()));
    }

    private Figure figure(Pseudospectrum found, NumericalRange range, Spectra spectra) {
        List<Complex> boundary = new ArrayList<>(range.boundary());
        boundary.add(boundary.getFirst());
        List<Layer> layers = new ArrayList<>(PseudospectrumLayers.of(found, "M"));
        layers.add(HolePicture.curves(Collections.singletonList(boundary), Role.BOUND, "numerical range"));
        if (matrix == Kind.CHAIN) {
            layers.add(Layer.Points.of(HolePicture.re(spectra.found), HolePicture.im(spectra.found), Role.UNKNOWN,
                    "found by QR iteration"));
        }
        layers.add(Layer.Points.of(HolePicture.re(spectra.exact), HolePicture.im(spectra.exact), Role.MEASURED,
                matrix == Kind.CHAIN ? "exact eigenvalues" : "eigenvalues"));
        Region region = found.region();
        double halfColumn = (region.right() - region.left()) / (region.columns() - 1) / 2;
        double halfRow = (region.top() - region.bottom()) / (region.rows() - 1) / 2;
        return Figure.of("pseudospectra", "Pseudospectra", caption(), new Panel("",
                Axis.linear("Re z", "").from(region.left() - halfColumn, region.right() + halfColumn),
                Axis.linear("Im z", "").from(region.bottom() - halfRow, region.top() + halfRow), true, layers));
    }

    private String caption() {
        String what = matrix == Kind.GRCAR ? "Grcar's matrix of size %d".formatted(size)
                : "an open chain of %d sites with bias g = %s, W = %s".formatted(size, Text.number(bias),
                        Text.number(disorder));
        String wrong = matrix == Kind.CHAIN ? " Hollow: what QR iteration finds when the sites come in random order, "
                + "the eigenvalues of a matrix that differs by rounding." : "";
        return ("Inside the curve of ε lies every eigenvalue that a perturbation of norm below ε can make of %s. Colours "
                + "end where σ is rounding; dotted: the numerical range.%s").formatted(what, wrong);
    }

    private static Table table(Pseudospectrum found) {
        Region region = found.region();
        int columns = region.columns();
        int count = columns * region.rows();
        return Table.of("sigma", "Smallest singular value of z − M on the grid",
                new Column.Quantity("re", "", "Re z", Numbers.of(count, k -> region.re(k % columns))),
                new Column.Quantity("im", "", "Im z", Numbers.of(count, k -> region.im(k / columns))),
                new Column.Quantity("log10_sigma", "", "log₁₀ σ",
                        Numbers.of(count, k -> found.log10(k % columns, k / columns))));
    }
}
