package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what happens between two neighbouring stations of a curve of rest states.
///
/// Kinks are cut out first, then each smooth piece is halved until it is short and only one thing changes in it, which
/// is then located.
final class Detector {
    /// Changes of the Jacobian below this share of its largest size on the curve are not searched for kinks unless the sort of the stations changes.
    private static final double NOTICEABLE = 1e-3;
    private static final double SLIGHT = 1e-6;
    /// Changes of sort are told apart down to this length.
    private static final double SHORT = 1e-3;
    private static final double SHORTEST = 1e-9;

    private final RestCurve curve;
    /// The largest size of the Jacobian on the curve.
    private final double size;
    private final List<Bifurcation> found = new ArrayList<>();

    private Detector(RestCurve curve, double size) {
        this.curve = curve;
        this.size = size;
    }

    /// What happens along a curve, in order.
    static List<Bifurcation> along(RestCurve curve, List<Station> stations) {
        var detector = new Detector(curve, stations.stream()
                .mapToDouble(station -> station.jacobian().frobeniusNorm()).max().orElse(0));
        for (int k = 1; k < stations.size(); k++) {
            detector.search(new Segment(curve, stations.get(k - 1), stations.get(k)));
        }
        return List.copyOf(detector.found);
    }

    private void search(Segment segment) {
        Optional<Segment> kink = segment.length() < SHORTEST ? Optional.empty() : Kinks.in(segment, NOTICEABLE * size);
        if (kink.isEmpty()) {
            searchSmooth(segment);
            return;
        }
        search(segment.until(kink.get().first()));
        found.add(collision(kink.get()));
        search(segment.since(kink.get().last()));
    }

    private static Bifurcation collision(Segment kink) {
        RestAt after = kink.last().rest();
        return new Bifurcation.BorderCollision(after, kink.first().rest(), after,
                kink.first().direction() != kink.last().direction());
    }

    private void searchSmooth(Segment segment) {
        if (segment.first().isOfTheSortOf(segment.last())) {
            return;
        }
        Optional<Station> middle = segment.length() > SHORT || (isCompound(segment) && segment.length() > SHORTEST)
                ? segment.middle() : Optional.empty();
        if (middle.isPresent()) {
            searchSmooth(segment.until(middle.get()));
            searchSmooth(segment.since(middle.get()));
            return;
        }
        Optional<Segment> kink = segment.length() < SHORTEST ? Optional.empty() : Kinks.in(segment, SLIGHT * size);
        found.add(kink.isPresent() ? collision(kink.get()) : located(segment));
    }

    private static int change(Segment segment) {
        return Math.abs(segment.first().growing() - segment.last().growing());
    }

    private static boolean crosses(Segment segment) {
        return segment.first().orientation() != segment.last().orientation();
    }

    private static boolean turns(Segment segment) {
        return segment.first().direction() != segment.last().direction();
    }

    /// Whether more happens than one bifurcation of a family with one parameter accounts for.
    private static boolean isCompound(Segment segment) {
        if (crosses(segment)) {
            return change(segment) > 1;
        }
        return turns(segment) ? change(segment) != 1 : change(segment) != 2;
    }

    private Bifurcation located(Segment segment) {
        if (isCompound(segment)) {
            return several(segment);
        }
        if (crosses(segment)) {
            return CrossingLocator.locate(segment);
        }
        if (turns(segment)) {
            Station fold = Locator.zero(segment, station -> station.tangent()[curve.sweep().dimension()]);
            return new Bifurcation.Fold(fold.rest(), segment.last().direction() > 0);
        }
        return HopfLocator.locate(segment).orElseGet(() -> several(segment));
    }

    private static Bifurcation several(Segment segment) {
        return new Bifurcation.Several(segment.last().rest(), segment.first().growing(), segment.last().growing());
    }
}
