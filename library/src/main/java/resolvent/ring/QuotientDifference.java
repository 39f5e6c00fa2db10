package resolvent.ring;

/// All eigenvalues of a tridiagonal matrix, given by its factors `T − origin = L U`, by qd sweeps with complex shifts.
///
/// T − origin has the diagonal q_k + e_{k−1} and the products q_k e_k beside it. A sweep with shift s gives the factors
/// of a similar matrix minus s; e of the last row shrinks to 0 and splits an eigenvalue off. There is no pivoting: a
/// sweep in which a factor grows is undone and tried again with another shift. 4–5 sweeps per eigenvalue.
///
/// Right to about 1e-13 of the largest entry for well conditioned eigenvalues. H. Rutishauser (1954);
/// K. V. Fernando & B. N. Parlett, Numer. Math. 67, 191 (1994), doi:10.1007/s002110050024.
final class QuotientDifference {
    private static final double GROWTH_LIMIT = 3e3;
    private static final double NEGLIGIBLE = 1e-16;
    private static final int MOST_SWEEPS_PER_ROOT = 60;
    private static final int MOST_TRIES_PER_SWEEP = 60;

    private final double size;
    private final PointList roots;
    private double[] qr;
    private double[] qi;
    private double[] er;
    private double[] ei;
    private double[] newQr;
    private double[] newQi;
    private double[] newEr;
    private double[] newEi;
    private double originRe;
    private double originIm;
    private double shiftRe;
    private double shiftIm;
    private long random = 0x9E3779B97F4A7C15L;

    private QuotientDifference(PointList q, PointList e, double size) {
        int n = q.size();
        qr = new double[n];
        qi = new double[n];
        er = new double[n];
        ei = new double[n];
        newQr = new double[n];
        newQi = new double[n];
        newEr = new double[n];
        newEi = new double[n];
        for (int k = 0; k < n; k++) {
            qr[k] = q.re(k);
            qi[k] = q.im(k);
        }
        for (int k = 0; k < n - 1; k++) {
            er[k] = e.re(k);
            ei[k] = e.im(k);
        }
        this.size = size;
        this.roots = new PointList(n);
    }

    /// The eigenvalues of T.
    ///
    /// @param q the n factors q_k
    /// @param e the factors e_k, at least n − 1
    /// @param originRe real part of the origin
    /// @param originIm its imaginary part
    /// @param size the size of an entry of T: what is smaller than 1e-16 of it counts as 0
    /// @throws ArithmeticException if the sweeps do not converge
    static PointList eigenvalues(PointList q, PointList e, double originRe, double originIm, double size) {
        var solver = new QuotientDifference(q, e, size);
        solver.originRe = originRe;
        solver.originIm = originIm;
        solver.run();
        return solver.roots;
    }

    private void run() {
        int last = qr.length - 1;
        int sweeps = 0;
        boolean fresh = true;
        while (last >= 0) {
            if (last == 0 || Math.abs(er[last - 1]) + Math.abs(ei[last - 1]) <= NEGLIGIBLE * size) {
                roots.add(qr[last] + originRe, qi[last] + originIm);
                last--;
                sweeps = 0;
                continue;
            }
            if (++sweeps > MOST_SWEEPS_PER_ROOT) {
                throw new ArithmeticException("qd sweeps do not converge, %d rows remain".formatted(last + 1));
            }
            // without a random start, small integers lead to divisions by exact zeros
            if (fresh || sweeps % 12 == 0) {
                shiftRe = 0;
                shiftIm = 0;
                perturbShift(0.6);
            } else {
                aimShift(last);
            }
            fresh = false;
            advance(last);
        }
    }

