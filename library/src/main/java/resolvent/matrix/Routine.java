package resolvent.matrix;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The Fortran routines of BLAS and LAPACK that Resolvent calls: the whole door to native code.
///
/// Every argument is a pointer. A Fortran character argument also has a hidden length (always 1 here) at the end of
/// the argument list.
enum Routine {
    /// C := alpha op(A) op(B) + beta C
    DGEMM(13, 2),
    /// the same in single precision
    SGEMM(13, 2),
    /// y := alpha op(A) x + beta y
    DGEMV(11, 1),
    /// the same in single precision
    SGEMV(11, 1),
    /// eigenvalues and eigenvectors of a general matrix
    DGEEV(14, 2),
    /// balancing
    DGEBAL(8, 1),
    /// real Schur form
    DGEES(15, 2),
    /// eigenvectors of a quasi-triangular matrix
    DTREVC3(15, 2),
    /// reordering of a real Schur form
    DTRSEN(18, 2),
    /// eigenvalues and eigenvectors of a symmetric matrix
    DSYEVD(11, 2),
    /// eigenvalues and eigenvectors of a Hermitian matrix
    ZHEEVD(13, 2),
    /// LU factorization
    DGETRF(6, 0),
    /// solution with the factors of DGETRF
    DGETRS(9, 1),
    /// LU factorization of a complex matrix
    ZGETRF(6, 0),
    /// singular values and vectors
    DGESDD(14, 1);

    /// Linked when a routine is first called.
    private static final Map<Routine, MethodHandle> LINKED = new ConcurrentHashMap<>();

    private final int pointers;
    private final int letters;

    Routine(int pointers, int letters) {
        this.pointers = pointers;
        this.letters = letters;
    }

    /// Calls the routine; every argument points to native memory.
    void call(MemorySegment... arguments) {
        try {
            LINKED.computeIfAbsent(this, Routine::link).invokeExact(arguments);
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What OpenBLAS says of itself, as `OpenBLAS 0.3.31 DYNAMIC_ARCH NO_AFFINITY SkylakeX`.
    static String configuration() {
        MethodHandle configuration = Linker.nativeLinker().downcallHandle(Library.symbol("openblas_get_config"),
                FunctionDescriptor.of(ValueLayout.ADDRESS));
        try {
            var text = (MemorySegment) configuration.invokeExact();
            return text.reinterpret(1024).getString(0).strip();
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MethodHandle link() {
        MemoryLayout[] layouts = new MemoryLayout[pointers + letters];
        Arrays.fill(layouts, 0, pointers, ValueLayout.ADDRESS);
        Arrays.fill(layouts, pointers, layouts.length, ValueLayout.JAVA_LONG);
        MemorySegment symbol = Library.symbol(name().toLowerCase(Locale.ROOT) + "_");
        MethodHandle raw = Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.ofVoid(layouts));
        Object[] lengths = new Object[letters];
        Arrays.fill(lengths, 1L);
        return MethodHandles.insertArguments(raw, pointers, lengths).asSpreader(MemorySegment[].class, pointers);
    }

    /// OpenBLAS, loaded when the first routine is linked. Not in a static initializer, which would turn a plain error
    /// into one that says nothing.
    private static final class Library {
        private static @Nullable SymbolLookup loaded;

        private static synchronized SymbolLookup symbols() {
            SymbolLookup symbols = loaded;
            if (symbols == null) {
                symbols = NativeLibrary.load();
                setSingleThreaded(symbols);
                loaded = symbols;
            }
            return symbols;
        }

        /// Parallelism in Resolvent is over matrices: OpenBLAS's own threads would fight with ours.
        private static void setSingleThreaded(SymbolLookup symbols) {
            MethodHandle setThreads = Linker.nativeLinker().downcallHandle(
                    find(symbols, "openblas_set_num_threads"), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
            try {
                setThreads.invokeExact(1);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static MemorySegment symbol(String name) {
            return find(symbols(), name);
        }

        private static MemorySegment find(SymbolLookup symbols, String name) {
            return symbols.find(name).orElseThrow(() -> new IllegalStateException(("the library has no %s: "
                    + "RESOLVENT_OPENBLAS must name an OpenBLAS with LAPACK").formatted(name)));
        }
    }
}
