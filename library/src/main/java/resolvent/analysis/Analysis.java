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
/// @param abscissa max Re λ(M)
/// @param radius max |λ(M)|; NaN if not found
/// @param spectrum all eigenvalues; empty where only leading modes were sought
/// @param modes leading modes, a conjugate pair as one
/// @param eigenvalues all eigenvalues found, with condition and participation
/// @param amplification non-normal growth; empty where the matrix is too large for it
/// @param silencing what removing one cell does to the leading mode
/// @param chance degree-keeping shuffles; empty if none were asked for
/// @param robustness redraws of what is uncertain
/// @param laws theories laid over the spectrum, or why they do not apply
/// @param quality how far the numbers can be trusted
/// @param notes what was left out and why
/// @param provenance how it came about
public record Analysis(Subject subject, AnalysisOptions options, WiringFacts facts, double gain, double abscissa,
        double radius, Optional<Spectrum> spectrum, List<ModeCard> modes, Table eigenvalues,
        Optional<Amplification> amplification, List<Silencing> silencing, Optional<Chance> chance,
        List<Chance> robustness, List<LawFit> laws, Quality quality, List<String> notes, Provenance provenance) {

    /// What rounding may do to the abscissa of γM near 1, with room for conditions up to some thousands.
    private static final double ROUNDING = 1e-10;

    public Analysis {
        modes = List.copyOf(modes);
        silencing = List.copyOf(silencing);
        robustness = List.copyOf(robustness);
        laws = List.copyOf(laws);
        notes = List.copyOf(notes);
    }

    /// The gain 1 / max Re λ at which the linear network loses stability; empty if it never does.
    public Optional<Double> gainAtInstability() {
        return abscissa > 0 ? Optional.of(1 / abscissa) : Optional.empty();
    }

    /// Whether the network is stable at the gain used.
    public boolean isStable() {
        return isStable(gain, abscissa);
    }

    /// Whether γM is stable, by more than rounding: an abscissa of 1 that came out a few ulp smaller is 1.
    static boolean isStable(double gain, double abscissa) {
        return !(gain * abscissa > 1 - ROUNDING);
    }

    /// The gain used, as a share of the gain at instability; NaN if there is none.
    public double shareOfCriticalGain() {
        return abscissa > 0 ? gain * abscissa : Double.NaN;
    }

    /// Modes that decay at least ten times more slowly than a single cell: they keep a memory of past input.
    public List<ModeCard> slowModes() {
        return modes.stream().filter(card -> card.timeConstant().map(t -> t >= 9.99 * options.tau()).orElse(false))
                .toList();
    }
}
