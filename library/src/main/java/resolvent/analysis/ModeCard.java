package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.spectrum.Mode;

/// One leading mode in words that a physiologist uses: how long it lasts, how fast it turns, where it shows, what it
/// reads, which connections carry it. A conjugate pair is one card.
///
/// @param rank 1 for the leading mode; a pair takes two ranks
/// @param mode the mode; of a pair the one with positive imaginary part
/// @param gain γ
/// @param tau τ
/// @param showsIn cells of largest |r|, largest first
/// @param readsFrom cells of largest |l|, largest first
/// @param connections connections with the largest share in the eigenvalue, largest first
public record ModeCard(int rank, Mode mode, double gain, double tau, List<Cell> showsIn, List<Cell> readsFrom,
        List<Connection> connections) {
    private static final int CELLS = 8;
    private static final int CONNECTIONS = 8;
    /// Below this share of the largest entry a cell is not worth naming.
    private static final double NEGLIGIBLE = 0.05;

    public ModeCard {
        showsIn = List.copyOf(showsIn);
        readsFrom = List.copyOf(readsFrom);
        connections = List.copyOf(connections);
    }

    /// A cell with the modulus of its entry in a unit eigenvector.
    public record Cell(String name, double weight) {}

    /// A connection with its part in the eigenvalue.
    ///
    /// @param share Re(l_i M_ij r_j / (lᵀr λ)): all connections together make 1
    public record Connection(String sender, String receiver, double weight, double share) {}

    static ModeCard of(int rank, Mode mode, Connectivity connectivity, double gain, double tau) {
        return new ModeCard(rank, mode, gain, tau, largest(mode.right(), connectivity),
                largest(mode.left(), connectivity), carriers(mode, connectivity));
    }

    /// Whether the mode turns, so that its conjugate is a mode too.
    public boolean isPair() {
        return mode.eigenvalue().im() != 0;
    }

    /// The eigenvalue of γM.
    public Complex scaledEigenvalue() {
        return mode.eigenvalue().times(gain);
    }

    /// The time constant τ / (1 − γ Re λ) of decay; empty for a mode that grows.
    public Optional<Double> timeConstant() {
        double rate = 1 - gain * mode.eigenvalue().re();
        return rate > 0 ? Optional.of(tau / rate) : Optional.empty();
    }

    /// The frequency |γ Im λ| / (2π τ), in cycles per unit of τ.
    public double frequency() {
        return Math.abs(gain * mode.eigenvalue().im()) / (2 * Math.PI * tau);
    }

    /// How many cells take part: one over the biorthogonal inverse participation ratio, which counts a cell as far as
    /// it both shows the mode and feeds it; empty for a defective mode, whose vectors are not determined.
    public Optional<Double> participation() {
        return mode.iprBiorthogonal().map(ipr -> 1 / ipr);
    }

    /// How many cells show the mode: one over the inverse participation ratio of the right vector; empty for a defective
    /// mode.
    public Optional<Double> shownBy() {
        return mode.isDefective() ? Optional.empty() : Optional.of(1 / mode.iprRight());
    }

    /// Ranks as a table shows them: `1`, or `3,4` for a pair.
    public String ranks() {
        return isPair() ? rank + "," + (rank + 1) : Integer.toString(rank);
    }

    private static List<Cell> largest(ComplexVector vector, Connectivity connectivity) {
        List<Cell> cells = new ArrayList<>();
        double[] top = {0};
        WiringFacts.ranked(vector.size(), vector::abs).limit(CELLS).forEach(i -> {
            top[0] = Math.max(top[0], vector.abs(i));
            if (vector.abs(i) > NEGLIGIBLE * top[0]) {
                cells.add(new Cell(connectivity.names().get(i), vector.abs(i)));
            }
        });
        return cells;
    }

    private static List<Connection> carriers(Mode mode, Connectivity connectivity) {
        Complex value = mode.eigenvalue();
        if (mode.isDefective() || value.abs() == 0) {
            return List.of();
        }
        return Carriers.of(mode, connectivity, CONNECTIONS);
    }
}
