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
    private static final int TOGETHER = 4;
    /// Unconnected rows before the first and after the last let all sweeps of a pass run over the same rows.
    private static final int MARGIN = 4;
    private static final double IN_MARGIN = 8;
    private static final int SMALL = 12;
    private static final int MOST_TRIES_PER_SWEEP = 60;

    private final double size;
    private final PointList roots;
    private final int end;
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
        int room = n + 2 * MARGIN;
        qr = new double[room];
        qi = new double[room];
        er = new double[room];
        ei = new double[room];
        newQr = new double[room];
        newQi = new double[room];
        newEr = new double[room];
        newEi = new double[room];
        for (int k = 0; k < n; k++) {
            qr[MARGIN + k] = q.re(k);
            qi[MARGIN + k] = q.im(k);
        }
        for (int k = 0; k < n - 1; k++) {
            er[MARGIN + k] = e.re(k);
            ei[MARGIN + k] = e.im(k);
        }
        end = MARGIN + n - 1;
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
        int last = end;
        int batches = 0;
        // a few rows are cheaper one sweep at a time
        while (last >= MARGIN + SMALL) {
            int split = negligible(last);
            if (split >= 0) {
                roots.addAll(part(split + 1, last));
                last = split;
                batches = 0;
            } else if (++batches > MOST_SWEEPS_PER_ROOT || !advanceTogether(last, batches)) {
                break;
            }
        }
        finish(last);
    }

    /// The row among the last few below which nothing is connected; −1 if there is none.
    private int negligible(int last) {
        for (int k = last - 1; k >= last - TOGETHER; k--) {
            if (Math.abs(er[k]) + Math.abs(ei[k]) <= NEGLIGIBLE * size) {
                return k;
            }
        }
        return -1;
    }

    /// The eigenvalues of some rows taken alone.
    private PointList part(int first, int last) {
        return local(first, last, originRe, originIm);
    }

    private PointList local(int first, int last, double baseRe, double baseIm) {
        var q = new PointList(last - first + 1);
        var e = new PointList(last - first + 1);
        for (int k = first; k <= last; k++) {
            q.add(qr[k], qi[k]);
            e.add(er[k], ei[k]);
        }
        return eigenvalues(q, e, baseRe, baseIm, size);
    }

    /// Four sweeps in one pass, with the eigenvalues of the last four rows as shifts: each waits for the one before it,
    /// so that their divisions overlap in time. False if they grow.
    private boolean advanceTogether(int last, int batches) {
        PointList shifts;
        if ((batches == 1 && last == end) || batches % 12 == 0) {
            shifts = new PointList(TOGETHER);
            for (int k = 0; k < TOGETHER; k++) {
                shifts.add(0.6 * size * nextUniform(), 0.6 * size * nextUniform());
            }
        } else {
            shifts = local(last - TOGETHER + 1, last, 0, 0);
        }
        double width = 1e-3;
        for (int tries = 0; !sweepTogether(last, shifts); tries++) {
            if (tries == MOST_TRIES_PER_SWEEP) {
                return false;
            }
            for (int k = 0; k < TOGETHER; k++) {
                shifts.set(k, shifts.re(k) + width * size * nextUniform(), shifts.im(k) + width * size * nextUniform());
            }
            width = Math.min(0.6, 1.5 * width);
        }
        shiftRe = shifts.re(TOGETHER - 1);
        shiftIm = shifts.im(TOGETHER - 1);
        swap();
        return true;
    }

    private void finish(int remaining) {
        int last = remaining;
        int sweeps = 0;
        boolean fresh = true;
        while (last >= MARGIN) {
            if (last == MARGIN || Math.abs(er[last - 1]) + Math.abs(ei[last - 1]) <= NEGLIGIBLE * size) {
                roots.add(qr[last] + originRe, qi[last] + originIm);
                last--;
                sweeps = 0;
                continue;
            }
            if (++sweeps > MOST_SWEEPS_PER_ROOT) {
                throw new ArithmeticException("qd sweeps do not converge, %d rows remain".formatted(last - MARGIN + 1));
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
                throw new ArithmeticException("qd sweeps grow without bound, %d rows remain".formatted(last - MARGIN + 1));
            }
            perturbShift(width);
            width = Math.min(0.6, 1.5 * width);
        }
        swap();
    }

    private void swap() {
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
        double aboveR = qr[last - 1] + (last > MARGIN + 1 ? er[last - 2] : 0);
        double aboveI = qi[last - 1] + (last > MARGIN + 1 ? ei[last - 2] : 0);
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
        double dr = qReal[MARGIN] - sr;
        double di = qImag[MARGIN] - si;
        double largest = 0;
        for (int k = MARGIN; k < last; k++) {
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

    private void clearMargins(int last) {
        for (int k = 0; k < MARGIN; k++) {
            clear(k);
            clear(last + 1 + k);
        }
        er[last] = 0;
        ei[last] = 0;
    }

    private void clear(int k) {
        qr[k] = IN_MARGIN * size;
        qi[k] = 0;
        er[k] = 0;
        ei[k] = 0;
    }

    /// Four sweeps over the rows up to the last into the new arrays, each one row behind the one before; false if one
    /// grew.
    private boolean sweepTogether(int last, PointList shifts) {
        clearMargins(last);
        double[] qReal = qr;
        double[] qImag = qi;
        double[] eReal = er;
        double[] eImag = ei;
        double[] toQr = newQr;
        double[] toQi = newQi;
        double[] toEr = newEr;
        double[] toEi = newEi;
        double s0r = shifts.re(0);
        double s0i = shifts.im(0);
        double s1r = shifts.re(1) - shifts.re(0);
        double s1i = shifts.im(1) - shifts.im(0);
        double s2r = shifts.re(2) - shifts.re(1);
        double s2i = shifts.im(2) - shifts.im(1);
        double s3r = shifts.re(3) - shifts.re(2);
        double s3i = shifts.im(3) - shifts.im(2);
        double d0r = IN_MARGIN * size;
        double d0i = 0;
        double d1r = IN_MARGIN * size;
        double d1i = 0;
        double d2r = IN_MARGIN * size;
        double d2i = 0;
        double d3r = IN_MARGIN * size;
        double d3i = 0;
        double e0r = 0;
        double e0i = 0;
        double e1r = 0;
        double e1i = 0;
        double e2r = 0;
        double e2i = 0;
        double largest = 0;
        for (int k = MARGIN - 1; k < last + MARGIN; k++) {
            double u0r = d0r + eReal[k];
            double u0i = d0i + eImag[k];
            double v0 = 1 / Math.fma(u0r, u0r, u0i * u0i);
            double t0r = Math.fma(qReal[k + 1], u0r, qImag[k + 1] * u0i) * v0;
            double t0i = Math.fma(qImag[k + 1], u0r, -qReal[k + 1] * u0i) * v0;
            double f0r = Math.fma(eReal[k], t0r, -eImag[k] * t0i);
            double f0i = Math.fma(eReal[k], t0i, eImag[k] * t0r);
            double n0r = Math.fma(d0r, t0r, Math.fma(-d0i, t0i, -s0r));
            d0i = Math.fma(d0r, t0i, Math.fma(d0i, t0r, -s0i));
            d0r = n0r;
            double u1r = d1r + e0r;
            double u1i = d1i + e0i;
            double v1 = 1 / Math.fma(u1r, u1r, u1i * u1i);
            double t1r = Math.fma(u0r, u1r, u0i * u1i) * v1;
            double t1i = Math.fma(u0i, u1r, -u0r * u1i) * v1;
            double f1r = Math.fma(e0r, t1r, -e0i * t1i);
            double f1i = Math.fma(e0r, t1i, e0i * t1r);
            double n1r = Math.fma(d1r, t1r, Math.fma(-d1i, t1i, -s1r));
            d1i = Math.fma(d1r, t1i, Math.fma(d1i, t1r, -s1i));
            d1r = n1r;
            e0r = f0r;
            e0i = f0i;
            double u2r = d2r + e1r;
            double u2i = d2i + e1i;
            double v2 = 1 / Math.fma(u2r, u2r, u2i * u2i);
            double t2r = Math.fma(u1r, u2r, u1i * u2i) * v2;
            double t2i = Math.fma(u1i, u2r, -u1r * u2i) * v2;
            double f2r = Math.fma(e1r, t2r, -e1i * t2i);
            double f2i = Math.fma(e1r, t2i, e1i * t2r);
            double n2r = Math.fma(d2r, t2r, Math.fma(-d2i, t2i, -s2r));
            d2i = Math.fma(d2r, t2i, Math.fma(d2i, t2r, -s2i));
            d2r = n2r;
            e1r = f1r;
            e1i = f1i;
            double u3r = d3r + e2r;
            double u3i = d3i + e2i;
            double v3 = 1 / Math.fma(u3r, u3r, u3i * u3i);
            double t3r = Math.fma(u2r, u3r, u2i * u3i) * v3;
            double t3i = Math.fma(u2i, u3r, -u2r * u3i) * v3;
            double f3r = Math.fma(e2r, t3r, -e2i * t3i);
            double f3i = Math.fma(e2r, t3i, e2i * t3r);
            double n3r = Math.fma(d3r, t3r, Math.fma(-d3i, t3i, -s3r));
            d3i = Math.fma(d3r, t3i, Math.fma(d3i, t3r, -s3i));
            d3r = n3r;
            e2r = f2r;
            e2i = f2i;
            toQr[k - 3] = u3r;
            toQi[k - 3] = u3i;
            toEr[k - 3] = f3r;
            toEi[k - 3] = f3i;
            double early = Math.max(Math.fma(d0r, d0r, d0i * d0i), Math.fma(d1r, d1r, d1i * d1i));
            double late = Math.max(Math.fma(d2r, d2r, d2i * d2i), Math.fma(d3r, d3r, d3i * d3i));
            largest = Math.max(largest, Math.max(early, late));
        }
        return largest <= GROWTH_LIMIT * GROWTH_LIMIT * size * size;
    }
}
