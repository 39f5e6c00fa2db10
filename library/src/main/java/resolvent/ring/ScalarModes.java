package resolvent.ring;

import static java.lang.Math.abs;
import static java.lang.Math.fma;
import static java.lang.Math.max;

/// [ModeKernels] one state at a time.
final class ScalarModes implements ModeKernels {
    /// The exponent of 0: so many of them may be added up.
    static final long NONE = -1L << 40;
    /// Amplitudes below 2^−200 of the largest count as 0, so that fourth powers stay among the normal numbers: others
    /// take the processor a hundred times longer.
    static final int NEGLIGIBLE = 200;
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    @Override
    public int lanes() {
        return 1;
    }

    private static double largest(double a, double b, double c, double d) {
        return max(max(abs(a), abs(b)), max(abs(c), abs(d)));
    }

    private static long power(double size) {
        return size == 0 ? NONE : (Double.doubleToRawLongBits(size) >>> MANTISSA) - BIAS;
    }

    /// 2^−power of a size; any power of two for 0.
    private static double unit(double size) {
        return Double.longBitsToDouble((2 * BIAS - (Double.doubleToRawLongBits(size) >>> MANTISSA)) << MANTISSA);
    }

    /// 2^difference for a difference of at most 0; 0 for what is negligible.
    private static double factor(long difference) {
        return difference < -NEGLIGIBLE ? 0 : Double.longBitsToDouble((difference + BIAS) << MANTISSA);
    }

    @Override
    public void centres(ModeBlock block) {
        int n = block.size;
        int stretch = block.stretch;
        double x = block.re[0];
        double y = block.im[0];
        determinants(block, n - 1, block.roomA, block.roomB, block.powerA);
        determinants(block, n - 2, block.roomC, block.roomD, block.powerB);
        double corner = -block.products[n - 1];
        double before = 0;
        double pr = 1;
        double pi = 0;
        double olderPr = 0;
        double olderPi = 0;
        double qr = 0;
        double qi = 0;
        double olderQr = 0;
        double olderQi = 0;
        long powerP = 0;
        long powerQ = 0;
        long reference = NONE;
        double best = 0;
        double centre = 0;
        for (int start = 0; start < n; start += stretch) {
            long first = powerP + block.powerA[start / stretch];
            long second = powerQ + block.powerB[start / stretch];
            long larger = max(reference, max(first, second));
            double less = factor(reference - larger);
            best = best * less * less;
            reference = larger;
            double f1 = factor(first - reference);
            double f2 = corner * factor(second - reference);
            int end = Math.min(n, start + stretch);
            for (int j = start; j < end; j++) {
                double ar = block.roomA[j];
                double ai = block.roomB[j];
                double cr = block.roomC[j];
                double ci = block.roomD[j];
                double mr = fma(f1, fma(pr, ar, -pi * ai), f2 * fma(qr, cr, -qi * ci));
                double mi = fma(f1, fma(pr, ai, pi * ar), f2 * fma(qr, ci, qi * cr));
                double weight = fma(mr, mr, mi * mi);
                if (weight > best) {
                    best = weight;
                    centre = j;
                }
                double u = x - block.diagonal[j];
                double nextR = fma(before, olderPr, fma(u, pr, -y * pi));
                double nextI = fma(before, olderPi, fma(u, pi, y * pr));
                olderPr = pr;
                olderPi = pi;
                pr = nextR;
                pi = nextI;
                nextR = fma(before, olderQr, fma(u, qr, -y * qi));
                nextI = fma(before, olderQi, fma(u, qi, y * qr));
                olderQr = qr;
                olderQi = qi;
                // no determinant at site 0, that of no site at site 1
                qr = j == 0 ? 1 : nextR;
                qi = nextI;
                before = -block.products[j];
            }
            double size = largest(pr, pi, olderPr, olderPi);
            double unit = unit(size);
            powerP += power(size);
            pr *= unit;
            pi *= unit;
            olderPr *= unit;
            olderPi *= unit;
            size = largest(qr, qi, olderQr, olderQi);
            unit = unit(size);
            powerQ += power(size);
            qr *= unit;
            qi *= unit;
            olderQr *= unit;
            olderQi *= unit;
        }
        block.centres[0] = centre;
    }

