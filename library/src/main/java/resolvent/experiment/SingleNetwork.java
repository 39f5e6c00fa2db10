package resolvent.experiment;

import java.util.List;
import resolvent.observable.Findings;
import resolvent.report.Table;
import resolvent.report.Value;

/// What an observable found in a network that is the same at every draw: nothing was sampled, so nothing has a standard
/// error.
final class SingleNetwork {
    private static final String ERROR = "standard_error";

    private SingleNetwork() {}

    static Findings of(Findings found) {
        List<Value> values = found.values().stream()
                .map(value -> Value.exact(value.name(), value.value(), value.unit(), value.doc())).toList();
        List<Table> tables = found.tables().stream().map(table -> new Table(table.name(), table.title(),
                table.columns().stream().filter(column -> !column.name().equals(ERROR)).toList())).toList();
        return new Findings(values, tables, found.figures());
    }
}
