package resolvent.gallery;

import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DirectedRing;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Tally;
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

/// The same neurons as a ring and as an open chain. Where a ring has extended states on the rim of a hole, the chain
/// keeps the eigenvalues that it has without bias, but its right eigenvectors pile up at one end: edge states.
///
/// Right vectors of the chain are `ψ_j e^{−gj}` with ψ those without bias: states with κ(E) < g are carried to the
/// first sites, those with κ(E) > g stay where they are. So as many states pile up as the ring has on its rim.
///
/// @param size number of neurons N
/// @param g directional bias
/// @param draws number of rings
/// @param seed seed of the draws
@About(title = "Open chain against ring",
        doc = "Cutting a directed ring at one place brings the eigenvalues on the rim back into the hole and turns extended "
                + "states into states at the edge.",
        formula = "open: λ independent of g, r_j = ψ_j e^{−gj}; edge states of the chain = states on the rim of the ring",
        cite = {"A. Amir, N. Hatano, D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310",
                "N. Hatano, D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570"})
public record OpenAgainstPeriodic(
        @Param(value = "1000", doc = "number of neurons", symbol = "N", min = 20) int size,
        @Param(value = "0.1", doc = "directional bias", symbol = "g", above = 0, max = 2) double g,
        @Param(value = "10", doc = "number of rings", min = 2) long draws,
        @Param(value = "1", doc = "seed of the draws") long seed)
        implements Experiment {
    /// A state is at the edge when its weight lies, on the mean, within this share of the chain.
    private static final double EDGE = 0.1;

    public OpenAgainstPeriodic {
        Form.check(OpenAgainstPeriodic.class, size, g, draws, seed);
    }

    /// Shares of states and what the determinants are off, means over draws.
    private static final class Counts implements Tally<Counts> {
        private final Mean rim = new Mean();
        private final Mean edge = new Mean();
        private final Mean edgeWithoutBias = new Mean();
        private final Mean difference = new Mean();
        private final Mean ringDeterminant = new Mean();
        private final Mean chainDeterminant = new Mean();

        @Override
        public void merge(Counts other) {
            rim.merge(other.rim);
            edge.merge(other.edge);
            edgeWithoutBias.merge(other.edgeWithoutBias);
            difference.merge(other.difference);
            ringDeterminant.merge(other.ringDeterminant);
            chainDeterminant.merge(other.chainDeterminant);
        }
    }

    @Override
    public Result run(Runner runner) {
        Counts counts = runner.fold("ring and chain", 0, draws, Counts::new, this::see);
        Result.Builder result = Result.of(this);
        comparisons(counts).addTo(result);
        List<Complex> open = spectrum(ring(0).opened());
        Numbers places = Numbers.of(open.size(), k -> EdgeStates.place(ring(0).opened(), open.get(k)));
        if (!isLong()) {
            result.note("g N = %s is too small to tell edge states from others; they are not compared".formatted(
                    Text.number(g * size)));
        }
        return result.figure(figure(open, places)).table(table(open, places)).build();
    }

    private Ring ring(long draw) {
        return (Ring) new DirectedRing(size, g, DirectedRing.Boundary.PERIODIC, 0).draw(Streams.generator(seed, draw))
                .matrix();
    }

    private static List<Complex> spectrum(Ring ring) {
        return new Draw(0, Connectivity.of(ring)).spectrum().values();
    }

    private void see(long draw, Counts tally) {
        Ring ring = ring(draw);
        List<Complex> open = spectrum(ring.opened());
        List<Complex> periodic = spectrum(ring);
        double rim = periodic.stream().filter(value -> hasMoved(value, open)).count() / (double) size;
        double edge = edgeShare(ring.opened(), open);
        tally.rim.add(rim);
        tally.edge.add(edge);
        tally.edgeWithoutBias.add(edgeShare(ring.withBias(0).opened(), open));
        tally.difference.add(edge - rim);
        tally.ringDeterminant.add(
                Math.abs(ChainGrowth.potential(periodic, 0) - logDeterminant(ring) / size));
        tally.chainDeterminant.add(
                size % 2 == 0 ? Math.abs(ChainGrowth.potential(open, 0)) : 0);
    }

    /// ln |det M| of a ring of signs: two ways to pair neighbours, if their number is even, and two ways round.
    private double logDeterminant(Ring ring) {
        double exponent = g * size;
        double[] pairs = {1, 1};
        double up = 1;
        double down = 1;
        for (int k = 0; k < size; k++) {
            pairs[k % 2] *= ring.up(k) * ring.down(k);
            up *= ring.up(k);
            down *= ring.down(k);
        }
        double paired = size % 2 == 0 ? (size % 4 == 0 ? 1 : -1) * (pairs[0] + pairs[1]) : 0;
        // with e^{gN} taken out, so that it cannot overflow
        double round = size % 2 == 0 ? -1 : 1;
        return exponent + Math.log(Math.abs(
                paired * Math.exp(-exponent) + round * (up + down * Math.exp(-2 * exponent))));
    }

    /// Whether an eigenvalue of the ring is not one of the chain's with a small shift: it is no ten times nearer to one of
    /// them than to any other.
    private static boolean hasMoved(Complex value, List<Complex> open) {
        double nearest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (Complex other : open) {
            double square = value.minus(other).absSquared();
            second = Math.min(second, Math.max(nearest, square));
            nearest = Math.min(nearest, square);
        }
        return 100 * nearest > second;
    }

    /// The share of states at the edge, less those that are there by chance: of the states that stay anywhere, a share
    /// EDGE stays within the edge.
    private double edgeShare(Ring chain, List<Complex> open) {
        double count = 0;
        for (Complex value : open) {
            if (value.im() >= 0 && EdgeStates.place(chain, value) < EDGE) {
                count += value.im() > 0 ? 2 : 1;
            }
        }
        return (count / size - EDGE) / (1 - EDGE);
    }

    private Comparisons comparisons(Counts counts) {
        Mean difference = counts.difference;
        Comparisons found = Comparisons.beside(List.of(
                counts.edgeWithoutBias.value("edge_without_bias", "",
                        "the same share of states at the edge without bias")));
        Value edge = counts.edge.value("edge_share", "",
                "share of the chain's states that the bias has brought to the edge");
        Value rim = counts.rim.value("rim_share", "",
                "share of the ring's eigenvalues that the chain does not have");
        found.vanishes("|det M| of the ring against its expansion", counts.ringDeterminant.value(
                        "ring_determinant_defect", "", "mean of |Σ ln|λ| − ln|det M||/N over rings"), 1e-9,
                "exact but for rounding")
                .vanishes("|det M| of the chain, 1", counts.chainDeterminant.value(
                        "chain_determinant_defect", "", "mean of |Σ ln|λ||/N over chains, for even N"), 1e-9,
                        "exact but for rounding");
        return isLong() ? found.agree("edge states of the chain against rim states of the ring", edge, rim,
                5 * difference.error() + 2 / Math.sqrt(size),
                "5 standard errors, and 2/√N for states at the boundary between both kinds")
                : found.with(edge, rim);
    }

    /// Whether states at the edge are narrow compared with the chain.
    private boolean isLong() {
        return g * size >= 40;
    }

    private Figure figure(List<Complex> open, Numbers places) {
        List<Complex> periodic = spectrum(ring(0));
        var shade = new Shade(places, "mean place along the chain", "share of its length", Shade.Map.DENSITY, false);
        Panel ring = Panel.complexPlane("λ", "", List.of(new Layer.Points(re(periodic), im(periodic), Role.MEASURED,
                "eigenvalues of a ring", List.of(), Optional.empty()))).titled("ring");
        Panel chain = Panel.complexPlane("λ", "", List.of(new Layer.Points(re(open), im(open), Role.MEASURED,
                "eigenvalues of the chain", List.of(), Optional.of(shade)))).titled("open chain");
        Panel place = new Panel("where the chain's states are", Axis.linear("|λ|", ""),
                Axis.linear("mean place, share of the length", "").from(-0.05, 1.05), false,
                List.of(Layer.Points.of(Numbers.of(open.size(), k -> open.get(k).abs()), places, Role.MEASURED,
                        "states of the chain")));
        return Figure.of("open-against-periodic", "Open chain against ring", ("Eigenvalues of one directed ring, N = %d, "
                + "g = %s, and of the same neurons as an open chain, coloured by where along the chain the right vector has its "
                + "weight; right: that place against |λ|. States inside of the ring's hole are at the first "
                + "sites of the chain.").formatted(size, Text.number(g)), ring, chain, place);
    }

    private static Numbers re(List<Complex> values) {
        return Numbers.of(values.size(), k -> values.get(k).re());
    }

    private static Numbers im(List<Complex> values) {
        return Numbers.of(values.size(), k -> values.get(k).im());
    }

    private static Table table(List<Complex> open, Numbers places) {
        return Table.of("open-chain", "Eigenvalues of one open chain and where their right vectors are",
                new Column.Quantity("re", "", "Re λ", re(open)), new Column.Quantity("im", "", "Im λ", im(open)),
                new Column.Quantity("place", "", "mean place along the chain, as a share of its length", places));
    }
}
