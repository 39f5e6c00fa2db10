package resolvent.gallery;

import java.util.Optional;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The covariance of `τ v' = −A v + ξ`, <ξ ξᵀ> = 2Dτ δ, in two ways: from the Lyapunov equation, and from the response at
/// every frequency.
final class Fluctuations {
    private static final int DOUBLINGS = 60;
    private static final int FREQUENCIES = 400;

    private Fluctuations() {}

    /// C of `A C + C Aᵀ = 2D` for a stable A, by Smith's doubling: with `U = (1 + A)⁻¹`, `V = U (A − 1)` the equation
    /// is `C = V C Vᵀ + 4D U Uᵀ`, whose series is summed in pairs, in pairs of pairs and so on. Accurate to a few
    /// ulp times the condition of the equation. Empty if A has an eigenvalue without positive real part.
    ///
    /// R. A. Smith, SIAM J. Appl. Math. 16, 198 (1968), doi:10.1137/0116017
    static Optional<Dense> covariance(Dense a, double noise) {
        int n = a.rows();
        Optional<LinearSolver> solver = LinearSolver.of(a.scaledAndShifted(1, 1));
        if (solver.isEmpty()) {
            return Optional.empty();
        }
        Dense inverse = solver.get().solve(Dense.identity(n));
        Dense power = inverse.times(a.scaledAndShifted(1, -1));
        Dense covariance = inverse.timesTransposed(inverse).scaled(4 * noise);
        for (int k = 0; k < DOUBLINGS; k++) {
            Dense added = power.times(covariance).timesTransposed(power);
            covariance = covariance.plus(added);
            if (added.frobeniusNorm() <= Math.ulp(covariance.frobeniusNorm())) {
                return Optional.of(covariance);
            }
            power = power.times(power);
        }
        return Optional.empty();
    }

    /// The covariance of two neurons, `(D/π) ∫ Σ_j R_aj R_bj* dω` with `R = (iω + A)⁻¹` and A = 1 − γM, by the
    /// trapezoidal rule in arctan ω, which converges like e^{−nd} with d the distance of the poles from the real axis.
    static double spectral(Ring ring, double gain, double noise, int a, int b) {
        double sum = 0;
        Ring transposed = ring.transpose();
        for (int k = 0; k < FREQUENCIES; k++) {
            double angle = Math.PI * ((k + 0.5) / FREQUENCIES - 0.5);
            double omega = Math.tan(angle);
            var response = new RingResponse(transposed, gain, omega);
            Complex[] one = response.solve(RingResponse.unit(ring.rows(), a));
            Complex[] other = response.solve(RingResponse.unit(ring.rows(), b));
            double product = 0;
            for (int j = 0; j < one.length; j++) {
                product += one[j].times(other[j].conjugate()).re();
            }
            sum += product * (1 + omega * omega);
        }
        return noise * sum / FREQUENCIES;
    }
}
