package resolvent.numeric;

import java.util.Optional;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// A gain that rises from 0 to a largest rate: `φ(u) = R / (1 + e^{−β(u − θ)})`. To about 2 ulp.
///
/// @param largest R, the largest rate
/// @param steepness β; the slope at the threshold is R β / 4
/// @param threshold θ, the input with half of the largest rate
public record Sigmoid(
        @Param(value = "1", doc = "largest rate", symbol = "R", above = 0) double largest,
        @Param(value = "1", doc = "four times the slope at the threshold, per largest rate", symbol = "β", above = 0)
        double steepness,
        @Param(value = "0", doc = "input with half of the largest rate", symbol = "θ") double threshold)
        implements Gain {

    public Sigmoid {
        Form.check(Sigmoid.class, largest, steepness, threshold);
    }

    @Override
    public double rate(double input) {
        return largest * logistic(steepness * (input - threshold));
    }

    @Override
    public Optional<String> formula(String input) {
        return Optional.of("(%s)/(1+exp(-(%s)*(%s-(%s))))".formatted(largest, steepness, input, threshold));
    }

    @Override
    public double slope(double input) {
        double scaled = steepness * (input - threshold);
        return largest * steepness * logistic(scaled) * logistic(-scaled);
    }

    /// `1 / (1 + e^{−x})`, without cancellation on either side.
    static double logistic(double x) {
        double small = StrictMath.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }
}
