package resolvent.analysis;

import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.matrix.Sparse;

/// Turns the sign of every cell whose sign was only assumed, each with the same probability; named cells keep theirs.
///
/// @param measured the network with assumed signs
/// @param assumed names of the cells that may be turned
/// @param probability with which each is turned
record FlippedSigns(Connectivity measured, Set<String> assumed, double probability) implements Ensemble {

    @Override
    public int size() {
        return measured.size();
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        double[] sign = new double[size()];
        for (int j = 0; j < sign.length; j++) {
            boolean turn = assumed.contains(measured.names().get(j)) && random.nextDouble() < probability;
            sign[j] = turn ? -1 : 1;
        }
        var builder = new Sparse.Builder(size(), size());
        measured.matrix().forEachNonZero((row, column, weight) -> builder.add(row, column, sign[column] * weight));
        return measured.withMatrix(builder.build());
    }
}
