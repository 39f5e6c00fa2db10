package resolvent.analysis;

import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Dense;
import resolvent.matrix.MemoryBudget;
import resolvent.report.Digits;
import resolvent.spectrum.GrowthCurve;
import resolvent.spectrum.NonNormality;
import resolvent.spectrum.Spectrum;

/// Finds the amplification of one network. Why there is no growth curve, where there is none, goes to the notes.
final class Amplifier {
    private static final int CELLS = 3;
    /// What a growth curve needs for each entry of the matrix: the ladder of its exponentials.
    private static final long GROWTH_BYTES = 200;

    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final List<String> notes;

    Amplifier(Connectivity connectivity, AnalysisOptions options, List<String> notes) {
        this.connectivity = connectivity;
        this.options = options;
        this.notes = notes;
    }

    Amplification amplification(Spectrum spectrum, Stability stability, double gain) {
        double henrici = NonNormality.henrici(connectivity.matrix(), spectrum);
        double norm = connectivity.matrix().frobeniusNorm();
        Dense generator = connectivity.matrix().toDense().scaledAndShifted(gain / options.tau(), -1 / options.tau());
        double omega = NonNormality.numericalAbscissa(generator);
        Optional<GrowthCurve> growth = whyNoGrowth(gain, stability).isPresent()
                ? Optional.empty() : growth(generator, omega);
        return new Amplification(henrici, norm == 0 ? 0 : henrici / norm,
                NonNormality.feedForwardRatio(connectivity.matrix(), spectrum), omega, growth,
                growth.map(curve -> largest(curve.input())).orElse(List.of()),
                growth.map(curve -> largest(curve.output())).orElse(List.of()));
    }

    private Optional<String> whyNoGrowth(double gain, Stability stability) {
        long size = connectivity.size();
        Optional<String> why = Optional.empty();
        if (!stability.at(gain).orElse(true)) {
            why = Optional.of("the network is not stable at gain %s: growth has no peak".formatted(
                    Digits.rounded(gain, 4)));
        } else if (!MemoryBudget.allows(GROWTH_BYTES * size * size)) {
            why = Optional.of("transient growth was left out: it would need about %s".formatted(
                    MemoryBudget.inWords(GROWTH_BYTES * size * size)));
        }
        why.ifPresent(notes::add);
        return why;
    }

    /// An eigenvalue may be so ill-conditioned that a network counts as stable while its exponential does not decay.
    private Optional<GrowthCurve> growth(Dense generator, double omega) {
        try {
            return Optional.of(GrowthCurve.of(generator, omega));
        } catch (ArithmeticException doesNotDecay) {
            notes.add("no transient peak was found: " + doesNotDecay.getMessage());
            return Optional.empty();
        }
    }

    private List<ModeCard.Cell> largest(double[] vector) {
        return WiringFacts.ranked(vector.length, i -> Math.abs(vector[i])).limit(CELLS)
                .mapToObj(i -> new ModeCard.Cell(connectivity.names().get(i), Math.abs(vector[i]))).toList();
    }
}
