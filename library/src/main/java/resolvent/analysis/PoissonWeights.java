package resolvent.analysis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.matrix.Sparse;

/// Redraws every weight as if it were a count: |w| becomes a Poisson number of mean |w|, the sign stays. Twins show
/// how far counting error alone moves an eigenvalue.
record PoissonWeights(Connectivity measured) implements Ensemble {

    @Override
    public int size() {
        return measured.size();
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        var builder = new Sparse.Builder(size(), size());
        measured.matrix().forEachNonZero((row, column, weight) -> {
            int count = PoissonSampler.of(random, Math.abs(weight)).sample();
            builder.add(row, column, Math.copySign(count, weight));
        });
        return measured.withMatrix(builder.build());
    }
}
