package resolvent.observable;

import java.util.Map;
import java.util.TreeMap;
import resolvent.numeric.ExactSum;

/// One number per draw, kept by draw number, with mean and standard error.
public final class Samples implements Tally<Samples> {
    private final Map<Long, Double> values = new TreeMap<>();

    public void add(long draw, double value) {
        values.put(draw, value);
    }

    @Override
    public void merge(Samples other) {
        values.putAll(other.values);
    }

    public int count() {
        return values.size();
    }

    /// The values in the order of the draws.
    public double[] toArray() {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The numbers of the draws, in order. Draws that failed or did not converge are missing.
    public long[] draws() {
        return values.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    public double mean() {
        var sum = new ExactSum();
        values.values().forEach(sum::add);
        return sum.value() / values.size();
    }

    /// The standard deviation over draws, with N − 1; NaN for fewer than two.
    public double deviation() {
        double mean = mean();
        var squares = new ExactSum();
        values.values().forEach(value -> squares.add((value - mean) * (value - mean)));
        return values.size() < 2 ? Double.NaN : Math.sqrt(squares.value() / (values.size() - 1));
    }

    /// One standard error of the mean; NaN for fewer than two draws.
    public double standardError() {
        return deviation() / Math.sqrt(values.size());
    }
}
