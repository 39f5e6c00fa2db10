package resolvent.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.experiment.Runner;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.KrylovSchur.Pair;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Mode;
import resolvent.spectrum.NeuronRemoval;
import resolvent.spectrum.Spectrum;

/// What silencing one cell does to the spectral abscissa.
///
/// To first order, removing cell i moves the eigenvalue by `−(2λ − M_ii) l_i r_i / (lᵀ r)`; the cells for which that
/// is largest are then removed in earnest: from the modes of the whole where all are known (see [NeuronRemoval]), else
/// by a new search for the leading eigenvalue.
///
/// @param cell which cell
/// @param firstOrder the first-order change of Re λ
/// @param abscissa the spectral abscissa without the cell; NaN if the iteration did not find it
public record Silencing(String cell, double firstOrder, double abscissa) {
    private static final int TRIED = 8;
    /// In a matrix with more entries each search takes long.
    private static final int TRIED_IF_LARGE = 3;
    private static final long LARGE = 300_000;
    private static final int SMALL = 120;
    private static final int GUESSED = 10;
    private static final KrylovSchur.Settings ROUGH = new KrylovSchur.Settings(
            KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-5, 40, 8);

    /// @param modes the leading modes
    /// @param all all modes, empty if they are not known
    static List<Silencing> of(Connectivity connectivity, List<Mode> modes, List<Mode> all, Runner runner) {
        Mode leading = modes.getFirst();
        if (leading.isDefective() || connectivity.size() < 2) {
            return List.of();
        }
        Complex pairing = leading.left().dot(leading.right());
        double[] change = new double[connectivity.size()];
        for (int i = 0; i < change.length; i++) {
            double own = connectivity.matrix().get(i, i);
            Complex factor = leading.eigenvalue().times(2).minus(Complex.real(own));
            Complex part = leading.left().get(i).times(leading.right().get(i)).dividedBy(pairing);
            change[i] = -factor.times(part).re();
        }
        double[] start = guess(modes, connectivity.size());
        boolean slow = all.isEmpty() && connectivity.matrix().nonZeros() > LARGE;
        int[] cells = WiringFacts.ranked(change.length, i -> Math.abs(change[i])).limit(slow ? TRIED_IF_LARGE : TRIED)
                .filter(i -> change[i] != 0).toArray();
        // a small network is solved anew, which keeps its structural zeros exact
        var removal = new NeuronRemoval(connectivity.size() <= SMALL ? List.of() : all);
        return runner.map("silenced cells", cells.length, k -> new Silencing(connectivity.names().get(cells[k]),
                change[cells[k]], removal.abscissaWithout(cells[k])
                        .orElseGet(() -> without(connectivity, cells[k], start))));
    }

    /// A vector that holds something of each leading mode: without one cell they change little.
    private static double[] guess(List<Mode> modes, int size) {
        double[] start = new double[size];
        // a little of everything, should the leading modes vanish outside the silenced cell
        Arrays.setAll(start, i -> 1e-3 * Math.sin(i + 1.0));
        for (Mode mode : modes.subList(0, Math.min(GUESSED, modes.size()))) {
            for (int i = 0; i < size; i++) {
                start[i] += mode.right().re(i) + mode.right().im(i);
            }
        }
        return start;
    }

    private static double without(Connectivity connectivity, int silenced, double[] guess) {
        int[] others = IntStream.range(0, connectivity.size()).filter(i -> i != silenced).toArray();
        Connectivity rest = connectivity.select(others);
        if (rest.size() <= SMALL) {
            Spectrum spectrum = Spectrum.of(rest.matrix());
            return spectrum.unconverged() > 0 ? Double.NaN : spectrum.abscissa();
        }
        double[] start = IntStream.of(others).mapToDouble(i -> guess[i]).toArray();
        Pair first = KrylovSchur.of(rest.matrix(), 1, ROUGH, start, Streams.generator(0, silenced)).getFirst();
        return first.converged() ? first.value().re() : Double.NaN;
    }
}
