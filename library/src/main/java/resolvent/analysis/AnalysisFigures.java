package resolvent.analysis;

import static resolvent.report.Digits.rounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;
import resolvent.spectrum.GrowthCurve;

/// The figures of an analysis.
public final class AnalysisFigures {
    /// The map of the matrix is at most this many cells wide; larger ones show the strongest weight of each square.
    private static final int MAP_WIDTH = 500;
    private static final int CURVE_POINTS = 200;
    /// Colours of weights are logarithmic where the strongest is more than so many times as strong as the median.
    private static final double UNEVEN = 10;
    private static final int NUMBERED = 6;

    private final Analysis analysis;
    private final String unit;

    AnalysisFigures(Analysis analysis) {
        this.analysis = analysis;
        this.unit = analysis.subject().weightUnit();
    }

    /// All figures that this analysis has, in the order of the report.
    public static List<Figure> of(Analysis analysis) {
        List<Figure> figures = new ArrayList<>();
        figures.add(wiring(analysis));
        figures.add(spectrum(analysis));
        radial(analysis).ifPresent(figures::add);
        profiles(analysis).ifPresent(figures::add);
        growth(analysis).ifPresent(figures::add);
        analysis.resolvent().map(panel -> ResolventFigures.pseudospectrum(analysis, panel)).ifPresent(figures::add);
        analysis.response().map(ResolventFigures::response).ifPresent(figures::add);
        chance(analysis).ifPresent(figures::add);
        return figures;
    }

    /// The matrix as a map, sender across, receiver down.
    public static Figure wiring(Analysis analysis) {
        return new AnalysisFigures(analysis).wiring();
    }

    private Figure wiring() {
        Matrix matrix = analysis.subject().connectivity().matrix();
        int n = matrix.rows();
        int width = Math.min(n, MAP_WIDTH);
        double[] cells = new double[width * width];
        matrix.forEachNonZero((row, column, weight) -> {
            int x = (int) ((long) column * width / n);
            int y = width - 1 - (int) ((long) row * width / n);
            double present = cells[y * width + x];
            cells[y * width + x] = Math.abs(weight) > Math.abs(present) ? weight : present;
        });
        List<String> names = analysis.subject().connectivity().names();
        boolean logarithmic = isUneven(cells);
        var shade = new Shade(Numbers.of(cells), "weight", unit, Shade.Map.SIGNED, logarithmic);
        String squares = n > width ? " Each dot shows the strongest weight of a square of cells." : "";
        return Figure.of("wiring", "Wiring", "Weights from senders (across) to receivers (down), in the order of the "
                        + "file%s.%s".formatted(logarithmic ? "; colour on a symmetric logarithmic scale" : "", squares),
                new Panel("", Axis.named("sender (across)", names).from(0.5, n + 0.5),
                        Axis.named("receiver (down)", names).from(n + 0.5, 0.5), true,
                        List.of(new Layer.Raster(0.5, n + 0.5, n + 0.5, 0.5, width, width, shade))));
    }

    /// A logarithmic scale is for weights of different orders of magnitude; Gaussian ones would all look strong on it.
    private static boolean isUneven(double[] cells) {
        double[] sizes = Arrays.stream(cells).map(Math::abs).filter(size -> size > 0).sorted().toArray();
        return sizes.length > 0 && sizes[sizes.length - 1] > UNEVEN * sizes[sizes.length / 2];
    }

    /// The eigenvalues in the complex plane with the line of stability and the edges that theory predicts.
    public static Figure spectrum(Analysis analysis) {
        return new AnalysisFigures(analysis).spectrum();
    }

    private Figure spectrum() {
        List<Complex> values = eigenvalues();
        List<Layer> layers = new ArrayList<>();
        int finished = values.size() - (analysis.spectrum().isPresent() ? 0 : analysis.quality().unconverged());
        layers.add(points(values.subList(0, finished), Role.MEASURED, "eigenvalues"));
        if (finished < values.size()) {
            layers.add(points(values.subList(finished, values.size()), Role.UNKNOWN, "not converged"));
        }
        if (analysis.gain() > 0) {
            layers.add(new Layer.Rule(true, 1 / analysis.gain(), Role.STABILITY,
                    "stability line Re λ = 1/g at g = " + rounded(analysis.gain(), 3)));
        }
        layers.addAll(LawEdges.of(analysis.laws()));
        List<ModeCard> leading = analysis.modes().stream().limit(NUMBERED).toList();
        layers.add(new Layer.Points(Numbers.of(leading.size(), k -> leading.get(k).mode().eigenvalue().re()),
                Numbers.of(leading.size(), k -> leading.get(k).mode().eigenvalue().im()), Role.SELECTED,
                "leading modes", leading.stream().map(ModeCard::ranks).toList(), Optional.empty()));
        return Figure.of("spectrum", "Spectrum", "Eigenvalues of M in the complex plane, the leading ones ringed and "
                        + "numbered; to the right of the stability line activity grows."
                        + (analysis.laws().isEmpty() ? "" : " Dashed: the edge that theory predicts for random weights "
                                + "with the same moments, grey where a condition of the theory fails."),
                Panel.complexPlane("λ", unit, layers));
    }

    private Layer points(List<Complex> values, Role role, String legend) {
        return new Layer.Points(Numbers.of(values.size(), k -> values.get(k).re()),
                Numbers.of(values.size(), k -> values.get(k).im()), role, legend, pointNames(values),
                Optional.empty());
    }

