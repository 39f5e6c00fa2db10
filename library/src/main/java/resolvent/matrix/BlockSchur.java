package resolvent.matrix;

import org.jspecify.annotations.Nullable;

/// Real Schur form of a whole matrix, put together from the Schur forms of its strongly connected components:
/// `P M Pᵀ = D Q T Qᵀ D⁻¹` with P a permutation, D diagonal and Q orthogonal, the latter two block by block.
final class BlockSchur {
    private final int[] order;
    private final int[] start;
    private final @Nullable RealSchur[] schur;
    private final double[][] scale;
    private final double[] re;
    private final double[] im;
    private final double[] t;

    private BlockSchur(Dense matrix, Components components) {
        this.order = components.order();
        this.start = new int[components.count()];
        this.schur = new RealSchur[components.count()];
        this.scale = new double[components.count()][];
        this.re = new double[order.length];
        this.im = new double[order.length];
        this.t = matrix.select(order, order).toColumns();
    }

    /// The form of a square matrix.
    ///
    /// @throws UnconvergedException if the QR iteration leaves eigenvalues unfound
    static BlockSchur of(Dense matrix, Components components) {
        var form = new BlockSchur(matrix, components);
        int at = 0;
        for (int c = 0; c < components.count(); c++) {
            form.solve(c, at, components.size(c));
            at += components.size(c);
        }
        form.transform();
        return form;
    }

    private void solve(int c, int at, int size) {
        start[c] = at;
        if (size == 1) {
            re[at] = t[at * order.length + at];
            return;
        }
        Balancing balancing = Balancing.of(size == order.length ? t() : diagonalBlock(at, size));
        RealSchur form = RealSchur.of(balancing.balanced());
        Eigenvalues values = form.eigenvalues();
        if (values.unconverged() > 0) {
            throw new UnconvergedException(values.unconverged(), values.size());
        }
        schur[c] = form;
        scale[c] = balancing.scale();
        for (int k = 0; k < size; k++) {
            re[at + k] = values.re(k);
            im[at + k] = values.im(k);
        }
    }

    private Dense diagonalBlock(int at, int size) {
        double[] block = new double[size * size];
        for (int j = 0; j < size; j++) {
            System.arraycopy(t, (at + j) * order.length + at, block, j * size, size);
        }
        return Dense.ofColumns(size, size, block);
    }

    /// Replaces the permuted matrix by Qᵀ D⁻¹ (·) D Q.
    private void transform() {
        for (int c = 0; c < schur.length; c++) {
            RealSchur form = schur[c];
            if (form != null) {
                transformRows(c, form);
                transformColumns(c, form);
                copyBlock(form.t(), start[c]);
            }
        }
    }

    /// Rows of component c, in the columns of later components: Qᵀ D⁻¹ (·).
    private void transformRows(int c, RealSchur form) {
        int n = order.length;
        int size = form.t().rows();
        int first = start[c] + size;
        if (first == n) {
            return;
        }
        double[] part = new double[size * (n - first)];
        for (int j = first; j < n; j++) {
            for (int i = 0; i < size; i++) {
                part[(j - first) * size + i] = t[j * n + start[c] + i] / scale[c][i];
            }
        }
        Dense image = form.q().transposedTimes(Dense.ofColumns(size, n - first, part));
        for (int j = first; j < n; j++) {
            System.arraycopy(image.values(), (j - first) * size, t, j * n + start[c], size);
        }
    }

    /// Columns of component c, in the rows of earlier components: (·) D Q.
    private void transformColumns(int c, RealSchur form) {
        int n = order.length;
        int size = form.t().rows();
        int above = start[c];
        if (above == 0) {
            return;
        }
        double[] part = new double[above * size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < above; i++) {
                part[j * above + i] = t[(start[c] + j) * n + i] * scale[c][j];
            }
        }
        Dense image = Dense.ofColumns(above, size, part).times(form.q());
        for (int j = 0; j < size; j++) {
            System.arraycopy(image.values(), j * above, t, (start[c] + j) * n, above);
        }
    }

    private void copyBlock(Dense block, int at) {
        int size = block.rows();
        for (int j = 0; j < size; j++) {
            System.arraycopy(block.values(), j * size, t, (at + j) * order.length + at, size);
        }
    }

    /// The quasi-triangular factor of the whole.
    Dense t() {
        return Dense.ofColumns(order.length, order.length, t);
    }

    /// Real parts of the eigenvalues, in the order of the diagonal of T.
    double[] re() {
        return re;
    }

    double[] im() {
        return im;
    }

    /// Right eigenvectors of M from those of T: D Q X with its rows put back in the matrix's order.
    Dense backRight(Dense x) {
        return back(x, false);
    }

    /// Left eigenvectors of M from those of T: D⁻¹ Q Y with its rows put back in the matrix's order.
    Dense backLeft(Dense y) {
        return back(y, true);
    }

    private Dense back(Dense x, boolean inverse) {
        int n = order.length;
        double[] rows = x.toColumns();
        for (int c = 0; c < schur.length; c++) {
            RealSchur form = schur[c];
            if (form != null) {
                leftMultiply(c, form, rows, inverse);
            }
        }
        double[] result = new double[rows.length];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                result[k * n + order[i]] = rows[k * n + i];
            }
        }
        return Dense.ofColumns(n, n, result);
    }

    /// Rows of component c become D Q (·), or D⁻¹ Q (·).
    private void leftMultiply(int c, RealSchur form, double[] rows, boolean inverse) {
        int n = order.length;
        int size = form.t().rows();
        double[] part = new double[size * n];
        for (int k = 0; k < n; k++) {
            System.arraycopy(rows, k * n + start[c], part, k * size, size);
        }
        Dense image = form.q().times(Dense.ofColumns(size, n, part));
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < size; i++) {
                double factor = inverse ? 1 / scale[c][i] : scale[c][i];
                rows[k * n + start[c] + i] = image.values()[k * size + i] * factor;
            }
        }
    }
}
