package resolvent.gallery;

import resolvent.numeric.ExactSum;
import resolvent.observable.Tally;
import resolvent.report.Value;

/// The mean of one number per draw with its standard error, of which nothing is kept but two exact sums.
final class Mean implements Tally<Mean> {
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long count;

    void add(double number) {
        sum.add(number);
        squares.add(number * number);
        count++;
    }

    @Override
    public void merge(Mean other) {
        sum.add(other.sum);
        squares.add(other.squares);
        count += other.count;
    }

    double mean() {
        return sum.value() / count;
    }

    /// One standard error of the mean; NaN for fewer than two draws.
    double error() {
        double spread = Math.max(0, squares.value() - sum.value() * mean());
        return count < 2 ? Double.NaN : Math.sqrt(spread / (count - 1) / count);
    }

    Value value(String name, String unit, String doc) {
        return Value.estimated(name, mean(), error(), unit, doc);
    }
}
