package resolvent.lyapunov;

/// The points of the complex plane at which κ is the same.
public enum Symmetry {
    /// κ(Ē) = κ(E), as for every real matrix.
    CONJUGATION,
    /// Also κ(−E) = κ(E): without diagonal, or with one whose law does not change with its sign.
    QUADRANT,
    /// Also κ(iE) = κ(E): without diagonal, when b and −b are equally likely.
    OCTANT
}