    private List<String> pointNames(List<Complex> values) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            Complex value = values.get(k);
            names.add("mode %d: λ = %s%s".formatted(k + 1, rounded(value.re(), 4),
                    value.im() == 0 ? "" : (value.im() > 0 ? " + " : " − ") + rounded(Math.abs(value.im()), 4) + "i"));
        }
        return names;
    }

    List<Complex> eigenvalues() {
        var re = (Column.Quantity) analysis.eigenvalues().columns().get(0);
        var im = (Column.Quantity) analysis.eigenvalues().columns().get(1);
        List<Complex> values = new ArrayList<>();
        for (int k = 0; k < re.size(); k++) {
            values.add(new Complex(re.values().get(k), im.values().get(k)));
        }
        return values;
    }

    /// The share of eigenvalues within a radius, with theory; none where only leading modes are known.
    public static Optional<Figure> radial(Analysis analysis) {
        return analysis.spectrum().map(_ -> new AnalysisFigures(analysis).radial());
    }

    private Figure radial() {
        double[] moduli = eigenvalues().stream().mapToDouble(Complex::abs).sorted().toArray();
        int n = moduli.length;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Line(Numbers.of(2 * n, k -> moduli[k / 2]),
                Numbers.of(2 * n, k -> (k / 2 + k % 2) / (double) n), Role.MEASURED, "measured"));
        Numbers grid = Numbers.grid(0, n == 0 ? 1 : moduli[n - 1], CURVE_POINTS);
        for (LawFit fit : analysis.laws()) {
            layers.add(new Layer.Line(grid, Numbers.of(grid.size(), k -> fit.law().shareWithin(grid.get(k))),
                    LawEdges.role(fit), "%s D = %s%s".formatted(fit.name(), rounded(fit.distance(), 2),
                            fit.objection().isEmpty() ? "" : ", does not apply")));
        }
        return Figure.of("radial", "How far out the eigenvalues lie", radialCaption(),
                new Panel("", Axis.linear("r", unit), Axis.linear("share with |λ| < r", "").from(0, 1), false,
                        layers));
    }

    private String radialCaption() {
        String caption = "The share of eigenvalues with modulus below r.";
        if (analysis.laws().isEmpty()) {
            return caption;
        }
        String why = LawEdges.objections(analysis.laws());
        return caption + (" Theory: random weights with the same moments as the measured ones%s. D: the largest "
                + "difference from what was measured; sampling alone would give %s.").formatted(
                why.isEmpty() ? "" : "; grey: does not apply, " + why,
                rounded(analysis.laws().getFirst().yardstick(), 2));
    }

    /// The first modes cell by cell.
    public static Optional<Figure> profiles(Analysis analysis) {
        return analysis.modes().isEmpty() ? Optional.empty() : Optional.of(ModeProfiles.of(analysis));
    }

    /// The growth curve, linear and logarithmic.
    public static Optional<Figure> growth(Analysis analysis) {
        return analysis.amplification().flatMap(Amplification::growth)
                .map(growth -> new AnalysisFigures(analysis).growth(growth));
    }

    private Figure growth(GrowthCurve growth) {
        List<GrowthCurve.Sample> curve = growth.curve();
        double tau = analysis.options().tau();
        Numbers time = Numbers.grid(0, curve.getLast().time() / tau, CURVE_POINTS);
        Numbers norm = Numbers.of(time.size(), k -> interpolated(curve, tau * time.get(k)));
        double rate = analysis.gain() * analysis.abscissa() - 1;
        var measured = new Layer.Line(time, norm, Role.MEASURED, "‖e^{At}‖");
        var slowest = new Layer.Line(time, Numbers.of(time.size(), k -> Math.exp(rate * time.get(k))), Role.BOUND,
                "slowest mode alone e^{αt}");
        Axis t = Axis.linear("time t", "τ");
        List<Layer> linear = new ArrayList<>(List.of(slowest, measured));
        if (growth.peakTime() > 0) {
            linear.add(new Layer.Note(growth.peakTime() / tau, growth.peak(), Digits.typeset(growth.peak(), 3) + "×"));
        }
        return Figure.of("growth", "Transient growth", "The largest factor by which any input has grown after time t, "
                        + "for A = (gM − 1)/τ; dotted: what the slowest mode alone would do.",
                new Panel("linear", t, Axis.linear("‖e^{At}‖", ""), false, linear),
                Panel.of(t, Axis.logarithmic("‖e^{At}‖", ""), slowest, measured).titled("logarithmic"));
    }

    /// Cubic interpolation with the known slopes of ln ‖e^{At}‖.
    static double interpolated(List<GrowthCurve.Sample> curve, double time) {
        double step = curve.get(1).time() - curve.get(0).time();
        int k = Math.clamp((int) (time / step), 0, curve.size() - 2);
        GrowthCurve.Sample a = curve.get(k);
        GrowthCurve.Sample b = curve.get(k + 1);
        double s = (time - a.time()) / step;
        double low = Math.log(a.growth());
        double high = Math.log(b.growth());
        double value = low * (1 + 2 * s) * (1 - s) * (1 - s) + high * s * s * (3 - 2 * s)
                + step * s * (1 - s) * (a.slope() * (1 - s) - b.slope() * s);
        return Math.exp(value);
    }

    /// The abscissa among those of its randomized twins.
    public static Optional<Figure> chance(Analysis analysis) {
        List<Chance> all = new ArrayList<>();
        analysis.chance().ifPresent(all::add);
        all.addAll(analysis.robustness());
        all.removeIf(chance -> chance.count() == 0);
        return all.isEmpty() ? Optional.empty() : Optional.of(ChanceFigure.of(analysis, all));
    }
}
