package resolvent.bifurcation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import resolvent.describe.Counted;

/// A curve of cycles of a family, with what happens along it.
///
/// @param sweep what was followed, and where
/// @param points the cycles in order along the curve
/// @param changes multipliers that cross the unit circle, in the same order
/// @param start why it was not followed further before the first point
/// @param end why it was not followed further after the last point
public record CycleBranch(Sweep sweep, List<CycleAt> points, List<CycleChange> changes, CycleEnding start,
        CycleEnding end) {
    private static final double UPRIGHT = 1e-7;
    private static final int FAMILY = 3;

    public CycleBranch {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
    }

    /// The value of the parameter over which the branch stands upright, if it does: a whole family of closed orbits at
    /// one value, as about a centre, instead of a cycle for every value.
    public Optional<Double> upright() {
        int run = 0;
        for (int k = 1; k < points.size(); k++) {
            CycleAt here = points.get(k);
            boolean same = Math.abs(here.parameter() - points.get(k - 1).parameter()) < UPRIGHT * sweep.span();
            run = same && here.cycle().neutral() > 0 && here.cycle().isDecided() ? run + 1 : 0;
            if (run == FAMILY) {
                return Optional.of(here.parameter());
            }
        }
        return Optional.empty();
    }

    /// What was found, in a sentence or a few.
    public String inWords() {
        double lowest = points.stream().mapToDouble(CycleAt::parameter).min().orElse(Double.NaN);
        double highest = points.stream().mapToDouble(CycleAt::parameter).max().orElse(Double.NaN);
        String family = upright().map(at -> "; a family of closed orbits stands over %s".formatted(Words.number(at)))
                .orElse("");
        return "%s for %s from %s to %s; one way %s, the other way %s; %s%s".formatted(Counted.of(points.size(), "cycle"),
                sweep.family().symbol(), Words.number(lowest), Words.number(highest), start.words(), end.words(),
                changes.isEmpty() ? "no multiplier crosses the unit circle"
                        : changes.stream().map(CycleChange::inWords).collect(Collectors.joining("; ")), family);
    }
}
