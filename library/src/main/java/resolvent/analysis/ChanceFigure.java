package resolvent.analysis;

import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;

/// The abscissa of a network among those of its randomized twins: one strip for each way of randomizing, with its mean
/// and standard deviation.
final class ChanceFigure {
    /// Half the height of the band behind a strip; strips are 1 apart.
    private static final double HALF = 0.28;

    private ChanceFigure() {}

    /// @param all what was randomized, each with at least one twin
    static Figure of(Analysis analysis, List<Chance> all) {
        List<Layer> layers = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            layers.addAll(strip(all.get(row), row + 1.0));
        }
        double here = analysis.abscissa();
        layers.add(new Layer.Rule(true, here, Role.MEASURED, ""));
        layers.add(new Layer.Note(here, 0.5, "this network: " + rounded(here, 3)));
        List<String> names = all.stream().map(chance -> "%s (%d)".formatted(shortName(chance), chance.count())).toList();
        Axis rows = Axis.named("", names).from(names.size() + 0.6, 0.25);
        return Figure.of("chance", "Against chance", "Spectral abscissa of this network (line) and of its randomized "
                        + "twins (dots); bands: one standard deviation to either side of their mean. Shuffles keep every "
                        + "cell's in-degree and its own set of outgoing weights; redraws vary only what is uncertain.",
                Panel.of(Axis.linear("max Re λ", analysis.subject().weightUnit()), rows, layers.toArray(Layer[]::new)));
    }

    private static List<Layer> strip(Chance chance, double height) {
        double[] sorted = chance.abscissae().toArray();
        Arrays.sort(sorted);
        List<Layer> layers = new ArrayList<>();
        double mean = chance.mean();
        if (chance.deviation() > 0) {
            layers.add(new Layer.Band(Numbers.of(mean - chance.deviation(), mean + chance.deviation()),
                    Numbers.of(height - HALF, height - HALF), Numbers.of(height + HALF, height + HALF), Role.SHUFFLED,
                    "mean ± s.d. of the twins"));
        }
        layers.add(new Layer.Line(Numbers.of(mean, mean), Numbers.of(height - HALF, height + HALF), Role.SHUFFLED, ""));
        // a little up and down, so that equal values stay apart
        layers.add(Layer.Points.of(Numbers.of(sorted),
                Numbers.of(sorted.length, k -> height + 0.06 * ((k * 7) % 5 - 2)), Role.SHUFFLED, "one twin"));
        return layers;
    }

    private static String shortName(Chance chance) {
        return switch (chance.twins()) {
            case SHUFFLES -> "shuffles";
            case POISSON -> "weights redrawn";
            case SIGNS -> "signs turned";
        };
    }
}
