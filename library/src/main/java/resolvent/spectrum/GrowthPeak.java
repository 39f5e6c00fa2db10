package resolvent.spectrum;

import java.util.List;
import resolvent.spectrum.GrowthCurve.Sample;

/// Finds the top of the curve ‖e^{At}‖ between the samples around it.
final class GrowthPeak {
    private static final int REFINEMENTS = 20;
    /// An interval of so many steps of the exponential is wide.
    private static final int WIDE = 8;
    /// Residual at which a singular vector counts as found; the norm's error is of the order of its square.
    private static final double PEAK_TOLERANCE = 1e-7;
    /// Slope at which the peak counts as found, relative to the steepest; the norm's error is of the order of its square.
    private static final double FLAT = 1e-6;

    private final GrowthSampler sampler;

    GrowthPeak(GrowthSampler sampler) {
        this.sampler = sampler;
    }

    /// The top of the curve: between its highest point and the neighbour towards which it rises, the slope
    /// changes sign.
    Sample refine(List<Sample> curve) {
        int top = 0;
        for (int k = 1; k < curve.size(); k++) {
            top = curve.get(k).growth() > curve.get(top).growth() ? k : top;
        }
        Sample best = curve.get(top);
        if (best.slope() == 0 || (top == 0 && best.slope() < 0)) {
            return best;
        }
        return best.slope() > 0 ? climb(best, curve.get(top + 1)) : climb(curve.get(top - 1), best);
    }

    /// Finds where the slope changes sign between a rising and a falling sample: where the cubic through both, with
    /// their slopes, is highest; halving where that does not shrink the interval enough.
    private Sample climb(Sample rising, Sample falling) {
        Sample left = rising;
        Sample right = falling;
        Sample best = rising.growth() > falling.growth() ? rising : falling;
        double steepest = Math.max(rising.slope(), -falling.slope());
        double width = 2 * (right.time() - left.time());
        for (int k = 0; k < REFINEMENTS && right.time() - left.time() > 1e-12 * right.time(); k++) {
            boolean shrinks = right.time() - left.time() <= width / 2;
            width = right.time() - left.time();
            double time = shrinks ? highestOfCubic(left, right) : (left.time() + right.time()) / 2;
            Sample at = sampler.sample(wholeSteps(time, left, right), best.singular().input().toArray(), PEAK_TOLERANCE);
            best = at;
            if (Math.abs(at.slope()) <= FLAT * steepest) {
                break;
            }
            left = at.slope() > 0 ? at : left;
            right = at.slope() > 0 ? right : at;
        }
        return best;
    }

    /// In a wide interval the nearest multiple of the exponential's step, which spares the Taylor series.
    private double wholeSteps(double time, Sample left, Sample right) {
        double step = sampler.exponential().step();
        return right.time() - left.time() < WIDE * step ? time
                : Math.clamp(step * Math.rint(time / step), left.time() + step, right.time() - step);
    }

    /// Where Hermite's cubic of ln ‖e^{At}‖ between two samples has its maximum: the root of its slope, a parabola
    /// that is positive on the left and negative on the right.
    private static double highestOfCubic(Sample left, Sample right) {
        double width = right.time() - left.time();
        double rise = (Math.log(right.growth()) - Math.log(left.growth())) / width;
        double a = 3 * (left.slope() + right.slope() - 2 * rise);
        double b = 2 * (3 * rise - 2 * left.slope() - right.slope());
        double c = left.slope();
        // the stable form of the root at which the parabola falls
        double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
        double s = b < 0 ? 2 * c / (root - b) : a == 0 ? 0.5 : (-b - root) / (2 * a);
        return left.time() + width * Math.clamp(s, 0.01, 0.99);
    }
}
