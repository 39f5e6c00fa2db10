package resolvent.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// All eigenvalues of a ring or an open chain, in O(N²).
///
/// The spectrum is exactly symmetric under conjugation, and under λ → −λ for an even number of sites without diagonal.
/// Eigenvalues that are far from each other are right to about 1e-14 of the largest, whatever the bias; a dense solution
/// loses a factor that grows like e^{gN}. Eigenvalues that are exactly multiple can defeat the solver: then the
/// certificate does not hold. [#bounds] says how right each of them is.
///
/// @param values the eigenvalues, in no order
/// @param certificate how well they account for the matrix
public record RingEigenvalues(List<Complex> values, Certificate certificate) {

    public RingEigenvalues {
        values = List.copyOf(values);
    }

    /// The eigenvalues of a ring of any size, bias and weights; empty if the sweeps for the open chain do not converge.
    public static Optional<RingEigenvalues> of(Ring ring) {
        try {
            return Optional.of(solve(ring));
        } catch (ArithmeticException e) {
            // the sweeps say so when they do not converge; whoever asked then takes another way
            return Optional.empty();
        }
    }

    /// The eigenvalues of a ring of clusters; empty if the arithmetic fails, or if the clusters are not joined by
    /// [single links][BlockRing#hasSingleLinks].
    public static Optional<RingEigenvalues> of(BlockRing ring) {
        if (!ring.hasSingleLinks()) {
            return Optional.empty();
        }
        try {
            Clusters clusters = Clusters.of(ring);
            Model model = new ClusterModel(clusters);
            RimSolver.Solution solution = clusters.isOpen() ? OpenSolver.solve(model) : RimSolver.solve(model);
            return Optional.of(new RingEigenvalues(scaled(solution.roots(), clusters.scale), solution.certificate()));
        } catch (ArithmeticException e) {
            // a size that no array can hold; whoever asked then takes another way
            return Optional.empty();
        }
    }

    /// How far each value is at most from an eigenvalue of the ring that they were found for. It takes many times longer
    /// than finding them.
    public ErrorBounds bounds(Ring ring) {
        return ErrorBounds.of(ring, values);
    }

    private static List<Complex> scaled(PointList roots, int scale) {
        double unit = Math.scalb(1.0, scale);
        List<Complex> values = new ArrayList<>(roots.size());
        for (int i = 0; i < roots.size(); i++) {
            values.add(new Complex(roots.re(i), roots.im(i)).times(unit));
        }
        return values;
    }

    private static RingEigenvalues solve(Ring ring) {
        Bonds bonds = Bonds.of(ring);
        double unit = Math.scalb(1.0, bonds.scale);
        boolean squared = bonds.size % 2 == 0 && !bonds.hasDiagonal();
        Model model = squared ? new SquaredModel(bonds) : new PlainModel(bonds);
        RimSolver.Solution solution = bonds.constant.mantissa() == 0 && bonds.products[bonds.size - 1] == 0
                ? OpenSolver.solve(model) : RimSolver.solve(model);
        List<Complex> values = new ArrayList<>(bonds.size);
        PointList roots = solution.roots();
        for (int i = 0; i < roots.size(); i++) {
            if (squared) {
                Complex root = new Complex(SquareRoot.re(roots.re(i), roots.im(i)),
                        SquareRoot.im(roots.re(i), roots.im(i))).times(unit);
                values.add(root);
                values.add(Complex.ZERO.minus(root));
            } else {
                values.add(new Complex(roots.re(i), roots.im(i)).times(unit));
            }
        }
        return new RingEigenvalues(values, solution.certificate());
    }
}
