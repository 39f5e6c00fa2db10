package resolvent.numeric;

import java.util.Optional;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// A rectifier with a rounded corner: `φ(u) = ln(1 + e^{βu}) / β`, which tends to \[u\]₊ for large β. To about 2 ulp, for
/// inputs of any size.
///
/// @param sharpness β, the inverse width of the corner
public record SoftPlus(
        @Param(value = "1", doc = "inverse width of the rounded corner", symbol = "β", above = 0) double sharpness)
        implements Gain {

    public SoftPlus {
        Form.check(SoftPlus.class, sharpness);
    }

    @Override
    public double rate(double input) {
        double scaled = sharpness * input;
        // the part beyond the rectifier, which cannot overflow
        return Math.max(input, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(scaled))) / sharpness;
    }

    @Override
    public Optional<String> formula(String input) {
        return Optional.of("(max(%s,0)+ln(1+exp(-abs((%s)*%s)))/(%s))".formatted(input, sharpness, input, sharpness));
    }

    @Override
    public double slope(double input) {
        return Sigmoid.logistic(sharpness * input);
    }
}
