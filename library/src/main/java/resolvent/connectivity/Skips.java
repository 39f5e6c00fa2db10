package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;

/// Picks each of the positions 0 … end−1 with the same probability, independently, in ascending order. It jumps from
/// one picked position to the next by a geometric number, so the work is proportional to what is picked.
final class Skips {
    private final UniformRandomProvider random;
    private final double logOfMissing;
    private final long end;
    private long position = -1;

    /// @param probability of each position, above 0 and at most 1
    Skips(UniformRandomProvider random, double probability, long end) {
        this.random = random;
        this.logOfMissing = StrictMath.log1p(-probability);
        this.end = end;
    }

    /// Moves to the next picked position; false when there is none.
    boolean advance() {
        // StrictMath, so that a stream picks the same positions on every machine
        double passed = Math.floor(StrictMath.log(1 - random.nextDouble()) / logOfMissing);
        boolean found = passed < end - position - 1;
        position = found ? position + 1 + (long) passed : end;
        return found;
    }

    long position() {
        return position;
    }
}
