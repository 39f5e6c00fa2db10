package resolvent.bifurcation;

import java.util.function.DoubleFunction;
import resolvent.model.Model;

/// A model for every value of one parameter.
///
/// ```java
/// var family = new Family("s", "", s -> new InhibitoryPair(s, 1));
/// ```
///
/// @param symbol the parameter's symbol, as `τ_I`
/// @param unit its unit; empty for a pure number
/// @param members the model of a value; all have the same number of variables, and do not depend on time otherwise
public record Family(String symbol, String unit, DoubleFunction<? extends Model> members) {
    /// The model at a value of the parameter.
    public Model at(double parameter) {
        return members.apply(parameter);
    }
}
