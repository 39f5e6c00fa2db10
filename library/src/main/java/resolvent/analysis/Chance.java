package resolvent.analysis;

import java.util.Arrays;
import java.util.List;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.experiment.Runner;
import resolvent.matrix.KrylovSchur;
import resolvent.matrix.KrylovSchur.Pair;
import resolvent.numeric.Streams;
import resolvent.observable.Samples;
import resolvent.report.Numbers;
import resolvent.spectrum.Spectrum;

/// Spectral abscissae of randomized twins of a network.
///
/// @param twins what was randomized
/// @param abscissae one for each twin that was solved, in the order of the draws
/// @param unsolved twins of which the iteration did not find the leading eigenvalue, or not all eigenvalues; they are in
///     no statistic
public record Chance(Twins twins, Numbers abscissae, int unsolved) {
    /// Ways of making a twin.
    public enum Twins {
        SHUFFLES("degree-keeping shuffles"),
        POISSON("weights redrawn as Poisson counts"),
        SIGNS("a tenth of the assumed signs turned");

        private final String words;

        Twins(String words) {
            this.words = words;
        }
    }

    /// Above this number of neurons the leading eigenvalue alone is sought.
    private static final int DENSE_LIMIT = 4000;
    private static final KrylovSchur.Settings ROUGH = new KrylovSchur.Settings(
            KrylovSchur.Settings.LARGEST_REAL_PART.order(), 1e-5, 40, 30);

    /// Solves `count` draws of an ensemble of twins.
    static Chance of(Twins kind, Ensemble twins, int count, long seed, Runner runner) {
        List<Double> found = runner.map(kind.words, count, draw -> {
            Connectivity twin = twins.draw(Streams.generator(seed, draw));
            return abscissa(twin, draw);
        });
        double[] solved = found.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value))
                .toArray();
        return new Chance(kind, Numbers.of(solved), count - solved.length);
    }

    private static double abscissa(Connectivity twin, int draw) {
        if (twin.size() <= DENSE_LIMIT) {
            Spectrum spectrum = Spectrum.of(twin.matrix());
            return spectrum.unconverged() > 0 ? Double.NaN : spectrum.abscissa();
        }
        Pair first = KrylovSchur.of(twin.matrix(), 1, ROUGH, Streams.generator(0, draw)).getFirst();
        return first.converged() ? first.value().re() : Double.NaN;
    }

    /// What was randomized, in words.
    public String kind() {
        return twins.words;
    }

    public int count() {
        return abscissae.size();
    }

    public double mean() {
        return samples().mean();
    }

    /// The standard deviation over twins; NaN for fewer than two.
    public double deviation() {
        return samples().deviation();
    }

    private Samples samples() {
        var samples = new Samples();
        for (int i = 0; i < abscissae.size(); i++) {
            samples.add(i, abscissae.get(i));
        }
        return samples;
    }

    public double smallest() {
        return sorted()[0];
    }

    public double largest() {
        return sorted()[abscissae.size() - 1];
    }

    /// How many twins have at least this abscissa.
    public int atLeast(double abscissa) {
        int count = 0;
        for (int i = 0; i < abscissae.size(); i++) {
            count += abscissae.get(i) >= abscissa ? 1 : 0;
        }
        return count;
    }

    private double[] sorted() {
        double[] values = abscissae.toArray();
        Arrays.sort(values);
        return values;
    }
}
