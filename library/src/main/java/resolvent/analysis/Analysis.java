package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.report.Provenance;
import resolvent.report.Table;
import resolvent.spectrum.Spectrum;

/// The findings about one connectivity M as the wiring of `τ v' = −v + γ M v`.
///
/// @param subject what was analysed
/// @param options how
/// @param facts what can be counted
/// @param gain the gain γ at which time constants and amplification are stated
/// @param stability what is known about max Re λ(M)
/// @param radius max |λ(M)|; NaN if not found
/// @param spectrum all eigenvalues; empty where only leading modes were sought
/// @param modes leading modes, a conjugate pair as one
/// @param eigenvalues all eigenvalues found, with condition and participation
/// @param amplification non-normal growth; empty where the matrix is too large for it
/// @param resolvent pseudospectrum and what bounds growth; empty where it would take too long
/// @param response how one cell responds to another; empty where that was not asked for or cannot be told
/// @param silencing what removing one cell does to the leading mode
/// @param chance degree-keeping shuffles; empty if none were asked for
/// @param robustness redraws of what is uncertain
/// @param laws theories laid over the spectrum, or why they do not apply
/// @param quality how far the numbers can be trusted
/// @param notes what was left out and why
/// @param provenance how it came about
public record Analysis(Subject subject, AnalysisOptions options, WiringFacts facts, double gain, Stability stability,
        double radius, Optional<Spectrum> spectrum, List<ModeCard> modes, Table eigenvalues,
        Optional<Amplification> amplification, Optional<ResolventPanel> resolvent, Optional<CellResponse> response,
        List<Silencing> silencing, Optional<Chance> chance,
        List<Chance> robustness, List<LawFit> laws, Quality quality, List<String> notes, Provenance provenance) {

    public Analysis {
        modes = List.copyOf(modes);
        silencing = List.copyOf(silencing);
        robustness = List.copyOf(robustness);
        laws = List.copyOf(laws);
        notes = List.copyOf(notes);
    }

    /// The largest real part of an eigenvalue that was found: max Re λ(M) where the [#stability] is known, else a lower
    /// bound; NaN if none was found.
    public double abscissa() {
        return stability.abscissa();
    }

    /// Whether the network is stable at the gain used; empty where that is not known.
    public Optional<Boolean> stable() {
        return stability.at(gain);
    }
}
