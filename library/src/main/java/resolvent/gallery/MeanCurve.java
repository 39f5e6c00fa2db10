package resolvent.gallery;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import resolvent.observable.Tally;
import resolvent.report.Numbers;

/// Means over draws of several numbers, such as one at every point of a curve.
final class MeanCurve implements Tally<MeanCurve> {
    private final List<Mean> means;

    MeanCurve(int size) {
        means = Stream.generate(Mean::new).limit(size).toList();
    }

    Mean at(int k) {
        return means.get(k);
    }

    @Override
    public void merge(MeanCurve other) {
        for (int k = 0; k < means.size(); k++) {
            means.get(k).merge(other.means.get(k));
        }
    }

    /// Numbers of the places `from` to `to`, the latter excluded.
    Numbers numbers(int from, int to, ToDoubleFunction<Mean> number) {
        return Numbers.of(to - from, k -> number.applyAsDouble(means.get(from + k)));
    }
}
