package resolvent.numeric;

/// Whether the JVM was started with vectors, the module `jdk.incubator.vector`.
///
/// The descriptor of Resolvent's module does not require it, not even statically: every file that a user runs would then
/// be compiled with a warning about incubating modules. The edge is added here, when the program runs.
public final class VectorModule {
    private VectorModule() {}

    /// Whether classes that use vectors can be loaded.
    public static boolean isPresent() {
        var vectors = ModuleLayer.boot().findModule("jdk.incubator.vector");
        vectors.ifPresent(VectorModule.class.getModule()::addReads);
        return vectors.isPresent();
    }
}
