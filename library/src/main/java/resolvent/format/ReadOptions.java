package resolvent.format;

import java.util.List;

/// What a file does not say about itself.
///
/// ```java
/// var options = ReadOptions.DEFAULT.withWhere("Type=chemical");
/// NetworkFile worm = MatrixReader.read(Path.of("edges.csv"), options);
/// ```
///
/// @param orientation which side of a stored matrix sends; edge lists say it themselves
/// @param where which rows of an edge list are kept: conditions on the same column are alternatives, and of each
///     column one must hold
/// @param decimal the decimal mark in text files
/// @param names where a matrix in a text file keeps its names
/// @param missing what is done with empty entries and NaN
/// @param variable the array to read where a NPZ, MAT or HDF5 file holds several; empty if it holds one
/// @param symmetrize which connections of an edge list have no direction
/// @param limits sizes beyond which a file is refused
public record ReadOptions(Orientation orientation, List<Condition> where, DecimalMark decimal, NameLayout names,
        Missing missing, String variable, Symmetrize symmetrize, ReadLimits limits) {
    /// Columns send, nothing is filtered, names are found out, missing entries are refused.
    public static final ReadOptions DEFAULT = new ReadOptions(Orientation.COLUMNS_SEND, List.of(), DecimalMark.POINT,
            NameLayout.AUTO, Missing.REFUSE, "", Symmetrize.NONE, ReadLimits.DEFAULT);

    public ReadOptions {
        where = List.copyOf(where);
    }

    public ReadOptions withOrientation(Orientation value) {
        return new ReadOptions(value, where, decimal, names, missing, variable, symmetrize, limits);
    }

    /// Keeps the rows that meet conditions such as `Type=chemical`.
    public ReadOptions withWhere(String... conditions) {
        return withWhere(List.of(conditions).stream().map(Condition::parse).toList());
    }

    public ReadOptions withWhere(List<Condition> value) {
        return new ReadOptions(orientation, value, decimal, names, missing, variable, symmetrize, limits);
    }

    public ReadOptions withDecimal(DecimalMark value) {
        return new ReadOptions(orientation, where, value, names, missing, variable, symmetrize, limits);
    }

    public ReadOptions withNames(NameLayout value) {
        return new ReadOptions(orientation, where, decimal, value, missing, variable, symmetrize, limits);
    }

    public ReadOptions withMissing(Missing value) {
        return new ReadOptions(orientation, where, decimal, names, value, variable, symmetrize, limits);
    }

    public ReadOptions withVariable(String value) {
        return new ReadOptions(orientation, where, decimal, names, missing, value, symmetrize, limits);
    }

    public ReadOptions withSymmetrize(Symmetrize value) {
        return new ReadOptions(orientation, where, decimal, names, missing, variable, value, limits);
    }

    public ReadOptions withLimits(ReadLimits value) {
        return new ReadOptions(orientation, where, decimal, names, missing, variable, symmetrize, value);
    }
}
