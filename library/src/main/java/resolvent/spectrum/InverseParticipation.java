package resolvent.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;
import resolvent.ring.Certificate;
import resolvent.ring.RingMode;
import resolvent.ring.RingModes;

/// The inverse participation ratios of one mode, without its vectors: 1/N for a mode spread evenly, 1 on one cell.
///
/// @param eigenvalue λ
/// @param right Σ|r|⁴/(Σ|r|²)² of the right vector
/// @param left the same of the left vector
/// @param biorthogonal Σ|l r|²/(Σ|l r|)²; empty for a defective mode
public record InverseParticipation(Complex eigenvalue, double right, double left, Optional<Double> biorthogonal) {

    /// Those of all modes of a ring, in O(N) each.
    ///
    /// @param spectrum its eigenvalues
    /// @throws IllegalArgumentException unless these [#areCertain]
    public static List<InverseParticipation> of(Ring ring, Spectrum spectrum) {
        if (!areCertain(spectrum)) {
            throw new IllegalArgumentException("the eigenvalues must be those of a ring with a certificate that holds, was "
                    + spectrum.certificate());
        }
        List<InverseParticipation> all = new ArrayList<>(spectrum.size());
        for (RingMode mode : RingModes.of(ring, spectrum.values()).all()) {
            all.add(new InverseParticipation(mode.eigenvalue(), mode.iprRight(), mode.iprLeft(),
                    mode.iprBiorthogonal()));
        }
        return all;
    }

    /// Whether a spectrum comes with the certificate that the ratios of a ring rest upon; otherwise they take dense modes.
    public static boolean areCertain(Spectrum spectrum) {
        return spectrum.certificate().filter(Certificate::holds).isPresent();
    }

    /// Those of modes that were found before.
    public static List<InverseParticipation> of(Modes modes) {
        List<InverseParticipation> all = new ArrayList<>(modes.size());
        for (int k = 0; k < modes.size(); k++) {
            Mode mode = modes.get(k);
            all.add(new InverseParticipation(mode.eigenvalue(), mode.iprRight(), mode.iprLeft(),
                    mode.iprBiorthogonal()));
        }
        return all;
    }
}
