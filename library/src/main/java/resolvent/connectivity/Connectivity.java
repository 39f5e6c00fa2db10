package resolvent.connectivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import resolvent.matrix.BlockRing;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Ring;
import resolvent.matrix.Sparse;

/// A network: its square matrix of weights, and for every neuron a name and a population.
///
/// `matrix().get(i, j)` is the weight from neuron `j` to neuron `i`: columns send, rows receive.
///
/// @param matrix the weights, N × N
/// @param names one name for each neuron
/// @param populations one population for each neuron
public record Connectivity(Matrix matrix, List<String> names, List<Population> populations) {

    public Connectivity {
        if (!matrix.isSquare()) {
            throw new IllegalArgumentException("matrix is %d x %d, must be square".formatted(
                    matrix.rows(), matrix.columns()));
        }
        requireLength("names", names, matrix.rows());
        requireLength("populations", populations, matrix.rows());
        names = List.copyOf(names);
        populations = List.copyOf(populations);
    }

    private static void requireLength(String what, List<?> list, int size) {
        if (list.size() != size) {
            throw new IllegalArgumentException("%s must have one entry for each of %d neurons, was %d".formatted(
                    what, size, list.size()));
        }
    }

    /// A network without names or known populations; neurons are numbered from 0.
    public static Connectivity of(Matrix matrix) {
        return new Connectivity(matrix, numbered(matrix.rows()), unknown(matrix.rows()));
    }

    /// A network whose first `excitatory` neurons are excitatory and whose others are inhibitory.
    public static Connectivity of(Matrix matrix, int excitatory) {
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            populations.add(i < excitatory ? Population.EXCITATORY : Population.INHIBITORY);
        }
        return new Connectivity(matrix, numbered(matrix.rows()), populations);
    }

    /// A network with known populations; neurons are numbered from 0.
    public static Connectivity of(Matrix matrix, List<Population> populations) {
        return new Connectivity(matrix, numbered(matrix.rows()), populations);
    }

    private static List<String> numbered(int size) {
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    private static List<Population> unknown(int size) {
        return Collections.nCopies(size, Population.UNKNOWN);
    }

    /// The number of neurons.
    public int size() {
        return matrix.rows();
    }

    /// The same neurons with other weights.
    public Connectivity withMatrix(Matrix other) {
        return new Connectivity(other, names, populations);
    }

    /// The same network with every weight times `factor`.
    public Connectivity scaled(double factor) {
        return withMatrix(matrix.scaled(factor));
    }

    /// The network of the chosen neurons alone, in the given order.
    public Connectivity select(int[] neurons) {
        Matrix part = switch (matrix) {
            case Dense dense -> dense.select(neurons, neurons);
            case Sparse sparse -> sparse.select(neurons);
            case Ring ring -> ring.toSparse().select(neurons);
            case BlockRing ring -> ring.toSparse().select(neurons);
        };
        List<String> chosenNames = new ArrayList<>();
        List<Population> chosenPopulations = new ArrayList<>();
        for (int neuron : neurons) {
            chosenNames.add(names.get(neuron));
            chosenPopulations.add(populations.get(neuron));
        }
        return new Connectivity(part, chosenNames, chosenPopulations);
    }
}
