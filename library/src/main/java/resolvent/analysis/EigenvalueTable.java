package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import resolvent.numeric.Complex;
import resolvent.report.Column;
import resolvent.report.Numbers;
import resolvent.report.Table;
import resolvent.spectrum.LeadingModes;
import resolvent.spectrum.Mode;

/// The table of eigenvalues with what is known about each; what is not known is NaN.
final class EigenvalueTable {
    private EigenvalueTable() {}

    /// Eigenvalues, the first of them with modes.
    static Table of(List<Complex> values, List<Mode> modes) {
        return of(values, modes, List.of());
    }

    /// Converged modes, then eigenvalues that did not converge, with their residuals.
    static Table of(LeadingModes found) {
        List<Complex> values = new ArrayList<>(found.modes().stream().map(Mode::eigenvalue).toList());
        found.unfinished().forEach(each -> values.add(each.value()));
        return of(values, found.modes(), found.unfinished());
    }

    private static Table of(List<Complex> values, List<Mode> modes, List<LeadingModes.Unfinished> unfinished) {
        int n = values.size();
        int finished = n - unfinished.size();
        return Table.of("eigenvalues", "Eigenvalues of M, leading ones first",
                new Column.Quantity("re", "", "real part", Numbers.of(n, k -> values.get(k).re())),
                new Column.Quantity("im", "", "imaginary part", Numbers.of(n, k -> values.get(k).im())),
                new Column.Quantity("converged", "", "1 if found to the tolerance, else 0",
                        Numbers.of(n, k -> k < finished ? 1 : 0)),
                new Column.Quantity("condition", "", "1 / |l·r|; infinite where l and r are orthogonal", known(n, modes, Mode::condition)),
                new Column.Quantity("residual", "", "‖M r − λ r‖ / ‖M‖",
                        Numbers.of(n, k -> k < modes.size() ? modes.get(k).residual()
                                : k >= finished ? unfinished.get(k - finished).residual() : Double.NaN)),
                new Column.Quantity("ipr_right", "", "inverse participation ratio of the right vector",
                        known(n, modes, mode -> determined(mode, mode.iprRight()))),
                new Column.Quantity("ipr_left", "", "inverse participation ratio of the left vector",
                        known(n, modes, mode -> determined(mode, mode.iprLeft()))),
                new Column.Quantity("ipr_biorthogonal", "", "biorthogonal inverse participation ratio",
                        known(n, modes, mode -> mode.iprBiorthogonal().orElse(Double.NaN))));
    }

    /// What a vector says, unless the mode is defective and has none that is determined.
    static double determined(Mode mode, double value) {
        return mode.isDefective() ? Double.NaN : value;
    }

    private static Numbers known(int size, List<Mode> modes, ToDoubleFunction<Mode> value) {
        return Numbers.of(size, k -> k < modes.size() ? value.applyAsDouble(modes.get(k)) : Double.NaN);
    }
}
