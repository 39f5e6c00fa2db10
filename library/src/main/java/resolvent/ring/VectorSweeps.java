package resolvent.ring;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Sweeps in a wave: each lane carries out one sweep, a row behind the lane above it, whose factors it takes over. Two
/// vectors make one pass; the second is fed by the lowest lane of the first, and its own lowest lane writes. So one
/// division serves as many sweeps as there are lanes, and the two of a pass overlap in time.
final class VectorSweeps {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /// Numbers in a vector.
    static final int LANES = SPECIES.length();
    private static final int TOP = LANES - 1;
    private static final int WIDTH = 2 * LANES;
    private static final VectorMask<Double> AT_TOP = VectorMask.fromLong(SPECIES, 1L << TOP);
    private static final VectorShuffle<Double> DOWN = VectorShuffle.fromOp(SPECIES, lane -> Math.min(lane + 1, TOP));

    private final Factors from;
    private final Factors to;
    private final int first;
    private final int last;
    private final double[] shiftRe = new double[WIDTH];
    private final double[] shiftIm = new double[WIDTH];
    /// Between loops: d of the first vector (real parts, imaginary parts), its f, and the same of the second.
    private final double[] state = new double[4 * WIDTH];
    private final double[] largest = new double[LANES];

    private VectorSweeps(Factors from, Factors to, int first, int last, PointList shifts, int offset) {
        this.from = from;
        this.to = to;
        this.first = first;
        this.last = last;
        for (int sweep = 0; sweep < WIDTH; sweep++) {
            // the first sweep is in the top lane
            int lane = sweep / LANES * LANES + TOP - sweep % LANES;
            shiftRe[lane] = -shifts.re(offset + sweep);
            shiftIm[lane] = -shifts.im(offset + sweep);
        }
        for (int lane = 0; lane < LANES; lane++) {
            // from d = 1 before the first row, the first step gives exactly d = q − shift
            state[lane] = 1;
            state[4 * LANES + lane] = 1;
        }
    }

    /// All sweeps of [Kernels#sweep].
    static double all(Factors from, Factors to, Factors spare, int first, int last, PointList shifts) {
        Factors source = from;
        double largest = 0;
        int passes = Kernels.SWEEPS / WIDTH;
        for (int pass = 0; pass < passes; pass++) {
            Factors target = (passes - pass) % 2 == 1 ? to : spare;
            source.cut(first, last);
            largest = Math.max(largest, new VectorSweeps(source, target, first, last, shifts, pass * WIDTH).run());
            source = target;
        }
        return largest;
    }

    private double run() {
        int start = first - 1;
        int settled = Math.min(start + WIDTH, last);
        // lanes are held back until they come to the first row, and when they have passed the last
        advance(start, settled, true);
        advance(settled, last, false);
        advance(last, last + WIDTH, true);
        double all = 0;
        for (double one : largest) {
            all = Math.max(all, one);
        }
        return all;
    }

    /// The lanes whose rows, counted down from `row` in the top lane, lie between two rows.
    private static VectorMask<Double> between(int row, int lowest, int highest) {
        int lower = Math.clamp(TOP - (long) row + lowest, 0, LANES);
        int upper = Math.clamp(TOP - (long) row + highest, -1, TOP);
        return VectorMask.fromLong(SPECIES, upper < lower ? 0 : (1L << (upper + 1)) - (1L << lower));
    }

