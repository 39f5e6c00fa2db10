/// How fast states of an infinite chain decay: the inverse localization length κ(E), the Lyapunov exponent of the
/// product of random transfer matrices
///
/// `p_{j+1} = (E − d_j) p_j − b_j p_{j−1}`,
///
/// where d is the diagonal and `b_j = M[j−1][j] M[j][j−1]` the product of the two weights of a bond. A directional bias
/// g drops out of it: `κ(E, g) = κ(E, 0) − g`. By Thouless's relation `∇²κ = 2π ρ`, κ is the potential of the
/// eigenvalues of the chain without bias.
///
/// Theory rests on this package, and so it stands on the ground floor and shares no code with the solver of rings,
/// whose eigenvalues it is compared with.
///
/// N. Hatano & D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996), doi:10.1103/PhysRevLett.77.570;
/// D. J. Thouless, J. Phys. C 5, 77 (1972), doi:10.1088/0022-3719/5/1/010.
@NullMarked
package resolvent.lyapunov;

import org.jspecify.annotations.NullMarked;
