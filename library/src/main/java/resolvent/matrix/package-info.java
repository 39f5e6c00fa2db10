/// Matrices that keep their structure, and what can be computed from one: factorizations, eigenvalues and
/// eigenvectors, the exponential, leading eigenvalues. LAPACK is reached through one small door in this package.
@NullMarked
package resolvent.matrix;

import org.jspecify.annotations.NullMarked;
