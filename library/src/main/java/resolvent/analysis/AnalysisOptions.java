package resolvent.analysis;

import resolvent.describe.Choices;
import resolvent.describe.Form;
import resolvent.describe.Param;

/// What an analysis can be told.
///
/// @param gain the gain γ at which time constants and amplification are stated; 0 chooses it
/// @param normalize spectral abscissa that γM shall have, instead of a gain; 0 leaves it
/// @param tau membrane or rate time constant τ
/// @param modes how many leading modes are described
/// @param scope whether the whole spectrum is computed
/// @param shuffles number of degree-keeping shuffles; −1 chooses it by the size of the network
/// @param redraws number of redraws for the robustness under weight errors and unknown signs
/// @param seed seed of shuffles and redraws
/// @param pseudospectrum whether the resolvent is computed even where that takes more than about two seconds
/// @param response two cells as FROM:TO, whose response is computed; `none` for none
public record AnalysisOptions(
        @Param(value = "0", doc = "gain at which time constants and amplification are stated; 0 takes 1 if the "
                + "network is stable there, else 0.9 / abscissa", symbol = "γ", min = 0) double gain,
        @Param(value = "0", doc = "choose the gain so that γM has this spectral abscissa, as abscissa=0.9; 0 leaves the "
                + "gain as it is", min = 0, below = 1) double normalize,
        @Param(value = "1", doc = "time constant of τ v' = -v + γ M v", symbol = "τ", above = 0) double tau,
        @Param(value = "10", doc = "how many leading modes to describe", min = 1, max = 1000) int modes,
        @Param(value = "auto", doc = "whole: all eigenvalues; leading: only the leading modes, the matrix stays "
                + "sparse; auto: whole up to 4,000 neurons in one component") Scope scope,
        @Param(value = "-1", doc = "degree-keeping shuffles as null model; -1 takes 20, fewer for large networks",
                min = -1, max = 100_000) int shuffles,
        @Param(value = "10", doc = "redraws for each kind of robustness", min = 0, max = 100_000) int redraws,
        @Param(value = "1", doc = "seed of shuffles and redraws") long seed,
        @Param(value = "false", doc = "compute pseudospectrum, Kreiss constant and stability radius for more than 450 "
                + "neurons too, where they take seconds to minutes") boolean pseudospectrum,
        @Param(value = NO_RESPONSE, doc = "two neurons as FROM:TO: how TO responds to steady and to periodic input to "
                + "FROM; none leaves it out") String response) {
    /// What to write where no response is wanted.
    public static final String NO_RESPONSE = "none";

    /// How much of the spectrum is computed.
    public enum Scope {
        AUTO,
        WHOLE,
        LEADING
    }

    public AnalysisOptions {
        Form.check(AnalysisOptions.class, gain, normalize, tau, modes, scope, shuffles, redraws, seed,
                pseudospectrum, response);
        if (gain > 0 && normalize > 0) {
            throw new IllegalArgumentException(
                    "gain and normalize exclude each other, were %s and %s".formatted(gain, normalize));
        }
    }

    /// Every option at its default.
    public static AnalysisOptions defaults() {
        return Form.of(AnalysisOptions.class).defaults(Choices.NONE);
    }
}
