package resolvent.matrix;

/// Which OpenBLAS computes, and with the kernels of which processor: results of LAPACK are the same bits only where
/// both are the same.
public final class NativeVersion {
    private NativeVersion() {}

    /// Version and kernel, as OpenBLAS tells them.
    public static String inWords() {
        return Routine.configuration();
    }
}
