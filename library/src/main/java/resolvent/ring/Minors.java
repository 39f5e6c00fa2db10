package resolvent.ring;

/// Determinants of z − M on ever longer stretches of a ring, all from one site on in one direction, by
/// `p_i = (z − d) p_{i−1} − b p_{i−2}`: `(re + i im) · 2^exponent`, entry i for i sites.
final class Minors {
    /// So small that no product with the largest eigenvalue, about e^700, overflows.
    private static final double LARGE = 0x1p10;

    final double[] re;
    final double[] im;
    final long[] exponent;

    /// For up to `most` sites.
    Minors(int most) {
        re = new double[most + 1];
        im = new double[most + 1];
        exponent = new long[most + 1];
    }

    /// Fills in the determinants of the first 0, 1, … sites of a stretch, up to all of it, at z = x + iy.
    void fill(Sites sites, double x, double y, Stretch stretch) {
        double pr = 1;
        double pi = 0;
        double olderR = 0;
        double olderI = 0;
        long power = 0;
        re[0] = 1;
        im[0] = 0;
        exponent[0] = 0;
        int n = sites.size;
        int at = stretch.first();
        double product = 0;
        for (int i = 1; i <= stretch.count(); i++) {
            double u = x - sites.diagonal[at];
            double newR = Math.fma(-product, olderR, Math.fma(u, pr, -y * pi));
            double newI = Math.fma(-product, olderI, Math.fma(u, pi, y * pr));
            olderR = pr;
            olderI = pi;
            pr = newR;
            pi = newI;
            double size = Math.max(Math.max(Math.abs(pr), Math.abs(pi)), Math.max(Math.abs(olderR), Math.abs(olderI)));
            if (size > LARGE || size < 1 / LARGE) {
                int own = Math.getExponent(size);
                double factor = Rounds.power(-own);
                pr *= factor;
                pi *= factor;
                olderR *= factor;
                olderI *= factor;
                power += own;
            }
            re[i] = pr;
            im[i] = pi;
            exponent[i] = power;
            int next = Rounds.next(at, stretch.step(), n);
            product = sites.products[stretch.step() > 0 ? at : next];
            at = next;
        }
    }

    /// Sites one after the other.
    ///
    /// @param first the first of them
    /// @param step 1 forwards, −1 backwards
    /// @param count how many
    record Stretch(int first, int step, int count) {}
}
