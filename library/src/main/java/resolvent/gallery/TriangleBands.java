package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.connectivity.ClusterRing;
import resolvent.connectivity.DirectedRing.Boundary;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.ring.Certificate;
import resolvent.spectrum.Spectrum;

/// The eigenvalues of a ring of triangles with Dale's law, over the bands of the ring in which every neuron excites.
///
/// @param clusters number of triangles n
/// @param g directional bias
/// @param inhibitoryFraction probability that a neuron inhibits
/// @param seed seed of the draw
@About(title = "Ring of triangles",
        doc = "Triangles of neurons on a ring, joined by single links with a bias to one direction. Without disorder the "
                + "states are waves and their eigenvalues lie on three bands; with random signs most states are "
                + "localized and the extended ones lie on rims: one for equal shares of both signs at the default bias, "
                + "more where few neurons inhibit.",
        formula = "bands: z³ − (2 + h h*) z − (h + h*) = 0, h = 1 + e^{g−ik}, h* = 1 + e^{−g+ik}",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record TriangleBands(
        @Param(value = "1000", doc = "number of triangles", symbol = "n", min = 3, max = 100_000) int clusters,
        @Param(value = "0.2", doc = "directional bias", symbol = "g", min = 0, max = 10) double g,
        @Param(value = "0.5", doc = "probability that a neuron inhibits", symbol = "f_I", min = 0, max = 1)
        double inhibitoryFraction,
        @Param(value = "1", doc = "seed of the draw") long seed)
        implements Experiment {
    private static final int STEPS = 2000;

    public TriangleBands {
        Form.check(TriangleBands.class, clusters, g, inhibitoryFraction, seed);
    }

    @Override
    public Result run(Runner runner) {
        Spectrum drawn = runner.one("triangles", () -> spectrum(inhibitoryFraction));
        Spectrum clean = runner.one("bands", () -> spectrum(0));
        Result.Builder result = Result.of(this);
        comparisons(drawn, clean).addTo(result);
        drawn.certificate().filter(found -> !found.holds()).ifPresent(_ -> result.note(
                "the solver for rings of clusters did not account for all eigenvalues; they were computed densely"));
        return result.figure(figure(drawn)).table(table(drawn)).build();
    }

    private Spectrum spectrum(double fraction) {
        return Spectrum.of(new ClusterRing(clusters, 3, g, fraction, Boundary.PERIODIC)
                .draw(Streams.generator(seed, 0)).matrix());
    }

    private Comparisons comparisons(Spectrum drawn, Spectrum clean) {
        double missing = drawn.certificate().map(Certificate::missing).orElse(0);
        Complex sum = drawn.values().stream().reduce(Complex.ZERO, Complex::plus);
        return Comparisons.beside(List.of(Value.exact("missing", missing, "", "eigenvalues the solver did not find")))
                .agree("|Σ λ| of the draw", Value.exact("sum_of_eigenvalues", sum.abs(), "", "|Σ λ|, 0 without diagonal"),
                        Value.exact("trace", 0, "", "trace of the matrix"), 1e-6 * Math.exp(Math.abs(g)) * clusters,
                        "rounding, 1e-6 per triangle")
                .agree("band polynomial at the eigenvalues of the uniform ring",
                        Value.exact("band_residual", worstResidual(clean), "", "largest modulus of the polynomial of "
                                + "the bands at an eigenvalue of the ring in which all excite, at the best wave number"),
                        Value.exact("band_residual_expected", 0, "", "its eigenvalues lie on the bands"),
                        1e-7 * Math.exp(Math.abs(g)), "rounding, 1e-7");
    }

    /// The polynomial of the bands at the best of the n wave numbers, at the worst eigenvalue of the uniform ring.
    private double worstResidual(Spectrum clean) {
        double worst = 0;
        for (Complex z : clean.values()) {
            double best = Double.POSITIVE_INFINITY;
            for (int m = 0; m < clusters; m++) {
                best = Math.min(best, residual(z, 2 * Math.PI * m / clusters).abs());
            }
            worst = Math.max(worst, best);
        }
        return worst;
    }

    private Complex hop(double phase, int way) {
        double size = Math.exp(way * g);
        return new Complex(1 + size * Math.cos(phase), -way * size * Math.sin(phase));
    }

    private Complex residual(Complex z, double phase) {
        Complex one = hop(phase, 1);
        Complex other = hop(phase, -1);
        Complex linear = one.times(other).plus(Complex.real(2));
        return z.times(z).times(z).minus(linear.times(z)).minus(one.plus(other));
    }

    /// The three bands, each from k = 0 to 2π, by the method of Durand and Kerner from the wave number before.
    private List<Complex[]> bands() {
        List<Complex[]> bands = new ArrayList<>();
        Complex[] roots = {new Complex(3, 0.1), new Complex(-1.2, 0.2), new Complex(-2, -0.1)};
        for (int step = 0; step <= STEPS; step++) {
            double phase = 2 * Math.PI * step / STEPS;
            roots = roots.clone();
            for (int iteration = 0; iteration < (step == 0 ? 200 : 30); iteration++) {
                for (int i = 0; i < 3; i++) {
                    Complex others = roots[i].minus(roots[(i + 1) % 3]).times(roots[i].minus(roots[(i + 2) % 3]));
                    if (others.abs() > 0) {
                        roots[i] = roots[i].minus(residual(roots[i], phase).dividedBy(others));
                    }
                }
            }
            bands.add(roots);
        }
        return bands;
    }

    private Figure figure(Spectrum drawn) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.Points.of(re(drawn), im(drawn), Role.MEASURED, "random signs"));
        List<Complex[]> bands = bands();
        for (int i = 0; i < 3; i++) {
            int band = i;
            layers.add(new Layer.Line(Numbers.of(bands.stream().mapToDouble(roots -> roots[band].re()).toArray()),
                    Numbers.of(bands.stream().mapToDouble(roots -> roots[band].im()).toArray()), Role.THEORY,
                    i == 0 ? "all excitatory" : ""));
        }
        return Figure.of("triangle-bands", "Ring of triangles",
                ("Points: eigenvalues of a ring of %d triangles, each neuron inhibitory with probability %s, at bias "
                        + "g = %s; dashed: the bands of the ring in which every neuron excites.").formatted(clusters,
                        Text.number(inhibitoryFraction), Text.number(g)),
                Panel.complexPlane("λ", "", layers));
    }

    private static Table table(Spectrum drawn) {
        return Table.of("eigenvalues", "Eigenvalues of the ring of triangles",
                new Column.Quantity("re", "", "real part", re(drawn)),
                new Column.Quantity("im", "", "imaginary part", im(drawn)));
    }

    private static Numbers re(Spectrum spectrum) {
        return Numbers.of(spectrum.values().stream().mapToDouble(Complex::re).toArray());
    }

    private static Numbers im(Spectrum spectrum) {
        return Numbers.of(spectrum.values().stream().mapToDouble(Complex::im).toArray());
    }
}
