package resolvent.lyapunov;

import resolvent.numeric.VectorModule;

/// Chooses the kernels once: those on vectors, if the JVM was started with the module `jdk.incubator.vector` and its
/// vectors hold at least two numbers.
final class Fastest {
    static final Kernels KERNELS = choose();

    private Fastest() {}

    private static Kernels choose() {
        return VectorModule.isPresent() && VectorKernels.LANES >= 2 ? new VectorKernels() : new ScalarKernels();
    }
}
