package resolvent.matrix;

import java.util.Arrays;
import java.util.Objects;

/// A cyclic tridiagonal matrix, the wiring of a ring or an open chain of `N ≥ 3` sites:
///
/// `M[j][j+1] = up_j e^g`, `M[j+1][j] = down_j e^{−g}`, `M[j][j] = diagonal_j`, indices modulo N.
///
/// The directional bias `g` is kept apart from the hopping amplitudes, so that it can be removed exactly where it is
/// only a gauge (an open chain) and so that `e^{gN}` never has to be formed. An open chain has no corner entries:
/// its last `up` and `down` are 0.
public final class Ring implements Matrix {
    /// e^g is still a double.
    private static final double STRONGEST = 700;

    private final double[] up;
    private final double[] down;
    private final double[] diagonal;
    private final double bias;
    private final double forward;
    private final double backward;

    private Ring(double[] up, double[] down, double[] diagonal, double bias) {
        this.up = up;
        this.down = down;
        this.diagonal = diagonal;
        this.bias = bias;
        this.forward = Math.exp(bias);
        this.backward = Math.exp(-bias);
    }

    /// A ring from its hopping amplitudes, each of length N, and its bias g.
    ///
    /// @throws IllegalArgumentException if N < 3, lengths differ, an entry is not finite, or e^g is out of range
    public static Ring of(double[] up, double[] down, double[] diagonal, double bias) {
        int size = up.length;
        if (size < 3) {
            throw new IllegalArgumentException("size must be at least 3, was " + size);
        }
        requireLength("down", down, size);
        requireLength("diagonal", diagonal, size);
        requireFinite("up", up);
        requireFinite("down", down);
        requireFinite("diagonal", diagonal);
        if (!(Math.abs(bias) <= STRONGEST)) {
            throw new IllegalArgumentException("g must lie between -700 and 700 so that e^g is finite, was " + bias);
        }
        return new Ring(up.clone(), down.clone(), diagonal.clone(), bias);
    }

    /// A ring of signs s⁺ and s⁻, each +1 or −1 and of length N, without diagonal, and its bias g from 0 to 700.
    ///
    /// ```java
    /// Ring four = Ring.ofSigns(new int[] {1, -1, 1, 1}, new int[] {1, 1, -1, 1}, 0.5);
    /// ```
    ///
    /// @throws IllegalArgumentException if N < 3, lengths differ, an entry is neither 1 nor −1, or g is out of range
    public static Ring ofSigns(int[] up, int[] down, double bias) {
        if (!(bias >= 0 && bias <= STRONGEST)) {
            throw new IllegalArgumentException("g must lie between 0 and 700, was " + bias);
        }
        return of(signs("up", up), signs("down", down), new double[up.length], bias);
    }

    private static double[] signs(String name, int[] values) {
        for (int j = 0; j < values.length; j++) {
            if (values[j] != 1 && values[j] != -1) {
                throw new IllegalArgumentException("%s[%d] must be 1 or -1, was %d".formatted(name, j, values[j]));
            }
        }
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static void requireLength(String name, double[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException("%s must have length %d, was %d".formatted(name, size, values.length));
        }
    }

    private static void requireFinite(String name, double[] values) {
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new IllegalArgumentException("%s[%d] must be finite, was %s".formatted(name, j, values[j]));
            }
        }
    }

    /// Whether the ring is cut between its last and its first site.
    public boolean isOpen() {
        int last = up.length - 1;
        return up[last] == 0 && down[last] == 0;
    }

    /// The same sites with both corner entries removed.
    public Ring opened() {
        double[] openUp = up.clone();
        double[] openDown = down.clone();
        openUp[up.length - 1] = 0;
        openDown[up.length - 1] = 0;
        return new Ring(openUp, openDown, diagonal, bias);
    }

    /// The open chain of `length` sites from site `first` on, round the end if need be, without bias.
    ///
    /// @throws IllegalArgumentException if the length is less than 3 or more than N
    public Ring segment(int first, int length) {
        int size = up.length;
        if (length > size) {
            throw new IllegalArgumentException("length must be at most %d, was %d".formatted(size, length));
        }
        double[] partUp = new double[length];
        double[] partDown = new double[length];
        double[] partDiagonal = new double[length];
        for (int j = 0; j < length; j++) {
            int site = (first + j) % size;
            partUp[j] = j + 1 < length ? up[site] : 0;
            partDown[j] = j + 1 < length ? down[site] : 0;
            partDiagonal[j] = diagonal[site];
        }
        return of(partUp, partDown, partDiagonal, 0);
    }

    /// The same hopping amplitudes with another bias.
    public Ring withBias(double g) {
        return of(up, down, diagonal, g);
    }

    /// The bias g.
    public double bias() {
        return bias;
    }

    /// The amplitude of `M[j][j+1]` without its factor e^g.
    public double up(int j) {
        return up[j];
    }

    /// The amplitude of `M[j+1][j]` without its factor e^{−g}.
    public double down(int j) {
        return down[j];
    }

    /// The diagonal entry of site j.
    public double diagonal(int j) {
        return diagonal[j];
    }

    @Override
    public int rows() {
        return up.length;
    }

    @Override
    public int columns() {
        return up.length;
    }

    @Override
    public double get(int row, int column) {
        int size = up.length;
        Objects.checkIndex(row, size);
        Objects.checkIndex(column, size);
        if (row == column) {
            return diagonal[row];
        }
        if (column == (row + 1) % size) {
            return up[row] * forward;
        }
        if (row == (column + 1) % size) {
            return down[column] * backward;
        }
        return 0;
    }

    @Override
    public void times(double[] x, double[] out) {
        int size = up.length;
        Vectors.requireLengths(x, size, out, size);
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            int last = i == 0 ? size - 1 : i - 1;
            out[i] = diagonal[i] * x[i] + up[i] * forward * x[next] + down[last] * backward * x[last];
        }
    }

    @Override
    public double[] transposedTimes(double[] x) {
        return transpose().times(x);
    }

    @Override
    public Ring transpose() {
        return new Ring(down, up, diagonal, -bias);
    }

    @Override
    public Ring scaled(double factor) {
        int size = up.length;
        double[] scaledUp = new double[size];
        double[] scaledDown = new double[size];
        double[] scaledDiagonal = new double[size];
        for (int j = 0; j < size; j++) {
            scaledUp[j] = up[j] * factor;
            scaledDown[j] = down[j] * factor;
            scaledDiagonal[j] = diagonal[j] * factor;
        }
        return new Ring(scaledUp, scaledDown, scaledDiagonal, bias);
    }

    @Override
    public void forEachNonZero(EntryVisitor visitor) {
        int size = up.length;
        for (int j = 0; j < size; j++) {
            int next = (j + 1) % size;
            visit(visitor, j, j, diagonal[j]);
            visit(visitor, j, next, up[j] * forward);
            visit(visitor, next, j, down[j] * backward);
        }
    }

    private static void visit(EntryVisitor visitor, int row, int column, double value) {
        if (value != 0) {
            visitor.visit(row, column, value);
        }
    }

    /// What it is, and its rows; of more than 10 rows or columns, the corner.
    @Override
    public String toString() {
        return Print.of(this, (isOpen() ? "Open chain of " : "Ring of ") + up.length + " sites, g=" + bias);
    }
}
