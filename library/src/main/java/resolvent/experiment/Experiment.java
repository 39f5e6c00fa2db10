package resolvent.experiment;

/// Something that can be run and makes a result. A catalogue entry is a record that implements it; its components are
/// the parameters that every door offers.
public interface Experiment {
    /// Runs to the end.
    Result run(Runner runner);
}
