package resolvent.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.matrix.Vectors;
import resolvent.model.Input;

/// Input h to every neuron that is constant on stretches of time: steps, pulses, bursts. It starts at time 0, and each
/// stretch lasts until the next begins.
public final class InputCourse implements Input {
    private final double[] starts;
    private final double[][] inputs;

    private InputCourse(double[] starts, double[][] inputs) {
        this.starts = starts;
        this.inputs = inputs;
    }

    /// The same input at all times.
    ///
    /// @throws IllegalArgumentException if the input is empty or has an entry that is not finite
    public static InputCourse constant(double... input) {
        Vectors.requireFinite("input", input);
        if (input.length == 0) {
            throw new IllegalArgumentException("input must have at least 1 entry, had 0");
        }
        return new InputCourse(new double[] {0}, new double[][] {input.clone()});
    }

    /// No input to `size` neurons.
    public static InputCourse none(int size) {
        return constant(new double[size]);
    }

    /// This course up to a time, another input from then on.
    ///
    /// @param time after every change so far, finite
    /// @throws IllegalArgumentException if the time is not, or the input has another size
    public InputCourse then(double time, double... input) {
        if (!(time > starts[starts.length - 1]) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be above %s and finite, was %s".formatted(
                    starts[starts.length - 1], time));
        }
        if (input.length != size()) {
            throw new IllegalArgumentException("input must have %d entries, had %d".formatted(size(), input.length));
        }
        double[] times = Arrays.copyOf(starts, starts.length + 1);
        double[][] values = Arrays.copyOf(inputs, inputs.length + 1);
        times[starts.length] = time;
        values[inputs.length] = constant(input).inputs[0];
        return new InputCourse(times, values);
    }

    /// An input between two times, none before and after.
    ///
    /// @param from at least 0
    /// @param to above `from`
    /// @throws IllegalArgumentException if one is not, or the input is not finite
    public static InputCourse pulse(double from, double to, double... input) {
        if (!(from >= 0) || from == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("from must be at least 0 and finite, was " + from);
        }
        if (!(to > from) || to == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("to must be above from = %s and finite, was %s".formatted(from, to));
        }
        double[] nothing = new double[input.length];
        InputCourse before = from == 0 ? constant(input) : none(input.length).then(from, input);
        return before.then(to, nothing);
    }

    @Override
    public int size() {
        return inputs[0].length;
    }

    @Override
    public boolean isConstant() {
        return starts.length == 1;
    }

    /// Writes the input at a time, that of the later stretch where two meet.
    @Override
    public void at(double time, double[] out) {
        System.arraycopy(inputs[stretch(time)], 0, out, 0, size());
    }

    @Override
    public List<Double> jumps() {
        return changes();
    }

    /// When the input changes, in order, without time 0.
    public List<Double> changes() {
        return Arrays.stream(starts).skip(1).boxed().toList();
    }

    int stretches() {
        return starts.length;
    }

    double start(int stretch) {
        return starts[stretch];
    }

    double[] input(int stretch) {
        return inputs[stretch].clone();
    }

    /// The stretch in which a time lies.
    int stretch(double time) {
        int found = Arrays.binarySearch(starts, time);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /// The integral of the input from time 0 on, entry by entry.
    public double[] integral(double time) {
        double[] sum = new double[size()];
        for (int k = 0; k < starts.length && starts[k] < time; k++) {
            double length = Math.min(time, k + 1 < starts.length ? starts[k + 1] : time) - starts[k];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += length * inputs[k][i];
            }
        }
        return sum;
    }

    /// In words for a note or a caption.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < starts.length; k++) {
            parts.add("from %s %s".formatted(starts[k], Arrays.toString(inputs[k])));
        }
        return String.join(", ", parts);
    }
}