    /// Steps at which the top lane of the first vector is at the rows `begin` … `end − 1`.
    private void advance(int begin, int end, boolean hold) {
        double[] qr = from.qr;
        double[] qi = from.qi;
        double[] er = from.er;
        double[] ei = from.ei;
        double[] toQr = to.qr;
        double[] toQi = to.qi;
        double[] toEr = to.er;
        double[] toEi = to.ei;
        int firstRow = first;
        int lastRow = last;
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector sar = DoubleVector.fromArray(SPECIES, shiftRe, 0);
        DoubleVector sai = DoubleVector.fromArray(SPECIES, shiftIm, 0);
        DoubleVector sbr = DoubleVector.fromArray(SPECIES, shiftRe, LANES);
        DoubleVector sbi = DoubleVector.fromArray(SPECIES, shiftIm, LANES);
        DoubleVector dar = DoubleVector.fromArray(SPECIES, state, 0);
        DoubleVector dai = DoubleVector.fromArray(SPECIES, state, LANES);
        DoubleVector far = DoubleVector.fromArray(SPECIES, state, 2 * LANES);
        DoubleVector fai = DoubleVector.fromArray(SPECIES, state, 3 * LANES);
        DoubleVector dbr = DoubleVector.fromArray(SPECIES, state, 4 * LANES);
        DoubleVector dbi = DoubleVector.fromArray(SPECIES, state, 5 * LANES);
        DoubleVector fbr = DoubleVector.fromArray(SPECIES, state, 6 * LANES);
        DoubleVector fbi = DoubleVector.fromArray(SPECIES, state, 7 * LANES);
        DoubleVector most = DoubleVector.fromArray(SPECIES, largest, 0);
        for (int row = begin; row < end; row++) {
            DoubleVector ebr = fbr.rearrange(DOWN).blend(far.lane(0), AT_TOP);
            DoubleVector ebi = fbi.rearrange(DOWN).blend(fai.lane(0), AT_TOP);
            DoubleVector ear = far.rearrange(DOWN).blend(DoubleVector.fromArray(SPECIES, er, row - TOP), AT_TOP);
            DoubleVector eai = fai.rearrange(DOWN).blend(DoubleVector.fromArray(SPECIES, ei, row - TOP), AT_TOP);
            DoubleVector uar = dar.add(ear);
            DoubleVector uai = dai.add(eai);
            DoubleVector ubr = dbr.add(ebr);
            DoubleVector ubi = dbi.add(ebi);
            DoubleVector qar = uar.rearrange(DOWN).blend(DoubleVector.fromArray(SPECIES, qr, row + 1 - TOP), AT_TOP);
            DoubleVector qai = uai.rearrange(DOWN).blend(DoubleVector.fromArray(SPECIES, qi, row + 1 - TOP), AT_TOP);
            DoubleVector qbr = ubr.rearrange(DOWN).blend(uar.lane(0), AT_TOP);
            DoubleVector qbi = ubi.rearrange(DOWN).blend(uai.lane(0), AT_TOP);
            DoubleVector squaredA = uar.fma(uar, uai.mul(uai));
            DoubleVector squaredB = ubr.fma(ubr, ubi.mul(ubi));
            DoubleVector inverseA = one.div(squaredA);
            DoubleVector inverseB = one.div(squaredB);
            DoubleVector mar = qar.fma(uar, qai.mul(uai));
            DoubleVector mai = qai.fma(uar, qar.mul(uai.neg()));
            DoubleVector mbr = qbr.fma(ubr, qbi.mul(ubi));
            DoubleVector mbi = qbi.fma(ubr, qbr.mul(ubi.neg()));
            DoubleVector minusA = mai.neg();
            DoubleVector minusB = mbi.neg();
            DoubleVector nar = dar.fma(mar, dai.mul(minusA)).fma(inverseA, sar);
            DoubleVector nai = dar.fma(mai, dai.mul(mar)).fma(inverseA, sai);
            DoubleVector nbr = dbr.fma(mbr, dbi.mul(minusB)).fma(inverseB, sbr);
            DoubleVector nbi = dbr.fma(mbi, dbi.mul(mbr)).fma(inverseB, sbi);
            far = ear.fma(mar, eai.mul(minusA)).mul(inverseA);
            fai = ear.fma(mai, eai.mul(mar)).mul(inverseA);
            fbr = ebr.fma(mbr, ebi.mul(minusB)).mul(inverseB);
            fbi = ebr.fma(mbi, ebi.mul(mbr)).mul(inverseB);
            if (hold) {
                VectorMask<Double> isInA = between(row, firstRow - 1, lastRow);
                VectorMask<Double> isInB = between(row - LANES, firstRow - 1, lastRow);
                VectorMask<Double> connectedA = between(row, firstRow, lastRow - 1);
                VectorMask<Double> connectedB = between(row - LANES, firstRow, lastRow - 1);
                dar = one.blend(nar, isInA);
                dai = zero.blend(nai, isInA);
                dbr = one.blend(nbr, isInB);
                dbi = zero.blend(nbi, isInB);
                far = zero.blend(far, connectedA);
                fai = zero.blend(fai, connectedA);
                fbr = zero.blend(fbr, connectedB);
                fbi = zero.blend(fbi, connectedB);
                most = most.max(zero.blend(squaredA, between(row, firstRow, lastRow)))
                        .max(zero.blend(squaredB, between(row - LANES, firstRow, lastRow)));
            } else {
                dar = nar;
                dai = nai;
                dbr = nbr;
                dbi = nbi;
                most = most.max(squaredA).max(squaredB);
            }
            int done = row - WIDTH + 1;
            toQr[done] = ubr.lane(0);
            toQi[done] = ubi.lane(0);
            toEr[done] = fbr.lane(0);
            toEi[done] = fbi.lane(0);
        }
        dar.intoArray(state, 0);
        dai.intoArray(state, LANES);
        far.intoArray(state, 2 * LANES);
        fai.intoArray(state, 3 * LANES);
        dbr.intoArray(state, 4 * LANES);
        dbi.intoArray(state, 5 * LANES);
        fbr.intoArray(state, 6 * LANES);
        fbi.intoArray(state, 7 * LANES);
        most.intoArray(largest, 0);
    }
}
