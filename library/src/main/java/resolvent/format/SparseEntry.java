package resolvent.format;

/// The check of one stored entry of a sparse format.
final class SparseEntry {
    private SparseEntry() {}

    /// The weight, or 0 for NaN if the user allows it.
    ///
    /// @throws MatrixFormatException naming the entry if it is not finite
    static double checked(InputFile file, Tally tally, int receiver, int sender, double value) {
        if (Double.isFinite(value)) {
            return value;
        }
        String entry = "M[%s][%s]".formatted(receiver, sender);
        if (Double.isInfinite(value)) {
            throw file.where().error(entry + " is infinite. Weights must be finite: remove it");
        }
        if (file.options().missing() == Missing.REFUSE) {
            throw file.where().error(entry + " is NaN. --missing zero, or remove it");
        }
        tally.missing();
        return 0;
    }
}
