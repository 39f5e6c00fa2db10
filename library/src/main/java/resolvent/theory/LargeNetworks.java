package resolvent.theory;

import java.util.Optional;

/// What all laws of large random matrices share: they say little about small ones.
final class LargeNetworks {
    /// With fewer neurons the edge, which is smeared over a width of about R/√N, has no inside left.
    static final int FEWEST = 20;

    private LargeNetworks() {}

    /// Why a network is too small; empty if it is not.
    static Optional<String> tooFew(int size) {
        return size >= FEWEST ? Optional.empty() : Optional.of(
                "it describes large networks, of about %d neurons or more; this one has %d".formatted(FEWEST, size));
    }
}
