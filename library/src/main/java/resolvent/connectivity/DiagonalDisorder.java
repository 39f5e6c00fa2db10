package resolvent.connectivity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Ring;
import resolvent.matrix.Sparse;

/// Another ensemble with a random number added to every diagonal entry, as when neurons leak at different rates.
///
/// The numbers are uniform in \[−W, W\] and drawn after the network. They are a property of each neuron and no
/// synapse, so Dale's law does not bind their sign.
///
/// @param of the other ensemble
/// @param width half the width W of the distribution
@About(title = "Diagonal disorder",
        doc = "Another ensemble with a uniform random number added to every diagonal entry, as when neurons leak at "
                + "different rates.",
        formula = "M_ii + w_i, w_i uniform in [−W, W]")
public record DiagonalDisorder(
        @Param(value = "girko", doc = "the ensemble that gets the disorder") Ensemble of,
        @Param(value = "0.5", doc = "half the width of the uniform distribution", symbol = "W", min = 0) double width)
        implements Ensemble {

    public DiagonalDisorder {
        Form.check(DiagonalDisorder.class, of, width);
    }

    @Override
    public int size() {
        return of.size();
    }

    @Override
    public long bytes() {
        return of.bytes();
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        Connectivity network = of.draw(random);
        double[] extra = new double[network.size()];
        Arrays.setAll(extra, _ -> width * (2 * random.nextDouble() - 1));
        return network.withMatrix(withDiagonal(network.matrix(), extra));
    }

    /// The matrix plus a diagonal one, of the same kind of structure.
    private static Matrix withDiagonal(Matrix matrix, double[] extra) {
        return switch (matrix) {
            case Dense dense -> plus(dense, extra);
            case Sparse sparse -> plus(sparse, extra);
            case Ring ring -> plus(ring, extra);
            case BlockRing ring -> ring.plusDiagonal(extra);
        };
    }

    private static Dense plus(Dense dense, double[] extra) {
        double[] entries = dense.toColumns();
        for (int i = 0; i < extra.length; i++) {
            entries[i * extra.length + i] += extra[i];
        }
        return Dense.ofColumns(extra.length, extra.length, entries);
    }

    private static Sparse plus(Sparse sparse, double[] extra) {
        var builder = new Sparse.Builder(extra.length, extra.length);
        sparse.forEachNonZero(builder::add);
        for (int i = 0; i < extra.length; i++) {
            builder.add(i, i, extra[i]);
        }
        return builder.build();
    }

    private static Ring plus(Ring ring, double[] extra) {
        double[] up = new double[extra.length];
        double[] down = new double[extra.length];
        double[] diagonal = new double[extra.length];
        for (int j = 0; j < extra.length; j++) {
            up[j] = ring.up(j);
            down[j] = ring.down(j);
            diagonal[j] = ring.diagonal(j) + extra[j];
        }
        return Ring.of(up, down, diagonal, ring.bias());
    }
}
