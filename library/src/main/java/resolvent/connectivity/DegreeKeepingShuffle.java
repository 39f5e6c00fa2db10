package resolvent.connectivity;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;

/// Random twins of a given network: the null model in which every neuron keeps how many outputs it has and how strong
/// each of them is, and how many inputs it has, while who is connected with whom is left to chance.
///
/// One step takes two connections j→i with weight w and l→k with weight w' and exchanges their receivers: j→k with w,
/// l→i with w'. A step that would double a connection or make an autapse is refused. Every neuron therefore keeps its
/// out-degree with all its outgoing weights (and with them the sign that Dale's law gives it) and its in-degree; the
/// sum of its incoming weights may change. Autapses take no part and stay as they are.
///
/// First the weights of each neuron are permuted among its targets; then 10/(1 − d)² steps are tried for each
/// connection, where d is the density, so that about 10 are accepted; at most 50 are tried. How many are tried must not
/// depend on how many were accepted: stopping after a number of accepted steps favours networks that allow many. In a
/// network with density above 0.9 nearly every step would be refused, so there only the permutation is done, and
/// [Twin#tried] is 0.
///
/// All networks that steps can reach come with the same probability. These are all networks with the same degrees, but
/// for rare cases such as three neurons in a directed cycle, which steps cannot reverse.
///
/// Time O(connections): 4,681 connections of 419 neurons take a millisecond, 10⁶ connections about a second.
/// Exchanging the ends of edges as a null model: S. Maslov, K. Sneppen, Science 296, 910 (2002),
/// doi:10.1126/science.1065103; which networks it reaches: A. Berger, M. Müller-Hannemann, Lect. Notes Comput. Sci.
/// 6410, 220 (2010), doi:10.1007/978-3-642-16926-7_21.
public final class DegreeKeepingShuffle implements Ensemble {
    /// Above this share of possible connections only weights are permuted.
    public static final double NEARLY_COMPLETE = 0.9;

    private static final double ACCEPTED_PER_EDGE = 10;
    private static final double MOST_PER_EDGE = 50;

    private final Connectivity original;
    private final double density;
    /// Empty where the weights of a dense matrix are permuted in place.
    private final Optional<EdgeList> edges;

    /// Prepares twins of a network.
    public DegreeKeepingShuffle(Connectivity original) {
        this.original = original;
        this.density = density(original.matrix());
        boolean inPlace = density > NEARLY_COMPLETE && original.matrix() instanceof Dense;
        this.edges = inPlace ? Optional.empty() : Optional.of(EdgeList.of(original.matrix()));
    }

    private static double density(Matrix matrix) {
        long size = matrix.rows();
        long autapses = IntStream.range(0, matrix.rows()).filter(i -> matrix.get(i, i) != 0).count();
        return size < 2 ? 0 : (double) (matrix.nonZeros() - autapses) / (size * (size - 1));
    }

    /// A shuffled twin and how far the shuffling came.
    ///
    /// @param network the twin, with the names and populations of the original
    /// @param tried number of exchanges that were tried
    /// @param accepted number of those that were done
    public record Twin(Connectivity network, long tried, long accepted) {
        /// The share of exchanges that were possible; NaN if none was tried.
        public double acceptance() {
            return (double) accepted / tried;
        }
    }

    @Override
    public int size() {
        return original.size();
    }

    /// The share of the N(N − 1) possible connections, autapses left out, that the network has; 0 for one neuron.
    public double density() {
        return density;
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        return shuffle(random).network();
    }

    /// One twin with the figures that tell how well it was shuffled.
    public Twin shuffle(UniformRandomProvider random) {
        return edges.map(list -> exchange(list.copy(), random)).orElseGet(() -> permute(random));
    }

    private Twin exchange(EdgeList twin, UniformRandomProvider random) {
        twin.permuteWeights(random);
        long tries = tries(twin);
        long accepted = 0;
        if (tries > 0) {
            Adjacency adjacency = Adjacency.of(twin);
            for (long k = 0; k < tries; k++) {
                int first = random.nextInt(twin.count());
                int second = random.nextInt(twin.count());
                accepted += twin.exchange(first, second, adjacency) ? 1 : 0;
            }
        }
        return new Twin(original.withMatrix(matrix(twin)), tries, accepted);
    }

    /// The number of steps, known beforehand.
    private long tries(EdgeList twin) {
        if (density > NEARLY_COMPLETE) {
            return 0;
        }
        double missing = 1 - density;
        return Math.round(twin.count() * Math.min(MOST_PER_EDGE, ACCEPTED_PER_EDGE / (missing * missing)));
    }

    private Matrix matrix(EdgeList twin) {
        var sparse = twin.toSparse();
        return original.matrix() instanceof Dense ? sparse.toDense() : sparse;
    }

    /// Only permutes the weights of each neuron, with the same draws as the list of edges would.
    private Twin permute(UniformRandomProvider random) {
        int size = original.size();
        double[] columns = original.matrix().toDense().toColumns();
        int[] places = new int[size];
        for (int sender = 0; sender < size; sender++) {
            int count = 0;
            for (int receiver = 0; receiver < size; receiver++) {
                places[count] = sender * size + receiver;
                count += receiver != sender && columns[places[count]] != 0 ? 1 : 0;
            }
            permute(columns, places, count, random);
        }
        return new Twin(original.withMatrix(Dense.ofColumns(size, size, columns)), 0, 0);
    }

    private static void permute(double[] values, int[] places, int count, UniformRandomProvider random) {
        for (int k = count - 1; k > 0; k--) {
            int other = places[random.nextInt(k + 1)];
            double kept = values[places[k]];
            values[places[k]] = values[other];
            values[other] = kept;
        }
    }
}
