package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// A population of excitatory neurons with rate v_E and one of inhibitory neurons with rate v_I, which excite and
/// inhibit each other: the smallest network that oscillates.
///
/// `τ_E v_E' = −v_E + [M_EE v_E + M_EI v_I − γ_E]₊`, `τ_I v_I' = −v_I + [M_II v_I + M_IE v_E − γ_I]₊`, with rates in Hz
/// and times in ms. Where both rectifiers are open the system is linear, with trace
/// `(M_EE − 1)/τ_E + (M_II − 1)/τ_I`; at the default weights it vanishes at τ_I = 40 ms, and what then rests becomes a
/// limit cycle. The rectifiers bound it, so it is born with a finite size: the bifurcation is degenerate, not a Hopf
/// bifurcation of the textbook.
///
/// @param excitatoryToExcitatory weight M_EE, from excitatory to excitatory neurons
/// @param inhibitoryToExcitatory weight M_EI, from inhibitory to excitatory neurons
/// @param inhibitoryToInhibitory weight M_II, from inhibitory to inhibitory neurons
/// @param excitatoryToInhibitory weight M_IE, from excitatory to inhibitory neurons
/// @param excitatoryThreshold threshold γ_E of the excitatory neurons, in Hz; below 0 it drives them
/// @param inhibitoryThreshold threshold γ_I of the inhibitory neurons, in Hz
/// @param excitatoryTau time constant τ_E of the excitatory neurons, in ms
/// @param inhibitoryTau time constant τ_I of the inhibitory neurons, in ms
@About(title = "Excitatory and inhibitory population",
        doc = "Two populations of rate neurons with rectifying gain. Slow inhibition lets the excitatory rate rise and "
                + "fall before it answers: beyond a critical time constant the pair oscillates.",
        formula = "τ_E v_E' = −v_E + [M_EE v_E + M_EI v_I − γ_E]₊, τ_I v_I' = −v_I + [M_II v_I + M_IE v_E − γ_I]₊",
        cite = {"P. Dayan, L. F. Abbott, Theoretical Neuroscience, MIT Press, section 7.5 (2001)",
                "H. R. Wilson, J. D. Cowan, Biophys. J. 12, 1 (1972), doi:10.1016/S0006-3495(72)86068-5"})
public record ExcitatoryInhibitory(
        @Param(value = "1.25", doc = "weight from excitatory to excitatory neurons", symbol = "M_EE", min = 0)
        double excitatoryToExcitatory,
        @Param(value = "-1", doc = "weight from inhibitory to excitatory neurons", symbol = "M_EI", max = 0)
        double inhibitoryToExcitatory,
        @Param(value = "0", doc = "weight from inhibitory to inhibitory neurons", symbol = "M_II", max = 0)
        double inhibitoryToInhibitory,
        @Param(value = "1", doc = "weight from excitatory to inhibitory neurons", symbol = "M_IE", min = 0)
        double excitatoryToInhibitory,
        @Param(value = "-10", doc = "threshold of the excitatory neurons", symbol = "γ_E", unit = "Hz")
        double excitatoryThreshold,
        @Param(value = "10", doc = "threshold of the inhibitory neurons", symbol = "γ_I", unit = "Hz")
        double inhibitoryThreshold,
        @Param(value = "10", doc = "time constant of the excitatory neurons", symbol = "τ_E", unit = "ms",
                above = 0) double excitatoryTau,
        @Param(value = "50", doc = "time constant of the inhibitory neurons", symbol = "τ_I", unit = "ms",
                above = 0) double inhibitoryTau)
        implements Written {

    public ExcitatoryInhibitory {
        Form.check(ExcitatoryInhibitory.class, excitatoryToExcitatory, inhibitoryToExcitatory, inhibitoryToInhibitory,
                excitatoryToInhibitory, excitatoryThreshold, inhibitoryThreshold, excitatoryTau, inhibitoryTau);
    }

    /// The usual weights and thresholds with another time constant of the inhibitory neurons.
    public static ExcitatoryInhibitory withInhibitoryTau(double inhibitoryTau) {
        return new ExcitatoryInhibitory(1.25, -1, 0, 1, -10, 10, 10, inhibitoryTau);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        out[0] = (-state[0] + Math.max(excitatoryDrive(state), 0)) / excitatoryTau;
        out[1] = (-state[1] + Math.max(inhibitoryDrive(state), 0)) / inhibitoryTau;
    }

    /// At a kink of a rectifier, with the slope of its open side.
    @Override
    public Dense jacobian(double[] state) {
        double excited = excitatoryDrive(state) >= 0 ? 1 : 0;
        double inhibited = inhibitoryDrive(state) >= 0 ? 1 : 0;
        return Dense.of(
                new double[] {(-1 + excited * excitatoryToExcitatory) / excitatoryTau,
                        excited * inhibitoryToExcitatory / excitatoryTau},
                new double[] {inhibited * excitatoryToInhibitory / inhibitoryTau,
                        (-1 + inhibited * inhibitoryToInhibitory) / inhibitoryTau});
    }

    /// What drives the excitatory neurons beyond their threshold, in Hz; they rest where it is below 0.
    public double excitatoryDrive(double[] state) {
        return excitatoryToExcitatory * state[0] + inhibitoryToExcitatory * state[1] - excitatoryThreshold;
    }

    /// What drives the inhibitory neurons beyond their threshold, in Hz; they rest where it is below 0.
    public double inhibitoryDrive(double[] state) {
        return inhibitoryToInhibitory * state[1] + excitatoryToInhibitory * state[0] - inhibitoryThreshold;
    }

    @Override
    public Equations equations() {
        return Equations.of("excitatory and inhibitory population, rates in Hz, times in ms")
                .parameter("mee", excitatoryToExcitatory).parameter("mei", inhibitoryToExcitatory)
                .parameter("mii", inhibitoryToInhibitory).parameter("mie", excitatoryToInhibitory)
                .parameter("game", excitatoryThreshold).parameter("gami", inhibitoryThreshold)
                .parameter("taue", excitatoryTau).parameter("taui", inhibitoryTau)
                .variable("ve", "(-ve+max(mee*ve+mei*vi-game,0))/taue")
                .variable("vi", "(-vi+max(mii*vi+mie*ve-gami,0))/taui").build();
    }
}
