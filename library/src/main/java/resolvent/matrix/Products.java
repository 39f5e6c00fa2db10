package resolvent.matrix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A square matrix made ready for many products, with one vector or with several side by side: a dense one stays in
/// native memory, where BLAS takes it. Several vectors at once cost far less than one after the other, because the
/// matrix is read only once for all of them.
///
/// In single precision, dense products take half the time and are exact to about 1e-7 of the sum of the absolute
/// terms; vectors and results stay double.
public final class Products {
    /// Below so many entries, the way to BLAS and back costs more than the product.
    private static final int SMALL = 64 * 64;
    /// BLAS reads fastest from the start of a cache line.
    private static final long ALIGNMENT = 64;

    private final Matrix matrix;
    private final int size;
    private final Precision precision;
    /// The entries as BLAS reads them; empty for a matrix that is multiplied here.
    private final MemorySegment entries;

    /// How exactly a dense product is computed.
    public enum Precision {
        SINGLE, DOUBLE
    }

    private Products(Matrix matrix, Precision precision) {
        this.matrix = matrix;
        this.size = matrix.rows();
        this.precision = precision;
        this.entries = matrix instanceof Dense dense && (long) size * size >= SMALL
                ? copy(dense, precision) : MemorySegment.NULL;
    }

    /// The products of a matrix in a precision; whatever is not dense is multiplied in double precision.
    ///
    /// @throws IllegalArgumentException if the matrix is not square
    public static Products of(Matrix matrix, Precision precision) {
        if (!matrix.isSquare()) {
            throw new IllegalArgumentException("matrix is %d x %d, must be square".formatted(
                    matrix.rows(), matrix.columns()));
        }
        return new Products(matrix, precision);
    }

    public int size() {
        return size;
    }

    /// Writes the products `M x` of one or more vectors, one after the other in one array, into `out`, which may be the
    /// same array.
    ///
    /// @throws IllegalArgumentException if `vectors` holds no whole number of vectors, or `out` is not as long
    public void times(double[] vectors, double[] out) {
        int count = count(vectors, out);
        if (entries.equals(MemorySegment.NULL)) {
            oneByOne(vectors, out);
        } else if (precision == Precision.SINGLE) {
            single(vectors, out, count);
        } else {
            inDouble(vectors, out, count);
        }
    }

    private int count(double[] vectors, double[] out) {
        if (vectors.length != out.length || vectors.length % size != 0) {
            throw new IllegalArgumentException("vectors and out must have the same multiple of %d entries, had %d and %d"
                    .formatted(size, vectors.length, out.length));
        }
        return vectors.length / size;
    }

    private void oneByOne(double[] vectors, double[] out) {
        double[] x = new double[size];
        double[] y = new double[size];
        for (int start = 0; start < vectors.length; start += size) {
            System.arraycopy(vectors, start, x, 0, size);
            matrix.times(x, y);
            System.arraycopy(y, 0, out, start, size);
        }
    }

    private void inDouble(double[] vectors, double[] out, int count) {
        try (Arguments call = new Arguments()) {
            MemorySegment product = call.numbers(out.length);
            multiply(call, call.numbers(vectors), product, count);
            MemorySegment.copy(product, ValueLayout.JAVA_DOUBLE, 0, out, 0, out.length);
        }
    }

    private void single(double[] vectors, double[] out, int count) {
        float[] product = new float[out.length];
        try (Arguments call = new Arguments()) {
            MemorySegment result = call.singles(out.length);
            multiply(call, call.singles(rounded(vectors)), result, count);
            MemorySegment.copy(result, ValueLayout.JAVA_FLOAT, 0, product, 0, product.length);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = product[i];
        }
    }

    private void multiply(Arguments call, MemorySegment x, MemorySegment product, int count) {
        boolean inSingle = precision == Precision.SINGLE;
        MemorySegment n = call.integer(size);
        MemorySegment plain = call.letter('N');
        MemorySegment one = inSingle ? call.single(1) : call.number(1);
        MemorySegment zero = inSingle ? call.single(0) : call.number(0);
        if (count == 1) {
            MemorySegment next = call.integer(1);
            Routine routine = inSingle ? Routine.SGEMV : Routine.DGEMV;
            routine.call(plain, n, n, one, entries, n, x, next, zero, product, next);
        } else {
            Routine routine = inSingle ? Routine.SGEMM : Routine.DGEMM;
            routine.call(plain, plain, n, call.integer(count), n, one, entries, n, x, n, zero, product, n);
        }
    }

    private static MemorySegment copy(Dense matrix, Precision precision) {
        double[] values = matrix.values();
        if (precision == Precision.SINGLE) {
            MemorySegment copy = Arena.ofAuto().allocate(4L * values.length, ALIGNMENT);
            MemorySegment.copy(rounded(values), 0, copy, ValueLayout.JAVA_FLOAT, 0, values.length);
            return copy;
        }
        MemorySegment copy = Arena.ofAuto().allocate(8L * values.length, ALIGNMENT);
        MemorySegment.copy(values, 0, copy, ValueLayout.JAVA_DOUBLE, 0, values.length);
        return copy;
    }

    private static float[] rounded(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }
}
