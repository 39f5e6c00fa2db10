package resolvent.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resolvent.connectivity.Connectivity;
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
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Panel;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;
import resolvent.theory.Hole;
import resolvent.theory.ThoulessRim;

/// The hole in the spectrum of a directed ring: localized states stay where they are without bias, extended ones stand
/// on the rim, which the theory of localization predicts.
///
/// A state counts as moved to the rim when no eigenvalue of the same ring without bias is within a quarter of the mean
/// distance 1/√N; the prediction has no part in that.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param disorder half the width W of the diagonal
/// @param draws number of rings
/// @param seed seed of the draws
@About(title = "The hole and its rim",
        doc = "With a bias to one direction, all states that are localized weakly become extended and gather on a curve "
                + "around a hole in the spectrum; strongly localized ones do not move.",
        formula = "hole: κ(λ) < g, rim: κ(λ) = g; κ is the inverse localization length without bias",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570"})
public record HoleAndRim(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", min = 0, max = 80) double g,
        @Param(value = "0", doc = "half the width of the uniform diagonal", symbol = "W", min = 0, max = 100)
        double disorder,
        @Param(value = "20", doc = "number of rings", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    /// A quarter of the mean distance of eigenvalues.
    private static final double MOVED = 0.25;
    /// How far finite N reaches, in units of 1/N: a state with N (κ − g) below this may still move.
    private static final double SMEARING = 3;
    private static final ThoulessRim THEORY = new ThoulessRim(200_000, 1);
    private static final int DIRECTIONS = 9;

    public HoleAndRim {
        Form.check(HoleAndRim.class, size, g, disorder, draws, seed);
    }

    private DirectedRing ensemble() {
        return new DirectedRing(size, g, Boundary.PERIODIC, disorder);
    }

    @Override
    public Result run(Runner runner) {
        Result measured = measured(runner);
        Spectrum first = Spectrum.of(ensemble().draw(Streams.generator(seed, 0)).matrix());
        Optional<String> silent = THEORY.outsideValidity(ensemble());
        Optional<Hole> hole = silent.isPresent() ? Optional.empty() : Optional.of(THEORY.predict(ensemble()));
        var picture = new HolePicture(first.values(), hole);
        Result.Builder result = Result.of(this);
        comparisons(measured, hole).addTo(result);
        silent.ifPresent(why -> result.note("Thouless rim does not apply: " + why));
        return result
                .figure(Figure.of("hole-and-rim", "The hole and its rim", caption(measured),
                        Stream.concat(Stream.of(picture.plane("eigenvalues of one ring, N = %d".formatted(size))),
                                picture.profile("how localized they are without bias").stream())
                                .toArray(Panel[]::new)))
                .table(table(first))
                .note(measured.notes().toArray(String[]::new))
                .build();
    }

    Result measured(Runner runner) {
        return EnsembleStudy.of(ensemble())
                .measure(new PerDraw("innermost", "weight", "mean over rings of the smallest |λ|", HoleAndRim::innermost),
                        new PerDraw("share_on_rim", "", "share of eigenvalues that the bias has moved",
                                HoleAndRim::shareMoved))
                .draws(draws).seed(seed).run(runner);
    }

    private static double innermost(Draw draw) {
        return draw.spectrum().values().stream().mapToDouble(Complex::abs).min().orElse(Double.NaN);
    }

    private static double shareMoved(Draw draw) {
        Ring ring = (Ring) draw.connectivity().matrix();
        List<Complex> before = new Draw(draw.index(), Connectivity.of(ring.withBias(0)))
                .spectrum().values();
        double near = MOVED / Math.sqrt(ring.rows());
        long moved = draw.spectrum().values().stream().filter(value -> before.stream().noneMatch(
                other -> value.minus(other).absSquared() < near * near)).count();
        return moved / (double) ring.rows();
    }

    /// What was measured beside what a theory says, or beside nothing.
    Comparisons comparisons(Result measured, Optional<Hole> hole) {
        Comparisons found = Comparisons.beside(measured.values());
        hole.ifPresent(known -> {
            addShare(found, measured, known);
            nearest(known).ifPresent(radius -> found.agree("mean of the smallest |λ|", measured.value("innermost"),
                    Value.estimated("rim_nearest", radius.value(), radius.standardError(), "weight",
                            "smallest distance of the predicted rim from 0"),
                    0.035 * Math.sqrt(Math.max(1, 1000.0 / size)), "0.035 at N = 1000 and beyond, 1.1/√N below"));
        });
        return found;
    }

    private void addShare(Comparisons found, Result measured, Hole hole) {
        Estimate share = hole.share();
        Estimate smeared = new Hole(hole.law(), hole.bias() + SMEARING / size, hole.sites(), hole.seed()).share();
        Value here = measured.value("share_on_rim");
        found.agree("share of eigenvalues on the rim", here,
                Value.estimated("share_on_rim_predicted", share.value(), share.standardError(), "",
                        "share of states with κ < g without bias"),
                5 * Math.hypot(here.standardError(), share.standardError()) + smeared.value() - share.value(),
                "5 standard errors, and the states with κ < g + 3/N");
    }

    /// The point of the rim nearest to 0 in one quarter of the plane, which stands for the others.
    private static Optional<Estimate> nearest(Hole hole) {
        List<Estimate> radii = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            hole.radius(Math.PI / 2 * k / (DIRECTIONS - 1)).ifPresent(radii::add);
        }
        return radii.stream().min(Comparator.comparingDouble(Estimate::value));
    }

    private static Table table(Spectrum spectrum) {
        List<Complex> values = spectrum.values();
        return Table.of("eigenvalues", "Eigenvalues of the first ring",
                new Column.Quantity("re", "weight", "real part", HolePicture.re(values)),
                new Column.Quantity("im", "weight", "imaginary part", HolePicture.im(values)));
    }

    private String caption(Result measured) {
        return ("Left: the eigenvalues of one ring of N = %d neurons with random signs and bias g = %s; dashed: the rim "
                + "κ = g that theory predicts around the hole. Right: the share of these eigenvalues at which the inverse "
                + "localization length κ of the infinite chain without bias is below a value; dashed: theory. None is below "
                + "g, and all that were stand at g. On average over %d rings a share %s of the eigenvalues has moved there.")
                .formatted(size, Text.number(g), draws, Text.number(measured.value("share_on_rim").value()));
    }
}
