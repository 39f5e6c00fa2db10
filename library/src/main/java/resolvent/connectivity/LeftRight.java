package resolvent.connectivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.matrix.Sparse;

/// Merges cells of the left and right side, as AVAL and AVAR into AVA.
///
/// Two cells are a pair if their names differ only in a last letter, L for one and R for the other. A cell without
/// its partner keeps its name. With the pair (or single cell) `I` of receivers and `J` of senders, of |I| cells,
///
/// `M'[I][J] = (1/|I|) Σ_{i ∈ I} Σ_{j ∈ J} M[i][j]`:
///
/// summed over the senders and averaged over the receivers, so that M' takes the pairs' activity to the mean input
/// of each pair. Where both sides of every pair are equally active, `v_i = V_I`, M' and M say exactly the same; a
/// connection between the two cells of a pair becomes an autapse of the pair.
public final class LeftRight {
    private LeftRight() {}

    /// The network of pairs. A pair stands where the first of its cells stood; it has a population if both cells have
    /// the same.
    ///
    /// @throws IllegalArgumentException if a merged name is already the name of another cell
    public static Connectivity collapse(Connectivity connectivity) {
        Map<String, List<Integer>> groups = groups(connectivity.names());
        int[] group = new int[connectivity.size()];
        List<Population> populations = new ArrayList<>();
        double[] share = new double[groups.size()];
        for (List<Integer> cells : groups.values()) {
            share[populations.size()] = 1.0 / cells.size();
            for (int cell : cells) {
                group[cell] = populations.size();
            }
            populations.add(population(cells, connectivity.populations()));
        }
        return new Connectivity(merged(connectivity.matrix(), group, share), List.copyOf(groups.keySet()), populations);
    }

    /// The cells of each group by the group's name, in order of first appearance.
    private static Map<String, List<Integer>> groups(List<String> names) {
        Set<String> known = new HashSet<>(names);
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (int cell = 0; cell < names.size(); cell++) {
            String name = names.get(cell);
            String group = isPaired(name, known) ? base(name) : name;
            if (!group.equals(name)) {
                pairs.add(group);
            }
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(cell);
        }
        pairs.stream().filter(known::contains).findFirst().ifPresent(taken -> {
            throw new IllegalArgumentException(
                    "%sL and %sR cannot become %s: there is a cell of that name".formatted(taken, taken, taken));
        });
        return groups;
    }

    private static boolean isPaired(String name, Set<String> known) {
        return name.length() > 1 && (name.endsWith("L") || name.endsWith("R"))
                && known.contains(base(name) + "L") && known.contains(base(name) + "R");
    }

    private static String base(String name) {
        return name.substring(0, name.length() - 1);
    }

    private static Population population(List<Integer> cells, List<Population> populations) {
        Population first = populations.get(cells.getFirst());
        return cells.stream().allMatch(cell -> populations.get(cell) == first) ? first : Population.UNKNOWN;
    }

    private static Matrix merged(Matrix matrix, int[] group, double[] share) {
        var builder = new Sparse.Builder(share.length, share.length);
        matrix.forEachNonZero((row, column, weight) ->
                builder.add(group[row], group[column], weight * share[group[row]]));
        Sparse merged = builder.build();
        return matrix instanceof Dense ? merged.toDense() : merged;
    }
}
