package resolvent.ring;

/// Counting round a ring, and powers of two for scaled numbers.
final class Rounds {
    private static final int LARGEST = 1023;

    private Rounds() {}

    /// The site `step` (1 or −1) from `site` on a ring of n.
    static int next(int site, int step, int n) {
        int next = site + step;
        return next == n ? 0 : next < 0 ? n - 1 : next;
    }

    /// 2^power; 0 below the normal range of doubles, so that what is negligible vanishes.
    static double power(long power) {
        return power < -1022 ? 0 : Double.longBitsToDouble((Math.min(power, LARGEST) + LARGEST) << 52);
    }
}
