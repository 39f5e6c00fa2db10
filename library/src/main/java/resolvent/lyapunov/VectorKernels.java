package resolvent.lyapunov;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernels on vectors of the width that the processor prefers, four of them in flight: an operation waits four
/// cycles for the one before on the same points, and two operations begin in every cycle.
///
/// Everything is inlined by hand: a vector that is passed to a method which the compiler does not inline becomes an
/// object.
final class VectorKernels implements Kernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /// Points in a vector.
    static final int LANES = SPECIES.length();
    private static final int IN_FLIGHT = 4;
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    @Override
    public void sites(double[] diagonal, double[] minusProducts, int stretch, Points points) {
        for (int i = 0; i < points.padded; i += IN_FLIGHT * LANES) {
            passSites(diagonal, minusProducts, stretch, points, i);
        }
    }

    @Override
    public void pairs(double[] minusProducts, int stretch, Points points) {
        for (int i = 0; i < points.padded; i += IN_FLIGHT * LANES) {
            passPairs(minusProducts, stretch, points, i);
        }
    }

    private static void passSites(double[] diagonal, double[] minusProducts, int stretch, Points at, int i) {
        DoubleVector xA = DoubleVector.fromArray(SPECIES, at.x, i);
        DoubleVector yA = DoubleVector.fromArray(SPECIES, at.y, i);
        DoubleVector prA = DoubleVector.fromArray(SPECIES, at.pr, i);
        DoubleVector piA = DoubleVector.fromArray(SPECIES, at.pi, i);
        DoubleVector qrA = DoubleVector.fromArray(SPECIES, at.qr, i);
        DoubleVector qiA = DoubleVector.fromArray(SPECIES, at.qi, i);
        DoubleVector exponentA = DoubleVector.fromArray(SPECIES, at.exponent, i);
        DoubleVector minusYA = yA.neg();
        DoubleVector xB = DoubleVector.fromArray(SPECIES, at.x, i + LANES);
        DoubleVector yB = DoubleVector.fromArray(SPECIES, at.y, i + LANES);
        DoubleVector prB = DoubleVector.fromArray(SPECIES, at.pr, i + LANES);
        DoubleVector piB = DoubleVector.fromArray(SPECIES, at.pi, i + LANES);
        DoubleVector qrB = DoubleVector.fromArray(SPECIES, at.qr, i + LANES);
        DoubleVector qiB = DoubleVector.fromArray(SPECIES, at.qi, i + LANES);
        DoubleVector exponentB = DoubleVector.fromArray(SPECIES, at.exponent, i + LANES);
        DoubleVector minusYB = yB.neg();
        DoubleVector xC = DoubleVector.fromArray(SPECIES, at.x, i + 2 * LANES);
        DoubleVector yC = DoubleVector.fromArray(SPECIES, at.y, i + 2 * LANES);
        DoubleVector prC = DoubleVector.fromArray(SPECIES, at.pr, i + 2 * LANES);
        DoubleVector piC = DoubleVector.fromArray(SPECIES, at.pi, i + 2 * LANES);
        DoubleVector qrC = DoubleVector.fromArray(SPECIES, at.qr, i + 2 * LANES);
        DoubleVector qiC = DoubleVector.fromArray(SPECIES, at.qi, i + 2 * LANES);
        DoubleVector exponentC = DoubleVector.fromArray(SPECIES, at.exponent, i + 2 * LANES);
        DoubleVector minusYC = yC.neg();
        DoubleVector xD = DoubleVector.fromArray(SPECIES, at.x, i + 3 * LANES);
        DoubleVector yD = DoubleVector.fromArray(SPECIES, at.y, i + 3 * LANES);
        DoubleVector prD = DoubleVector.fromArray(SPECIES, at.pr, i + 3 * LANES);
        DoubleVector piD = DoubleVector.fromArray(SPECIES, at.pi, i + 3 * LANES);
        DoubleVector qrD = DoubleVector.fromArray(SPECIES, at.qr, i + 3 * LANES);
        DoubleVector qiD = DoubleVector.fromArray(SPECIES, at.qi, i + 3 * LANES);
        DoubleVector exponentD = DoubleVector.fromArray(SPECIES, at.exponent, i + 3 * LANES);
        DoubleVector minusYD = yD.neg();
        for (int start = 0; start < minusProducts.length; start += stretch) {
            int end = Math.min(minusProducts.length, start + stretch);
            int pairs = end - (end - start) % 2;
            for (int j = start; j < pairs; j += 2) {
                DoubleVector minus = DoubleVector.broadcast(SPECIES, minusProducts[j]);
                DoubleVector site = DoubleVector.broadcast(SPECIES, diagonal[j]);
                DoubleVector uA = xA.sub(site);
                qrA = uA.fma(prA, minusYA.fma(piA, minus.mul(qrA)));
                qiA = uA.fma(piA, yA.fma(prA, minus.mul(qiA)));
                DoubleVector uB = xB.sub(site);
                qrB = uB.fma(prB, minusYB.fma(piB, minus.mul(qrB)));
                qiB = uB.fma(piB, yB.fma(prB, minus.mul(qiB)));
                DoubleVector uC = xC.sub(site);
                qrC = uC.fma(prC, minusYC.fma(piC, minus.mul(qrC)));
                qiC = uC.fma(piC, yC.fma(prC, minus.mul(qiC)));
                DoubleVector uD = xD.sub(site);
                qrD = uD.fma(prD, minusYD.fma(piD, minus.mul(qrD)));
                qiD = uD.fma(piD, yD.fma(prD, minus.mul(qiD)));
                minus = DoubleVector.broadcast(SPECIES, minusProducts[j + 1]);
                site = DoubleVector.broadcast(SPECIES, diagonal[j + 1]);
                uA = xA.sub(site);
                prA = uA.fma(qrA, minusYA.fma(qiA, minus.mul(prA)));
                piA = uA.fma(qiA, yA.fma(qrA, minus.mul(piA)));
                uB = xB.sub(site);
                prB = uB.fma(qrB, minusYB.fma(qiB, minus.mul(prB)));
                piB = uB.fma(qiB, yB.fma(qrB, minus.mul(piB)));
                uC = xC.sub(site);
                prC = uC.fma(qrC, minusYC.fma(qiC, minus.mul(prC)));
                piC = uC.fma(qiC, yC.fma(qrC, minus.mul(piC)));
                uD = xD.sub(site);
                prD = uD.fma(qrD, minusYD.fma(qiD, minus.mul(prD)));
                piD = uD.fma(qiD, yD.fma(qrD, minus.mul(piD)));
            }
            if (pairs < end) {
                DoubleVector minus = DoubleVector.broadcast(SPECIES, minusProducts[pairs]);
                DoubleVector site = DoubleVector.broadcast(SPECIES, diagonal[pairs]);
                DoubleVector swap;
                DoubleVector uA = xA.sub(site);
                qrA = uA.fma(prA, minusYA.fma(piA, minus.mul(qrA)));
                qiA = uA.fma(piA, yA.fma(prA, minus.mul(qiA)));
                swap = prA;
                prA = qrA;
                qrA = swap;
                swap = piA;
                piA = qiA;
                qiA = swap;
                DoubleVector uB = xB.sub(site);
                qrB = uB.fma(prB, minusYB.fma(piB, minus.mul(qrB)));
                qiB = uB.fma(piB, yB.fma(prB, minus.mul(qiB)));
                swap = prB;
                prB = qrB;
                qrB = swap;
                swap = piB;
                piB = qiB;
                qiB = swap;
                DoubleVector uC = xC.sub(site);
                qrC = uC.fma(prC, minusYC.fma(piC, minus.mul(qrC)));
                qiC = uC.fma(piC, yC.fma(prC, minus.mul(qiC)));
                swap = prC;
                prC = qrC;
                qrC = swap;
                swap = piC;
                piC = qiC;
                qiC = swap;
                DoubleVector uD = xD.sub(site);
                qrD = uD.fma(prD, minusYD.fma(piD, minus.mul(qrD)));
                qiD = uD.fma(piD, yD.fma(prD, minus.mul(qiD)));
                swap = prD;
                prD = qrD;
                qrD = swap;
                swap = piD;
                piD = qiD;
                qiD = swap;
            }
            DoubleVector largestA = prA.abs().max(piA.abs()).max(qrA.abs().max(qiA.abs()));
            LongVector powerA = largestA.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorA =
                    powerA.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentA = exponentA.add(powerA.convert(VectorOperators.L2D, 0));
            prA = prA.mul(factorA);
            piA = piA.mul(factorA);
            qrA = qrA.mul(factorA);
            qiA = qiA.mul(factorA);
            DoubleVector largestB = prB.abs().max(piB.abs()).max(qrB.abs().max(qiB.abs()));
            LongVector powerB = largestB.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorB =
                    powerB.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentB = exponentB.add(powerB.convert(VectorOperators.L2D, 0));
            prB = prB.mul(factorB);
            piB = piB.mul(factorB);
            qrB = qrB.mul(factorB);
            qiB = qiB.mul(factorB);
            DoubleVector largestC = prC.abs().max(piC.abs()).max(qrC.abs().max(qiC.abs()));
            LongVector powerC = largestC.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorC =
                    powerC.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentC = exponentC.add(powerC.convert(VectorOperators.L2D, 0));
            prC = prC.mul(factorC);
            piC = piC.mul(factorC);
            qrC = qrC.mul(factorC);
            qiC = qiC.mul(factorC);
            DoubleVector largestD = prD.abs().max(piD.abs()).max(qrD.abs().max(qiD.abs()));
            LongVector powerD = largestD.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorD =
                    powerD.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentD = exponentD.add(powerD.convert(VectorOperators.L2D, 0));
            prD = prD.mul(factorD);
            piD = piD.mul(factorD);
            qrD = qrD.mul(factorD);
            qiD = qiD.mul(factorD);
        }
        prA.intoArray(at.pr, i);
        piA.intoArray(at.pi, i);
        qrA.intoArray(at.qr, i);
        qiA.intoArray(at.qi, i);
        exponentA.intoArray(at.exponent, i);
        prB.intoArray(at.pr, i + LANES);
        piB.intoArray(at.pi, i + LANES);
        qrB.intoArray(at.qr, i + LANES);
        qiB.intoArray(at.qi, i + LANES);
        exponentB.intoArray(at.exponent, i + LANES);
        prC.intoArray(at.pr, i + 2 * LANES);
        piC.intoArray(at.pi, i + 2 * LANES);
        qrC.intoArray(at.qr, i + 2 * LANES);
        qiC.intoArray(at.qi, i + 2 * LANES);
        exponentC.intoArray(at.exponent, i + 2 * LANES);
        prD.intoArray(at.pr, i + 3 * LANES);
        piD.intoArray(at.pi, i + 3 * LANES);
        qrD.intoArray(at.qr, i + 3 * LANES);
        qiD.intoArray(at.qi, i + 3 * LANES);
        exponentD.intoArray(at.exponent, i + 3 * LANES);
    }

    private static void passPairs(double[] minusProducts, int stretch, Points at, int i) {
        DoubleVector xA = DoubleVector.fromArray(SPECIES, at.x, i);
        DoubleVector yA = DoubleVector.fromArray(SPECIES, at.y, i);
        DoubleVector prA = DoubleVector.fromArray(SPECIES, at.pr, i);
        DoubleVector piA = DoubleVector.fromArray(SPECIES, at.pi, i);
        DoubleVector qrA = DoubleVector.fromArray(SPECIES, at.qr, i);
        DoubleVector qiA = DoubleVector.fromArray(SPECIES, at.qi, i);
        DoubleVector exponentA = DoubleVector.fromArray(SPECIES, at.exponent, i);
        DoubleVector minusYA = yA.neg();
        DoubleVector xB = DoubleVector.fromArray(SPECIES, at.x, i + LANES);
        DoubleVector yB = DoubleVector.fromArray(SPECIES, at.y, i + LANES);
        DoubleVector prB = DoubleVector.fromArray(SPECIES, at.pr, i + LANES);
        DoubleVector piB = DoubleVector.fromArray(SPECIES, at.pi, i + LANES);
        DoubleVector qrB = DoubleVector.fromArray(SPECIES, at.qr, i + LANES);
        DoubleVector qiB = DoubleVector.fromArray(SPECIES, at.qi, i + LANES);
        DoubleVector exponentB = DoubleVector.fromArray(SPECIES, at.exponent, i + LANES);
        DoubleVector minusYB = yB.neg();
        DoubleVector xC = DoubleVector.fromArray(SPECIES, at.x, i + 2 * LANES);
        DoubleVector yC = DoubleVector.fromArray(SPECIES, at.y, i + 2 * LANES);
        DoubleVector prC = DoubleVector.fromArray(SPECIES, at.pr, i + 2 * LANES);
        DoubleVector piC = DoubleVector.fromArray(SPECIES, at.pi, i + 2 * LANES);
        DoubleVector qrC = DoubleVector.fromArray(SPECIES, at.qr, i + 2 * LANES);
        DoubleVector qiC = DoubleVector.fromArray(SPECIES, at.qi, i + 2 * LANES);
        DoubleVector exponentC = DoubleVector.fromArray(SPECIES, at.exponent, i + 2 * LANES);
        DoubleVector minusYC = yC.neg();
        DoubleVector xD = DoubleVector.fromArray(SPECIES, at.x, i + 3 * LANES);
        DoubleVector yD = DoubleVector.fromArray(SPECIES, at.y, i + 3 * LANES);
        DoubleVector prD = DoubleVector.fromArray(SPECIES, at.pr, i + 3 * LANES);
        DoubleVector piD = DoubleVector.fromArray(SPECIES, at.pi, i + 3 * LANES);
        DoubleVector qrD = DoubleVector.fromArray(SPECIES, at.qr, i + 3 * LANES);
        DoubleVector qiD = DoubleVector.fromArray(SPECIES, at.qi, i + 3 * LANES);
        DoubleVector exponentD = DoubleVector.fromArray(SPECIES, at.exponent, i + 3 * LANES);
        DoubleVector minusYD = yD.neg();
        for (int start = 0; start < minusProducts.length; start += stretch) {
            int end = Math.min(minusProducts.length, start + stretch);
            for (int j = start; j < end; j += 2) {
                DoubleVector minus = DoubleVector.broadcast(SPECIES, minusProducts[j]);
                qrA = minus.fma(qrA, prA);
                qiA = minus.fma(qiA, piA);
                qrB = minus.fma(qrB, prB);
                qiB = minus.fma(qiB, piB);
                qrC = minus.fma(qrC, prC);
                qiC = minus.fma(qiC, piC);
                qrD = minus.fma(qrD, prD);
                qiD = minus.fma(qiD, piD);
                minus = DoubleVector.broadcast(SPECIES, minusProducts[j + 1]);
                prA = xA.fma(qrA, minusYA.fma(qiA, minus.mul(prA)));
                piA = xA.fma(qiA, yA.fma(qrA, minus.mul(piA)));
                prB = xB.fma(qrB, minusYB.fma(qiB, minus.mul(prB)));
                piB = xB.fma(qiB, yB.fma(qrB, minus.mul(piB)));
                prC = xC.fma(qrC, minusYC.fma(qiC, minus.mul(prC)));
                piC = xC.fma(qiC, yC.fma(qrC, minus.mul(piC)));
                prD = xD.fma(qrD, minusYD.fma(qiD, minus.mul(prD)));
                piD = xD.fma(qiD, yD.fma(qrD, minus.mul(piD)));
            }
            DoubleVector largestA = prA.abs().max(piA.abs()).max(qrA.abs().max(qiA.abs()));
            LongVector powerA = largestA.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorA =
                    powerA.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentA = exponentA.add(powerA.convert(VectorOperators.L2D, 0));
            prA = prA.mul(factorA);
            piA = piA.mul(factorA);
            qrA = qrA.mul(factorA);
            qiA = qiA.mul(factorA);
            DoubleVector largestB = prB.abs().max(piB.abs()).max(qrB.abs().max(qiB.abs()));
            LongVector powerB = largestB.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorB =
                    powerB.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentB = exponentB.add(powerB.convert(VectorOperators.L2D, 0));
            prB = prB.mul(factorB);
            piB = piB.mul(factorB);
            qrB = qrB.mul(factorB);
            qiB = qiB.mul(factorB);
            DoubleVector largestC = prC.abs().max(piC.abs()).max(qrC.abs().max(qiC.abs()));
            LongVector powerC = largestC.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorC =
                    powerC.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentC = exponentC.add(powerC.convert(VectorOperators.L2D, 0));
            prC = prC.mul(factorC);
            piC = piC.mul(factorC);
            qrC = qrC.mul(factorC);
            qiC = qiC.mul(factorC);
            DoubleVector largestD = prD.abs().max(piD.abs()).max(qrD.abs().max(qiD.abs()));
            LongVector powerD = largestD.reinterpretAsLongs().lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
            DoubleVector factorD =
                    powerD.neg().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
            exponentD = exponentD.add(powerD.convert(VectorOperators.L2D, 0));
            prD = prD.mul(factorD);
            piD = piD.mul(factorD);
            qrD = qrD.mul(factorD);
            qiD = qiD.mul(factorD);
        }
        prA.intoArray(at.pr, i);
        piA.intoArray(at.pi, i);
        qrA.intoArray(at.qr, i);
        qiA.intoArray(at.qi, i);
        exponentA.intoArray(at.exponent, i);
        prB.intoArray(at.pr, i + LANES);
        piB.intoArray(at.pi, i + LANES);
        qrB.intoArray(at.qr, i + LANES);
        qiB.intoArray(at.qi, i + LANES);
        exponentB.intoArray(at.exponent, i + LANES);
        prC.intoArray(at.pr, i + 2 * LANES);
        piC.intoArray(at.pi, i + 2 * LANES);
        qrC.intoArray(at.qr, i + 2 * LANES);
        qiC.intoArray(at.qi, i + 2 * LANES);
        exponentC.intoArray(at.exponent, i + 2 * LANES);
        prD.intoArray(at.pr, i + 3 * LANES);
        piD.intoArray(at.pi, i + 3 * LANES);
        qrD.intoArray(at.qr, i + 3 * LANES);
        qiD.intoArray(at.qi, i + 3 * LANES);
        exponentD.intoArray(at.exponent, i + 3 * LANES);
    }
}
