package resolvent.report;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// An immutable row of doubles with equality by content, so that figures and tables can be records.
public final class Numbers {
    public static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    public static Numbers of(double... values) {
        return new Numbers(values.clone());
    }

    /// The values `function(0)` to `function(size - 1)`.
    public static Numbers of(int size, IntToDoubleFunction function) {
        double[] values = new double[size];
        Arrays.setAll(values, function);
        return new Numbers(values);
    }

    /// `count` evenly spaced values from `from` to `to`, both included.
    public static Numbers grid(double from, double to, int count) {
        return of(count, i -> count == 1 ? from : from + (to - from) * i / (count - 1));
    }

    public int size() {
        return values.length;
    }

    public double get(int i) {
        return values[i];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Numbers[%d]".formatted(values.length);
    }
}
