package resolvent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import resolvent.matrix.Matrix;

/// Rows of a matrix times a vector as formulas, in parts short enough for a line of any program.
final class WeightedSum {
    /// Terms in one formula.
    private static final int TERMS = 20;

    private final List<List<String>> terms;

    private WeightedSum(List<List<String>> terms) {
        this.terms = terms;
    }

    /// The terms `M_ij name(j)` that are not 0.
    static WeightedSum of(Matrix matrix, IntFunction<String> name) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(new ArrayList<>());
        }
        matrix.forEachNonZero((i, j, weight) -> rows.get(i).add("(%s)*%s".formatted(weight, name.apply(j))));
        return new WeightedSum(rows);
    }

    /// Row i as a formula; long rows become helpers, the parts of the sum, named after the prefix and the row.
    String row(int i, String prefix, Equations.Builder equations) {
        List<String> row = terms.get(i);
        if (row.isEmpty()) {
            return "0";
        }
        if (row.size() <= TERMS) {
            return "(%s)".formatted(String.join("+", row));
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < row.size(); from += TERMS) {
            String part = prefix + (i + 1) + "p" + (parts.size() + 1);
            equations.helper(part, String.join("+", row.subList(from, Math.min(from + TERMS, row.size()))));
            parts.add(part);
        }
        return "(%s)".formatted(String.join("+", parts));
    }
}
