package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import resolvent.numeric.Complex;
import resolvent.observable.PseudospectrumLayers;
import resolvent.report.Axis;
import resolvent.report.Digits;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;

/// The figures of pseudospectra and responses.
final class ResolventFigures {
    private static final double DEGREES = 180 / Math.PI;

    private ResolventFigures() {}

    /// Level curves over the eigenvalues of A, and beside them, if it is stable, the strongest response at each frequency.
    static Figure pseudospectrum(Analysis analysis, ResolventPanel found) {
        List<Complex> values = new AnalysisFigures(analysis).eigenvalues().stream()
                .map(value -> value.times(analysis.gain()).minus(Complex.ONE)).toList();
        List<Layer> layers = new ArrayList<>(PseudospectrumLayers.of(found.pseudospectrum(), "A"));
        layers.add(Layer.Points.of(re(values), im(values), Role.MEASURED, "eigenvalues"));
        layers.add(new Layer.Rule(true, 0, Role.STABILITY, "stability line"));
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.complexPlane("z", "1/τ", layers).titled("pseudospectra"));
        found.stable().ifPresent(bounds -> panels.add(norms(bounds, values)));
        String beside = found.stable().isEmpty() ? "" : " Right: the strongest response to periodic input; dotted: what a "
                + "normal matrix with the same eigenvalues would do.";
        return new Figure("pseudospectrum", "Pseudospectra", ("A = (gM − 1)/τ at g = %s. Inside the curve of ε lies every "
                + "eigenvalue that a change of A by a matrix of norm below ε can make, and where activity is amplified "
                + "more than 1/ε times.%s").formatted(Digits.rounded(analysis.gain(), 3), beside), panels, 2);
    }

    private static Numbers re(List<Complex> points) {
        return Numbers.of(points.size(), k -> points.get(k).re());
    }

    private static Numbers im(List<Complex> points) {
        return Numbers.of(points.size(), k -> points.get(k).im());
    }

    private static Panel norms(ResolventPanel.Bounds bounds, List<Complex> values) {
        List<Double> frequencies = bounds.frequencies();
        Numbers omega = Numbers.of(frequencies.size(), frequencies::get);
        Numbers normal = Numbers.of(frequencies.size(), k -> 1 / values.stream()
                .mapToDouble(value -> value.minus(new Complex(0, frequencies.get(k))).abs()).min().orElse(Double.NaN));
        List<Layer> layers = List.of(
                new Layer.Line(omega, normal, Role.BOUND, "1 / distance from the eigenvalues"),
                new Layer.Line(omega, Numbers.of(bounds.norms().size(), bounds.norms()::get), Role.MEASURED,
                        "‖(iω − A)⁻¹‖"));
        return new Panel("response to periodic input", Axis.linear("ω", "1/τ"),
                Axis.logarithmic("‖(iω − A)⁻¹‖", "τ"), false, layers);
    }

    /// Size and phase of a response against frequency.
    static Figure response(CellResponse found) {
        List<Double> frequencies = found.curve().frequencies();
        List<Complex> values = found.curve().values();
        Numbers omega = Numbers.of(frequencies.size(), frequencies::get);
        Axis axis = Axis.logarithmic("ω", "1/τ");
        var size = new Layer.Line(omega, Numbers.of(values.size(), k -> values.get(k).abs()), Role.MEASURED, "response");
        var steady = new Layer.Rule(false, Math.abs(found.steady()), Role.BOUND, "steady input");
        var phase = new Layer.Line(omega, Numbers.of(unwrapped(values)), Role.MEASURED, "");
        List<Layer> sizes = found.steady() == 0 ? List.of(size) : List.of(size, steady);
        return Figure.of("response", "Response of %s to %s".formatted(found.pair().to(), found.pair().from()),
                ("How strongly %s follows periodic input to %s, and with what phase; dotted: its response to steady "
                        + "input.").formatted(found.pair().to(), found.pair().from()),
                new Panel("size", axis, Axis.logarithmic("|(iωτ + 1 − gM)⁻¹|", ""), false, sizes),
                new Panel("phase", axis, Axis.linear("phase", "degrees"), false, List.of(phase)));
    }

    /// Phases without jumps by a whole turn.
    private static double[] unwrapped(List<Complex> values) {
        double[] phases = new double[values.size()];
        for (int k = 0; k < phases.length; k++) {
            double phase = phase(values.get(k));
            phases[k] = k == 0 ? phase : phase - 360 * Math.rint((phase - phases[k - 1]) / 360);
        }
        return phases;
    }

    /// The phase in degrees, from −180 to 180.
    static double phase(Complex value) {
        return DEGREES * Math.atan2(value.im(), value.re());
    }
}
