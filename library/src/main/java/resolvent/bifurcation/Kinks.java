package resolvent.bifurcation;

import java.util.Optional;

/// Tells a jump of the Jacobian from a steep change: halving a piece of a smooth curve halves the change, while a jump
/// stays whole in one of the halves.
final class Kinks {
    private static final double WIDTH = 1e-8;
    /// The largest share of a change that one quarter of a smooth piece takes.
    private static final double SMOOTH = 0.4;

    private Kinks() {}

    /// A short piece across which the Jacobian jumps by `least` or more; empty where there is none.
    static Optional<Segment> in(Segment segment, double least) {
        Segment part = segment;
        int smooth = 0;
        while (part.length() > WIDTH) {
            double change = part.jump();
            Optional<Station> middle = change < least ? Optional.empty() : part.within();
            if (middle.isEmpty()) {
                return Optional.empty();
            }
            Segment before = part.until(middle.get());
            Segment after = part.since(middle.get());
            part = before.jump() >= after.jump() ? before : after;
            smooth = part.jump() < Math.sqrt(SMOOTH) * change ? smooth + 1 : 0;
            if (smooth >= 3) {
                return Optional.empty();
            }
        }
        return part.jump() >= least ? Optional.of(part) : Optional.empty();
    }
}
