package resolvent.matrix;

import java.lang.foreign.MemorySegment;

/// Dense products by BLAS.
final class Blas {
    private Blas() {}

    /// op(A) op(B), where op transposes or not.
    static Dense multiply(Dense a, boolean transposeA, Dense b, boolean transposeB) {
        int rows = transposeA ? a.columns() : a.rows();
        int inner = transposeA ? a.rows() : a.columns();
        int columns = transposeB ? b.rows() : b.columns();
        int innerB = transposeB ? b.columns() : b.rows();
        if (inner != innerB) {
            throw new IllegalArgumentException("the right factor must have %d rows, was %d".formatted(inner, innerB));
        }
        if (rows == 0 || columns == 0 || inner == 0) {
            return Dense.ofColumns(rows, columns, new double[Dense.length(rows, columns)]);
        }
        try (Arguments call = new Arguments()) {
            MemorySegment c = call.numbers(Dense.length(rows, columns));
            Routine.DGEMM.call(call.letter(transposeA ? 'T' : 'N'), call.letter(transposeB ? 'T' : 'N'),
                    call.integer(rows), call.integer(columns), call.integer(inner), call.number(1),
                    call.numbers(a.values()), call.integer(a.rows()),
                    call.numbers(b.values()), call.integer(b.rows()), call.number(0), c, call.integer(rows));
            return Dense.ofColumns(rows, columns, Arguments.read(c, rows * columns));
        }
    }
}
