package resolvent.format;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Population;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;

/// Works out the sign of every cell of one network.
final class Signing {
    private final Connectivity connectivity;
    private final Map<String, Population> signs;
    private final boolean[] excites;
    private final boolean[] inhibits;
    private boolean anyNegative;

    Signing(Connectivity connectivity, Map<String, Population> signs) {
        this.connectivity = connectivity;
        this.signs = signs;
        this.excites = new boolean[connectivity.size()];
        this.inhibits = new boolean[connectivity.size()];
        connectivity.matrix().forEachNonZero((_, sender, weight) -> {
            excites[sender] |= weight > 0;
            inhibits[sender] |= weight < 0;
            anyNegative |= weight < 0;
        });
    }

    Signed result(List<String> unmatched, List<String> warnings) {
        List<Population> populations = IntStream.range(0, connectivity.size()).mapToObj(this::population).toList();
        var signed = new Connectivity(matrix(), connectivity.names(), populations);
        return new Signed(signed, names(this::isNamed), names(cell -> !isNamed(cell) && isAssumed(cell)),
                names(cell -> !isNamed(cell) && anyNegative && excites[cell] != inhibits[cell]),
                names(cell -> !isNamed(cell) && excites[cell] && inhibits[cell]), unmatched, warnings);
    }

    private boolean isNamed(int cell) {
        return signs.containsKey(connectivity.names().get(cell));
    }

    private boolean isAssumed(int cell) {
        return !anyNegative && excites[cell];
    }

    private Population population(int cell) {
        Population named = signs.get(connectivity.names().get(cell));
        if (named != null) {
            return named;
        }
        if (excites[cell] == inhibits[cell]) {
            return Population.UNKNOWN;
        }
        return excites[cell] ? Population.EXCITATORY : Population.INHIBITORY;
    }

    private interface CellCondition {
        boolean holds(int cell);
    }

    private Set<String> names(CellCondition condition) {
        Set<String> names = new LinkedHashSet<>();
        for (int cell = 0; cell < connectivity.size(); cell++) {
            if (condition.holds(cell)) {
                names.add(connectivity.names().get(cell));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /// The matrix with the named cells' signs; dense stays dense.
    private Matrix matrix() {
        if (!(connectivity.matrix() instanceof Dense dense)) {
            var builder = new Sparse.Builder(connectivity.size(), connectivity.size());
            connectivity.matrix().forEachNonZero((row, column, weight) ->
                    builder.add(row, column, weight(column, weight)));
            return builder.build();
        }
        double[] values = dense.toColumns();
        for (int k = 0; k < values.length; k++) {
            values[k] = values[k] == 0 ? 0 : weight(k / connectivity.size(), values[k]);
        }
        return Dense.ofColumns(connectivity.size(), connectivity.size(), values);
    }

    private double weight(int sender, double weight) {
        Population sign = signs.get(connectivity.names().get(sender));
        if (sign == null) {
            return weight;
        }
        return sign == Population.INHIBITORY ? -Math.abs(weight) : Math.abs(weight);
    }
}
