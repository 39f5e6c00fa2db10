package resolvent.experiment;

/// Hears how far a job has come. Called from any thread.
@FunctionalInterface
public interface Progress {
    /// Nobody listens.
    Progress SILENT = (_, _, _) -> { };

    /// `done` of `total` steps of `job` are finished.
    void report(String job, long done, long total);
}
