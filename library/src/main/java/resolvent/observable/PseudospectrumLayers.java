package resolvent.observable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.Region;
import resolvent.numeric.Complex;
import resolvent.report.Digits;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.report.Shade;

/// A pseudospectrum as layers of a figure: the norm of the resolvent as colours, and level curves labelled by ε.
public final class PseudospectrumLayers {
    private static final int MOST_CURVES = 6;
    /// Steps between curves in decades of ε: with the first, ε goes 1, 0.3, 0.1 (to half a decade), with the others by
    /// powers of ten.
    private static final double[] STEPS = {0.5, 1, 2, 3, 5, 10, 20, 50, 100};
    /// Among crowded eigenvalues, below the values at this share of the grid, curves would follow the grid.
    private static final double CROWDED = 0.03;

    private final Pseudospectrum found;
    private final Region region;
    private final String symbol;

    private PseudospectrumLayers(Pseudospectrum found, String symbol) {
        this.found = found;
        this.region = found.region();
        this.symbol = symbol;
    }

    /// The layers, to be drawn below all others. Colours and curves end where σ is rounding.
    ///
    /// @param symbol of the matrix
    public static List<Layer> of(Pseudospectrum found, String symbol) {
        return new PseudospectrumLayers(found, symbol).layers();
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        layers.add(raster());
        List<Double> exponents = exponents();
        List<List<List<Complex>>> levels = exponents.stream().map(exponent -> found.boundary(exponent).curves()).toList();
        layers.add(curves(levels.stream().flatMap(List::stream).toList()));
        List<Complex> written = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            int level = k;
            List<Complex> others = new ArrayList<>(written);
            IntStream.range(0, levels.size()).filter(other -> other != level).mapToObj(levels::get)
                    .flatMap(List::stream).forEach(others::addAll);
            freest(levels.get(k), others).ifPresent(place -> {
                layers.add(new Layer.Note(place.re(), place.im(), epsilon(exponents.get(level)), true));
                around(place, written);
            });
        }
        return layers;
    }

    /// Points on a ring that keeps the next label off.
    private void around(Complex place, List<Complex> points) {
        double radius = (region.right() - region.left()) / 14;
        for (int k = 0; k < 8; k++) {
            points.add(place.plus(new Complex(radius * Math.cos(k * Math.PI / 4), radius * Math.sin(k * Math.PI / 4))));
        }
        points.add(place);
    }

    private double exponent(int column, int row) {
        return Math.max(found.log10(column, row), Math.log10(found.rounding()));
    }

    private Layer raster() {
        int columns = region.columns();
        double halfWidth = (region.right() - region.left()) / (columns - 1) / 2;
        double halfHeight = (region.top() - region.bottom()) / (region.rows() - 1) / 2;
        Numbers values = Numbers.of(columns * region.rows(), k -> -exponent(k % columns, k / columns));
        return new Layer.Raster(region.left() - halfWidth, region.right() + halfWidth, region.bottom() - halfHeight,
                region.top() + halfHeight, columns, region.rows(),
                new Shade(values, "log₁₀ ‖(z − %s)⁻¹‖ = −log₁₀ ε".formatted(symbol), "", Shade.Map.DENSITY, false));
    }

    /// Round numbers over the range of values, not more than can be told apart.
    private List<Double> exponents() {
        double[] values = IntStream.range(0, region.columns() * region.rows())
                .mapToDouble(k -> exponent(k % region.columns(), k / region.columns())).sorted().toArray();
        double low = values[(int) (CROWDED * values.length)];
        double high = values[values.length - 1];
        double step = STEPS[STEPS.length - 1];
        for (int k = STEPS.length - 1; k >= 0 && (high - low) / STEPS[k] <= MOST_CURVES; k--) {
            step = STEPS[k];
        }
        List<Double> exponents = new ArrayList<>();
        for (double at = Math.floor(high / step) * step; at > low; at -= step) {
            exponents.add(at);
        }
        return exponents;
    }

    private static Layer curves(List<List<Complex>> curves) {
        List<Complex> joined = new ArrayList<>();
        for (List<Complex> curve : curves) {
            joined.addAll(curve);
            joined.add(new Complex(Double.NaN, Double.NaN));
        }
        return new Layer.Line(Numbers.of(joined.size(), k -> joined.get(k).re()),
                Numbers.of(joined.size(), k -> joined.get(k).im()), Role.SHUFFLED, "σ(z) = ε");
    }

    /// The point of some curves, within the region and in its upper half, that is farthest from all others.
    private Optional<Complex> freest(List<List<Complex>> curves, List<Complex> others) {
        return curves.stream().flatMap(List::stream).filter(z -> z.im() >= 0)
                .max(Comparator.comparingDouble(z -> Math.min(toBorder(z), others.stream()
                        .mapToDouble(other -> other.minus(z).abs()).min().orElse(Double.POSITIVE_INFINITY))));
    }

    private double toBorder(Complex z) {
        return Math.min(Math.min(z.re() - region.left(), region.right() - z.re()), region.top() - z.im());
    }

    private static String epsilon(double exponent) {
        boolean plain = Math.abs(exponent) < 1.5 || exponent != Math.rint(exponent);
        return plain ? Digits.typeset(Math.pow(10, exponent), 1) : Digits.power((int) exponent);
    }
}
