package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.WeightMoments;
import resolvent.describe.Names;
import resolvent.numeric.Complex;
import resolvent.report.Digits;
import resolvent.spectrum.Spectrum;
import resolvent.theory.CircularLaw;
import resolvent.theory.EllipticLaw;
import resolvent.theory.RajanAbbott;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;

/// Lays the laws of random matrices over a measured spectrum, with the moments of the measured weights.
final class LawFits {
    /// Correlation of the two directions of a pair above which the circular law is the wrong one.
    private static final double CORRELATED = 0.05;
    /// Ratio of the variances of two populations above which the circular law is the wrong one.
    private static final double UNEVEN = 1.25;

    private final WeightMoments moments;
    private final double[] moduli;
    private final List<LawFit> fits = new ArrayList<>();

    private LawFits(WeightMoments moments, Spectrum spectrum) {
        this.moments = moments;
        this.moduli = spectrum.values().stream().mapToDouble(Complex::abs).sorted().toArray();
    }

    static List<LawFit> of(Connectivity connectivity, Spectrum spectrum) {
        if (connectivity.size() < 2) {
            return List.of();
        }
        WeightMoments moments = WeightMoments.of(connectivity);
        if (!(moments.variance() > 0)) {
            return List.of();
        }
        var fits = new LawFits(moments, spectrum);
        fits.add(new CircularLaw(), moments.matchingGirko(), fits.againstCircular());
        if (Math.abs(moments.correlation()) > CORRELATED) {
            fits.add(new EllipticLaw(), moments.matchingElliptic(), fits.uneven());
        }
        if (moments.excitatory().columns() > 0 && moments.inhibitory().columns() > 0) {
            fits.add(new RajanAbbott(), moments.matchingDale(), fits.correlated());
        }
        return fits.fits;
    }

    private Optional<String> againstCircular() {
        return uneven().or(this::correlated);
    }

    private Optional<String> correlated() {
        double correlation = moments.correlation();
        return Math.abs(correlation) > CORRELATED
                ? Optional.of("weights of the two directions are correlated, ρ = " + Digits.rounded(correlation, 2))
                : Optional.empty();
    }

    private Optional<String> uneven() {
        double excitatory = moments.excitatory().variance();
        double inhibitory = moments.inhibitory().variance();
        boolean both = moments.excitatory().columns() > 0 && moments.inhibitory().columns() > 0;
        double ratio = Math.max(excitatory / inhibitory, inhibitory / excitatory);
        return both && ratio > UNEVEN
                ? Optional.of("variances differ by column: %s excitatory, %s inhibitory".formatted(
                        Digits.rounded(excitatory, 3), Digits.rounded(inhibitory, 3)))
                : Optional.empty();
    }

    private <E extends Ensemble> void add(Theory<E, ? extends SpectralLaw> theory, E matching,
            Optional<String> objection) {
        SpectralLaw law = theory.predict(matching);
        Optional<String> why = moments.outsideDenseLaws().or(() -> theory.outsideValidity(matching))
                .or(() -> objection);
        fits.add(new LawFit(Names.title(theory.getClass()), law, distance(law), 0.8687 / Math.sqrt(moduli.length),
                why));
    }

    /// Kolmogorov and Smirnov's distance between the measured and the predicted share within a radius.
    private double distance(SpectralLaw law) {
        int n = moduli.length;
        double largest = 0;
        for (int k = 0; k < n; k++) {
            double expected = law.shareWithin(moduli[k]);
            largest = Math.max(largest, Math.max(Math.abs((k + 1.0) / n - expected),
                    Math.abs((double) k / n - expected)));
        }
        return largest;
    }
}
