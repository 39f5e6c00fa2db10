package resolvent.gallery;

import resolvent.connectivity.RingAttractor;

/// The part of a pattern on a ring of neurons that is a cosine of their preferred angle, `a cos(θ − φ)`.
///
/// @param ring where the neurons stand
/// @param cosine a cos φ
/// @param sine a sin φ
record CosineBump(RingAttractor ring, double cosine, double sine) {
    /// By the Fourier sum (2/N) Σ_j h_j e^{iθ_j}.
    static CosineBump of(RingAttractor ring, double[] pattern) {
        double cosine = 0;
        double sine = 0;
        for (int j = 0; j < pattern.length; j++) {
            cosine += 2 * pattern[j] * Math.cos(ring.angle(j)) / pattern.length;
            sine += 2 * pattern[j] * Math.sin(ring.angle(j)) / pattern.length;
        }
        return new CosineBump(ring, cosine, sine);
    }

    double amplitude() {
        return Math.hypot(cosine, sine);
    }

    /// φ in degrees from 0 to 360.
    double degrees() {
        return (Math.toDegrees(Math.atan2(sine, cosine)) + 360) % 360;
    }

    double at(int neuron) {
        return cosine * Math.cos(ring.angle(neuron)) + sine * Math.sin(ring.angle(neuron));
    }

    /// The root mean square of what is left of a pattern without the bump.
    double beside(double[] pattern) {
        double sum = 0;
        for (int i = 0; i < pattern.length; i++) {
            sum += (pattern[i] - at(i)) * (pattern[i] - at(i)) / pattern.length;
        }
        return Math.sqrt(sum);
    }
}
