package resolvent.draw.scale;

import resolvent.report.Axis;

/// Turns values into places along an axis, 0 at its start and 1 at its end, and back.
public sealed interface Scale permits LinearScale, LogarithmicScale, SymmetricScale {
    Range range();

    /// Where a value lies; NaN for a value that has no place, such as 0 on a logarithmic axis.
    double place(double value);

    /// The value at a place: the inverse of [#place].
    double value(double place);

    /// Ticks with at most about `most` numbers.
    Ticks ticks(int most);

    /// The scale that an axis asks for.
    ///
    /// @param smallest the smallest magnitude that should be told from 0 on a symmetric logarithmic axis
    static Scale of(Axis.Scale kind, Range range, double smallest) {
        return switch (kind) {
            case LINEAR -> new LinearScale(range.widened(), false);
            case WHOLE -> new LinearScale(range.widened(), true);
            case LOGARITHMIC -> new LogarithmicScale(range);
            case SYMMETRIC_LOGARITHMIC -> SymmetricScale.of(range.widened(), smallest);
        };
    }
}
