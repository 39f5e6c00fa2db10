/// Eigenvalues of rings and open chains in O(N²), without a dense matrix.
///
/// On a ring, `det(z − M) = Δ(z) − c`: Δ, the trace of the product of the transfer matrices of all sites, does not
/// depend on the directional bias g, and `c = Π M[j][j+1] + Π M[j+1][j]` does not depend on z. So every eigenvalue
/// lies on the lemniscate |Δ(z)| = |c|. Each part of the region |Δ| < |c| that holds m zeros of Δ has exactly m
/// eigenvalues on its boundary, 2π apart in the phase of Δ. A localized state is such a part with m = 1, tiny, around
/// an eigenvalue of the open chain; the hole in the spectrum is one with many, and its boundary is the rim.
///
/// [resolvent.ring.OpenChain] finds the eigenvalues of the chain by qd sweeps with shifts, [resolvent.ring.RimSolver]
/// those of the ring: it polishes the states that stay, marches along the rims, and checks the count and the sums.
/// [resolvent.ring.ClusterModel] describes rings of clusters of neurons joined by single links, where c depends on z and
/// the chain is solved by halves. All of it is plain Java arithmetic whose bits do not depend on the machine.
///
/// N. Hatano & D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570;
/// A. Amir, N. Hatano & D. R. Nelson, Phys. Rev. E 93, 042310 (2016), doi:10.1103/PhysRevE.93.042310.
@NullMarked
package resolvent.ring;

import org.jspecify.annotations.NullMarked;
