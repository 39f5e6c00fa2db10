package resolvent.ring;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [ModeKernels] for as many states at once as a vector has lanes, by the operations of [ScalarModes].
///
/// Everything is inlined by hand: a vector that is passed to a method which the compiler does not inline becomes an
/// object.
final class VectorModes implements ModeKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void centres(ModeBlock block) {
        int n = block.size;
        int stretch = block.stretch;
        determinants(block, n - 1, block.roomA, block.roomB, block.powerA);
        determinants(block, n - 2, block.roomC, block.roomD, block.powerB);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector x = DoubleVector.fromArray(SPECIES, block.re, 0);
        DoubleVector y = DoubleVector.fromArray(SPECIES, block.im, 0);
        DoubleVector minusY = y.neg();
        DoubleVector corner = DoubleVector.fromArray(SPECIES, block.products, (n - 1) * LANES).neg();
        DoubleVector before = zero;
        DoubleVector pr = one;
        DoubleVector pi = zero;
        DoubleVector olderPr = zero;
        DoubleVector olderPi = zero;
        DoubleVector qr = zero;
        DoubleVector qi = zero;
        DoubleVector olderQr = zero;
        DoubleVector olderQi = zero;
        LongVector powerP = LongVector.zero(LONGS);
        LongVector powerQ = LongVector.zero(LONGS);
        LongVector reference = LongVector.broadcast(LONGS, ScalarModes.NONE);
        DoubleVector best = zero;
        DoubleVector centre = zero;
        for (int start = 0; start < n; start += stretch) {
            int group = start / stretch * LANES;
            LongVector first = powerP.add(LongVector.fromArray(LONGS, block.powerA, group));
            LongVector second = powerQ.add(LongVector.fromArray(LONGS, block.powerB, group));
            LongVector larger = reference.max(first.max(second));
            LongVector difference = reference.sub(larger);
            DoubleVector less = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            best = best.mul(less).mul(less);
            reference = larger;
            difference = first.sub(reference);
            DoubleVector f1 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = second.sub(reference);
            DoubleVector f2 = corner.mul(difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles());
            int end = Math.min(n, start + stretch);
            for (int j = start; j < end; j++) {
                int at = j * LANES;
                DoubleVector ar = DoubleVector.fromArray(SPECIES, block.roomA, at);
                DoubleVector ai = DoubleVector.fromArray(SPECIES, block.roomB, at);
                DoubleVector cr = DoubleVector.fromArray(SPECIES, block.roomC, at);
                DoubleVector ci = DoubleVector.fromArray(SPECIES, block.roomD, at);
                DoubleVector mr = f1.fma(pr.fma(ar, pi.neg().mul(ai)), f2.mul(qr.fma(cr, qi.neg().mul(ci))));
                DoubleVector mi = f1.fma(pr.fma(ai, pi.mul(ar)), f2.mul(qr.fma(ci, qi.mul(cr))));
                DoubleVector weight = mr.fma(mr, mi.mul(mi));
                VectorMask<Double> better = weight.compare(VectorOperators.GT, best);
                best = best.blend(weight, better);
                centre = centre.blend(j, better);
                DoubleVector u = x.sub(DoubleVector.fromArray(SPECIES, block.diagonal, at));
                DoubleVector nextR = before.fma(olderPr, u.fma(pr, minusY.mul(pi)));
                DoubleVector nextI = before.fma(olderPi, u.fma(pi, y.mul(pr)));
                olderPr = pr;
                olderPi = pi;
                pr = nextR;
                pi = nextI;
                nextR = before.fma(olderQr, u.fma(qr, minusY.mul(qi)));
                nextI = before.fma(olderQi, u.fma(qi, y.mul(qr)));
                olderQr = qr;
                olderQi = qi;
                qr = j == 0 ? one : nextR;
                qi = nextI;
                before = DoubleVector.fromArray(SPECIES, block.products, at).neg();
            }
            DoubleVector size = pr.abs().max(pi.abs()).max(olderPr.abs().max(olderPi.abs()));
            LongVector bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            DoubleVector unit = bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles();
            powerP = powerP.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            pr = pr.mul(unit);
            pi = pi.mul(unit);
            olderPr = olderPr.mul(unit);
            olderPi = olderPi.mul(unit);
            size = qr.abs().max(qi.abs()).max(olderQr.abs().max(olderQi.abs()));
            bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            unit = bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            powerQ = powerQ.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            qr = qr.mul(unit);
            qi = qi.mul(unit);
            olderQr = olderQr.mul(unit);
            olderQi = olderQi.mul(unit);
        }
        centre.intoArray(block.centres, 0);
    }

    private static void determinants(ModeBlock block, int last, double[] re, double[] im, long[] powers) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x = DoubleVector.fromArray(SPECIES, block.re, 0);
        DoubleVector y = DoubleVector.fromArray(SPECIES, block.im, 0);
        DoubleVector minusY = y.neg();
        DoubleVector pr = zero;
        DoubleVector pi = zero;
        DoubleVector olderR = zero;
        DoubleVector olderI = zero;
        LongVector power = LongVector.zero(LONGS);
        for (int group = (block.size - 1) / block.stretch; group >= 0; group--) {
            power.intoArray(powers, group * LANES);
            int end = Math.min(block.size, (group + 1) * block.stretch);
            for (int j = end - 1; j >= group * block.stretch; j--) {
                if (j >= last) {
                    pr = DoubleVector.broadcast(SPECIES, j == last ? 1 : 0);
                } else {
                    int at = (j + 1) * LANES;
                    DoubleVector u = x.sub(DoubleVector.fromArray(SPECIES, block.diagonal, at));
                    DoubleVector b = DoubleVector.fromArray(SPECIES, block.products, at).neg();
                    DoubleVector nextR = b.fma(olderR, u.fma(pr, minusY.mul(pi)));
                    DoubleVector nextI = b.fma(olderI, u.fma(pi, y.mul(pr)));
                    olderR = pr;
                    olderI = pi;
                    pr = nextR;
                    pi = nextI;
                }
                pr.intoArray(re, j * LANES);
                pi.intoArray(im, j * LANES);
            }
            DoubleVector size = pr.abs().max(pi.abs()).max(olderR.abs().max(olderI.abs()));
            LongVector bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            DoubleVector unit = bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles();
            power = power.add(bits.sub(BIAS).blend(end > last ? 0 : ScalarModes.NONE, size.eq(0).cast(LONGS)));
            pr = pr.mul(unit);
            pi = pi.mul(unit);
            olderR = olderR.mul(unit);
            olderI = olderI.mul(unit);
        }
    }

    private static void hops(ModeBlock block, double[] hops, double[] products, long[] powers) {
        DoubleVector product = DoubleVector.broadcast(SPECIES, 1);
        LongVector power = LongVector.zero(LONGS);
        for (int group = (block.size - 1) / block.stretch; group >= 0; group--) {
            power.intoArray(powers, group * LANES);
            int end = Math.min(block.size, (group + 1) * block.stretch);
            for (int j = end - 1; j >= group * block.stretch; j--) {
                product = product.mul(DoubleVector.fromArray(SPECIES, hops, j * LANES));
                product.intoArray(products, j * LANES);
            }
            DoubleVector size = product.abs();
            LongVector bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            power = power.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            product = product.mul(bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles());
        }
    }

    @Override
    public void sums(ModeBlock block) {
        int n = block.size;
        int stretch = block.stretch;
        determinants(block, n - 1, block.roomA, block.roomB, block.powerA);
        hops(block, block.up, block.roomC, block.powerB);
        hops(block, block.down, block.roomD, block.powerC);
        // at the cut itself there is one term only
        Arrays.fill(block.roomC, 0, LANES, 0);
        Arrays.fill(block.roomD, 0, LANES, 0);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector x = DoubleVector.fromArray(SPECIES, block.re, 0);
        DoubleVector y = DoubleVector.fromArray(SPECIES, block.im, 0);
        DoubleVector minusY = y.neg();
        DoubleVector pr = zero;
        DoubleVector pi = zero;
        DoubleVector olderR = zero;
        DoubleVector olderI = zero;
        DoubleVector away = one;
        DoubleVector towards = one;
        LongVector none = LongVector.broadcast(LONGS, ScalarModes.NONE);
        LongVector powerP = LongVector.zero(LONGS);
        LongVector powerAway = powerP;
        LongVector powerTowards = powerP;
        DoubleVector before = zero;
        DoubleVector hopBefore = zero;
        DoubleVector hopBeforeThat = zero;
        DoubleVector lastUp = zero;
        DoubleVector lastU = zero;
        DoubleVector rr = zero;
        DoubleVector ri = zero;
        DoubleVector lastR = zero;
        DoubleVector lastI = zero;
        DoubleVector firstR = zero;
        DoubleVector firstI = zero;
        DoubleVector secondR = zero;
        DoubleVector secondI = zero;
        DoubleVector allUp = DoubleVector.broadcast(SPECIES, block.allUp);
        DoubleVector allDown = DoubleVector.broadcast(SPECIES, block.allDown);
        LongVector rightPower = none;
        LongVector leftPower = none;
        LongVector productPower = none;
        DoubleVector right2 = zero;
        DoubleVector right4 = zero;
        DoubleVector left2 = zero;
        DoubleVector left4 = zero;
        DoubleVector moduli = zero;
        DoubleVector squares = zero;
        DoubleVector overlapR = zero;
        DoubleVector overlapI = zero;
        DoubleVector defects = zero;
        DoubleVector best = zero;
        DoubleVector centre = zero;
        for (int start = 0; start < n; start += stretch) {
            int group = start / stretch * LANES;
            LongVector behind = LongVector.fromArray(LONGS, block.powerA, group);
            LongVector r1 = powerAway.add(behind);
            LongVector r2 = powerP.add(LongVector.fromArray(LONGS, block.powerB, group));
            LongVector l1 = powerTowards.add(behind);
            LongVector l2 = powerP.add(LongVector.fromArray(LONGS, block.powerC, group));
            LongVector larger = rightPower.max(r1.max(r2));
            LongVector difference = rightPower.sub(larger);
            DoubleVector less = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            rightPower = larger;
            right2 = right2.mul(less).mul(less);
            right4 = right4.mul(less).mul(less).mul(less).mul(less);
            defects = defects.mul(less).mul(less);
            rr = rr.mul(less);
            ri = ri.mul(less);
            lastR = lastR.mul(less);
            lastI = lastI.mul(less);
            firstR = firstR.mul(less);
            firstI = firstI.mul(less);
            secondR = secondR.mul(less);
            secondI = secondI.mul(less);
            larger = leftPower.max(l1.max(l2));
            difference = leftPower.sub(larger);
            less = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            leftPower = larger;
            left2 = left2.mul(less).mul(less);
            left4 = left4.mul(less).mul(less).mul(less).mul(less);
            LongVector across = powerP.add(behind);
            LongVector ups = across.add(block.allUpPower);
            LongVector downs = across.add(block.allDownPower);
            larger = productPower.max(r1.add(l1).max(r2.add(l2)).max(ups.max(downs)));
            difference = productPower.sub(larger);
            less = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            productPower = larger;
            moduli = moduli.mul(less);
            squares = squares.mul(less).mul(less);
            overlapR = overlapR.mul(less);
            overlapI = overlapI.mul(less);
            best = best.mul(less).mul(less);
            difference = r1.sub(rightPower);
            DoubleVector f1 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = r2.sub(rightPower);
            DoubleVector f2 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = l1.sub(leftPower);
            DoubleVector g1 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = l2.sub(leftPower);
            DoubleVector g2 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = r1.add(l1).sub(productPower);
            DoubleVector h11 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            difference = ups.sub(productPower);
            DoubleVector c12 = allUp.mul(difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles());
            difference = downs.sub(productPower);
            c12 = allDown.fma(difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles(), c12);
            difference = r2.add(l2).sub(productPower);
            DoubleVector h22 = difference.add(BIAS).blend(0, difference.lt(-ScalarModes.NEGLIGIBLE))
                    .lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            int end = Math.min(n, start + stretch);
            for (int j = start; j < end; j++) {
                int at = j * LANES;
                DoubleVector br = DoubleVector.fromArray(SPECIES, block.roomA, at);
                DoubleVector bi = DoubleVector.fromArray(SPECIES, block.roomB, at);
                DoubleVector backUp = DoubleVector.fromArray(SPECIES, block.roomC, at);
                DoubleVector backDown = DoubleVector.fromArray(SPECIES, block.roomD, at);
                DoubleVector t1 = away.mul(f1);
                DoubleVector t2 = backUp.mul(f2);
                DoubleVector nextR = t1.fma(br, t2.mul(pr));
                DoubleVector nextI = t1.fma(bi, t2.mul(pi));
                DoubleVector s1 = towards.mul(g1);
                DoubleVector s2 = backDown.mul(g2);
                DoubleVector lr = s1.fma(br, s2.mul(pr));
                DoubleVector li = s1.fma(bi, s2.mul(pi));
                DoubleVector weight = nextR.fma(nextR, nextI.mul(nextI));
                right2 = right2.add(weight);
                right4 = weight.fma(weight, right4);
                weight = lr.fma(lr, li.mul(li));
                left2 = left2.add(weight);
                left4 = weight.fma(weight, left4);
                DoubleVector c11 = away.mul(towards).mul(h11);
                DoubleVector c22 = backUp.mul(backDown).mul(h22);
                DoubleVector twice = br.mul(bi);
                DoubleVector twiceP = pr.mul(pi);
                DoubleVector vr = c11.fma(br.fma(br, bi.neg().mul(bi)), c12.fma(br.fma(pr, bi.neg().mul(pi)),
                        c22.mul(pr.fma(pr, pi.neg().mul(pi)))));
                DoubleVector vi = c11.fma(twice.add(twice), c12.fma(br.fma(pi, bi.mul(pr)),
                        c22.mul(twiceP.add(twiceP))));
                weight = vr.fma(vr, vi.mul(vi));
                moduli = moduli.add(weight.sqrt());
                squares = squares.add(weight);
                overlapR = overlapR.add(vr);
                overlapI = overlapI.add(vi);
                VectorMask<Double> better = weight.compare(VectorOperators.GT, best);
                best = best.blend(weight, better);
                centre = centre.blend(j, better);
                DoubleVector u = x.sub(DoubleVector.fromArray(SPECIES, block.diagonal, at));
                DoubleVector hop = DoubleVector.fromArray(SPECIES, block.up, at);
                if (j > 1) {
                    DoubleVector dr = lastUp.fma(nextR, hopBeforeThat.fma(lastR, lastU.neg().fma(rr, y.mul(ri))));
                    DoubleVector di = lastUp.fma(nextI, hopBeforeThat.fma(lastI, lastU.neg().fma(ri, minusY.mul(rr))));
                    defects = dr.fma(dr, di.fma(di, defects));
                } else if (j == 0) {
                    firstR = nextR;
                    firstI = nextI;
                } else {
                    secondR = nextR;
                    secondI = nextI;
                }
                lastR = rr;
                lastI = ri;
                rr = nextR;
                ri = nextI;
                lastUp = hop;
                lastU = u;
                hopBeforeThat = hopBefore;
                hopBefore = DoubleVector.fromArray(SPECIES, block.down, at);
                nextR = before.fma(olderR, u.fma(pr, minusY.mul(pi)));
                nextI = before.fma(olderI, u.fma(pi, y.mul(pr)));
                olderR = pr;
                olderI = pi;
                pr = j == 0 ? one : nextR;
                pi = nextI;
                before = DoubleVector.fromArray(SPECIES, block.products, at).neg();
                away = away.mul(hopBefore);
                towards = towards.mul(hop);
            }
            DoubleVector size = pr.abs().max(pi.abs()).max(olderR.abs().max(olderI.abs()));
            LongVector bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            DoubleVector unit = bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles();
            powerP = powerP.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            pr = pr.mul(unit);
            pi = pi.mul(unit);
            olderR = olderR.mul(unit);
            olderI = olderI.mul(unit);
            size = away.abs();
            bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            powerAway = powerAway.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            away = away.mul(bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles());
            size = towards.abs();
            bits = size.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA);
            powerTowards = powerTowards.add(bits.sub(BIAS).blend(ScalarModes.NONE, size.eq(0).cast(LONGS)));
            towards = towards.mul(bits.neg().add(2 * BIAS).lanewise(VectorOperators.LSHL, MANTISSA)
                    .reinterpretAsDoubles());
        }
        DoubleVector dr = lastUp.fma(firstR, hopBeforeThat.fma(lastR, lastU.neg().fma(rr, y.mul(ri))));
        DoubleVector di = lastUp.fma(firstI, hopBeforeThat.fma(lastI, lastU.neg().fma(ri, minusY.mul(rr))));
        defects = dr.fma(dr, di.fma(di, defects));
        DoubleVector u = x.sub(DoubleVector.fromArray(SPECIES, block.diagonal, 0));
        DoubleVector firstUp = DoubleVector.fromArray(SPECIES, block.up, 0);
        dr = firstUp.fma(secondR, hopBefore.fma(rr, u.neg().fma(firstR, y.mul(firstI))));
        di = firstUp.fma(secondI, hopBefore.fma(ri, u.neg().fma(firstI, minusY.mul(firstR))));
        defects = dr.fma(dr, di.fma(di, defects));
        right2.intoArray(block.right2, 0);
        right4.intoArray(block.right4, 0);
        left2.intoArray(block.left2, 0);
        left4.intoArray(block.left4, 0);
        moduli.intoArray(block.moduli, 0);
        squares.intoArray(block.squares, 0);
        overlapR.intoArray(block.overlapRe, 0);
        overlapI.intoArray(block.overlapIm, 0);
        defects.intoArray(block.defects, 0);
        centre.intoArray(block.centres, 0);
    }
}
