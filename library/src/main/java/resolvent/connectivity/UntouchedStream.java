package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;

/// A stream that must not be asked for numbers: who draws a network from it and succeeds takes no random ones.
final class UntouchedStream implements UniformRandomProvider {
    /// The stream was asked for a number.
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Asked() {
            // it is caught at once: nobody reads where it came from
            super("a random number was asked for", null, false, false);
        }
    }

    @Override
    public long nextLong() {
        throw new Asked();
    }

    /// Whether the recipe draws its network without a random number. One that takes some ends at the first of them.
    static boolean suffices(Ensemble ensemble) {
        try {
            ensemble.draw(new UntouchedStream());
            return true;
        } catch (Asked _) {
            return false;
        }
    }
}
