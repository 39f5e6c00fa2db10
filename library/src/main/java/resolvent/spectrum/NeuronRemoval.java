package resolvent.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import resolvent.numeric.Complex;

/// The spectral abscissa of a network from which one neuron is removed, from the modes of the whole network.
///
/// By Cramer's rule `det(z − M without i) = G_ii(z) det(z − M)`, so the eigenvalues without neuron i are the zeros of
/// the diagonal entry `G_ii(z) = Σ_k w_k / (z − λ_k)`, `w_k = l_ki r_ki / (l_kᵀ r_k)`, of the resolvent. The rightmost
/// zero is sought by the Ehrlich–Aberth iteration from the leading eigenvalues, and the argument principle then checks
/// that none lies farther right. O(N) for each value of G, some hundred of which are needed, where a new decomposition
/// takes O(N³).
///
/// Accuracy: about the condition of the modes times 1e-15. Where modes of the neuron are so close to defective that the
/// weights w no longer add up to 1, as happens in sparse networks, nothing is returned. O. Aberth, Math. Comp. 27, 339 (1973),
/// doi:10.1090/S0025-5718-1973-0329236-7.
public final class NeuronRemoval {
    private static final int[] SEARCHED = {24, 96};
    private static final int ROUNDS = 60;
    /// Weights that add up to 1 within this are trusted.
    private static final double TRUSTED = 1e-8;
    private static final double NEGLIGIBLE = 1e-15;
    /// A step of Newton's method, relative to the spectral radius, after which nothing but rounding is left.
    private static final double CONVERGED = 1e-11;
    /// How far to the right of the zero found, relative to the spectral radius, a zero could be overlooked.
    private static final double MARGIN = 1e-7;

    private final List<Mode> modes;
    private final List<Complex> pairings;

    /// @param modes all modes of the network, leading ones first
    public NeuronRemoval(List<Mode> modes) {
        this.modes = List.copyOf(modes);
        this.pairings = modes.stream().map(mode -> mode.left().dot(mode.right())).toList();
    }

    /// The largest real part of an eigenvalue without a neuron; empty where it could not be had in this way.
    public OptionalDouble abscissaWithout(int neuron) {
        List<Complex> poles = new ArrayList<>();
        List<Complex> weights = new ArrayList<>();
        double staying = Double.NEGATIVE_INFINITY;
        Complex total = Complex.ZERO;
        for (int k = 0; k < modes.size(); k++) {
            Complex value = modes.get(k).eigenvalue();
            Complex weight = weight(k, neuron);
            total = total.plus(weight);
            if (weight.abs() > NEGLIGIBLE) {
                poles.add(value);
                weights.add(weight);
            } else {
                // the neuron has no part in this mode, which therefore stays
                staying = Math.max(staying, value.re());
            }
        }
        if (!(total.minus(Complex.ONE).abs() <= TRUSTED)) {
            return OptionalDouble.empty();
        }
        if (poles.size() < 2) {
            return modes.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(staying);
        }
        OptionalDouble moved = rightmostZero(new DiagonalResolvent(poles, weights));
        return moved.isEmpty() ? moved : OptionalDouble.of(Math.max(staying, moved.getAsDouble()));
    }

    private Complex weight(int k, int neuron) {
        Complex product = modes.get(k).left().get(neuron).times(modes.get(k).right().get(neuron));
        // a defective mode elsewhere in the network must not turn a plain 0 into 0/0
        return product.equals(Complex.ZERO) ? Complex.ZERO : product.dividedBy(pairings.get(k));
    }

    private static OptionalDouble rightmostZero(DiagonalResolvent function) {
        for (int searched : SEARCHED) {
            List<Complex> zeros = zeros(function, Math.min(searched, function.poles() - 1));
            Optional<Complex> rightmost = zeros.stream().max(Comparator.comparingDouble(Complex::re));
            if (rightmost.isPresent()) {
                double line = rightmost.get().re() + MARGIN * function.scale();
                if (function.zerosRightOf(line, zeros).orElse(1) == 0) {
                    return OptionalDouble.of(rightmost.get().re());
                }
            }
        }
        return OptionalDouble.empty();
    }

    /// The zeros that the iteration finds from the first poles.
    private static List<Complex> zeros(DiagonalResolvent function, int count) {
        Complex[] zero = new Complex[count];
        boolean[] found = new boolean[count];
        for (int k = 0; k < count; k++) {
            zero[k] = start(function, k);
        }
        int missing = count;
        for (int round = 0; round < ROUNDS && missing > 0; round++) {
            for (int k = 0; k < count; k++) {
                if (!found[k]) {
                    Complex step = step(function, zero, k);
                    zero[k] = zero[k].minus(step);
                    found[k] = step.abs() <= CONVERGED * function.scale();
                    missing -= found[k] ? 1 : 0;
                }
            }
        }
        List<Complex> zeros = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (found[k]) {
                zeros.add(zero[k]);
            }
        }
        return zeros;
    }

    /// Where w_k / (z − λ_k) and the value of all the other terms at λ_k cancel, or less far in that direction, so
    /// that it is nearer to this pole than to any other.
    private static Complex start(DiagonalResolvent function, int k) {
        Complex pole = function.pole(k);
        DiagonalResolvent.Value others = function.without(k, pole);
        Complex shift = function.weight(k).dividedBy(others.value());
        double longest = others.nearestPole() / 2.5;
        return pole.minus(shift.abs() > longest ? shift.times(longest / shift.abs()) : shift);
    }

    /// Newton's step for G with the poles at which the search began taken away and the other zeros sought divided out.
    /// Where all zeros are sought, all poles are taken away and a polynomial is left.
    private static Complex step(DiagonalResolvent function, Complex[] zero, int k) {
        Complex z = zero[k];
        DiagonalResolvent.Value at = function.at(z);
        if (at.value().equals(Complex.ZERO)) {
            return Complex.ZERO;
        }
        Complex slope = at.slope().dividedBy(at.value());
        int poles = zero.length == function.poles() - 1 ? function.poles() : zero.length;
        for (int j = 0; j < poles; j++) {
            slope = slope.plus(Complex.ONE.dividedBy(z.minus(function.pole(j))));
        }
        for (int j = 0; j < zero.length; j++) {
            slope = j == k ? slope : slope.minus(Complex.ONE.dividedBy(z.minus(zero[j])));
        }
        return Complex.ONE.dividedBy(slope);
    }
}
