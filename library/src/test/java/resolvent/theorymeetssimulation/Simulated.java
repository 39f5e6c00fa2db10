package resolvent.theorymeetssimulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import resolvent.connectivity.Ensemble;
import resolvent.numeric.Complex;
import resolvent.numeric.Streams;
import resolvent.spectrum.Spectrum;

/// Spectra of independent draws, and shares with their errors.
///
/// A share p of n eigenvalues is compared at 5 √(p (1 − p)/n), five standard errors of independent points. Eigenvalues
/// repel each other, so their true error is smaller, and the rest of the band leaves room for the finite size.
record Simulated(long seed, List<List<Complex>> draws) {

    static Simulated of(Ensemble ensemble, int count, long seed) {
        return new Simulated(seed, LongStream.range(0, count).parallel()
                .mapToObj(index -> Spectrum.of(ensemble.draw(Streams.generator(seed, index)).matrix()).values())
                .toList());
    }

    List<Complex> all() {
        List<Complex> all = new ArrayList<>();
        draws.forEach(all::addAll);
        return all;
    }

    double shareWithin(double radius) {
        return (double) all().stream().filter(z -> z.abs() <= radius).count() / all().size();
    }

    /// Five standard errors of a share.
    double fiveErrors(double share) {
        return 5 * Math.sqrt(share * (1 - share) / all().size());
    }
}
