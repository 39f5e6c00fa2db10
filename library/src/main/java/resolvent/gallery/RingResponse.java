package resolvent.gallery;

import java.util.Arrays;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// Solves `(1 + iω − γM) x = h` for a ring in O(N): by elimination with pivoting along the chain of all neurons but the
/// last, which borders it.
///
/// The chain alone can be singular where the ring is not; then, as for a singular ring, the result is not finite.
final class RingResponse {
    private final Ring ring;
    private final double gain;
    private final Complex own;
    private final int inner;

    /// @param omega frequency in units of 1/τ
    RingResponse(Ring ring, double gain, double omega) {
        this.ring = ring;
        this.gain = gain;
        this.own = new Complex(1, omega);
        this.inner = ring.rows() - 1;
    }

    Complex[] solve(Complex[] input) {
        Complex[] plain = Arrays.copyOf(input, inner);
        Complex[] border = new Complex[inner];
        Arrays.fill(border, Complex.ZERO);
        border[0] = border[0].plus(entry(0, inner));
        border[inner - 1] = border[inner - 1].plus(entry(inner - 1, inner));
        eliminate(plain, border);
        // the last row: x_N (a − l·border) = h_N − l·plain
        Complex last = input[inner].minus(lastRow(plain)).dividedBy(entry(inner, inner).minus(lastRow(border)));
        Complex[] x = new Complex[inner + 1];
        for (int j = 0; j < inner; j++) {
            x[j] = plain[j].minus(border[j].times(last));
        }
        x[inner] = last;
        return x;
    }

    private Complex lastRow(Complex[] x) {
        return entry(inner, 0).times(x[0]).plus(entry(inner, inner - 1).times(x[inner - 1]));
    }

    private Complex entry(int row, int column) {
        Complex weight = Complex.real(-gain * ring.get(row, column));
        return row == column ? weight.plus(own) : weight;
    }

    /// Solves the chain for two right-hand sides in place.
    private void eliminate(Complex[] first, Complex[] second) {
        var triangle = new Triangle();
        for (int j = 0; j + 1 < inner; j++) {
            Complex factor = triangle.eliminateBelow(j, first, second);
            first[j + 1] = first[j + 1].minus(factor.times(first[j]));
            second[j + 1] = second[j + 1].minus(factor.times(second[j]));
        }
        triangle.substitute(first);
        triangle.substitute(second);
    }

    /// The upper triangle that elimination makes of the chain: with pivoting, two diagonals above the main one.
    private final class Triangle {
        private final Complex[] diagonal = new Complex[inner];
        private final Complex[] above = new Complex[inner];
        private final Complex[] aboveThat = new Complex[inner];

        Triangle() {
            Arrays.fill(aboveThat, Complex.ZERO);
            for (int j = 0; j < inner; j++) {
                diagonal[j] = entry(j, j);
                above[j] = j + 1 < inner ? entry(j, j + 1) : Complex.ZERO;
            }
        }

        /// Removes what stands below diagonal entry j, rows exchanged if need be; how often row j went into the next.
        Complex eliminateBelow(int j, Complex[] first, Complex[] second) {
            Complex below = entry(j + 1, j);
            if (below.absSquared() > diagonal[j].absSquared()) {
                below = exchange(j, below);
                swap(first, j);
                swap(second, j);
            }
            Complex factor = below.dividedBy(diagonal[j]);
            diagonal[j + 1] = diagonal[j + 1].minus(factor.times(above[j]));
            above[j + 1] = above[j + 1].minus(factor.times(aboveThat[j]));
            return factor;
        }

        /// Puts the next row first; what it has two columns further right moves up with it.
        private Complex exchange(int j, Complex below) {
            Complex pivot = diagonal[j];
            diagonal[j] = below;
            Complex right = above[j];
            above[j] = diagonal[j + 1];
            diagonal[j + 1] = right;
            aboveThat[j] = above[j + 1];
            above[j + 1] = Complex.ZERO;
            return pivot;
        }

        void substitute(Complex[] side) {
            for (int j = inner - 1; j >= 0; j--) {
                Complex rest = side[j];
                rest = j + 1 < inner ? rest.minus(above[j].times(side[j + 1])) : rest;
                rest = j + 2 < inner ? rest.minus(aboveThat[j].times(side[j + 2])) : rest;
                side[j] = rest.dividedBy(diagonal[j]);
            }
        }
    }

    private static void swap(Complex[] side, int j) {
        Complex upper = side[j];
        side[j] = side[j + 1];
        side[j + 1] = upper;
    }

    /// The response to a constant unit input to one neuron.
    static double[] constant(Ring ring, double gain, int neuron) {
        return Arrays.stream(new RingResponse(ring, gain, 0).solve(unit(ring.rows(), neuron)))
                .mapToDouble(Complex::re).toArray();
    }

    static Complex[] unit(int size, int neuron) {
        Complex[] input = new Complex[size];
        Arrays.fill(input, Complex.ZERO);
        input[neuron] = Complex.ONE;
        return input;
    }
}
