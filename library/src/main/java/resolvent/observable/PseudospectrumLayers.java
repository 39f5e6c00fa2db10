package resolvent.observable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import resolvent.nonnormal.Pseudospectrum;
import resolvent.nonnormal.Region;
import resolvent.numeric.Complex;
import resolvent.report.Digits;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;
import resolvent.report.Shade;

/// A pseudospectrum as layers of a figure: the norm of the resolvent as colours, and level curves labelled by log₁₀ ε.
public final class PseudospectrumLayers {
    private static final int MOST_CURVES = 8;
    private static final double[] STEPS = {0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 50, 100};

    private final Pseudospectrum found;
    private final Region region;

    private PseudospectrumLayers(Pseudospectrum found) {
        this.found = found;
        this.region = found.region();
    }

    /// The layers, to be drawn below all others. Colours and curves end where σ is rounding.
    public static List<Layer> of(Pseudospectrum found) {
        return new PseudospectrumLayers(found).layers();
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        layers.add(raster());
        List<List<Complex>> curves = new ArrayList<>();
        for (double exponent : exponents()) {
            List<List<Complex>> level = found.boundary(exponent).curves();
            curves.addAll(level);
            level.stream().max(Comparator.comparingInt(List::size)).ifPresent(longest -> layers.add(label(longest, exponent)));
        }
        layers.add(1, curves(curves));
        return layers;
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
                new Shade(values, "log₁₀ ‖(z − A)⁻¹‖ = −log₁₀ ε", "", Shade.Map.DENSITY, false));
    }

    /// Round numbers between the largest value and one that a tenth of the points are below, not more than can be told
    /// apart: among crowded eigenvalues curves would follow the grid.
    private List<Double> exponents() {
        double[] values = IntStream.range(0, region.columns() * region.rows())
                .mapToDouble(k -> exponent(k % region.columns(), k / region.columns())).sorted().toArray();
        double low = values[values.length / 10];
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
                Numbers.of(joined.size(), k -> joined.get(k).im()), Role.SHUFFLED, "σ(z) = ε, by log₁₀ ε");
    }

    /// At the highest point of a curve within the region.
    private Layer label(List<Complex> curve, double exponent) {
        Complex top = curve.stream().max(Comparator.comparingDouble(Complex::im)).orElse(Complex.ZERO);
        return new Layer.Note(top.re(), top.im(), Digits.typeset(exponent, 3));
    }
}
