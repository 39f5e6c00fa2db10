package resolvent.nonnormal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import resolvent.matrix.ComplexSchur;
import resolvent.numeric.Complex;

/// The response (iω − A)⁻¹_{to,from} of one neuron of `v' = A v + h` to the periodic input e^{iωt} to another, once
/// transients have died out.
///
/// From the Schur form, O(N²) for each frequency; each is the response of a matrix within a few ulp ‖A‖ of A, and so right to
/// about ulp ‖A‖ / σ(iω) of the largest response.
///
/// @param frequencies ω, in radians per unit of time
/// @param values the responses
public record FrequencyResponse(List<Double> frequencies, List<Complex> values) {
    public FrequencyResponse {
        frequencies = List.copyOf(frequencies);
        values = List.copyOf(values);
    }

    /// The response at several frequencies.
    ///
    /// @param from the neuron that has the input
    /// @param to the neuron that is looked at
    /// @throws IndexOutOfBoundsException if there is no such neuron
    /// @throws ArithmeticException if iω is an eigenvalue
    public static FrequencyResponse of(ResolventNorm norm, int from, int to, List<Double> frequencies) {
        ComplexSchur form = norm.form();
        Objects.checkIndex(from, form.size());
        Objects.checkIndex(to, form.size());
        for (double frequency : frequencies) {
            if (!Double.isFinite(frequency)) {
                throw new IllegalArgumentException("frequencies must be finite, one was " + frequency);
            }
        }
        List<Complex> values = new ArrayList<>();
        var shifts = new Shifts(frequencies.size());
        var lanes = new Lanes(form.size(), frequencies.size());
        double[] re = new double[form.size()];
        double[] im = new double[form.size()];
        for (int k = 0; k < re.length; k++) {
            re[k] = form.vectorRe(from, k);
            im[k] = -form.vectorIm(from, k);
        }
        int exponent = norm.triangle().exponent();
        for (int lane = 0; lane < frequencies.size(); lane++) {
            double omega = Math.scalb(frequencies.get(lane), -exponent);
            if (norm.triangle().isEigenvalue(0, omega)) {
                throw new ArithmeticException("iω is an eigenvalue at ω = " + frequencies.get(lane));
            }
            shifts.set(lane, 0, omega);
            lanes.set(lane, re, im);
        }
        norm.triangle().solve(lanes, shifts);
        for (int lane = 0; lane < frequencies.size(); lane++) {
            values.add(component(form, to, lanes, lane).times(Math.scalb(1.0, shifts.takeExponent(lane) - exponent)));
        }
        return new FrequencyResponse(frequencies, values);
    }

    private static Complex component(ComplexSchur form, int row, Lanes lanes, int lane) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < form.size(); k++) {
            double a = form.vectorRe(row, k);
            double b = form.vectorIm(row, k);
            re += a * lanes.re[k][lane] - b * lanes.im[k][lane];
            im += a * lanes.im[k][lane] + b * lanes.re[k][lane];
        }
        return new Complex(re, im);
    }
}