    /// Entry j becomes the determinant of z − M on the sites j + 1 … last, which is 1 for no sites.
    private static void determinants(ModeBlock block, int last, double[] re, double[] im, long[] powers) {
        double x = block.re[0];
        double y = block.im[0];
        double pr = 0;
        double pi = 0;
        double olderR = 0;
        double olderI = 0;
        long power = 0;
        for (int group = (block.size - 1) / block.stretch; group >= 0; group--) {
            powers[group] = power;
            int end = Math.min(block.size, (group + 1) * block.stretch);
            for (int j = end - 1; j >= group * block.stretch; j--) {
                if (j >= last) {
                    pr = j == last ? 1 : 0;
                } else {
                    double u = x - block.diagonal[j + 1];
                    double b = -block.products[j + 1];
                    double nextR = fma(b, olderR, fma(u, pr, -y * pi));
                    double nextI = fma(b, olderI, fma(u, pi, y * pr));
                    olderR = pr;
                    olderI = pi;
                    pr = nextR;
                    pi = nextI;
                }
                re[j] = pr;
                im[j] = pi;
            }
            double size = largest(pr, pi, olderR, olderI);
            // nothing has begun yet where the last stretch holds only the last site
            power += size == 0 && end > last ? 0 : power(size);
            double unit = unit(size);
            pr *= unit;
            pi *= unit;
            olderR *= unit;
            olderI *= unit;
        }
    }

    /// Entry j becomes the product of the hops from j on.
    private static void hops(ModeBlock block, double[] hops, double[] products, long[] powers) {
        double product = 1;
        long power = 0;
        for (int group = (block.size - 1) / block.stretch; group >= 0; group--) {
            powers[group] = power;
            int end = Math.min(block.size, (group + 1) * block.stretch);
            for (int j = end - 1; j >= group * block.stretch; j--) {
                product *= hops[j];
                products[j] = product;
            }
            double size = abs(product);
            power += power(size);
            product *= unit(size);
        }
    }

