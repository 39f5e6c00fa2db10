package resolvent.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import resolvent.connectivity.DaleRing;
import resolvent.connectivity.DirectedRing;
import resolvent.connectivity.Ensemble;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Tally;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;

/// The directed ring with Dale's law beside the one with independent signs: the same law of the spectrum, but for one
/// constraint around the whole ring, `Π s⁺ = Π s⁻`, which decides whether the matrix is singular.
///
/// At g = 0 and even N the ring with independent signs is singular with probability 3/4; with Dale's law always if N is
/// a multiple of 4, and never otherwise. At any g `det G = 2 Π σ ((−1)^{N/2} − cosh gN)`.
///
/// @param size number of neurons N, even
/// @param g directional bias
/// @param draws number of rings of either kind
/// @param seed seed of the draws
@About(title = "Dale's law on a ring",
        doc = "A ring of excitatory and inhibitory neurons has the spectrum of a ring with independent signs; only "
                + "its determinant knows the difference.",
        formula = "det G = 2 Π σ ((−1)^{N/2} − cosh gN); g = 0, N even: P(det M = 0) = 3/4",
        cite = "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310")
public record DaleTwins(
        @Param(value = "500", doc = "number of neurons, even", symbol = "N", min = 4) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", above = 0, max = 2) double g,
        @Param(value = "200", doc = "number of rings of either kind", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final int CELLS = 161;
    /// Streams of the independent signs are apart from those of Dale's law.
    private static final long APART = 1L << 41;

    public DaleTwins {
        Form.check(DaleTwins.class, size, g, draws, seed);
        if (size % 2 != 0) {
            throw new IllegalArgumentException("size must be even, was " + size);
        }
    }

    /// What the determinants of the draws are.
    private static final class Determinants implements Tally<Determinants> {
        private final Mean singularSigns = new Mean();
        private final Mean singularDale = new Mean();
        private double worst;
        private long wrongSigns;

        @Override
        public void merge(Determinants other) {
            singularSigns.merge(other.singularSigns);
            singularDale.merge(other.singularDale);
            worst = Math.max(worst, other.worst);
            wrongSigns += other.wrongSigns;
        }
    }

    @Override
    public Result run(Runner runner) {
        Result dale = study(new DaleRing(size, g, DirectedRing.Boundary.PERIODIC), seed, runner);
        Result signs = study(new DirectedRing(size, g, DirectedRing.Boundary.PERIODIC, 0), seed ^ APART, runner);
        Determinants determinants = runner.fold("determinants", 0, draws, Determinants::new, this::see);
        Result.Builder result = Result.of(this);
        Comparisons found = Comparisons.beside(List.of());
        compareLaws(found, dale, signs);
        compareDeterminants(found, determinants);
        found.addTo(result);
        return result.figure(figure(dale, signs)).table(renamed(dale, "dale"), renamed(signs, "signs"))
                .note(dale.notes().toArray(String[]::new)).note(signs.notes().toArray(String[]::new)).build();
    }

    private Result study(Ensemble ensemble, long stream, Runner runner) {
        return EnsembleStudy.of(ensemble).measure(new RingPlane(CELLS, 2.05 * Math.cosh(g)))
                .draws(draws).seed(stream).run(runner);
    }

    private void see(long draw, Determinants tally) {
        tally.singularDale.add(isSingular(draw, new DaleRing(size, 0, DirectedRing.Boundary.PERIODIC)) ? 1 : 0);
        tally.singularSigns.add(isSingular(draw, new DirectedRing(size, 0, DirectedRing.Boundary.PERIODIC, 0)) ? 1 : 0);
        var dale = new Draw(draw, new DaleRing(size, g, DirectedRing.Boundary.PERIODIC).draw(
                Streams.generator(seed, draw)));
        List<Complex> values = dale.spectrum().values();
        double logarithm = values.stream().mapToDouble(value -> StrictMath.log(value.abs())).sum();
        tally.worst = Math.max(tally.worst, Math.abs(logarithm - logDeterminant()) / size);
        long negative = values.stream().filter(value -> value.im() == 0 && value.re() < 0).count();
        // (−1)^{N/2} − cosh gN is negative for every g > 0
        boolean isNegative = productOfSigns((Ring) dale.connectivity().matrix()) > 0;
        tally.wrongSigns += negative % 2 == 1 == isNegative ? 0 : 1;
    }

    private boolean isSingular(long draw, Ensemble ensemble) {
        return determinant((Ring) ensemble.draw(Streams.generator(seed, draw)).matrix()) == 0;
    }

    /// The determinant of a ring of signs without bias, exactly: two ways to pair neighbours, and two ways round.
    private static double determinant(Ring ring) {
        double[] pairs = {1, 1};
        double up = 1;
        double down = 1;
        for (int k = 0; k < ring.rows(); k++) {
            pairs[k % 2] *= ring.up(k) * ring.down(k);
            up *= ring.up(k);
            down *= ring.down(k);
        }
        return (ring.rows() % 4 == 0 ? 1 : -1) * (pairs[0] + pairs[1]) - up - down;
    }

    private static double productOfSigns(Ring ring) {
        double product = 1;
        for (int k = 0; k < ring.rows(); k++) {
            product *= -ring.down(k);
        }
        return product;
    }

    /// ln |2 ((−1)^{N/2} − cosh gN)|, in a form that neither overflows nor cancels: with x = gN/2 it is `4 sinh² x` or
    /// `4 cosh² x`.
    private double logDeterminant() {
        double x = g * size / 2;
        double rest = size % 4 == 0 ? -Math.expm1(-2 * x) : 1 + Math.exp(-2 * x);
        return 2 * (x + Math.log(rest));
    }

    private static void compareLaws(Comparisons found, Result dale, Result signs) {
        for (String name : List.of("m_4", "m_8", "share_in_disc", "share_real")) {
            Value one = dale.value(name);
            Value other = signs.value(name);
            found.agree("same law: " + one.doc(), named(one, "_dale"), named(other, "_signs"),
                    5 * Math.hypot(one.standardError(), other.standardError()), "5 standard errors of the difference");
        }
        Value sector = named(dale.value("sector_difference"), "_dale");
        found.vanishes("λ → iλ in law with Dale's law", sector, 5 * sector.standardError(), "5 standard errors");
    }

    private static Value named(Value value, String ending) {
        return Value.estimated(value.name() + ending, value.value(), value.standardError(), value.unit(), value.doc());
    }

    private void compareDeterminants(Comparisons found, Determinants determinants) {
        found.vanishes("ln |det G| against the formula", Value.exact("log_determinant_defect", determinants.worst, "",
                        "largest |Σ ln|λ| − ln|det G||/N over draws"), 1e-9, "exact but for rounding");
        found.vanishes("sign of det G against the formula", Value.exact("wrong_signs", (double) determinants.wrongSigns, "",
                "draws in which the sign of Π λ is not that of det G"), 0, "exact");
        double share = 0.75;
        found.agree("P(det M = 0) at g = 0 with independent signs",
                determinants.singularSigns.value("singular_signs", "", "share of singular rings at g = 0, independent signs"),
                Value.exact("singular_signs_exact", share, "", "exact probability"),
                5 * Math.sqrt(share * (1 - share) / draws), "5 standard errors of a share");
        Value dale = determinants.singularDale.value("singular_dale", "", "share of singular rings at g = 0, Dale's law");
        String what = "P(det G = 0) at g = 0 with Dale's law";
        String rule = "exact: always if N is a multiple of 4, else never";
        if (size % 4 == 0) {
            found.agree(what, dale, Value.exact("singular_dale_exact", 1, "", "exact probability"), 0, rule);
        } else {
            found.vanishes(what, dale, 0, rule);
        }
    }

    private static Table renamed(Result study, String name) {
        Table table = study.tables().getFirst();
        return new Table("density-" + name, table.title(), new ArrayList<Column>(table.columns()));
    }

    private Figure figure(Result dale, Result signs) {
        Panel left = dale.figure("ring-plane").panels().getFirst();
        Panel right = signs.figure("ring-plane").panels().getFirst();
        DoubleSummaryStatistics both = Stream.of(left, right).flatMap(panel -> panel.layers().stream())
                .flatMapToDouble(DaleTwins::densities).filter(Double::isFinite).summaryStatistics();
        return Figure.of("dale-twins", "Dale's law on a ring", ("Density of the eigenvalues of %d rings of N = %d neurons at "
                + "g = %s, on a logarithmic scale: each neuron excitatory or inhibitory (left), and every connection of its own "
                + "sign (right). The laws agree.").formatted(draws, size, Text.number(g)), shared(left, both, "Dale's law"),
                shared(right, both, "independent signs"));
    }

    private static DoubleStream densities(Layer layer) {
        return layer instanceof Layer.Raster raster ? Arrays.stream(raster.shade().values().toArray())
                : DoubleStream.empty();
    }

    /// The same panel with the colours of both.
    private static Panel shared(Panel panel, DoubleSummaryStatistics ends, String title) {
        List<Layer> layers = panel.layers().stream().map(layer -> layer instanceof Layer.Raster raster
                ? new Layer.Raster(raster.left(), raster.right(), raster.bottom(), raster.top(), raster.columns(),
                        raster.rows(), raster.shade().from(ends.getMin(), ends.getMax())) : layer).toList();
        return new Panel(title, panel.x(), panel.y(), panel.equalAspect(), layers);
    }
}