    /// One sweep that does not grow, with the shift or one near it.
    private void advance(int last) {
        double width = 1e-3;
        for (int tries = 0; !sweep(last); tries++) {
            if (tries == MOST_TRIES_PER_SWEEP) {
                throw new ArithmeticException("qd sweeps grow without bound, %d rows remain".formatted(last + 1));
            }
            perturbShift(width);
            width = Math.min(0.6, 1.5 * width);
        }
        double[] swap = qr;
        qr = newQr;
        newQr = swap;
        swap = qi;
        qi = newQi;
        newQi = swap;
        swap = er;
        er = newEr;
        newEr = swap;
        swap = ei;
        ei = newEi;
        newEi = swap;
        originRe += shiftRe;
        originIm += shiftIm;
    }

    private void perturbShift(double width) {
        shiftRe += width * size * nextUniform();
        shiftIm += width * size * nextUniform();
    }

    /// Uniform in \[−1, 1), the same sequence for every matrix.
    private double nextUniform() {
        random += 0x9E3779B97F4A7C15L;
        long z = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >> 11) * 0x1p-52;
    }

    /// Aims at the eigenvalue of the last two rows that is nearer to the last diagonal entry.
    private void aimShift(int last) {
        double belowR = qr[last] + er[last - 1];
        double belowI = qi[last] + ei[last - 1];
        double aboveR = qr[last - 1] + (last > 1 ? er[last - 2] : 0);
        double aboveI = qi[last - 1] + (last > 1 ? ei[last - 2] : 0);
        double halfR = 0.5 * (aboveR - belowR);
        double halfI = 0.5 * (aboveI - belowI);
        double productR = qr[last - 1] * er[last - 1] - qi[last - 1] * ei[last - 1];
        double productI = qr[last - 1] * ei[last - 1] + qi[last - 1] * er[last - 1];
        // λ = below − product / (half ± √(half² + product)), with the sign that makes the divisor large
        double squareR = halfR * halfR - halfI * halfI + productR;
        double squareI = 2 * halfR * halfI + productI;
        double rootR = SquareRoot.re(squareR, squareI);
        double rootI = SquareRoot.im(squareR, squareI);
        double sign = halfR * rootR + halfI * rootI < 0 ? -1 : 1;
        double divisorR = halfR + sign * rootR;
        double divisorI = halfI + sign * rootI;
        double squared = divisorR * divisorR + divisorI * divisorI;
        if (squared == 0) {
            shiftRe = belowR;
            shiftIm = belowI;
            return;
        }
        shiftRe = belowR - (productR * divisorR + productI * divisorI) / squared;
        shiftIm = belowI - (productI * divisorR - productR * divisorI) / squared;
    }

    /// One sweep over rows 0 … last into the new arrays; false if it grew.
    private boolean sweep(int last) {
        double[] qReal = qr;
        double[] qImag = qi;
        double[] eReal = er;
        double[] eImag = ei;
        double[] toQr = newQr;
        double[] toQi = newQi;
        double[] toEr = newEr;
        double[] toEi = newEi;
        double sr = shiftRe;
        double si = shiftIm;
        double dr = qReal[0] - sr;
        double di = qImag[0] - si;
        double largest = 0;
        for (int k = 0; k < last; k++) {
            double ur = dr + eReal[k];
            double ui = di + eImag[k];
            double inverse = 1 / Math.fma(ur, ur, ui * ui);
            double tr = Math.fma(qReal[k + 1], ur, qImag[k + 1] * ui) * inverse;
            double ti = Math.fma(qImag[k + 1], ur, -qReal[k + 1] * ui) * inverse;
            toQr[k] = ur;
            toQi[k] = ui;
            toEr[k] = Math.fma(eReal[k], tr, -eImag[k] * ti);
            toEi[k] = Math.fma(eReal[k], ti, eImag[k] * tr);
            double nextR = Math.fma(dr, tr, Math.fma(-di, ti, -sr));
            di = Math.fma(dr, ti, Math.fma(di, tr, -si));
            dr = nextR;
            largest = Math.max(largest, Math.fma(dr, dr, di * di));
        }
        toQr[last] = dr;
        toQi[last] = di;
        // false for NaN too
        return largest <= GROWTH_LIMIT * GROWTH_LIMIT * size * size;
    }
}
