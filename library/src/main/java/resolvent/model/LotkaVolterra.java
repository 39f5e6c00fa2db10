package resolvent.model;

import java.util.Arrays;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Vectors;

/// N species that multiply and act on each other in pairs: `x_i' = x_i (r_i + Σ_j A_ij x_j)`.
///
/// `A[i][j]` is what species j does to species i, its diagonal how a species limits itself. All species together rest at
/// `x* = −A⁻¹ r`, where the Jacobian is `diag(x*) A`. [PredatorPrey], [CompetingSpecies] and [MayEcology] are special
/// cases.
///
/// Source: J. Hofbauer, K. Sigmund, Evolutionary Games and Population Dynamics, Cambridge University Press, chapter 5
/// (1998), doi:10.1017/CBO9781139173179.
public final class LotkaVolterra implements Written {
    private final Connectivity interactions;
    private final double[] growth;

    /// The community of an interaction matrix A.
    ///
    /// @param growth rate r_i at which each species alone and rare multiplies
    /// @throws IllegalArgumentException if there is not one growth rate for each species, or a rate or an interaction is
    ///     not finite
    public LotkaVolterra(Connectivity interactions, double... growth) {
        if (growth.length != interactions.size()) {
            throw new IllegalArgumentException("growth must have %d entries, had %d".formatted(
                    interactions.size(), growth.length));
        }
        Vectors.requireFinite("growth", growth);
        Weights.requireFinite("interactions", interactions.matrix());
        this.interactions = interactions;
        this.growth = growth.clone();
    }

    @Override
    public int dimension() {
        return growth.length;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        interactions.matrix().times(state, out);
        for (int i = 0; i < out.length; i++) {
            out[i] = state[i] * (growth[i] + out[i]);
        }
    }

    @Override
    public Dense jacobian(double[] state) {
        int size = dimension();
        double[] gain = interactions.matrix().times(state);
        double[] entries = new double[Dense.length(size, size)];
        interactions.matrix().forEachNonZero((i, j, effect) -> entries[j * size + i] = state[i] * effect);
        for (int i = 0; i < size; i++) {
            entries[i * size + i] += growth[i] + gain[i];
        }
        return Dense.ofColumns(size, size, entries);
    }

    /// Where all species together rest, `x* = −A⁻¹ r`; empty if A is singular. Some entries may be negative: then no such
    /// community can live. Backward stable (LU with partial pivoting).
    public Optional<double[]> coexistence() {
        double[] against = new double[growth.length];
        Arrays.setAll(against, i -> -growth[i]);
        return LinearSolver.of(interactions.matrix().toDense()).map(solver -> solver.solve(against));
    }

    @Override
    public Equations equations() {
        Equations.Builder equations = Equations.of("community of " + growth.length + " species");
        WeightedSum sums = WeightedSum.of(interactions.matrix(), j -> "x" + (j + 1));
        for (int i = 0; i < growth.length; i++) {
            String name = "x" + (i + 1);
            equations.parameter("r" + (i + 1), growth[i])
                    .variable(name, name + "*(r" + (i + 1) + "+" + sums.row(i, "s", equations) + ")");
        }
        return equations.build();
    }
}
