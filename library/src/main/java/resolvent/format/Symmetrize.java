package resolvent.format;

import java.util.List;

/// Which connections of an edge list have no direction, as gap junctions.
///
/// Such a connection may be listed once or in both directions, and means the same either way: where only `A → B`
/// is listed, `B → A` is added with the same weight; where both are listed, both stay, so nothing is doubled.
/// (A pair listed with two different weights keeps both of them.) Connections that match different conditions are
/// looked at apart: a chemical synapse from B to A does not stand for the missing half of a gap junction. A connection
/// of a cell to itself is its own other direction.
///
/// @param every whether all connections have no direction
/// @param kinds the connections without direction, where not all are
public record Symmetrize(boolean every, List<Condition> kinds) {
    /// Every connection has the direction that the file says.
    public static final Symmetrize NONE = new Symmetrize(false, List.of());

    /// No connection has a direction.
    public static final Symmetrize ALL = new Symmetrize(true, List.of());

    public Symmetrize {
        kinds = List.copyOf(kinds);
    }

    /// The connections that meet any of the conditions; a bare `electrical` stands for `Type=electrical`.
    public static Symmetrize kinds(String... kinds) {
        List<Condition> conditions = List.of(kinds).stream()
                .map(kind -> kind.indexOf('=') < 0 ? new Condition("Type", kind) : Condition.parse(kind))
                .toList();
        return new Symmetrize(false, conditions);
    }

    boolean isNone() {
        return !every && kinds.isEmpty();
    }
}
