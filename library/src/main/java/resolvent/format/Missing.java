package resolvent.format;

/// What is done with entries that are empty or not a number.
public enum Missing {
    /// The file is refused, with the place of the entry.
    REFUSE,
    /// The entry counts as 0: no connection.
    ZERO
}
