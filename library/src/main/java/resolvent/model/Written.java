package resolvent.model;

/// A model that can be written out as formulas, and so be taken to other programs.
public interface Written extends Model {
    /// The model as formulas: the same velocity, up to the order of rounding.
    ///
    /// @throws IllegalStateException if this instance of the model has no formulas, such as a network with an input that
    ///     depends on time, saying which part has none
    Equations equations();
}
