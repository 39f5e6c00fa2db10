package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;

/// A recipe for networks. To add one, write a record with these two methods whose components carry
/// [resolvent.describe.Param]; spectra, theories, studies and every door then work on it.
///
/// A recipe holds no seed: the same stream of random numbers always gives the same network. A designed network is an
/// ensemble of one, ignores the stream, and so is found to be [#isFixed].
public interface Ensemble {
    /// The number of neurons of every draw.
    int size();

    /// The bytes that the weights of one draw take, as far as they can be known before: those of a dense matrix, unless
    /// the recipe says otherwise.
    default long bytes() {
        // in floating point, which stops at the largest long where the product would overflow
        return (long) (8.0 * size() * size());
    }

    /// Whether every draw is the same network, because none takes a random number; studies then draw it once. Found by
    /// drawing it, which for a random network ends at the first number that it asks for.
    ///
    /// @throws RuntimeException what [#draw] throws
    default boolean isFixed() {
        return UntouchedStream.suffices(this);
    }

    /// One network.
    Connectivity draw(UniformRandomProvider random);
}
