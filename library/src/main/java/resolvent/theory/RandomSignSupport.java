package resolvent.theory;

import java.util.List;
import java.util.stream.IntStream;
import resolvent.numeric.Complex;

/// Where the eigenvalues of infinite chains with random signs, without bias and diagonal, lie: they fill the unit disc,
/// and none is outside the square |Re λ| + |Im λ| ≤ 2.
///
/// S. N. Chandler-Wilde, R. Chonchaiya & M. Lindner, Oper. Matrices 5, 633 (2011), arXiv:1003.3946.
public final class RandomSignSupport {
    private RandomSignSupport() {}

    /// Whether the square holds a point.
    public static boolean mayHold(Complex point) {
        return Math.abs(point.re()) + Math.abs(point.im()) <= 2;
    }

    /// The corners of the square, the last equal to the first.
    public static List<Complex> square() {
        return List.of(new Complex(2, 0), new Complex(0, 2), new Complex(-2, 0), new Complex(0, -2), new Complex(2, 0));
    }

    /// The unit circle, within which the spectrum is dense, as a closed curve of `points` corners and the first again.
    public static List<Complex> disc(int points) {
        return IntStream.rangeClosed(0, points).mapToObj(k -> {
            double angle = 2 * Math.PI * (k % points) / points;
            return new Complex(Math.cos(angle), Math.sin(angle));
        }).toList();
    }
}
