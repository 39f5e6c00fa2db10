/// What a matrix does that its eigenvalues do not tell.
///
/// Everything here comes from the resolvent (z − A)⁻¹, whose norm is 1/σ(z), with σ(z) the smallest singular value of
/// z − A. The set {σ(z) < ε} is the ε-pseudospectrum: where eigenvalues can be moved to by a perturbation of norm ε. For
/// a normal matrix σ is the distance from the nearest eigenvalue; for others it can be smaller by orders of magnitude,
/// and then `v' = A v` grows before it decays.
///
/// [resolvent.nonnormal.ResolventNorm] computes σ at many points at once, from one Schur form.
/// [resolvent.nonnormal.Pseudospectrum] is σ on a grid; [resolvent.nonnormal.StabilityRadius] its minimum on the imaginary axis;
/// [resolvent.nonnormal.KreissConstant] the supremum of Re z / σ(z) over the right half plane, which bounds growth from
/// below; [resolvent.nonnormal.NumericalRange] bounds it at once.
///
/// The bounds rest on two facts. σ² − |z|² is a concave function of z, as the smallest eigenvalue of a Hermitian matrix
/// that depends linearly on Re z and Im z, so that between points where σ is known it cannot be much smaller. And the
/// supremum of the resolvent norm on the line Re z = x is log-convex in x for a stable matrix, by Hadamard's three lines
/// theorem.
///
/// L. N. Trefethen & M. Embree, Spectra and Pseudospectra, Princeton (2005).
@NullMarked
package resolvent.nonnormal;

import org.jspecify.annotations.NullMarked;
