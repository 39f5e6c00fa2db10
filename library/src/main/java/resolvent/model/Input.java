package resolvent.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import resolvent.matrix.Matrix;
import resolvent.matrix.Vectors;

/// What reaches the neurons of a network from outside, as a function of time.
public interface Input {
    /// The number of neurons reached.
    int size();

    /// Writes the input at a time into `out`, of length [#size].
    void at(double time, double[] out);

    /// The input at a time, as a fresh array.
    default double[] at(double time) {
        double[] out = new double[size()];
        at(time, out);
        return out;
    }

    /// Whether the input is known not to change; one that is not known to may still be constant.
    default boolean isConstant() {
        return false;
    }

    /// When the input jumps, in order: steps of an integration end there, so that none goes across a jump or past a short
    /// pulse. None by default; say them by [#jumpingAt] where a function jumps.
    default List<Double> jumps() {
        return List.of();
    }

    /// The same input, of which it is known when it jumps.
    ///
    /// @param times finite, in any order
    /// @throws IllegalArgumentException if one is not finite
    default Input jumpingAt(double... times) {
        Vectors.requireFinite("times", times);
        List<Double> all = Stream.concat(jumps().stream(), Arrays.stream(times).boxed()).distinct().sorted().toList();
        if (all.equals(jumps())) {
            return this;
        }
        Input same = this;
        return new Input() {
            @Override
            public int size() {
                return same.size();
            }

            @Override
            public void at(double time, double[] out) {
                same.at(time, out);
            }

            @Override
            public List<Double> jumps() {
                return all;
            }
        };
    }

    private Input jumpingAt(List<Double> times) {
        return jumpingAt(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// An input that does not change.
    ///
    /// @throws IllegalArgumentException if a value is not finite
    static Input constant(double... values) {
        Vectors.requireFinite("input", values);
        double[] copy = values.clone();
        return new Input() {
            @Override
            public int size() {
                return copy.length;
            }

            @Override
            public void at(double time, double[] out) {
                System.arraycopy(copy, 0, out, 0, copy.length);
            }

            @Override
            public boolean isConstant() {
                return true;
            }
        };
    }

    /// An input given by a function.
    ///
    /// @throws IllegalArgumentException if `size` is below 0
    static Input of(int size, Signal signal) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0, was " + size);
        }
        return new Input() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void at(double time, double[] out) {
                signal.write(time, out);
            }
        };
    }

    /// A constant input that is on from one time until another, the end excluded, and 0 otherwise.
    ///
    /// @throws IllegalArgumentException if a value is not finite, or `until` is not above `from`
    static Input pulse(double from, double until, double... values) {
        if (!(from < until)) {
            throw new IllegalArgumentException("until must be above from = %s, was %s".formatted(from, until));
        }
        Vectors.requireFinite("input", values);
        double[] copy = values.clone();
        return of(copy.length, (time, out) -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = from <= time && time < until ? copy[i] : 0;
            }
        }).jumpingAt(DoubleStream.of(from, until).filter(Double::isFinite).toArray());
    }

    /// The feed-forward input `h = W u` of sources u, with `W[i][j]` the weight from source j to neuron i.
    ///
    /// @throws IllegalArgumentException unless there are as many sources as columns
    static Input through(Matrix weights, Input sources) {
        if (sources.size() != weights.columns()) {
            throw new IllegalArgumentException("sources must be %d, were %d".formatted(
                    weights.columns(), sources.size()));
        }
        return sources.isConstant() ? constant(weights.times(sources.at(0)))
                : of(weights.rows(), (time, out) -> weights.times(sources.at(time), out)).jumpingAt(sources.jumps());
    }

    /// Writes values at a time.
    @FunctionalInterface
    interface Signal {
        void write(double time, double[] out);
    }

    /// Several inputs at once.
    default Input plus(Input other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("the other input must have size %d, was %d".formatted(
                    size(), other.size()));
        }
        Input first = this;
        if (isConstant() && other.isConstant()) {
            double[] sum = at(0);
            double[] more = other.at(0);
            Arrays.setAll(sum, i -> sum[i] + more[i]);
            return constant(sum);
        }
        return of(size(), (time, out) -> {
            double[] more = other.at(time);
            first.at(time, out);
            Arrays.setAll(out, i -> out[i] + more[i]);
        }).jumpingAt(jumps()).jumpingAt(other.jumps());
    }
}
