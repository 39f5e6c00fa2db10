package resolvent.ring;

/// The characteristic polynomial of one kind of ring, as the solver of rims sees it: `det = Δ(u) − C(u)` of degree n
/// in a variable u, in which complex conjugation maps roots to roots. What is sampled is `H = Δ/C`; roots are where
/// H = 1.
interface Model extends Sampler {
    /// The number n of roots.
    int degree();

    /// Fills in ln|H|, arg H, H'/H and the Newton step det/det' at the first `count` points.
    @Override
    void sample(Samples samples, int count);

    /// The n roots of the ring cut open, to which the localized states of the ring stay close.
    PointList openRoots();

    /// How often u = 0 is known exactly to be a root.
    default int zeros() {
        return 0;
    }

    /// Where H has poles; none where C does not depend on u.
    default PointList poles() {
        return new PointList(0);
    }

    /// How far from 0 the roots are if nothing but the way round matters; 0 where that says nothing.
    default double reach() {
        return 0;
    }

    /// Σ u over all roots.
    double sum();

    /// Σ u² over all roots.
    double sumOfSquares();
}
