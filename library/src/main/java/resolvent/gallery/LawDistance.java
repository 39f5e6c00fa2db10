package resolvent.gallery;

import java.util.List;
import resolvent.experiment.Result;
import resolvent.report.Check;
import resolvent.report.Value;

/// Whether measured eigenvalues lie as a law says, by the distance that a radial distribution has found.
final class LawDistance {
    private static final String PREFIX = "distance_to_";

    private LawDistance() {}

    /// One check for each law that was drawn over a radial distribution of networks of `size` neurons. The edge of a
    /// finite network is blurred over a width of order 1/√N, within which F(r) is off by about as much.
    static List<Check> checks(Result measured, int size) {
        double sampling = measured.values().stream().filter(value -> value.name().equals("distance_of_sampling"))
                .mapToDouble(Value::value).findFirst().orElse(Double.NaN);
        return measured.values().stream()
                .filter(value -> value.name().startsWith(PREFIX))
                .map(value -> new Check("distance of F(r) from: " + words(value), value.value(), 0,
                        2 * sampling + 1 / Math.sqrt(size),
                        "twice what sampling alone gives, and 1/√N for the blurred edge"))
                .toList();
    }

    private static String words(Value value) {
        return value.name().substring(PREFIX.length()).replace('_', ' ');
    }
}
