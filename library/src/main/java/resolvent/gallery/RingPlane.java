package resolvent.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.matrix.Ring;
import resolvent.matrix.UnconvergedException;
import resolvent.numeric.Complex;
import resolvent.observable.Draw;
import resolvent.observable.Findings;
import resolvent.observable.Observable;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.ring.RingEigenvalues;

/// The eigenvalues of rings in the cells of a square grid, and means over draws of what their
/// symmetries and moments are.
///
/// It takes the eigenvalues from the solver of rings as they come, because sorting five thousand of them would take a
/// tenth of the time that it takes to find them.
final class RingPlane implements Observable<RingTally> {
    /// Beyond this size a dense solution takes as long as hundreds of rings.
    private static final int LARGEST_DENSE = 500;

    private final int cells;
    private final double extent;

    /// @param cells number of cells along each axis, odd
    /// @param extent half the side of the square
    RingPlane(int cells, double extent) {
        this.cells = cells;
        this.extent = extent;
    }

    @Override
    public RingTally start() {
        return new RingTally(cells, extent);
    }

    /// A ring that its solver cannot account for is solved densely while that is quick, and left out where it is not.
    ///
    /// @throws UnconvergedException for a large ring whose eigenvalues are not certain
    @Override
    public void see(Draw draw, RingTally tally) {
        if (draw.connectivity().matrix() instanceof Ring ring) {
            Optional<RingEigenvalues> found = RingEigenvalues.of(ring);
            if (found.isPresent() && found.get().certificate().holds()) {
                tally.add(found.get().values(), true);
            } else if (ring.rows() <= LARGEST_DENSE) {
                tally.add(draw.spectrum().values(), false);
            } else {
                throw new UnconvergedException(
                        found.map(known -> Math.max(1, Math.abs(known.certificate().missing()))).orElse(ring.rows()),
                        ring.rows());
            }
        }
    }

    @Override
    public Findings read(RingTally tally, List<NamedLaw> laws) {
        Panel panel = Panel.complexPlane("λ", "", List.of(raster(tally)));
        return new Findings(values(tally), List.of(table(tally)),
                List.of(Figure.of("ring-plane", "Density of eigenvalues", "The eigenvalues of all draws.", panel)));
    }

    private static List<Value> values(RingTally tally) {
        return List.of(
                Value.exact("eigenvalues", (double) tally.total(), "", "number of eigenvalues over all draws"),
                Value.exact("outside_diamond", (double) tally.outsideDiamond(), "", "eigenvalues with |Re λ| + |Im λ| > 2"),
                Value.exact("not_conjugate", (double) tally.notConjugate(), "",
                        "draws whose eigenvalues change, in any bit, under conjugation"),
                Value.exact("not_symmetric", (double) tally.notSymmetric(), "",
                        "draws whose eigenvalues change, in any bit, under λ → −λ"),
                Value.exact("solved_densely", (double) tally.solvedDensely(), "",
                        "draws that the solver of rings could not certify and that were solved densely instead"),
                tally.moment(2).value("m_2", "", "mean of Re Σ λ²/N over draws"),
                tally.moment(4).value("m_4", "", "mean of Re Σ λ⁴/N over draws"),
                tally.moment(8).value("m_8", "", "mean of Re Σ λ⁸/N over draws"),
                tally.moment(12).value("m_12", "", "mean of Re Σ λ¹²/N over draws"),
                tally.sector().value("sector_difference", "",
                        "share of eigenvalues with |Re λ| > |Im λ| less the share with |Re λ| < |Im λ|"),
                tally.axes().value("axis_difference", "",
                        "share of exactly real eigenvalues less the share of exactly imaginary ones"),
                tally.real().value("share_real", "", "share of exactly real eigenvalues"),
                tally.disc().value("share_in_disc", "", "share of eigenvalues with |λ| ≤ 1"));
    }

    private double width() {
        return 2 * extent / cells;
    }

    /// Above the real axis half of each count belongs to the mirror image.
    private double density(RingTally tally, int column, int row) {
        return tally.count(column, row) / ((row == 0 ? 1.0 : 2.0) * tally.total()) / (width() * width());
    }

    private Layer raster(RingTally tally) {
        int half = cells / 2;
        Numbers densities = Numbers.of(cells * cells, k -> {
            double density = density(tally, k % cells, Math.abs(k / cells - half));
            return density == 0 ? Double.NaN : density;
        });
        var shade = new Shade(densities, "share of eigenvalues per unit area", "", Shade.Map.DENSITY, true);
        return new Layer.Raster(-extent, extent, -extent, extent, cells, cells, shade);
    }

    private Table table(RingTally tally) {
        int[] filled = IntStream.range(0, cells * (cells / 2 + 1))
                .filter(k -> tally.count(k % cells, k / cells) > 0).toArray();
        return Table.of("ring-density", "Density of eigenvalues, upper half of the complex plane",
                new Column.Quantity("re", "", "Re λ at the middle of a cell",
                        Numbers.of(filled.length, k -> (filled[k] % cells + 0.5) * width() - extent)),
                new Column.Quantity("im", "", "|Im λ| at the middle of a cell",
                        Numbers.of(filled.length, k -> Math.floorDiv(filled[k], cells) * width())),
                new Column.Quantity("count", "", "eigenvalues in the cell and its mirror image",
                        Numbers.of(filled.length, k -> tally.count(filled[k] % cells, filled[k] / cells))),
                new Column.Quantity("density", "", "share of eigenvalues per unit area",
                        Numbers.of(filled.length, k -> density(tally, filled[k] % cells, filled[k] / cells))));
    }

    /// The line |Re z| + |Im z| = 2.
    static Layer diamond(Role role, String legend) {
        return new Layer.Line(Numbers.of(2, 0, -2, 0, 2), Numbers.of(0, 2, 0, -2, 0), role, legend);
    }

    /// What a multiset of eigenvalues is known by: the sum of a hash of each.
    static long fingerprint(List<Complex> values, double re, double im) {
        long sum = 0;
        for (Complex value : values) {
            // + 0 makes −0 the same as 0
            sum += mix(mix(Double.doubleToRawLongBits(re * value.re() + 0.0))
                    + Double.doubleToRawLongBits(im * value.im() + 0.0));
        }
        return sum;
    }

    /// Stafford's mix 13: every bit of the word changes every bit of the result.
    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
