package resolvent.connectivity;

import org.apache.commons.rng.UniformRandomProvider;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// Another ensemble with every weight times a factor: its gain turned up or down.
///
/// @param of the other ensemble
/// @param factor what every weight is multiplied with
@About(title = "Rescaled weights", doc = "Another ensemble with every weight times a factor.",
        formula = "factor · M")
public record Rescaled(
        @Param(value = "girko", doc = "the ensemble whose weights are rescaled") Ensemble of,
        @Param(value = "0.5", doc = "factor of every weight", above = 0) double factor)
        implements Ensemble {

    public Rescaled {
        Form.check(Rescaled.class, of, factor);
    }

    @Override
    public int size() {
        return of.size();
    }

    @Override
    public long bytes() {
        return of.bytes();
    }

    @Override
    public Connectivity draw(UniformRandomProvider random) {
        return of.draw(random).scaled(factor);
    }
}
