package resolvent.matrix;

import java.lang.foreign.MemorySegment;

/// A diagonal similarity `B = D⁻¹ M D` by powers of 2 that brings rows and columns to like norms (LAPACK dgebal). It
/// rounds nothing and often makes badly scaled eigenvalues accurate.
public final class Balancing {
    private final Dense balanced;
    private final double[] scale;

    private Balancing(Dense balanced, double[] scale) {
        this.balanced = balanced;
        this.scale = scale;
    }

    /// Balances a square matrix.
    ///
    /// @throws IllegalArgumentException if an entry is NaN or infinite
    public static Balancing of(Dense matrix) {
        int n = matrix.rows();
        try (Arguments call = new Arguments()) {
            MemorySegment entries = call.entries(matrix);
            MemorySegment scale = call.numbers(n);
            MemorySegment size = call.integer(n);
            MemorySegment info = call.integer(0);
            Routine.DGEBAL.call(call.letter('S'), size, entries, size, call.integer(0), call.integer(0), scale, info);
            Arguments.checkedInfo(Routine.DGEBAL, info);
            return new Balancing(Dense.ofColumns(n, n, Arguments.read(entries, n * n)), Arguments.read(scale, n));
        }
    }

    /// The balanced matrix.
    public Dense balanced() {
        return balanced;
    }

    /// The diagonal of D.
    public double[] scale() {
        return scale.clone();
    }
}
