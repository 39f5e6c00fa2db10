package resolvent.draw.panel;

import resolvent.draw.scale.Range;
import resolvent.draw.scale.Scale;
import resolvent.report.Axis;
import resolvent.report.Panel;

/// The ranges of a panel's axes and how high its plot must be for its width.
///
/// @param x ends of the horizontal axis
/// @param y ends of the vertical axis
/// @param smallestX smallest magnitude above 0 on the horizontal axis
/// @param smallestY smallest magnitude above 0 on the vertical axis
/// @param isEmpty whether there is nothing to show
record Frame(Range x, Range y, double smallestX, double smallestY, boolean isEmpty) {
    /// The flattest and the steepest plot of equal aspect.
    private static final double FLAT = 0.4;
    private static final double STEEP = 1;

    static Frame of(Panel panel, Reach reach) {
        Frame seen = new Frame(reach.x().range(), reach.y().range(), reach.x().smallest(), reach.y().smallest(),
                reach.x().isEmpty() || reach.y().isEmpty());
        return panel.equalAspect() ? seen.shaped(panel) : seen;
    }

    /// Height over width of a plot of equal aspect.
    double aspect() {
        return Math.abs(y.span() / x.span());
    }

    Scale xScale(Axis.Scale kind) {
        return Scale.of(kind, x, smallestX);
    }

    Scale yScale(Axis.Scale kind) {
        return Scale.of(kind, y, smallestY);
    }

    // A spectrum on the real line would be a flat strip: the axis that is not stated shows more.
    private Frame shaped(Panel panel) {
        Range wide = x.widened();
        Range high = y.widened();
        double aspect = Math.abs(high.span() / wide.span());
        boolean real = Math.abs(y.span()) < 1e-12 * Math.abs(wide.span());
        boolean imaginary = Math.abs(x.span()) < 1e-12 * Math.abs(high.span());
        if ((aspect < FLAT || real) && isFree(panel.y())) {
            return new Frame(wide, grown(y, FLAT * wide.span()), smallestX, smallestY, isEmpty);
        }
        if ((aspect > STEEP || imaginary) && isFree(panel.x())) {
            return new Frame(grown(x, high.span() / STEEP), high, smallestX, smallestY, isEmpty);
        }
        return new Frame(wide, high, smallestX, smallestY, isEmpty);
    }

    private static boolean isFree(Axis axis) {
        return Double.isNaN(axis.from()) && Double.isNaN(axis.to());
    }

    private static Range grown(Range range, double span) {
        double middle = range.from() / 2 + range.to() / 2;
        return new Range(middle - Math.abs(span) / 2, middle + Math.abs(span) / 2);
    }
}
