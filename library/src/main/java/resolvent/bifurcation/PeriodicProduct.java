package resolvent.bifurcation;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Dense;
import resolvent.numeric.Complex;
import resolvent.spectrum.Spectrum;

/// The eigenvalues of a product of square matrices, small ones beside large ones to the same relative accuracy, as far as one
/// matrix shrinks no direction below 1e-15 of another and the largest is below 1e300 times the smallest; else the smaller
/// ones are 0.
///
/// An orthonormal basis Q is carried through the product, with a triangular factor R left behind at every step: a first
/// time, so that it falls in line with the growing directions, and once more. Then the product is similar to
/// `(Q₀ᵀ Q₁) ΠR`, and where directions grow by very different factors Q₀ᵀ Q₁ is block diagonal but for rounding; each
/// block is solved on its own.
///
/// Source: A. Bojanczyk, G. H. Golub, P. Van Dooren, Proc. SPIE 1770, 31 (1992), doi:10.1117/12.130915, for the
/// complete method, of which this is the first two steps.
final class PeriodicProduct {
    /// Parts of Q₀ᵀ Q₁ below this are rounding.
    private static final double ROUNDING = 1e-11;

    private final int size;
    private double[][] basis;
    /// The product of the triangles, divided by 2^exponent.
    private double[][] triangle;
    private int exponent;

    private PeriodicProduct(int size) {
        this.size = size;
        this.basis = identity(size);
        this.triangle = identity(size);
    }

    /// @param factors in the order in which they act, at least one
    static List<Complex> eigenvalues(List<Dense> factors) {
        var product = new PeriodicProduct(factors.getFirst().rows());
        product.pass(factors);
        double[][] before = product.basis;
        product.triangle = identity(product.size);
        product.exponent = 0;
        product.pass(factors);
        return product.blocks(before);
    }

    /// Columns of the unit matrix; vectors are columns here throughout.
    private static double[][] identity(int size) {
        double[][] columns = new double[size][size];
        for (int k = 0; k < size; k++) {
            columns[k][k] = 1;
        }
        return columns;
    }

    private void pass(List<Dense> factors) {
        for (Dense factor : factors) {
            double[][] moved = new double[size][];
            for (int k = 0; k < size; k++) {
                moved[k] = factor.times(basis[k]);
            }
            triangle = times(orthonormalized(moved), triangle);
            basis = moved;
            normalize();
        }
    }

    /// Takes powers of 2 off the triangle, which may grow or shrink without bound.
    private void normalize() {
        double largest = 0;
        for (double[] column : triangle) {
            for (double value : column) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        int power = largest > 0 ? Math.getExponent(largest) : 0;
        for (double[] column : triangle) {
            for (int i = 0; i < column.length; i++) {
                column[i] = Math.scalb(column[i], -power);
            }
        }
        exponent += power;
    }

    /// Makes columns orthonormal, each twice against those before it, and gives the triangle that was divided off. A
    /// column that vanishes is replaced by one that is left over, with nothing in the triangle.
    private double[][] orthonormalized(double[][] columns) {
        double[][] upper = new double[size][size];
        for (int k = 0; k < size; k++) {
            double before = Math.sqrt(RestCurve.dot(columns[k], columns[k]));
            clear(columns, k, upper[k]);
            clear(columns, k, upper[k]);
            double length = Math.sqrt(RestCurve.dot(columns[k], columns[k]));
            boolean vanishes = !(length > 1e-300) || length < 1e-15 * before;
            upper[k][k] = vanishes ? 0 : length;
            columns[k] = vanishes ? leftOver(columns, k) : RestCurve.unit(columns[k]);
        }
        return upper;
    }

    private static void clear(double[][] columns, int column, double[] removed) {
        for (int j = 0; j < column; j++) {
            double share = RestCurve.dot(columns[j], columns[column]);
            RestCurve.add(columns[column], -share, columns[j]);
            removed[j] += share;
        }
    }

    private double[] leftOver(double[][] columns, int count) {
        double[] best = new double[size];
        double longest = -1;
        for (double[] axis : identity(size)) {
            double[][] all = columns.clone();
            all[count] = axis;
            clear(all, count, new double[size]);
            clear(all, count, new double[size]);
            double length = RestCurve.dot(axis, axis);
            best = length > longest ? axis : best;
            longest = Math.max(length, longest);
        }
        return RestCurve.unit(best);
    }

    private double[][] times(double[][] left, double[][] right) {
        double[][] product = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                RestCurve.add(product[j], right[j][k], left[k]);
            }
        }
        return product;
    }

    private List<Complex> blocks(double[][] before) {
        double[][] turn = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                turn[j][i] = RestCurve.dot(before[i], basis[j]);
            }
        }
        List<Complex> values = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= size; end++) {
            if (coupling(turn, end) < ROUNDING) {
                values.addAll(block(turn, first, end));
                first = end;
            }
        }
        return values;
    }

    /// The largest entry below and to the left of a place on the diagonal.
    private double coupling(double[][] turn, int end) {
        double largest = 0;
        for (int j = 0; j < end; j++) {
            for (int i = end; i < size; i++) {
                largest = Math.max(largest, Math.abs(turn[j][i]));
            }
        }
        return largest;
    }

    private List<Complex> block(double[][] turn, int first, int end) {
        double[][] rows = new double[end - first][end - first];
        for (int i = first; i < end; i++) {
            for (int j = first; j < end; j++) {
                for (int k = first; k <= j; k++) {
                    rows[i - first][j - first] += turn[k][i] * triangle[j][k];
                }
            }
        }
        return Spectrum.of(Dense.of(rows)).values().stream()
                .map(value -> new Complex(Math.scalb(value.re(), exponent), Math.scalb(value.im(), exponent))).toList();
    }
}
