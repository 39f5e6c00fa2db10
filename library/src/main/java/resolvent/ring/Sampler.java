package resolvent.ring;

/// A function that can be sampled at many points together.
@FunctionalInterface
interface Sampler {
    /// Fills in what is known of the first `count` points: at least the Newton steps p/p'.
    void sample(Samples at, int count);
}
