package resolvent.ring;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [ClusterProduct] for as many points at once as a vector has lanes, by the same operations.
final class VectorClusters {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /// Points at once.
    static final int LANES = SPECIES.length();
    private static final int VALUES = ClusterProduct.VALUES;
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    private VectorClusters() {}

    /// Room for [#column].
    static double[] room(ClusterChain chain) {
        return new double[chain.kinds * VALUES * LANES];
    }

    static void column(ClusterChain chain, boolean second, int stretch, double[] values, Samples samples, int i,
            Traces out) {
        evaluate(chain, samples, i, values);
        int[] sequence = chain.sequence;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector pr = DoubleVector.broadcast(SPECIES, second ? 0 : 1);
        DoubleVector pi = zero;
        DoubleVector dpr = zero;
        DoubleVector dpi = zero;
        DoubleVector qr = DoubleVector.broadcast(SPECIES, second ? 1 : 0);
        DoubleVector qi = zero;
        DoubleVector dqr = zero;
        DoubleVector dqi = zero;
        DoubleVector exponent = zero;
        int n = sequence.length;
        for (int start = 0; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            for (int c = start; c < end; c++) {
                int at = sequence[c] * VALUES * LANES;
                DoubleVector ar = DoubleVector.fromArray(SPECIES, values, at);
                DoubleVector ai = DoubleVector.fromArray(SPECIES, values, at + LANES);
                DoubleVector dar = DoubleVector.fromArray(SPECIES, values, at + 2 * LANES);
                DoubleVector dai = DoubleVector.fromArray(SPECIES, values, at + 3 * LANES);
                DoubleVector br = DoubleVector.fromArray(SPECIES, values, at + 4 * LANES);
                DoubleVector bi = DoubleVector.fromArray(SPECIES, values, at + 5 * LANES);
                DoubleVector dbr = DoubleVector.fromArray(SPECIES, values, at + 6 * LANES);
                DoubleVector dbi = DoubleVector.fromArray(SPECIES, values, at + 7 * LANES);
                DoubleVector minusAi = ai.neg();
                DoubleVector minusBi = bi.neg();
                DoubleVector minusDai = dai.neg();
                DoubleVector minusDbi = dbi.neg();
                DoubleVector newDpr = dar.fma(pr, minusDai.fma(pi, ar.fma(dpr, minusAi.fma(dpi,
                        dbr.fma(qr, minusDbi.fma(qi, br.fma(dqr, minusBi.fma(dqi, zero))))))));
                DoubleVector newDpi = dar.fma(pi, dai.fma(pr, ar.fma(dpi, ai.fma(dpr,
                        dbr.fma(qi, dbi.fma(qr, br.fma(dqi, bi.fma(dqr, zero))))))));
                DoubleVector newPr = ar.fma(pr, minusAi.fma(pi, br.fma(qr, minusBi.fma(qi, zero))));
                DoubleVector newPi = ar.fma(pi, ai.fma(pr, br.fma(qi, bi.fma(qr, zero))));
                ar = DoubleVector.fromArray(SPECIES, values, at + 8 * LANES);
                ai = DoubleVector.fromArray(SPECIES, values, at + 9 * LANES);
                dar = DoubleVector.fromArray(SPECIES, values, at + 10 * LANES);
                dai = DoubleVector.fromArray(SPECIES, values, at + 11 * LANES);
                br = DoubleVector.fromArray(SPECIES, values, at + 12 * LANES);
                bi = DoubleVector.fromArray(SPECIES, values, at + 13 * LANES);
                dbr = DoubleVector.fromArray(SPECIES, values, at + 14 * LANES);
                dbi = DoubleVector.fromArray(SPECIES, values, at + 15 * LANES);
                minusAi = ai.neg();
                minusBi = bi.neg();
                minusDai = dai.neg();
                minusDbi = dbi.neg();
                DoubleVector newDqr = dar.fma(pr, minusDai.fma(pi, ar.fma(dpr, minusAi.fma(dpi,
                        dbr.fma(qr, minusDbi.fma(qi, br.fma(dqr, minusBi.fma(dqi, zero))))))));
                DoubleVector newDqi = dar.fma(pi, dai.fma(pr, ar.fma(dpi, ai.fma(dpr,
                        dbr.fma(qi, dbi.fma(qr, br.fma(dqi, bi.fma(dqr, zero))))))));
                DoubleVector newQr = ar.fma(pr, minusAi.fma(pi, br.fma(qr, minusBi.fma(qi, zero))));
                DoubleVector newQi = ar.fma(pi, ai.fma(pr, br.fma(qi, bi.fma(qr, zero))));
                pr = newPr;
                pi = newPi;
                dpr = newDpr;
                dpi = newDpi;
                qr = newQr;
                qi = newQi;
                dqr = newDqr;
                dqi = newDqi;
            }
            DoubleVector value = pr.abs().max(pi.abs()).max(qr.abs().max(qi.abs()));
            DoubleVector slope = dpr.abs().max(dpi.abs()).max(dqr.abs().max(dqi.abs()));
            LongVector power =
                    value.max(slope).reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
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
        }
        if (second) {
            qr.intoArray(out.re, i);
            qi.intoArray(out.im, i);
            dqr.intoArray(out.slopeRe, i);
            dqi.intoArray(out.slopeIm, i);
        } else {
            pr.intoArray(out.re, i);
            pi.intoArray(out.im, i);
            dpr.intoArray(out.slopeRe, i);
            dpi.intoArray(out.slopeIm, i);
        }
        exponent.intoArray(out.exponent, i);
    }

    private static void evaluate(ClusterChain chain, Samples samples, int i, double[] values) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, samples.re, i);
        DoubleVector y = DoubleVector.fromArray(SPECIES, samples.im, i);
        double[] coefficients = chain.coefficients;
        int length = chain.blockSize + 1;
        int polynomials = chain.kinds * ClusterChain.POLYNOMIALS;
        for (int which = 0; which < polynomials; which++) {
            DoubleVector re = DoubleVector.zero(SPECIES);
            DoubleVector im = re;
            DoubleVector slopeRe = re;
            DoubleVector slopeIm = re;
            for (int k = 0; k < length; k++) {
                DoubleVector newSlopeRe = slopeRe.fma(x, slopeIm.neg().fma(y, re));
                slopeIm = slopeRe.fma(y, slopeIm.fma(x, im));
                slopeRe = newSlopeRe;
                DoubleVector coefficient = DoubleVector.broadcast(SPECIES, coefficients[which * length + k]);
                DoubleVector newRe = re.fma(x, im.neg().fma(y, coefficient));
                im = re.fma(y, im.mul(x));
                re = newRe;
            }
            re.intoArray(values, 4 * which * LANES);
            im.intoArray(values, (4 * which + 1) * LANES);
            slopeRe.intoArray(values, (4 * which + 2) * LANES);
            slopeIm.intoArray(values, (4 * which + 3) * LANES);
        }
    }
}
