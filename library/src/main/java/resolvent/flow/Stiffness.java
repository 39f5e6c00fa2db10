package resolvent.flow;

/// Whether steps are as long as stability lets them be, and not as long as the tolerance would.
///
/// The method damps a mode of eigenvalue λ < 0 only in steps h with h |λ| below about 6.1. How often h |λ| was beyond it
/// is counted over the steps that were accepted, and forgotten after six steps in a row that kept below.
///
/// Source: E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, section IV.2 (1996),
/// doi:10.1007/978-3-642-05221-7.
final class Stiffness {
    private static final double BOUNDARY = 6.1;
    private static final int ENOUGH = 15;
    private static final int FORGOTTEN = 6;

    private int beyond;
    private int below;
    /// Of the last step beyond.
    private double length;
    private double fastest;

    /// Counts a step that was accepted.
    ///
    /// @param product h |λ| for the largest |λ|
    void count(double step, double product) {
        if (product > BOUNDARY) {
            beyond++;
            below = 0;
            length = Math.abs(step);
            fastest = length / product;
        } else if (++below == FORGOTTEN) {
            beyond = 0;
        }
    }

    /// What is to be said where the steps are spent.
    Outcome spent(double time) {
        return beyond >= ENOUGH ? new Outcome.Stiff(time, length, fastest) : new Outcome.TooManySteps(time);
    }
}
