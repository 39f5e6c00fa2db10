package resolvent.nonnormal;

import java.util.List;
import resolvent.numeric.Complex;

/// A grid of points over a rectangle of the complex plane, its outermost points on the rectangle's sides.
///
/// @param left smallest real part
/// @param right largest real part
/// @param bottom smallest imaginary part
/// @param top largest imaginary part
/// @param columns number of points from left to right, at least 2
/// @param rows number of points from bottom to top, at least 2
public record Region(double left, double right, double bottom, double top, int columns, int rows) {
    private static final double MARGIN = 0.3;
    private static final double WIDEST = 2.5;

    public Region {
        if (!(left < right) || !(bottom < top) || !Double.isFinite(right - left) || !Double.isFinite(top - bottom)) {
            throw new IllegalArgumentException(
                    "a region must have left < right and bottom < top, all finite, was %s, %s, %s, %s".formatted(
                            left, right, bottom, top));
        }
        if (columns < 2 || rows < 2) {
            throw new IllegalArgumentException("a region must have at least 2 columns and rows, was %d × %d".formatted(
                    columns, rows));
        }
    }

    /// A grid of square cells around some points, as eigenvalues, symmetric about the real axis, with a margin of at least
    /// three tenths of the points' larger extent. It is as wide as high or wider, at most two and a half times; a square of
    /// side 2 around a single real point.
    ///
    /// @param points number of grid points along the larger side
    public static Region around(List<Complex> some, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("points must be at least 2, was " + points);
        }
        double left = some.stream().mapToDouble(Complex::re).min().orElse(0);
        double right = some.stream().mapToDouble(Complex::re).max().orElse(0);
        double height = some.stream().mapToDouble(z -> Math.abs(z.im())).max().orElse(0);
        double side = Math.max(right - left, 2 * height);
        double margin = side > 0 ? MARGIN * side : Math.max(1, Math.abs(right));
        double step = (side + 2 * margin) / (points - 1);
        int half = (int) Math.ceil(Math.max(height + margin, (right - left + 2 * margin) / WIDEST / 2) / step);
        int columns = Math.max((int) Math.ceil((right - left + 2 * margin) / step) + 1, 2 * half + 1);
        double halfWidth = (columns - 1) * step / 2;
        double middle = left + (right - left) / 2;
        return new Region(middle - halfWidth, middle + halfWidth, -half * step, half * step, columns, 2 * half + 1);
    }

    /// Real part of a column of points.
    public double re(int column) {
        return left + (right - left) * column / (columns - 1);
    }

    /// Imaginary part of a row of points, from below; opposite rows of a symmetric region are exact opposites.
    public double im(int row) {
        return isSymmetric() ? top * (2 * row - rows + 1) / (rows - 1) : bottom + (top - bottom) * row / (rows - 1);
    }

    /// Whether the rectangle is its own mirror image under conjugation.
    public boolean isSymmetric() {
        return bottom == -top;
    }
}
