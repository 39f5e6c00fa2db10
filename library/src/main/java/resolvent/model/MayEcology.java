package resolvent.model;

import java.util.Arrays;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;

/// May's ecology of N species, each limiting itself with strength 1 and the others by an interaction matrix B.
///
/// `x_i' = x_i (1 − x_i) − Σ_{j≠i} B_ij x_i x_j`. All species together rest at `x* = (1 + B)⁻¹ 1`, where the Jacobian
/// is `−diag(x*) (1 + B)`; −1 is always one of its eigenvalues, with eigenvector x*. May's argument takes x* = 1 and
/// the Jacobian −1 − B instead, which is exact for B = 0 only.
///
/// The diagonal of B plays no part: it is left out of every sum.
///
/// Source: R. M. May, Nature 238, 413 (1972), doi:10.1038/238413a0.
public final class MayEcology implements Written {
    private final Connectivity interactions;
    private final double[] diagonal;

    /// The ecology of an interaction matrix B: `B[i][j]` is how strongly species j holds species i down.
    ///
    /// @throws IllegalArgumentException if an interaction is not finite
    public MayEcology(Connectivity interactions) {
        Weights.requireFinite("interactions", interactions.matrix());
        this.interactions = interactions;
        this.diagonal = new double[interactions.size()];
        Arrays.setAll(diagonal, i -> interactions.matrix().get(i, i));
    }

    @Override
    public int dimension() {
        return interactions.size();
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        double[] pressure = pressure(state);
        for (int i = 0; i < state.length; i++) {
            out[i] = state[i] * (1 - state[i]) - state[i] * pressure[i];
        }
    }

    @Override
    public Dense jacobian(double[] state) {
        double[] pressure = pressure(state);
        int size = dimension();
        double[] entries = new double[Dense.length(size, size)];
        interactions.matrix().forEachNonZero((i, j, weight) -> entries[j * size + i] = -state[i] * weight);
        for (int i = 0; i < size; i++) {
            entries[i * size + i] = 1 - 2 * state[i] - pressure[i];
        }
        return Dense.ofColumns(size, size, entries);
    }

    /// Where all species together rest, `x* = (1 + B)⁻¹ 1`; empty if 1 + B is singular. Some entries may be negative:
    /// then no such community can live. Backward stable (LU with partial pivoting).
    public Optional<double[]> coexistence() {
        double[] ones = new double[dimension()];
        Arrays.fill(ones, 1);
        return LinearSolver.of(onePlusInteractions()).map(solver -> solver.solve(ones));
    }

    /// May's own Jacobian −1 − B, at the state in which every species has density 1.
    public Dense mayJacobian() {
        return onePlusInteractions().scaled(-1);
    }

    private Dense onePlusInteractions() {
        double[] entries = interactions.matrix().toDense().toColumns();
        for (int i = 0; i < diagonal.length; i++) {
            entries[i * diagonal.length + i] = 1;
        }
        return Dense.ofColumns(diagonal.length, diagonal.length, entries);
    }

    /// Σ_{j≠i} B_ij x_j
    private double[] pressure(double[] state) {
        double[] pressure = interactions.matrix().times(state);
        for (int i = 0; i < pressure.length; i++) {
            pressure[i] -= diagonal[i] * state[i];
        }
        return pressure;
    }

    @Override
    public Equations equations() {
        Equations.Builder equations = Equations.of("May's ecology of " + diagonal.length + " species");
        WeightedSum sums = WeightedSum.of(onePlusInteractions(), j -> "x" + (j + 1));
        for (int i = 0; i < diagonal.length; i++) {
            String name = "x" + (i + 1);
            equations.variable(name, "%s*(1-%s)".formatted(name, sums.row(i, "s", equations)));
        }
        return equations.build();
    }
}
