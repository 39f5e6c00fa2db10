package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import resolvent.experiment.Result;
import resolvent.report.Check;
import resolvent.report.Value;

/// Numbers that were found beside the numbers that theory expects. Both become values of the result by name, so that
/// no check rests on a number that nobody can look up.
final class Comparisons {
    private final List<Value> values;
    private final List<Check> checks = new ArrayList<>();

    private Comparisons(List<Value> known) {
        this.values = new ArrayList<>(known);
    }

    /// None yet, beside values that the result has anyway.
    static Comparisons beside(List<Value> known) {
        return new Comparisons(known);
    }

    /// Demands that two numbers agree within a tolerance.
    ///
    /// @throws IllegalStateException if another value has the same name
    Comparisons agree(String what, Value found, Value expected, double tolerance, String rule) {
        keep(found);
        keep(expected);
        checks.add(new Check(what, found.value(), expected.value(), tolerance, rule));
        return this;
    }

    /// Demands that two numbers agree within 5 standard errors and what finite size adds. A single draw, whose error
    /// is unknown, never meets it.
    Comparisons sampled(String what, Value found, Value expected, double finiteSize, String rule) {
        return agree(what, found, expected, 5 * found.standardError() + finiteSize, rule);
    }

    /// Demands that a number vanishes within a tolerance.
    ///
    /// @throws IllegalStateException if another value has the same name
    Comparisons vanishes(String what, Value found, double tolerance, String rule) {
        keep(found);
        checks.add(new Check(what, found.value(), 0, tolerance, rule));
        return this;
    }

    /// Keeps values that nothing is compared with.
    ///
    /// @throws IllegalStateException if another value has the same name
    Comparisons with(Value... more) {
        for (Value value : more) {
            keep(value);
        }
        return this;
    }

    /// Takes a check over whose numbers are values already.
    Comparisons with(List<Check> more) {
        checks.addAll(more);
        return this;
    }

    private void keep(Value value) {
        List<Value> same = values.stream().filter(known -> known.name().equals(value.name())).toList();
        if (same.isEmpty()) {
            values.add(value);
        } else if (!same.getFirst().equals(value)) {
            throw new IllegalStateException("there are two values \"%s\": %s and %s".formatted(value.name(),
                    same.getFirst(), value));
        }
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    /// Adds all values and checks to a result.
    Result.Builder addTo(Result.Builder result) {
        return result.value(values.toArray(Value[]::new)).check(checks.toArray(Check[]::new));
    }
}
