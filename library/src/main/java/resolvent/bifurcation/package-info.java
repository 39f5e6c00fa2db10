/// How rest and oscillation change with a parameter.
///
/// A [resolvent.bifurcation.Family] is a model for every value of a parameter. Its states of rest form curves in the
/// space of state and parameter, which [resolvent.bifurcation.Continuation] follows by pseudo-arclength: a step along
/// the tangent, then Newton's method in the hyperplane across it, so that folds are nothing special. On the way it
/// finds where the number of growing directions changes, and names it: a fold, a Hopf bifurcation with the coefficient
/// that says whether the cycle is born stable, a pitchfork or transcritical crossing, whose other branch is followed too,
/// and the border collision, at which the Jacobian of a rectified network jumps.
///
/// Limit cycles are found by shooting, from a trajectory, a guess or a Hopf bifurcation, and followed in the same way
/// ([resolvent.bifurcation.CycleContinuation]), through folds and up to homoclinic orbits; where a multiplier crosses the
/// unit circle the place is located, and from a period doubling the cycle of twice the period is followed.
///
/// H. B. Keller, in Applications of Bifurcation Theory, Academic Press, 359 (1977) (pseudo-arclength).
/// Yu. A. Kuznetsov, Elements of Applied Bifurcation Theory, Springer (2004), doi:10.1007/978-1-4757-3978-7.
@NullMarked
package resolvent.bifurcation;

import org.jspecify.annotations.NullMarked;
