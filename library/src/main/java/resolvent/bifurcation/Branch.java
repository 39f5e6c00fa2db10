package resolvent.bifurcation;

import java.util.List;
import java.util.stream.Collectors;
import resolvent.describe.Counted;

/// A curve of rest states of a family, with what happens along it.
///
/// @param sweep what was followed, and where
/// @param points the states in order along the curve
/// @param bifurcations what was found, in the same order
/// @param start why it was not followed further before the first point
/// @param end why it was not followed further after the last point
public record Branch(Sweep sweep, List<RestAt> points, List<Bifurcation> bifurcations, Ending start, Ending end) {
    public Branch {
        points = List.copyOf(points);
        bifurcations = List.copyOf(bifurcations);
    }

    /// The Hopf bifurcations among those found.
    public List<Bifurcation.Hopf> hopf() {
        return bifurcations.stream().filter(Bifurcation.Hopf.class::isInstance).map(Bifurcation.Hopf.class::cast).toList();
    }

    /// What was found, in a sentence or a few.
    public String inWords() {
        String ends = start == end ? end.words() : "%s; %s".formatted(start.words(), end.words());
        return "%s, %s; %s".formatted(Counted.of(points.size(), "state of rest", "states of rest"), ends, events());
    }

    private String events() {
        if (bifurcations.isEmpty()) {
            return "no bifurcation for %s from %s to %s".formatted(sweep.family().symbol(),
                    Words.number(points.stream().mapToDouble(RestAt::parameter).min().orElse(Double.NaN)),
                    Words.number(points.stream().mapToDouble(RestAt::parameter).max().orElse(Double.NaN)));
        }
        return bifurcations.stream().map(Bifurcation::inWords).collect(Collectors.joining("; "));
    }
}
