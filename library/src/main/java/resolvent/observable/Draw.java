package resolvent.observable;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Matrix;
import resolvent.matrix.Ring;
import resolvent.matrix.UnconvergedException;
import resolvent.spectrum.InverseParticipation;
import resolvent.spectrum.Modes;
import resolvent.spectrum.Spectrum;

/// One network of an ensemble, with what observables ask of it. Spectrum and modes are computed when first asked for,
/// and only once for all observables.
public final class Draw {
    private final long index;
    private final Connectivity connectivity;
    private @Nullable Spectrum spectrum;
    private @Nullable Modes modes;

    public Draw(long index, Connectivity connectivity) {
        this.index = index;
        this.connectivity = connectivity;
    }

    /// The number of the draw within its study, from 0.
    public long index() {
        return index;
    }

    public Connectivity connectivity() {
        return connectivity;
    }

    /// The eigenvalues, all of them.
    ///
    /// @throws UnconvergedException if the iteration did not find some: those that it found are no sample of the whole
    public Spectrum spectrum() {
        spectrum = firstOf(spectrum, () -> complete(Spectrum.of(connectivity.matrix())));
        return spectrum;
    }

    /// What is to be known about how the spectrum was found; empty while nobody has asked for it.
    public List<String> notices() {
        return spectrum == null ? List.of() : spectrum.notice().stream().toList();
    }

    static Spectrum complete(Spectrum found) {
        if (found.unconverged() > 0) {
            throw new UnconvergedException(found.unconverged(), found.size() + found.unconverged());
        }
        return found;
    }

    /// Eigenvalues with eigenvectors.
    ///
    /// @throws UnconvergedException if the iteration did not find some
    public Modes modes() {
        modes = firstOf(modes, () -> Modes.of(connectivity.matrix()));
        return modes;
    }

    /// The inverse participation ratios of all modes. Those of a ring need no dense modes.
    ///
    /// @throws UnconvergedException if the iteration did not find some
    public List<InverseParticipation> participations() {
        Matrix matrix = connectivity.matrix();
        return matrix instanceof Ring ring && InverseParticipation.areCertain(spectrum())
                ? InverseParticipation.of(ring, spectrum()) : InverseParticipation.of(modes());
    }

    private static <T> T firstOf(@Nullable T known, Supplier<T> computed) {
        return known == null ? computed.get() : known;
    }
}
