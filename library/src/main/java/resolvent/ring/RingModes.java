package resolvent.ring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;

/// Eigenvectors of a ring or an open chain and their inverse participation ratios, in O(N) for each state.
///
/// Both vectors of an eigenvalue come from minors of the ring cut where the state is largest, with products of hops kept
/// as scaled numbers, so that e^{gN} may exceed the range of doubles. Amplitudes are right to about N ulp times the
/// condition of the state, however small they are; a recursion in one direction would err in left vectors by e^{2gN}.
/// The ratios of many states are computed together, as many at once as a vector of the processor has lanes, and have the
/// same bits whatever that number is; amplitudes below 2^−200 of a vector's largest count as 0 there. States of conjugate eigenvalues, and of λ and −λ where the spectrum is symmetric, have the same ratios and are
/// computed once.
///
/// An eigenvalue with several eigenvectors yields one of them; a defective one, such as 0 often is for an odd number of
/// sites, says so by its condition.
///
/// ```java
/// RingModes modes = RingModes.of(ring, RingEigenvalues.of(ring).orElseThrow().values());
/// double participation = 1 / modes.get(0).iprBiorthogonal().orElseThrow();
/// ```
public final class RingModes {
    private final Sites sites;
    private final List<RingMode> modes;
    private final double norm;
    private final boolean bipartite;

    private RingModes(Ring ring, List<Complex> eigenvalues) {
        this.sites = new Sites(ring);
        this.norm = Math.scalb(ring.frobeniusNorm(), -sites.scale);
        this.bipartite = sites.isBipartite();
        this.modes = all(eigenvalues);
    }

    /// The modes of the given eigenvalues, in their order.
    ///
    /// @param eigenvalues eigenvalues of the ring, all or some; what is not an eigenvalue shows by its residual
    /// @throws IllegalArgumentException if one of them is not finite
    public static RingModes of(Ring ring, List<Complex> eigenvalues) {
        for (Complex value : eigenvalues) {
            if (!Double.isFinite(value.re()) || !Double.isFinite(value.im())) {
                throw new IllegalArgumentException("eigenvalues must be finite, one was " + value);
            }
        }
        return new RingModes(ring, eigenvalues);
    }

    private List<RingMode> all(List<Complex> eigenvalues) {
        Map<Complex, Integer> places = new LinkedHashMap<>();
        List<Integer> placeOf = new ArrayList<>(eigenvalues.size());
        for (Complex value : eigenvalues) {
            placeOf.add(places.computeIfAbsent(twin(value), _ -> places.size()));
        }
        List<RingMode> found = new ModeSolver(sites, norm, ModeKernels.fastest()).solve(List.copyOf(places.keySet()));
        return IntStream.range(0, eigenvalues.size())
                .mapToObj(k -> found.get(placeOf.get(k)).of(eigenvalues.get(k))).toList();
    }

    /// The eigenvalue whose modes live where those of `value` do.
    private Complex twin(Complex value) {
        // adding 0 makes −0 equal to 0
        return new Complex((bipartite ? Math.abs(value.re()) : value.re()) + 0.0, Math.abs(value.im()) + 0.0);
    }

    /// The number of modes.
    public int size() {
        return modes.size();
    }

    /// The k-th mode, in the order in which the eigenvalues were given.
    public RingMode get(int k) {
        return modes.get(k);
    }

    public List<RingMode> all() {
        return modes;
    }

    /// The right eigenvector of the k-th mode, length N, unit norm: entries smaller than 1e-307 of the largest become 0.
    ///
    /// @throws ArithmeticException if it is not determined because the eigenvalue has several
    public ComplexVector right(int k) {
        return vectors(k).right().unit();
    }

    /// The left eigenvector of the k-th mode, `lᵀ M = λ lᵀ`, as [#right] otherwise.
    ///
    /// @throws ArithmeticException if it is not determined because the eigenvalue has several
    public ComplexVector left(int k) {
        return vectors(k).left().unit();
    }

    /// The products l_j r_j of the k-th mode, of unit norm. They show where a state lives even where r and l pile up at
    /// opposite ends and e^{gN} exceeds all doubles.
    ///
    /// @throws ArithmeticException if they are not determined because the eigenvalue has several
    public ComplexVector products(int k) {
        return vectors(k).products().unit();
    }

    private CutRing.Vectors vectors(int k) {
        RingMode mode = modes.get(k);
        double unit = Math.scalb(1.0, -sites.scale);
        return new CutRing(sites).at(mode.centre(), mode.eigenvalue().re() * unit, mode.eigenvalue().im() * unit);
    }
}
