package resolvent.observable;

import java.util.List;
import resolvent.report.Figure;
import resolvent.report.Table;
import resolvent.report.Value;

/// What an observable has found over all draws.
///
/// @param values its numbers
/// @param tables its data
/// @param figures its pictures
public record Findings(List<Value> values, List<Table> tables, List<Figure> figures) {
    public Findings {
        values = List.copyOf(values);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }
}
