package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.WeightMoments;
import resolvent.describe.Names;
import resolvent.numeric.Complex;
import resolvent.observable.Distance;
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
    /// From here on, up to rounding, the matrix is symmetric or antisymmetric: its spectrum fills no area.
    private static final double ONE = 1 - 1e-9;
    /// Ratio of the variances of two populations above which the circular law is the wrong one.
    private static final double UNEVEN = 1.25;

    private final WeightMoments moments;
    private final List<Complex> eigenvalues;
    private final List<LawFit> fits = new ArrayList<>();

    private LawFits(WeightMoments moments, Spectrum spectrum) {
        this.moments = moments;
        this.eigenvalues = spectrum.values();
    }

    /// @param dale whether enough cells keep Dale's law for a theory of two populations to make sense
    static List<LawFit> of(Connectivity connectivity, Spectrum spectrum, boolean dale) {
        if (connectivity.size() < 2) {
            return List.of();
        }
        WeightMoments moments = WeightMoments.of(connectivity);
        if (!(moments.variance() > 0) || Double.isInfinite(moments.variance())) {
            return List.of();
        }
        var fits = new LawFits(moments, spectrum);
        fits.add(new CircularLaw(), moments.matchingGirko(), fits.againstCircular());
        double correlation = Math.abs(moments.correlation());
        if (correlation > CORRELATED && correlation < ONE) {
            fits.add(new EllipticLaw(), moments.matchingElliptic(), fits.uneven());
        }
        if (dale && moments.excitatory().columns() > 0 && moments.inhibitory().columns() > 0) {
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
        Distance distance = Distance.of(eigenvalues, law);
        fits.add(new LawFit(Names.title(theory.getClass()), law, distance.value(), distance.yardstick(), why));
    }
}
