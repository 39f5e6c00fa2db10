package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.report.Table;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Spectrum;

/// Eigenvalues and modes of a network, found in either of two ways (see [Solver]).
///
/// @param stability what they say about max Re λ
/// @param radius max |λ|; NaN if not found
/// @param spectrum all eigenvalues; empty where only leading ones were sought
/// @param modes the modes to describe
/// @param all all modes; empty where they are not known
/// @param table every eigenvalue found, with what is known about it
/// @param quality how far all this can be trusted
record Solution(Stability stability, double radius, Optional<Spectrum> spectrum, List<Mode> modes, List<Mode> all,
        Table table, Quality quality) {

    /// The spectrum, if no eigenvalue of it is missing: what is summed over all eigenvalues needs it.
    Optional<Spectrum> complete() {
        return spectrum.filter(found -> found.unconverged() == 0);
    }
}
