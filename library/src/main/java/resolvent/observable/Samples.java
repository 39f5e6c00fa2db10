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
        double largest = values.values().stream().mapToDouble(value -> Math.abs(value - mean)).max().orElse(0);
        // at this scale no square overflows, and none that matters vanishes; taking it off rounds nothing
        int exponent = Math.getExponent(largest);
        var squares = new ExactSum();
        values.values().forEach(value -> {
            double difference = Math.scalb(value - mean, -exponent);
            squares.add(difference * difference);
        });
        return values.size() < 2 ? Double.NaN
                : Math.scalb(Math.sqrt(squares.value() / (values.size() - 1)), exponent);
    }

    /// One standard error of the mean; NaN for fewer than two draws.
    public double standardError() {
        return deviation() / Math.sqrt(values.size());
    }
}