    @Override
    public void sums(ModeBlock block) {
        int n = block.size;
        int stretch = block.stretch;
        double x = block.re[0];
        double y = block.im[0];
        determinants(block, n - 1, block.roomA, block.roomB, block.powerA);
        hops(block, block.up, block.roomC, block.powerB);
        hops(block, block.down, block.roomD, block.powerC);
        // at the cut itself there is one term only
        block.roomC[0] = 0;
        block.roomD[0] = 0;
        double pr = 0;
        double pi = 0;
        double olderR = 0;
        double olderI = 0;
        double away = 1;
        double towards = 1;
        long powerP = 0;
        long powerAway = 0;
        long powerTowards = 0;
        double before = 0;
        double hopBefore = 0;
        double hopBeforeThat = 0;
        double lastUp = 0;
        double lastU = 0;
        double rr = 0;
        double ri = 0;
        double lastR = 0;
        double lastI = 0;
        double firstR = 0;
        double firstI = 0;
        double secondR = 0;
        double secondI = 0;
        long rightPower = NONE;
        long leftPower = NONE;
        long productPower = NONE;
        double right2 = 0;
        double right4 = 0;
        double left2 = 0;
        double left4 = 0;
        double moduli = 0;
        double squares = 0;
        double overlapR = 0;
        double overlapI = 0;
        double defects = 0;
        double best = 0;
        double centre = 0;
        for (int start = 0; start < n; start += stretch) {
            int group = start / stretch;
            // exponents of the two terms of r and of l
            long r1 = powerAway + block.powerA[group];
            long r2 = powerP + block.powerB[group];
            long l1 = powerTowards + block.powerA[group];
            long l2 = powerP + block.powerC[group];
            long larger = max(rightPower, max(r1, r2));
            double less = factor(rightPower - larger);
            rightPower = larger;
            right2 = right2 * less * less;
            right4 = right4 * less * less * less * less;
            defects = defects * less * less;
            rr *= less;
            ri *= less;
            lastR *= less;
            lastI *= less;
            firstR *= less;
            firstI *= less;
            secondR *= less;
            secondI *= less;
            larger = max(leftPower, max(l1, l2));
            less = factor(leftPower - larger);
            leftPower = larger;
            left2 = left2 * less * less;
            left4 = left4 * less * less * less * less;
            long across = powerP + block.powerA[group];
            long ups = block.allUpPower + across;
            long downs = block.allDownPower + across;
            larger = max(productPower, max(max(r1 + l1, r2 + l2), max(ups, downs)));
            less = factor(productPower - larger);
            productPower = larger;
            moduli *= less;
            squares = squares * less * less;
            overlapR *= less;
            overlapI *= less;
            best = best * less * less;
            double f1 = factor(r1 - rightPower);
            double f2 = factor(r2 - rightPower);
            double g1 = factor(l1 - leftPower);
            double g2 = factor(l2 - leftPower);
            double h11 = factor(r1 + l1 - productPower);
            double c12 = fma(block.allDown, factor(downs - productPower), block.allUp * factor(ups - productPower));
            double h22 = factor(r2 + l2 - productPower);
            int end = Math.min(n, start + stretch);
            for (int j = start; j < end; j++) {
                double br = block.roomA[j];
                double bi = block.roomB[j];
                double backUp = block.roomC[j];
                double backDown = block.roomD[j];
                double t1 = away * f1;
                double t2 = backUp * f2;
                double nextR = fma(t1, br, t2 * pr);
                double nextI = fma(t1, bi, t2 * pi);
                double s1 = towards * g1;
                double s2 = backDown * g2;
                double lr = fma(s1, br, s2 * pr);
                double li = fma(s1, bi, s2 * pi);
                double weight = fma(nextR, nextR, nextI * nextI);
                right2 += weight;
                right4 = fma(weight, weight, right4);
                weight = fma(lr, lr, li * li);
                left2 += weight;
                left4 = fma(weight, weight, left4);
                double c11 = away * towards * h11;
                double c22 = backUp * backDown * h22;
                double vr = fma(c11, fma(br, br, -bi * bi), fma(c12, fma(br, pr, -bi * pi), c22 * fma(pr, pr, -pi * pi)));
                double vi = fma(c11, br * bi + br * bi, fma(c12, fma(br, pi, bi * pr), c22 * (pr * pi + pr * pi)));
                weight = fma(vr, vr, vi * vi);
                moduli += Math.sqrt(weight);
                squares += weight;
                overlapR += vr;
                overlapI += vi;
                if (weight > best) {
                    best = weight;
                    centre = j;
                }
                double u = x - block.diagonal[j];
                double hop = block.up[j];
                if (j > 1) {
                    // the row before this site
                    double dr = fma(lastUp, nextR, fma(hopBeforeThat, lastR, fma(-lastU, rr, y * ri)));
                    double di = fma(lastUp, nextI, fma(hopBeforeThat, lastI, fma(-lastU, ri, -y * rr)));
                    defects = fma(dr, dr, fma(di, di, defects));
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
                hopBefore = block.down[j];
                nextR = fma(before, olderR, fma(u, pr, -y * pi));
                nextI = fma(before, olderI, fma(u, pi, y * pr));
                olderR = pr;
                olderI = pi;
                pr = j == 0 ? 1 : nextR;
                pi = nextI;
                before = -block.products[j];
                away *= hopBefore;
                towards *= hop;
            }
            double size = largest(pr, pi, olderR, olderI);
            double unit = unit(size);
            powerP += power(size);
            pr *= unit;
            pi *= unit;
            olderR *= unit;
            olderI *= unit;
            size = abs(away);
            powerAway += power(size);
            away *= unit(size);
            size = abs(towards);
            powerTowards += power(size);
            towards *= unit(size);
        }
        // the rows of the last and of the first site, across the cut
        double dr = fma(lastUp, firstR, fma(hopBeforeThat, lastR, fma(-lastU, rr, y * ri)));
        double di = fma(lastUp, firstI, fma(hopBeforeThat, lastI, fma(-lastU, ri, -y * rr)));
        defects = fma(dr, dr, fma(di, di, defects));
        double u = x - block.diagonal[0];
        dr = fma(block.up[0], secondR, fma(hopBefore, rr, fma(-u, firstR, y * firstI)));
        di = fma(block.up[0], secondI, fma(hopBefore, ri, fma(-u, firstI, -y * firstR)));
        defects = fma(dr, dr, fma(di, di, defects));
        block.right2[0] = right2;
        block.right4[0] = right4;
        block.left2[0] = left2;
        block.left4[0] = left4;
        block.moduli[0] = moduli;
        block.squares[0] = squares;
        block.overlapRe[0] = overlapR;
        block.overlapIm[0] = overlapI;
        block.defects[0] = defects;
        block.centres[0] = centre;
    }
}
