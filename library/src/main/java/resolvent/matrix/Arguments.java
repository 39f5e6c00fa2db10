package resolvent.matrix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Native memory for the arguments of one LAPACK call; freed when closed.
final class Arguments implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();

    MemorySegment letter(char letter) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, (byte) letter);
    }

    MemorySegment integer(int value) {
        return arena.allocateFrom(ValueLayout.JAVA_INT, value);
    }

    MemorySegment integers(int count) {
        return arena.allocate(ValueLayout.JAVA_INT, Math.max(1, count));
    }

    MemorySegment number(double value) {
        return arena.allocateFrom(ValueLayout.JAVA_DOUBLE, value);
    }

    MemorySegment numbers(int count) {
        return arena.allocate(ValueLayout.JAVA_DOUBLE, Math.max(1, count));
    }

    MemorySegment numbers(double[] values) {
        MemorySegment copy = numbers(values.length);
        MemorySegment.copy(values, 0, copy, ValueLayout.JAVA_DOUBLE, 0, values.length);
        return copy;
    }

    /// A copy of the entries, which must be finite.
    MemorySegment entries(Dense matrix) {
        Finite.require(matrix);
        return numbers(matrix.values());
    }

    /// Allocates the work space whose best size the routine wrote into the first element of `query`.
    MemorySegment workspace(MemorySegment query) {
        return numbers((int) query.get(ValueLayout.JAVA_DOUBLE, 0));
    }

    static int workspaceSize(MemorySegment query) {
        return (int) query.get(ValueLayout.JAVA_DOUBLE, 0);
    }

    static int readInteger(MemorySegment segment) {
        return segment.get(ValueLayout.JAVA_INT, 0);
    }

    static double[] read(MemorySegment segment, int count) {
        double[] values = new double[count];
        MemorySegment.copy(segment, ValueLayout.JAVA_DOUBLE, 0, values, 0, count);
        return values;
    }

    /// Turns a negative LAPACK `info`, which means a wrong argument and so a mistake of ours, into an exception.
    static int checkedInfo(Routine routine, MemorySegment info) {
        int code = readInteger(info);
        if (code < 0) {
            throw new IllegalStateException("%s was called with a wrong argument number %d".formatted(routine, -code));
        }
        return code;
    }

    @Override
    public void close() {
        arena.close();
    }
}
