package resolvent.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import resolvent.describe.About;
import resolvent.numeric.Complex;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;
import resolvent.spectrum.Spectrum;

/// Every eigenvalue of one network, as a point of the complex plane: of the first draw, if there are several.
///
/// The hatched line Re λ = 1 is where `τ v' = −v + M v` loses stability.
@About(title = "Eigenvalues of one network",
        doc = "Every eigenvalue of the first draw in the complex plane, with the edges that theories predict and the "
                + "line beyond which the linear network is unstable.",
        formula = "M v = λ v; τ v' = −v + M v is stable where all Re λ < 1")
public record EigenvaluePlane() implements Observable<EigenvaluePlane.First> {
    /// Weights whose spectrum has a smaller radius would be a dot beside the line of stability.
    private static final double SMALL = 0.2;

    /// The eigenvalues of the draw of the lowest number.
    public static final class First implements Tally<First> {
        private long index = Long.MAX_VALUE;
        private List<Complex> values = List.of();
        private long real;

        private void take(long draw, Spectrum spectrum) {
            if (draw < index) {
                index = draw;
                values = spectrum.values();
                real = spectrum.realCount();
            }
        }

        @Override
        public void merge(First other) {
            if (other.index < index) {
                index = other.index;
                values = other.values;
                real = other.real;
            }
        }

        private double abscissa() {
            return values.isEmpty() ? Double.NaN : values.getFirst().re();
        }

        private double radius() {
            OptionalDouble largest = values.stream().mapToDouble(Complex::abs).max();
            return largest.orElse(Double.NaN);
        }
    }

    @Override
    public First start() {
        return new First();
    }

    @Override
    public void see(Draw draw, First tally) {
        tally.take(draw.index(), draw.spectrum());
    }

    @Override
    public Findings read(First tally, List<NamedLaw> laws) {
        return new Findings(values(tally), List.of(table(tally)), List.of(figure(tally, laws)));
    }

    private static List<Value> values(First tally) {
        return List.of(
                Value.exact("eigenvalues", tally.values.size(), "", "number of eigenvalues"),
                Value.exact("real_eigenvalues", (double) tally.real, "", "number of real eigenvalues"),
                Value.exact("abscissa", tally.abscissa(), "weight", "max Re λ"),
                Value.exact("spectral_radius", tally.radius(), "weight", "max |λ|"));
    }

    private static Table table(First tally) {
        return Table.of("eigenvalues", "Eigenvalues, leading ones first",
                new Column.Quantity("re", "weight", "Re λ", re(tally)),
                new Column.Quantity("im", "weight", "Im λ", im(tally)));
    }

    private static Numbers re(First tally) {
        return Numbers.of(tally.values.size(), k -> tally.values.get(k).re());
    }

    private static Numbers im(First tally) {
        return Numbers.of(tally.values.size(), k -> tally.values.get(k).im());
    }

    private static Figure figure(First tally, List<NamedLaw> laws) {
        boolean stability = tally.radius() >= SMALL;
        List<Layer> layers = new ArrayList<>();
        if (stability) {
            layers.add(new Layer.Rule(true, 1, Role.STABILITY, "stability line Re λ = 1"));
        }
        layers.add(Layer.Points.of(re(tally), im(tally), Role.MEASURED, "eigenvalues"));
        layers.addAll(LawLayers.inPlane(laws));
        return Figure.of("eigenvalues", "Eigenvalues of one network", "The eigenvalues of one network of %d neurons%s%s."
                .formatted(tally.values.size(),
                        stability ? "; beyond the line Re λ = 1 the linear network τ v' = −v + M v is unstable" : "",
                        laws.isEmpty() ? "" : "; dashed lines are the edges that theories predict"),
                Panel.complexPlane("λ", "weight", layers));
    }
}
