package resolvent.observable;

/// What a measurement has added up so far. Merging is exact: the same bits however the draws were split and in
/// whatever order the parts come together. Build it from [resolvent.numeric.ExactSum], integer counts or values kept
/// by draw number.
///
/// @param <T> the tally itself
public interface Tally<T extends Tally<T>> {
    /// Adds everything that `other` has seen; `other` is not used again.
    void merge(T other);
}
