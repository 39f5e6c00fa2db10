package resolvent.gallery;

import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.EnsembleStudy;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The spectrum of random-sign hopping: the density of eigenvalues of many rings whose weights are ±1 at random.
///
/// The infinite chain's spectrum contains the unit disc and lies within |Re λ| + |Im λ| ≤ 2. Up to the order N the
/// moments of a ring do not depend on g and are those of the infinite chain: `<λ⁴> = 2`, `<λ⁸> = 14`,
/// `<λ¹²> = 116`, sums over closed walks that cross every bond an even number of times in each direction together.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param boundary whether the chain closes to a ring
/// @param draws number of matrices
/// @param cells number of cells of the picture along each axis
/// @param seed seed of the draws
@About(title = "The spectrum of random signs (Feinberg and Zee)",
        doc = "The eigenvalues of thousands of rings whose neighbours are connected with random signs form a "
                + "fractal-looking shape with the symmetry of a square.",
        formula = "M[j][j+1] = s⁺_j e^g, M[j+1][j] = s⁻_j e^{−g}; <λ⁴> = 2, <λ⁸> = 14, <λ¹²> = 116",
        cite = {"J. Feinberg, A. Zee, Phys. Rev. E 59, 6433 (1999), doi:10.1103/PhysRevE.59.6433",
                "A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310"})
public record FeinbergZee(
        @Param(value = "5000", doc = "number of neurons", symbol = "N", min = 3) int size,
        @Param(value = "0", doc = "directional bias", symbol = "g", min = 0, max = 2) double g,
        @Param(value = "periodic", doc = "periodic: a ring; open: a chain") DirectedRing.Boundary boundary,
        @Param(value = "10000", doc = "number of matrices", min = 2) long draws,
        @Param(value = "401", doc = "cells of the picture along each axis; odd", min = 3, max = 2001) int cells,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    private static final int HIGHEST = 12;

    public FeinbergZee {
        Form.check(FeinbergZee.class, size, g, boundary, draws, cells, seed);
        if (cells % 2 == 0) {
            throw new IllegalArgumentException("cells must be odd, was " + cells);
        }
    }

    private boolean isOpen() {
        return boundary == DirectedRing.Boundary.OPEN;
    }

    /// Whether neurons fall into two classes that are only connected with each other, which a ring of an odd number breaks.
    private boolean isBipartite() {
        return size % 2 == 0 || isOpen();
    }

    /// Whether the bias cannot be felt, so that the numerical range of the unbiased chain holds the eigenvalues.
    private boolean isUnbiased() {
        return g == 0 || isOpen();
    }

    @Override
    public Result run(Runner runner) {
        double extent = 1.025 * (isUnbiased() ? 2 : 2 * Math.cosh(g));
        return result(EnsembleStudy.of(new DirectedRing(size, g, boundary, 0))
                .measure(new RingPlane(cells, extent)).draws(draws).seed(seed).run(runner));
    }

    /// What was measured, beside the symmetries and moments that are known.
    Result result(Result measured) {
        Result.Builder result = Result.of(this);
        comparisons(measured).addTo(result);
        return result.figure(figure(measured))
                .table(measured.tables().toArray(Table[]::new))
                .note(measured.notes().toArray(String[]::new))
                .build();
    }

    private Comparisons comparisons(Result measured) {
        Comparisons found = Comparisons.beside(measured.values())
                .vanishes("draws not symmetric under conjugation", measured.value("not_conjugate"), 0, "exact");
        if (isBipartite()) {
            found.vanishes("draws not symmetric under λ → −λ", measured.value("not_symmetric"), 0, "exact");
        }
        if (isUnbiased()) {
            found.vanishes("eigenvalues with |Re λ| + |Im λ| > 2", measured.value("outside_diamond"), 0,
                    "exact but for rounding");
        }
        if (isBipartite()) {
            inLaw(found, measured, "sector_difference", "λ → iλ in law: sectors around the axes");
            inLaw(found, measured, "axis_difference", "λ → iλ in law: eigenvalues on the axes");
        }
        inLaw(found, measured, "m_2", "λ → iλ in law: second moment");
        if (size > HIGHEST) {
            moment(found, measured, 4, 2);
            moment(found, measured, 8, 14);
            moment(found, measured, 12, 116);
        }
        return found;
    }

    private static void inLaw(Comparisons found, Result measured, String name, String what) {
        Value value = measured.value(name);
        found.vanishes(what, value, 5 * value.standardError(), "5 standard errors");
    }

    /// Walks of k steps from a site nearer to an end of a chain than k/2 are cut short.
    private void moment(Comparisons found, Result measured, int power, double infinite) {
        double ends = isOpen() ? infinite * power / size : 0;
        found.sampled("moment of order %d".formatted(power), measured.value("m_" + power),
                Value.exact("m_%d_infinite".formatted(power), infinite, "", "the same for the infinite chain"), ends,
                isOpen() ? "5 standard errors, and k/N for the ends of the chain" : "5 standard errors");
    }

    private Figure figure(Result measured) {
        Panel density = measured.figure("ring-plane").panels().getFirst();
        Panel panel = isUnbiased()
                ? density.with(new Layer.Circle(0, 0, 1, Role.THEORY, "unit disc, within the infinite chain's spectrum"),
                        RingPlane.diamond(Role.BOUND, "|Re λ| + |Im λ| = 2, around it"))
                : density.with(new Layer.Circle(0, 0, 1, Role.THEORY, "unit circle"));
        return Figure.of("feinberg-zee", "The spectrum of random signs", caption(measured), panel);
    }

    private String caption(Result measured) {
        return ("Density of the eigenvalues of %d %s of N = %d neurons with random signs, g = %s, on a logarithmic "
                + "scale. It is symmetric about %s; a share of %s of the eigenvalues is exactly real.").formatted(draws,
                isOpen() ? "open chains" : "rings", size, Text.number(g),
                isBipartite() ? "both axes and, in law, about the diagonals" : "the real axis",
                Text.number(measured.value("share_real").value()));
    }
}
