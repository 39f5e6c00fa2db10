package resolvent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import resolvent.describe.Names;
import resolvent.observable.Findings;
import resolvent.report.Check;
import resolvent.report.Figure;
import resolvent.report.Provenance;
import resolvent.report.Table;
import resolvent.report.Value;

/// What a study found: every number that a figure shows or a check uses, tables, figures, comparisons with theory,
/// and remarks on what is missing or does not apply.
///
/// @param title what was studied
/// @param values numbers by name
/// @param tables data
/// @param figures pictures
/// @param checks comparisons with theory or identities, each with its rule
/// @param notes what did not converge, what does not apply and why
/// @param provenance how it came about
public record Result(String title, List<Value> values, List<Table> tables, List<Figure> figures, List<Check> checks,
        List<String> notes, Provenance provenance) {
    public Result {
        values = List.copyOf(values);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /// The value of a name.
    ///
    /// @throws IllegalArgumentException naming the known ones
    public Value value(String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value \"%s\"; there are %s".formatted(
                        name, values.stream().map(Value::name).toList())));
    }

    /// The figure of a name.
    ///
    /// @throws IllegalArgumentException naming the known ones
    public Figure figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure \"%s\"; there are %s".formatted(
                        name, figures.stream().map(Figure::name).toList())));
    }

    /// A result under construction.
    public static Builder of(Record experiment) {
        return of(experiment, Map.of());
    }

    /// A result under construction of a record with further parameters that are not its own.
    public static Builder of(Record experiment, Map<String, String> more) {
        return new Builder(Names.title(experiment.getClass()), Origin.of(experiment, more));
    }

    /// Collects the parts of a result in the order in which they will be shown.
    public static final class Builder {
        private final String title;
        private final Provenance provenance;
        private final ArrayList<Value> values = new ArrayList<>();
        private final ArrayList<Table> tables = new ArrayList<>();
        private final ArrayList<Figure> figures = new ArrayList<>();
        private final ArrayList<Check> checks = new ArrayList<>();
        private final ArrayList<String> notes = new ArrayList<>();

        private Builder(String title, Provenance provenance) {
            this.title = title;
            this.provenance = provenance;
        }

        public Builder value(Value... more) {
            values.addAll(List.of(more));
            return this;
        }

        public Builder table(Table... more) {
            tables.addAll(List.of(more));
            return this;
        }

        public Builder figure(Figure... more) {
            figures.addAll(List.of(more));
            return this;
        }

        public Builder check(Check... more) {
            checks.addAll(List.of(more));
            return this;
        }

        public Builder note(String... more) {
            notes.addAll(List.of(more));
            return this;
        }

        /// Takes over all that an observable found.
        public Builder findings(Findings findings) {
            values.addAll(findings.values());
            tables.addAll(findings.tables());
            figures.addAll(findings.figures());
            return this;
        }

        public Result build() {
            return new Result(title, values, tables, figures, checks, notes, provenance);
        }
    }
}
