package resolvent.matrix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A square matrix that stays in native memory, for one that is multiplied with many thin ones: copying it for each
/// product would cost more than the product. Its memory goes with the object.
final class ResidentMatrix {
    private final int size;
    private final MemorySegment entries;

    private ResidentMatrix(int size) {
        this.size = size;
        this.entries = Arena.ofAuto().allocate(ValueLayout.JAVA_DOUBLE, Math.max(1, (long) size * size));
    }

    static ResidentMatrix of(Dense matrix) {
        var resident = new ResidentMatrix(matrix.rows());
        MemorySegment.copy(matrix.values(), 0, resident.entries, ValueLayout.JAVA_DOUBLE, 0, matrix.values().length);
        return resident;
    }

    /// The product with itself.
    ResidentMatrix squared() {
        var square = new ResidentMatrix(size);
        try (Arguments call = new Arguments()) {
            multiply(call, false, entries, size, square.entries);
        }
        return square;
    }

    /// The product with the columns of X, of the matrix or of its transpose.
    Dense times(Dense x, boolean transposed) {
        try (Arguments call = new Arguments()) {
            MemorySegment result = call.numbers(size * x.columns());
            multiply(call, transposed, call.numbers(x.values()), x.columns(), result);
            return Dense.ofColumns(size, x.columns(), Arguments.read(result, size * x.columns()));
        }
    }

    private void multiply(Arguments call, boolean transposed, MemorySegment x, int columns, MemorySegment result) {
        MemorySegment n = call.integer(size);
        Routine.DGEMM.call(call.letter(transposed ? 'T' : 'N'), call.letter('N'), n, call.integer(columns), n,
                call.number(1), entries, n, x, n, call.number(0), result, n);
    }

    /// The sum of the entries; not finite if one of them is not.
    double sum() {
        double sum = 0;
        for (long k = 0; k < (long) size * size; k++) {
            sum += entries.getAtIndex(ValueLayout.JAVA_DOUBLE, k);
        }
        return sum;
    }
}
