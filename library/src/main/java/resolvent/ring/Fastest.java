package resolvent.ring;

import resolvent.numeric.VectorModule;

/// Chooses the kernels once: those on vectors, if the JVM was started with the module `jdk.incubator.vector` and its
/// vectors hold at least two numbers.
final class Fastest {
    private static final boolean HAS_VECTORS = VectorModule.isPresent() && VectorSweeps.LANES >= 2;
    static final Kernels KERNELS = HAS_VECTORS ? new VectorKernels() : new ScalarKernels();
    static final ModeKernels MODES = HAS_VECTORS ? new VectorModes() : new ScalarModes();

    private Fastest() {}
}
