package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.numeric.ComplexVector;
import resolvent.report.Axis;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;

/// The first modes cell by cell: where each shows and what it reads. Of a large network those cells are shown whose
/// entry in either vector is among the largest.
final class ModeProfiles {
    private static final int MODES = 3;
    /// Cells of largest |r|, and as many of largest |l|.
    private static final int EACH = 30;
    private static final int NAMED = 3;

    private ModeProfiles() {}

    /// The figure of a network that has at least one mode.
    static Figure of(Analysis analysis) {
        List<String> names = analysis.subject().connectivity().names();
        List<Panel> panels = analysis.modes().stream().limit(MODES).map(card -> panel(card, names)).toList();
        return new Figure("modes", "Leading modes cell by cell", "Filled: modulus of the right vector r, of length 1, "
                + "where the mode shows. Open: modulus of the left vector l, of length 1, what it reads from. %s, ranked by |r|.".formatted(
                        part(names.size()) ? "The cells of largest |r| and of largest |l|" : "All cells"),
                panels, panels.size());
    }

    private static boolean part(int cells) {
        return cells > 2 * EACH;
    }

    private static Panel panel(ModeCard card, List<String> names) {
        ComplexVector right = card.mode().right();
        ComplexVector left = card.mode().left();
        int[] cells = union(right, left);
        List<String> shown = IntStream.of(cells).mapToObj(names::get).toList();
        List<Layer> layers = new ArrayList<>();
        layers.add(points(cells, right, Role.RIGHT_VECTOR, "shows in |r|", shown));
        layers.add(points(cells, left, Role.LEFT_VECTOR, "reads from |l|", shown));
        layers.addAll(named(cells, right, shown));
        layers.addAll(named(cells, left, shown));
        String label = part(right.size())
                ? "%d of %s cells, ranked by |r|".formatted(cells.length, Digits.count(right.size()))
                : "cells, ranked by |r|";
        return new Panel("mode " + card.ranks(), Axis.named(label, shown),
                Axis.linear("modulus |r|, |l|", "").from(0, Double.NaN), false, layers);
    }

    /// The cells with the largest entries of either vector, those with large |r| first.
    private static int[] union(ComplexVector right, ComplexVector left) {
        int count = right.size();
        if (!part(count)) {
            return WiringFacts.ranked(count, right::abs).toArray();
        }
        int[] either = IntStream.concat(WiringFacts.ranked(count, right::abs).limit(EACH),
                WiringFacts.ranked(count, left::abs).limit(EACH)).distinct().toArray();
        return WiringFacts.ranked(either.length, k -> right.abs(either[k])).map(k -> either[k]).toArray();
    }

    private static Layer points(int[] cells, ComplexVector vector, Role role, String legend, List<String> names) {
        return new Layer.Points(Numbers.of(cells.length, k -> k + 1),
                Numbers.of(cells.length, k -> vector.abs(cells[k])), role, legend, names, Optional.empty());
    }

    private static List<Layer> named(int[] cells, ComplexVector vector, List<String> names) {
        return WiringFacts.ranked(cells.length, k -> vector.abs(cells[k])).limit(NAMED)
                .mapToObj(k -> (Layer) new Layer.Note(k + 1.0, vector.abs(cells[k]), names.get(k))).toList();
    }
}
