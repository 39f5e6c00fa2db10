package resolvent.numeric;

import java.util.Optional;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// A gain that is silent below a threshold and linear above: `φ(u) = a [u − θ]₊`.
///
/// @param gain slope a above the threshold
/// @param threshold input θ from which the neuron answers
public record ThresholdLinear(
        @Param(value = "1", doc = "slope above the threshold", symbol = "a", min = 0) double gain,
        @Param(value = "0", doc = "input from which the neuron answers", symbol = "θ") double threshold)
        implements Gain {

    public ThresholdLinear {
        Form.check(ThresholdLinear.class, gain, threshold);
    }

    @Override
    public double rate(double input) {
        return gain * Math.max(input - threshold, 0);
    }

    @Override
    public Optional<String> formula(String input) {
        return Optional.of("(%s)*max(%s-(%s),0)".formatted(gain, input, threshold));
    }

    @Override
    public double slope(double input) {
        return input >= threshold ? gain : 0;
    }
}
