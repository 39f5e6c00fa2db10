package resolvent.ring;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [TransferProduct] for as many points at once as a vector has lanes, by the same operations.
///
/// Everything is inlined by hand: a vector that is passed to a method which the compiler does not inline becomes an
/// object.
final class VectorTransfer {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /// Points at once.
    static final int LANES = SPECIES.length();
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    private VectorTransfer() {}

    static void squared(double[] b, int stretch, Samples samples, int i, Traces out) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, samples.re, i);
        DoubleVector y = DoubleVector.fromArray(SPECIES, samples.im, i);
        DoubleVector minusY = y.neg();
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector ar = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector ai = zero;
        DoubleVector dar = zero;
        DoubleVector dai = zero;
        DoubleVector cr = zero;
        DoubleVector ci = zero;
        DoubleVector dcr = zero;
        DoubleVector dci = zero;
        DoubleVector sr = zero;
        DoubleVector si = zero;
        DoubleVector dsr = zero;
        DoubleVector dsi = zero;
        DoubleVector tr = ar;
        DoubleVector ti = zero;
        DoubleVector dtr = zero;
        DoubleVector dti = zero;
        DoubleVector exponent = zero;
        int n = b.length / 2;
        double before = b[b.length - 1];
        for (int start = 0; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            for (int k = start; k < end; k++) {
                DoubleVector minus = DoubleVector.broadcast(SPECIES, -before);
                dcr = minus.fma(dcr, dar);
                dci = minus.fma(dci, dai);
                cr = minus.fma(cr, ar);
                ci = minus.fma(ci, ai);
                dtr = minus.fma(dtr, x.fma(dsr, minusY.fma(dsi, sr)));
                dti = minus.fma(dti, x.fma(dsi, y.fma(dsr, si)));
                tr = minus.fma(tr, x.fma(sr, minusY.mul(si)));
                ti = minus.fma(ti, x.fma(si, y.mul(sr)));
                minus = DoubleVector.broadcast(SPECIES, -b[2 * k]);
                dar = minus.fma(dar, x.fma(dcr, minusY.fma(dci, cr)));
                dai = minus.fma(dai, x.fma(dci, y.fma(dcr, ci)));
                ar = minus.fma(ar, x.fma(cr, minusY.mul(ci)));
                ai = minus.fma(ai, x.fma(ci, y.mul(cr)));
                dsr = minus.fma(dsr, dtr);
                dsi = minus.fma(dsi, dti);
                sr = minus.fma(sr, tr);
                si = minus.fma(si, ti);
                before = b[2 * k + 1];
            }
            DoubleVector first = ar.abs().max(ai.abs()).max(cr.abs().max(ci.abs()));
            DoubleVector second = sr.abs().max(si.abs()).max(tr.abs().max(ti.abs()));
            DoubleVector third = dar.abs().max(dai.abs()).max(dcr.abs().max(dci.abs()));
            DoubleVector fourth = dsr.abs().max(dsi.abs()).max(dtr.abs().max(dti.abs()));
            DoubleVector largest = first.max(second).max(third.max(fourth));
            LongVector power = largest.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factor =
                    power.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponent = exponent.add(power.convert(VectorOperators.L2D, 0));
            ar = ar.mul(factor);
            ai = ai.mul(factor);
            dar = dar.mul(factor);
            dai = dai.mul(factor);
            cr = cr.mul(factor);
            ci = ci.mul(factor);
            dcr = dcr.mul(factor);
            dci = dci.mul(factor);
            sr = sr.mul(factor);
            si = si.mul(factor);
            dsr = dsr.mul(factor);
            dsi = dsi.mul(factor);
            tr = tr.mul(factor);
            ti = ti.mul(factor);
            dtr = dtr.mul(factor);
            dti = dti.mul(factor);
        }
        ar.add(tr).intoArray(out.re, i);
        ai.add(ti).intoArray(out.im, i);
        dar.add(dtr).intoArray(out.slopeRe, i);
        dai.add(dti).intoArray(out.slopeIm, i);
        exponent.intoArray(out.exponent, i);
    }

    static void plain(double[] d, double[] b, int stretch, Samples samples, int i, Traces out) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, samples.re, i);
        DoubleVector y = DoubleVector.fromArray(SPECIES, samples.im, i);
        DoubleVector minusY = y.neg();
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector pr = x.sub(d[0]);
        DoubleVector pi = y;
        DoubleVector dpr = one;
        DoubleVector dpi = zero;
        DoubleVector olderPr = one;
        DoubleVector olderPi = zero;
        DoubleVector olderDpr = zero;
        DoubleVector olderDpi = zero;
        DoubleVector qr = one;
        DoubleVector qi = zero;
        DoubleVector dqr = zero;
        DoubleVector dqi = zero;
        DoubleVector olderQr = zero;
        DoubleVector olderQi = zero;
        DoubleVector olderDqr = zero;
        DoubleVector olderDqi = zero;
        DoubleVector exponent = zero;
        int n = d.length;
        for (int start = 1; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            // two sites a turn, so that new values take the places of older ones and nothing is copied
            int pairs = end - (end - start) % 2;
            for (int j = start; j < pairs; j += 2) {
                DoubleVector u = x.sub(d[j]);
                DoubleVector minus = DoubleVector.broadcast(SPECIES, -b[j - 1]);
                olderDpr = minus.fma(olderDpr, u.fma(dpr, minusY.fma(dpi, pr)));
                olderDpi = minus.fma(olderDpi, u.fma(dpi, y.fma(dpr, pi)));
                olderPr = minus.fma(olderPr, u.fma(pr, minusY.mul(pi)));
                olderPi = minus.fma(olderPi, u.fma(pi, y.mul(pr)));
                olderDqr = minus.fma(olderDqr, u.fma(dqr, minusY.fma(dqi, qr)));
                olderDqi = minus.fma(olderDqi, u.fma(dqi, y.fma(dqr, qi)));
                olderQr = minus.fma(olderQr, u.fma(qr, minusY.mul(qi)));
                olderQi = minus.fma(olderQi, u.fma(qi, y.mul(qr)));
                DoubleVector v = x.sub(d[j + 1]);
                DoubleVector after = DoubleVector.broadcast(SPECIES, -b[j]);
                dpr = after.fma(dpr, v.fma(olderDpr, minusY.fma(olderDpi, olderPr)));
                dpi = after.fma(dpi, v.fma(olderDpi, y.fma(olderDpr, olderPi)));
                pr = after.fma(pr, v.fma(olderPr, minusY.mul(olderPi)));
                pi = after.fma(pi, v.fma(olderPi, y.mul(olderPr)));
                dqr = after.fma(dqr, v.fma(olderDqr, minusY.fma(olderDqi, olderQr)));
                dqi = after.fma(dqi, v.fma(olderDqi, y.fma(olderDqr, olderQi)));
                qr = after.fma(qr, v.fma(olderQr, minusY.mul(olderQi)));
                qi = after.fma(qi, v.fma(olderQi, y.mul(olderQr)));
            }
            if (pairs < end) {
                DoubleVector u = x.sub(d[pairs]);
                DoubleVector minus = DoubleVector.broadcast(SPECIES, -b[pairs - 1]);
                olderDpr = minus.fma(olderDpr, u.fma(dpr, minusY.fma(dpi, pr)));
                olderDpi = minus.fma(olderDpi, u.fma(dpi, y.fma(dpr, pi)));
                olderPr = minus.fma(olderPr, u.fma(pr, minusY.mul(pi)));
                olderPi = minus.fma(olderPi, u.fma(pi, y.mul(pr)));
                olderDqr = minus.fma(olderDqr, u.fma(dqr, minusY.fma(dqi, qr)));
                olderDqi = minus.fma(olderDqi, u.fma(dqi, y.fma(dqr, qi)));
                olderQr = minus.fma(olderQr, u.fma(qr, minusY.mul(qi)));
                olderQi = minus.fma(olderQi, u.fma(qi, y.mul(qr)));
                DoubleVector swap = pr;
                pr = olderPr;
                olderPr = swap;
                swap = pi;
                pi = olderPi;
                olderPi = swap;
                swap = dpr;
                dpr = olderDpr;
                olderDpr = swap;
                swap = dpi;
                dpi = olderDpi;
                olderDpi = swap;
                swap = qr;
                qr = olderQr;
                olderQr = swap;
                swap = qi;
                qi = olderQi;
                olderQi = swap;
                swap = dqr;
                dqr = olderDqr;
                olderDqr = swap;
                swap = dqi;
                dqi = olderDqi;
                olderDqi = swap;
            }
            DoubleVector first = pr.abs().max(pi.abs()).max(olderPr.abs().max(olderPi.abs()));
            DoubleVector second = qr.abs().max(qi.abs()).max(olderQr.abs().max(olderQi.abs()));
            DoubleVector third = dpr.abs().max(dpi.abs()).max(olderDpr.abs().max(olderDpi.abs()));
            DoubleVector fourth = dqr.abs().max(dqi.abs()).max(olderDqr.abs().max(olderDqi.abs()));
            DoubleVector largest = first.max(second).max(third.max(fourth));
            LongVector power = largest.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factor =
                    power.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponent = exponent.add(power.convert(VectorOperators.L2D, 0));
            pr = pr.mul(factor);
            pi = pi.mul(factor);
            dpr = dpr.mul(factor);
            dpi = dpi.mul(factor);
            qr = qr.mul(factor);
            qi = qi.mul(factor);
            dqr = dqr.mul(factor);
            dqi = dqi.mul(factor);
            olderPr = olderPr.mul(factor);
            olderPi = olderPi.mul(factor);
            olderDpr = olderDpr.mul(factor);
            olderDpi = olderDpi.mul(factor);
            olderQr = olderQr.mul(factor);
            olderQi = olderQi.mul(factor);
            olderDqr = olderDqr.mul(factor);
            olderDqi = olderDqi.mul(factor);
        }
        DoubleVector last = DoubleVector.broadcast(SPECIES, -b[n - 1]);
        last.fma(olderQr, pr).intoArray(out.re, i);
        last.fma(olderQi, pi).intoArray(out.im, i);
        last.fma(olderDqr, dpr).intoArray(out.slopeRe, i);
        last.fma(olderDqi, dpi).intoArray(out.slopeIm, i);
        exponent.intoArray(out.exponent, i);
    }
}
