package resolvent.bifurcation;

import java.util.Arrays;

/// The polynomial through values at a few nodes, by Lagrange's weights.
final class Interpolation {
    private static final int HALVINGS = 60;

    private final double[] nodes;

    Interpolation(double... nodes) {
        this.nodes = nodes.clone();
    }

    int size() {
        return nodes.length;
    }

    double node(int index) {
        return nodes[index];
    }

    /// The same nodes, nearer to each other or farther away.
    Interpolation scaled(double factor) {
        return new Interpolation(Arrays.stream(nodes).map(node -> factor * node).toArray());
    }

    /// The weights of the nodes' values in the value at a place.
    double[] weights(double at) {
        double[] weights = new double[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            weights[k] = 1;
            for (int other = 0; other < nodes.length; other++) {
                weights[k] *= other == k ? 1 : (at - nodes[other]) / (nodes[k] - nodes[other]);
            }
        }
        return weights;
    }

    /// The zero of the polynomial between the two nodes in the middle, if their values have opposite signs.
    double root(double[] values) {
        double low = nodes[nodes.length / 2 - 1];
        double high = nodes[nodes.length / 2];
        boolean negative = values[nodes.length / 2 - 1] < 0;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            boolean before = RestCurve.dot(weights(middle), values) < 0 == negative;
            low = before ? middle : low;
            high = before ? high : middle;
        }
        return (low + high) / 2;
    }
}
