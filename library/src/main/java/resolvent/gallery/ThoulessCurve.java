package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import resolvent.connectivity.Ensemble;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Tally;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The inverse localization length γ(E) of open symmetric chains in two ways that share no random number: from the
/// eigenvalues of many chains by Thouless's relation, and from the growth of solutions along other, longer ones.
final class ThoulessCurve {
    private final double[] energies;
    private final Levels levels;
    private final MeanCurve grown;
    private final int size;

    private ThoulessCurve(double[] energies, Levels levels, MeanCurve grown, int size) {
        this.energies = energies;
        this.levels = levels;
        this.grown = grown;
        this.size = size;
    }

    /// @param chains makes the ensemble of open chains of so many sites
    static ThoulessCurve of(IntFunction<? extends Ensemble> chains, int size, double[] energies, LawExhibit.Plan plan) {
        Ensemble ensemble = chains.apply(size);
        Levels levels = plan.runner().fold("eigenvalues of chains", 0, plan.draws(), () -> new Levels(energies.length),
                (k, tally) -> tally.see(new Draw(k, ensemble.draw(Streams.generator(plan.seed(), k))), energies));
        return new ThoulessCurve(energies, levels, ChainGrowth.ofLongChains(chains, energies,
                new ChainGrowth.Plan(size, plan.seed(), plan.runner())),
                size);
    }

    /// What the eigenvalues of the draws say.
    private static final class Levels implements Tally<Levels> {
        private final MeanCurve means;
        private double worst;
        private double imaginary;

        Levels(int energies) {
            means = new MeanCurve(2 * energies);
        }

        void see(Draw draw, double[] energies) {
            Ring chain = (Ring) draw.connectivity().matrix();
            List<Complex> values = draw.spectrum().values();
            imaginary = Math.max(imaginary, values.stream().mapToDouble(value -> Math.abs(value.im())).max().orElse(0));
            for (int i = 0; i < energies.length; i++) {
                double energy = energies[i];
                double growth = ChainGrowth.fromEigenvalues(chain, values, energy);
                means.at(i).add(growth);
                means.at(energies.length + i).add(
                        values.stream().filter(value -> value.re() < energy).count() / (double) values.size());
                worst = Math.max(worst, Math.abs(growth - ChainGrowth.of(chain, energy).perSite()));
            }
        }

        @Override
        public void merge(Levels other) {
            means.merge(other.means);
            worst = Math.max(worst, other.worst);
            imaginary = Math.max(imaginary, other.imaginary);
        }
    }

    /// The mean over chains of γ(E) from their eigenvalues.
    Mean fromLevels(int i) {
        return levels.means.at(i);
    }

    /// γ(E) from the growth of solutions.
    Mean fromGrowth(int i) {
        return grown.at(i);
    }

    Numbers energies() {
        return Numbers.of(energies);
    }

    Layer points(String legend) {
        return Layer.Points.of(energies(), levels.means.numbers(0, energies.length, Mean::mean), Role.MEASURED, legend);
    }

    Layer line(String legend) {
        return new Layer.Line(energies(), grown.numbers(0, energies.length, Mean::mean), Role.THEORY, legend);
    }

    /// N(E) − ½ from the eigenvalues.
    Layer levelPoints(String legend) {
        return Layer.Points.of(energies(), above(levels.means), Role.MEASURED, legend);
    }

    /// N(E) − ½ from the signs of solutions.
    Layer levelLine(String legend) {
        return new Layer.Line(energies(), above(grown), Role.THEORY, legend);
    }

    private Numbers above(MeanCurve curve) {
        return curve.numbers(energies.length, 2 * energies.length, share -> share.mean() - 0.5);
    }

    /// Adds what must hold on every chain and, at the given energies, what must agree between both ways where a chain is
    /// at least ten localization lengths long.
    ///
    /// @param prefix what the names of the values begin with
    /// @param label what tells these chains from others; empty where there are none
    Comparisons compare(Comparisons found, String prefix, String label, List<Integer> places) {
        found.vanishes(what(label, "Thouless's relation on every chain"), Value.exact(prefix + "thouless_defect", levels.worst,
                        "", "largest difference of γ(E) from the eigenvalues and from the product on the same chain"),
                1e-9, "exact but for rounding");
        found.vanishes(what(label, "largest imaginary part"), Value.exact(prefix + "imaginary", levels.imaginary, "",
                "largest imaginary part of an eigenvalue"), 1e-6, "0 but for rounding, of which an eigenvalue near 0 feels the square root");
        for (int i : places) {
            if (size * fromGrowth(i).mean() >= 10) {
                agree(found, prefix, label, i);
            }
        }
        return found;
    }

    private void agree(Comparisons found, String prefix, String label, int i) {
        String energy = Text.number(energies[i]);
        String name = prefix + "gamma_at_" + energy.replace('.', '_');
        double error = Math.hypot(fromLevels(i).error(), fromGrowth(i).error());
        found.agree(what(label, "γ(E = %s) from eigenvalues and from growth".formatted(energy)),
                fromLevels(i).value(name, "", "inverse localization length from eigenvalues"),
                fromGrowth(i).value(name + "_growth", "", "the same from the growth of solutions along other chains"),
                5 * error + 2.0 / size, "5 standard errors, and 2/N for the ends of a chain");
    }

    private static String what(String label, String text) {
        return label.isEmpty() ? text : "%s, %s".formatted(text, label);
    }

    Table table(String name, String title) {
        int n = energies.length;
        return Table.of(name, title,
                new Column.Quantity("energy", "", "E", energies()),
                new Column.Quantity("gamma", "", "γ(E) from eigenvalues", levels.means.numbers(0, n, Mean::mean)),
                new Column.Quantity("gamma_error", "", "one standard error", levels.means.numbers(0, n, Mean::error)),
                new Column.Quantity("gamma_growth", "", "γ(E) from growth", grown.numbers(0, n, Mean::mean)),
                new Column.Quantity("gamma_growth_error", "", "one standard error", grown.numbers(0, n, Mean::error)),
                new Column.Quantity("share_below", "", "share of eigenvalues below E",
                        levels.means.numbers(n, 2 * n, Mean::mean)));
    }

    /// The places of the grid that hold these energies.
    static List<Integer> places(double[] grid, double... wanted) {
        return IntStream.range(0, grid.length)
                .filter(i -> Arrays.stream(wanted).anyMatch(energy -> energy == grid[i])).boxed().toList();
    }
}
