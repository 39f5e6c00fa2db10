package resolvent.numeric;

import java.util.Optional;

/// How a neuron's rate depends on its input: φ(u), with its slope φ'(u). `Gain.tanh()`, `Gain.rectifier()` and the other
/// static methods are what there is; a user's own gain is one class with two methods, [#rate] and [#slope].
public interface Gain {
    /// φ(u) = u
    static Gain linear() {
        return Standard.LINEAR;
    }

    /// φ(u) = tanh u, within 2 ulp and with the same bits on every machine ([Tanh])
    static Gain tanh() {
        return Standard.TANH;
    }

    /// φ(u) = max(u, 0), the rectifier \[u\]₊
    static Gain rectifier() {
        return Standard.RECTIFIER;
    }

    /// φ(u) = a \[u − θ\]₊
    ///
    /// @param gain slope a above the threshold, at least 0
    /// @param threshold input θ from which the neuron answers
    static ThresholdLinear thresholdLinear(double gain, double threshold) {
        return new ThresholdLinear(gain, threshold);
    }

    /// φ(u) = ln(1 + e^{βu}) / β, a rectifier with a rounded corner
    ///
    /// @param sharpness β, the inverse width of the corner, above 0
    static SoftPlus softPlus(double sharpness) {
        return new SoftPlus(sharpness);
    }

    /// φ(u) = R / (1 + e^{−β(u − θ)})
    ///
    /// @param largest R, the largest rate, above 0
    /// @param steepness β, above 0; the slope at the threshold is R β / 4
    /// @param threshold θ, the input with half of the largest rate
    static Sigmoid sigmoid(double largest, double steepness, double threshold) {
        return new Sigmoid(largest, steepness, threshold);
    }

    /// The rate φ(u).
    double rate(double input);

    /// The slope φ'(u); where φ has a kink, the slope to its right.
    double slope(double input);

    /// φ of a quantity as a formula of numbers, `+ − * /`, brackets and the functions `exp`, `ln`, `tanh`, `max` and `abs`,
    /// for other programs; empty if there is none.
    ///
    /// @param input the name of the quantity, or a formula in brackets
    default Optional<String> formula(String input) {
        return Optional.empty();
    }

    /// Writes the rates of many inputs into `out`, of the same length and perhaps the same array. The same bits as one
    /// by one.
    default void rates(double[] inputs, double[] out) {
        for (int i = 0; i < inputs.length; i++) {
            out[i] = rate(inputs[i]);
        }
    }

    /// The gains that have no parameters.
    enum Standard implements Gain {
        /// φ(u) = tanh u, within 2 ulp and with the same bits on every machine ([Tanh])
        TANH {
            @Override
            public double rate(double input) {
                return Tanh.of(input);
            }

            @Override
            public double slope(double input) {
                double rate = Tanh.of(input);
                return Math.fma(-rate, rate, 1);
            }

            @Override
            public void rates(double[] inputs, double[] out) {
                Tanh.of(inputs, out);
            }

            @Override
            public Optional<String> formula(String input) {
                return Optional.of("tanh(%s)".formatted(input));
            }
        },
        /// φ(u) = u
        LINEAR {
            @Override
            public double rate(double input) {
                return input;
            }

            @Override
            public double slope(double input) {
                return 1;
            }

            @Override
            public Optional<String> formula(String input) {
                return Optional.of(input);
            }
        },
        /// φ(u) = max(u, 0), the rectifier \[u\]₊
        RECTIFIER {
            @Override
            public double rate(double input) {
                return Math.max(input, 0);
            }

            @Override
            public double slope(double input) {
                return input >= 0 ? 1 : 0;
            }

            @Override
            public Optional<String> formula(String input) {
                return Optional.of("max(%s,0)".formatted(input));
            }
        }
    }
}
