package resolvent.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resolvent.matrix.Balancing;
import resolvent.matrix.Components;
import resolvent.matrix.Dense;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.spectrum.Mode;
import resolvent.spectrum.Modes;

/// The leading eigenvalue with those that rounding does not tell from it, where its error exceeds the digits that a
/// summary prints.
///
/// A solver finds the exact eigenvalues of a matrix that differs from the balanced one, `D⁻¹ M D`, by about δ = ulp ‖·‖_F.
/// To first order that moves an eigenvalue by δ times its condition, and k of them that coalesce by up to k times as
/// much (J. W. Demmel, Applied Numerical Linear Algebra, 1997, theorem 4.5, doi:10.1137/1.9781611971446). The members of a cluster
/// repel each other; their mean is far better conditioned (T. Kato, Perturbation Theory for Linear Operators, 1966,
/// section II.2, doi:10.1007/978-3-642-66282-9).
///
/// @param size how many eigenvalues there are in the cluster, 1 if the leading one stands alone
/// @param mean their arithmetic mean
/// @param error how far the leading eigenvalue may be off, of the order of magnitude
/// @param multiple whether they lie about their mean as rounding spreads one multiple eigenvalue
public record LeadingCluster(int size, Complex mean, double error, boolean multiple) {
    /// The smallest factor by which conditions are multiplied: two neighbours on the circle on which rounding spreads a
    /// Jordan block lie 2π conditions apart.
    private static final int REACH = 4;
    /// A spread is that of a multiple eigenvalue if its second moment is below this share of its squared radius: on a
    /// circle it vanishes, on a line it is a third.
    private static final double ROUND = 0.1;
    private static final int DIGITS = 4;

    /// Whether the imaginary part is larger than its error.
    public boolean turns() {
        return Math.abs(mean.im()) > error;
    }

    /// Whether an eigenvalue is one of those whose digits are not known.
    boolean holds(Complex eigenvalue) {
        // a conjugate pair is shown as the upper one, a cluster may be the lower
        return Math.min(eigenvalue.minus(mean).abs(), eigenvalue.conjugate().minus(mean).abs()) <= error * (1 + 1e-9);
    }

    /// The leading cluster of a matrix that was solved whole; empty if the leading eigenvalue is known to all digits
    /// that are printed.
    ///
    /// @param modes all modes of the matrix, leading ones first
    static Optional<LeadingCluster> of(Matrix matrix, Components components, List<Mode> modes) {
        if (modes.isEmpty()) {
            return Optional.empty();
        }
        Mode leading = modes.getFirst();
        double floor = 10 * matrix.rows() * Math.ulp(1.0) * matrix.frobeniusNorm();
        if (!matters(REACH * Math.ulp(1.0) * matrix.frobeniusNorm() * leading.condition(), leading, floor)) {
            return Optional.empty();
        }
        int[] block = block(components, leading);
        if (block.length < 2) {
            return Optional.empty();
        }
        Dense part = matrix.toDense().select(block, block);
        List<Mode> own = block.length == matrix.rows() ? modes : modes(part);
        return Optional.of(of(part, own)).filter(found -> matters(found.error, own.getFirst(), floor));
    }

    /// Of a matrix that was not solved whole: the leading mode alone, with what its residual leaves open.
    static Optional<LeadingCluster> alone(Matrix matrix, List<Mode> modes) {
        if (modes.isEmpty()) {
            return Optional.empty();
        }
        Mode leading = modes.getFirst();
        double norm = matrix.frobeniusNorm();
        double error = Math.max(Math.ulp(1.0), leading.residual()) * norm * leading.condition();
        return Optional.of(new LeadingCluster(1, leading.eigenvalue(), error, false))
                .filter(found -> matters(error, leading, 10 * matrix.rows() * Math.ulp(1.0) * norm));
    }

    /// Whether an error is seen in the digits that are printed of the real part, and more than rounding of zero.
    private static boolean matters(double error, Mode leading, double floor) {
        double size = Math.abs(leading.eigenvalue().re());
        double lastDigit = size == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(size)) + 1 - DIGITS);
        return !(error <= Math.max(lastDigit / 2, floor));
    }

    /// The cells of the strongly connected component that the mode is an eigenvector of.
    private static int[] block(Components components, Mode mode) {
        int carrier = WiringFacts.ranked(mode.right().size(), i -> mode.right().abs(i) * mode.left().abs(i))
                .findFirst().orElseThrow();
        return IntStream.range(0, components.count()).mapToObj(components::members)
                .filter(cells -> Arrays.binarySearch(cells, carrier) >= 0).findFirst().orElseThrow();
    }

    private static List<Mode> modes(Dense part) {
        Modes all = Modes.of(part);
        return IntStream.range(0, all.size()).mapToObj(all::get).toList();
    }

    private static LeadingCluster of(Dense matrix, List<Mode> modes) {
        double[] reach = reach(matrix, modes);
        List<Integer> members = List.of();
        for (int factor = REACH, before = -1; members.size() != before; factor = Math.max(REACH, members.size())) {
            before = members.size();
            members = members(modes, reach, factor);
        }
        List<Complex> values = members.stream().map(k -> modes.get(k).eigenvalue()).toList();
        Complex mean = mean(values);
        double radius = values.stream().mapToDouble(value -> value.minus(mean).abs()).max().orElse(0);
        double moment = mean(values.stream().map(value -> value.minus(mean)).map(z -> z.times(z)).toList()).abs();
        boolean multiple = values.size() > 2 && moment < ROUND * radius * radius;
        return new LeadingCluster(values.size(), mean, values.size() == 1 ? reach[0] : radius, multiple);
    }

    private static Complex mean(List<Complex> values) {
        return values.stream().reduce(Complex.ZERO, Complex::plus).times(1.0 / values.size());
    }

    /// δ times the condition of each eigenvalue, both of the balanced matrix.
    private static double[] reach(Dense matrix, List<Mode> modes) {
        Balancing balancing = Balancing.of(matrix);
        double rounding = Math.ulp(1.0) * balancing.balanced().frobeniusNorm();
        double[] scale = balancing.scale();
        return modes.stream().mapToDouble(mode -> rounding * condition(mode, scale)).toArray();
    }

    private static double condition(Mode mode, double[] scale) {
        double right = 0;
        double left = 0;
        for (int i = 0; i < scale.length; i++) {
            right = Math.hypot(right, mode.right().abs(i) / scale[i]);
            left = Math.hypot(left, mode.left().abs(i) * scale[i]);
        }
        return right * left / mode.left().dot(mode.right()).abs();
    }

    /// Those that are linked with the first: two are where each is within the other's reach.
    private static List<Integer> members(List<Mode> modes, double[] reach, int factor) {
        boolean[] in = new boolean[reach.length];
        in[0] = true;
        List<Integer> members = new ArrayList<>(List.of(0));
        for (int at = 0; at < members.size(); at++) {
            int one = members.get(at);
            for (int k = 0; k < reach.length; k++) {
                double apart = modes.get(k).eigenvalue().minus(modes.get(one).eigenvalue()).abs();
                if (!in[k] && apart <= 2 * factor * Math.min(reach[k], reach[one])) {
                    in[k] = true;
                    members.add(k);
                }
            }
        }
        return members;
    }
}
