package resolvent.numeric;

/// How a neuron's rate depends on its input: φ(u), with its slope φ'(u). A user's own gain is one class with these
/// two methods.
public interface Gain {
    /// The rate φ(u).
    double rate(double input);

    /// The slope φ'(u); where φ has a kink, the slope to its right.
    double slope(double input);

    /// The gains that the field uses most.
    enum Standard implements Gain {
        /// φ(u) = tanh u
        TANH {
            @Override
            public double rate(double input) {
                return Math.tanh(input);
            }

            @Override
            public double slope(double input) {
                double rate = Math.tanh(input);
                return 1 - rate * rate;
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
        }
    }
}
