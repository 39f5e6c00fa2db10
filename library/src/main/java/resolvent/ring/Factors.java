package resolvent.ring;

/// Factors `L U` of a tridiagonal matrix: q_k on the diagonal of U, e_k below that of L, real and imaginary parts apart.
/// Rows before the first and after the last are there to be read.
final class Factors {
    /// Room on either side: as many rows as there are sweeps, and one more.
    static final int MARGIN = Kernels.SWEEPS + 1;

    final double[] qr;
    final double[] qi;
    final double[] er;
    final double[] ei;

    Factors(int rows) {
        int room = rows + 2 * MARGIN;
        qr = new double[room];
        qi = new double[room];
        er = new double[room];
        ei = new double[room];
    }

    /// Cuts the row off from those below and above it: no connection across, as the sweeps need it.
    void cut(int first, int last) {
        er[first - 1] = 0;
        ei[first - 1] = 0;
        er[last] = 0;
        ei[last] = 0;
    }
}
