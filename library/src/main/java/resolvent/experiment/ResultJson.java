package resolvent.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import resolvent.report.Check;
import resolvent.report.Figure;
import resolvent.report.Provenance;
import resolvent.report.Table;
import resolvent.report.Value;

/// A result as a tree for [resolvent.report.Json]: the content of `result.json`.
public final class ResultJson {
    private ResultJson() {}

    /// Title, values by name, checks, notes, names of tables, figures with title and caption, provenance.
    public static Map<String, Object> of(Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", result.title());
        Map<String, Object> values = new LinkedHashMap<>();
        result.values().forEach(value -> values.put(value.name(), value(value)));
        tree.put("values", values);
        tree.put("checks", result.checks().stream().map(ResultJson::check).toList());
        tree.put("notes", result.notes());
        tree.put("tables", result.tables().stream().map(Table::name).toList());
        tree.put("figures", result.figures().stream().map(ResultJson::figure).toList());
        tree.put("provenance", provenance(result.provenance()));
        return tree;
    }

    private static Map<String, Object> value(Value value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", value.value());
        if (!Double.isNaN(value.standardError())) {
            tree.put("standard_error", value.standardError());
        }
        tree.put("unit", value.unit());
        tree.put("doc", value.doc());
        return tree;
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", check.name());
        tree.put("measured", check.measured());
        tree.put("expected", check.expected());
        tree.put("tolerance", check.tolerance());
        tree.put("rule", check.rule());
        tree.put("holds", check.holds());
        return tree;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", figure.name());
        tree.put("title", figure.title());
        tree.put("caption", figure.caption());
        return tree;
    }

    /// Command, parameters, versions, machine and time.
    public static Map<String, Object> provenance(Provenance provenance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("command", provenance.command());
        tree.put("spec", provenance.spec());
        tree.put("versions", provenance.versions());
        tree.put("machine", provenance.machine());
        tree.put("started", provenance.started());
        return tree;
    }
}
