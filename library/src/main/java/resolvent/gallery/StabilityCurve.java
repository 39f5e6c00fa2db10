package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import resolvent.connectivity.MayInteractions;
import resolvent.experiment.Runner;
import resolvent.matrix.Matrix;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

/// How often random communities of N species are stable, as a function of the strength σ√(NC) of their interactions.
///
/// Each community is kept as the strength at which it loses stability: one over the abscissa of −B at strength 1.
///
/// @param size number of species N
/// @param critical the strength at which each draw loses stability, smallest first; infinite for one that never does
record StabilityCurve(int size, List<Double> critical) {
    static StabilityCurve draw(int size, double connectance, int draws, long seed, Runner runner) {
        var ensemble = new MayInteractions(size, 1 / Math.sqrt(size * connectance), connectance);
        List<Double> critical = runner.map("communities of %d species".formatted(size), draws, draw -> {
            Matrix interactions = ensemble.draw(Streams.generator(seed, stream(size, draw))).matrix();
            double abscissa = Spectrum.of(interactions.scaled(-1)).abscissa();
            return abscissa > 0 ? 1 / abscissa : Double.POSITIVE_INFINITY;
        });
        return new StabilityCurve(size, critical.stream().sorted().toList());
    }

    /// Streams of their own for every number of species, so that curves are independent of each other.
    private static long stream(int size, int draw) {
        return ((long) size << Integer.SIZE) + draw;
    }

    /// The share of communities that are stable at a strength.
    double share(double strength) {
        return critical.stream().filter(value -> strength < value).count() / (double) critical.size();
    }

    /// One standard error of the share, √(p (1 − p)/draws).
    double standardError(double strength) {
        double share = share(strength);
        return Math.sqrt(share * (1 - share) / critical.size());
    }

    /// The strength at which half of the communities are stable: the median over draws.
    double criticalStrength() {
        return quantile(0.5);
    }

    /// One standard error of the median: half the distance between the quantiles that lie one standard error of a
    /// share, ½/√draws, to its left and right.
    double criticalError() {
        double step = 0.5 / Math.sqrt(critical.size());
        return (quantile(Math.min(1, 0.5 + step)) - quantile(Math.max(0, 0.5 - step))) / 2;
    }

    private double quantile(double share) {
        double[] values = critical.stream().mapToDouble(Double::doubleValue).toArray();
        double place = share * (values.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, values.length - 1);
        double[] around = Arrays.copyOfRange(values, below, above + 1);
        double rest = place - below;
        // no interpolation onto an infinite neighbour whose weight is zero
        return rest == 0 ? around[0] : around[0] * (1 - rest) + around[around.length - 1] * rest;
    }
}
