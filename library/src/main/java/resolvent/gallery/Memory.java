package resolvent.gallery;

import java.util.List;
import resolvent.matrix.Dense;
import resolvent.report.Numbers;

/// Patterns ξ_p of ±1, and the connections `M = Σ_p ξ_p ξ_pᵀ/N` that store them.
///
/// @param patterns ξ_p
record Memory(List<Numbers> patterns) {
    Memory {
        patterns = List.copyOf(patterns);
    }

    /// The number of patterns.
    int size() {
        return patterns.size();
    }

    /// A pattern as a fresh array.
    double[] pattern(int p) {
        return patterns.get(p).toArray();
    }

    private int neurons() {
        return patterns.getFirst().size();
    }

    Dense weights() {
        int neurons = neurons();
        double[] weights = new double[Dense.length(neurons, neurons)];
        for (Numbers pattern : patterns) {
            for (int j = 0; j < neurons; j++) {
                for (int i = 0; i < neurons; i++) {
                    weights[j * neurons + i] += pattern.get(i) * pattern.get(j) / neurons;
                }
            }
        }
        return Dense.ofColumns(neurons, neurons, weights);
    }

    /// ξ_p·v/N
    double overlap(int p, double[] state) {
        double sum = 0;
        for (int i = 0; i < state.length; i++) {
            sum += patterns.get(p).get(i) * state[i];
        }
        return sum / state.length;
    }

    /// `E/N = −½ Σ_p m_p² + (1/βN) Σ_i ∫₀^{v_i} artanh`, which no state raises under `τ v' = −v + tanh(β M v)`.
    double energy(double beta, double[] state) {
        double attraction = 0;
        for (int p = 0; p < size(); p++) {
            double overlap = overlap(p, state);
            attraction += overlap * overlap;
        }
        double cost = 0;
        for (double rate : state) {
            cost += cost(rate);
        }
        return -attraction / 2 + cost / (beta * state.length);
    }

    /// `∫₀^v artanh = ½ ((1 + v) ln(1 + v) + (1 − v) ln(1 − v))`, up to v = ±1, where it is ln 2.
    private static double cost(double rate) {
        return (entropy(1 + rate) + entropy(1 - rate)) / 2;
    }

    private static double entropy(double x) {
        return x <= 0 ? 0 : x * Math.log(x);
    }
}
