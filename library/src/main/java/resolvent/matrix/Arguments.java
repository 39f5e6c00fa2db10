package resolvent.matrix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/// Native memory for the arguments of one LAPACK call, given back when closed.
///
/// Each thread keeps a slab from call to call: fresh memory would be cleared every time, which for large matrices costs
/// as much as a thin product. What is allocated here is therefore not zero.
final class Arguments implements AutoCloseable {
    private static final ThreadLocal<Slab> SLAB = ThreadLocal.withInitial(Slab::new);

    private final Slab arena = SLAB.get();
    private final long mark = arena.used;

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

    MemorySegment single(float value) {
        return arena.allocateFrom(ValueLayout.JAVA_FLOAT, value);
    }

    MemorySegment singles(int count) {
        return arena.allocate(ValueLayout.JAVA_FLOAT, Math.max(1, count));
    }

    MemorySegment singles(float[] values) {
        MemorySegment copy = singles(values.length);
        MemorySegment.copy(values, 0, copy, ValueLayout.JAVA_FLOAT, 0, values.length);
        return copy;
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
        arena.release(mark);
    }

    /// Memory handed out from bottom to top and released from top to bottom. Calls may nest.
    private static final class Slab implements SegmentAllocator {
        private static final long ALIGNMENT = 64;
        /// More than this is not kept when nothing uses it.
        private static final long LARGEST_KEPT = 1L << 28;

        private MemorySegment current = Arena.ofAuto().allocate(1 << 16, ALIGNMENT);
        private long base;
        private long used;

        @Override
        public MemorySegment allocate(long bytes, long alignment) {
            long start = (used - base + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
            if (start + bytes > current.byteSize()) {
                // segments handed out before keep their own memory alive
                base += current.byteSize();
                current = Arena.ofAuto().allocate(Math.max(bytes, 2 * current.byteSize()), ALIGNMENT);
                start = 0;
            }
            used = base + start + bytes;
            return current.asSlice(start, bytes);
        }

        void release(long mark) {
            used = Math.max(mark, base);
            if (mark == 0) {
                base = 0;
                used = 0;
                if (current.byteSize() > LARGEST_KEPT) {
                    current = Arena.ofAuto().allocate(1 << 16, ALIGNMENT);
                }
            }
        }
    }
}
