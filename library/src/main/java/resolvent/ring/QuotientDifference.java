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
    private static final int FIRST = Factors.MARGIN;
    private static final double GROWTH_LIMIT = 3e3;
    private static final double NEGLIGIBLE = 1e-16;
    private static final int MOST_SWEEPS_PER_ROOT = 60;
    /// Fewer rows are cheaper one sweep at a time.
    private static final int SMALL = 32;
    private static final int MOST_TRIES_PER_SWEEP = 60;

    private final Kernels kernels = Kernels.fastest();
    private final double size;
    private final PointList roots;
    private final int end;
    private Factors now;
    private Factors next;
    private final Factors spare;
    private double originRe;
    private double originIm;
    private double shiftRe;
    private double shiftIm;
    private long random = 0x9E3779B97F4A7C15L;

    private QuotientDifference(PointList q, PointList e, double size) {
        int n = q.size();
        now = new Factors(n);
        next = new Factors(n);
        spare = new Factors(n >= SMALL ? n : 0);
        for (int k = 0; k < n; k++) {
            now.qr[FIRST + k] = q.re(k);
            now.qi[FIRST + k] = q.im(k);
        }
        for (int k = 0; k < n - 1; k++) {
            now.er[FIRST + k] = e.re(k);
            now.ei[FIRST + k] = e.im(k);
        }
        end = FIRST + n - 1;
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
        while (last >= FIRST + SMALL) {
            int split = split(last);
            if (split >= 0) {
                roots.addAll(part(split + 1, last, originRe, originIm));
                last = split;
                batches = 0;
            } else if (++batches > MOST_SWEEPS_PER_ROOT || !advanceTogether(last, batches)) {
                break;
            }
        }
        finish(last);
    }

    /// The row among the last few below which nothing is connected; −1 if there is none.
    private int split(int last) {
        for (int k = last - 1; k >= last - Kernels.SWEEPS; k--) {
            if (isNegligible(k)) {
                return k;
            }
        }
        return -1;
    }

    private boolean isNegligible(int row) {
        return Math.abs(now.er[row]) + Math.abs(now.ei[row]) <= NEGLIGIBLE * size;
    }

    /// The eigenvalues of some rows taken alone.
    private PointList part(int first, int last, double baseRe, double baseIm) {
        var q = new PointList(last - first + 1);
        var e = new PointList(last - first + 1);
        for (int k = first; k <= last; k++) {
            q.add(now.qr[k], now.qi[k]);
            e.add(now.er[k], now.ei[k]);
        }
        return eigenvalues(q, e, baseRe, baseIm, size);
    }

    /// Many sweeps at once, with the eigenvalues of the last rows as shifts. False if they grow whatever the shifts.
    private boolean advanceTogether(int last, int batches) {
        boolean isStart = (batches == 1 && last == end) || batches % 12 == 0;
        PointList shifts = isStart ? randomShifts() : part(last - Kernels.SWEEPS + 1, last, 0, 0);
        double width = 1e-3;
        for (int tries = 0; !isTame(kernels.sweep(now, next, spare, FIRST, last, differences(shifts))); tries++) {
            if (tries == MOST_TRIES_PER_SWEEP) {
                return false;
            }
            for (int k = 0; k < shifts.size(); k++) {
                shifts.set(k, shifts.re(k) + width * size * nextUniform(), shifts.im(k) + width * size * nextUniform());
            }
            width = Math.min(0.6, 1.5 * width);
        }
        shiftRe = shifts.re(shifts.size() - 1);
        shiftIm = shifts.im(shifts.size() - 1);
        swap();
        return true;
    }

    /// Without a random start, small integers lead to divisions by exact zeros.
    private PointList randomShifts() {
        var shifts = new PointList(Kernels.SWEEPS);
        for (int k = 0; k < Kernels.SWEEPS; k++) {
            shifts.add(0.6 * size * nextUniform(), 0.6 * size * nextUniform());
        }
        return shifts;
    }

    private static PointList differences(PointList shifts) {
        var steps = new PointList(shifts.size());
        steps.add(shifts.re(0), shifts.im(0));
        for (int k = 1; k < shifts.size(); k++) {
            steps.add(shifts.re(k) - shifts.re(k - 1), shifts.im(k) - shifts.im(k - 1));
        }
        return steps;
    }

    /// Whether nothing grew; false for NaN too.
    private boolean isTame(double largestSquared) {
        return largestSquared <= GROWTH_LIMIT * GROWTH_LIMIT * size * size;
    }

    private void finish(int remaining) {
        int last = remaining;
        int sweeps = 0;
        boolean fresh = true;
        while (last >= FIRST) {
            if (last == FIRST || isNegligible(last - 1)) {
                roots.add(now.qr[last] + originRe, now.qi[last] + originIm);
                last--;
                sweeps = 0;
                continue;
            }
            if (++sweeps > MOST_SWEEPS_PER_ROOT) {
                throw new ArithmeticException("qd sweeps do not converge, %d rows remain".formatted(last - FIRST + 1));
            }
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
        for (int tries = 0; !isTame(ScalarKernels.one(now, next, FIRST, last, shiftRe, shiftIm)); tries++) {
            if (tries == MOST_TRIES_PER_SWEEP) {
                throw new ArithmeticException("qd sweeps grow without bound, %d rows remain".formatted(last - FIRST + 1));
            }
            perturbShift(width);
            width = Math.min(0.6, 1.5 * width);
        }
        swap();
    }

    private void swap() {
        Factors swap = now;
        now = next;
        next = swap;
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
        double belowR = now.qr[last] + now.er[last - 1];
        double belowI = now.qi[last] + now.ei[last - 1];
        double aboveR = now.qr[last - 1] + (last > FIRST + 1 ? now.er[last - 2] : 0);
        double aboveI = now.qi[last - 1] + (last > FIRST + 1 ? now.ei[last - 2] : 0);
        double halfR = 0.5 * (aboveR - belowR);
        double halfI = 0.5 * (aboveI - belowI);
        double productR = now.qr[last - 1] * now.er[last - 1] - now.qi[last - 1] * now.ei[last - 1];
        double productI = now.qr[last - 1] * now.ei[last - 1] + now.qi[last - 1] * now.er[last - 1];
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
}
