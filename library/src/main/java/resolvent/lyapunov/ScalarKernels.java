package resolvent.lyapunov;

/// The kernels one point at a time.
final class ScalarKernels implements Kernels {
    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;

    @Override
    public void sites(double[] diagonal, double[] minusProducts, int stretch, Points points) {
        for (int i = 0; i < points.padded; i++) {
            for (int start = 0; start < minusProducts.length; start += stretch) {
                int end = Math.min(minusProducts.length, start + stretch);
                passSites(diagonal, minusProducts, start, end, points, i);
                rescale(points, i);
            }
        }
    }

    private static void passSites(double[] diagonal, double[] minusProducts, int start, int end, Points at, int i) {
        double x = at.x[i];
        double y = at.y[i];
        double pr = at.pr[i];
        double pi = at.pi[i];
        double qr = at.qr[i];
        double qi = at.qi[i];
        for (int j = start; j < end; j++) {
            double u = x - diagonal[j];
            double minus = minusProducts[j];
            double newR = Math.fma(u, pr, Math.fma(-y, pi, minus * qr));
            double newI = Math.fma(u, pi, Math.fma(y, pr, minus * qi));
            qr = pr;
            qi = pi;
            pr = newR;
            pi = newI;
        }
        at.pr[i] = pr;
        at.pi[i] = pi;
        at.qr[i] = qr;
        at.qi[i] = qi;
    }

    @Override
    public void pairs(double[] minusProducts, int stretch, Points points) {
        for (int i = 0; i < points.padded; i++) {
            for (int start = 0; start < minusProducts.length; start += stretch) {
                passPairs(minusProducts, start, Math.min(minusProducts.length, start + stretch), points, i);
                rescale(points, i);
            }
        }
    }

    private static void passPairs(double[] minusProducts, int start, int end, Points at, int i) {
        double x = at.x[i];
        double y = at.y[i];
        double pr = at.pr[i];
        double pi = at.pi[i];
        double qr = at.qr[i];
        double qi = at.qi[i];
        for (int j = start; j < end; j += 2) {
            double minus = minusProducts[j];
            qr = Math.fma(minus, qr, pr);
            qi = Math.fma(minus, qi, pi);
            minus = minusProducts[j + 1];
            pr = Math.fma(x, qr, Math.fma(-y, qi, minus * pr));
            pi = Math.fma(x, qi, Math.fma(y, qr, minus * pi));
        }
        at.pr[i] = pr;
        at.pi[i] = pi;
        at.qr[i] = qr;
        at.qi[i] = qi;
    }

    private static void rescale(Points at, int i) {
        double forP = Math.max(Math.abs(at.pr[i]), Math.abs(at.pi[i]));
        double forQ = Math.max(Math.abs(at.qr[i]), Math.abs(at.qi[i]));
        long power = (Double.doubleToRawLongBits(Math.max(forP, forQ)) >>> MANTISSA) - BIAS;
        double factor = Double.longBitsToDouble((BIAS - power) << MANTISSA);
        at.exponent[i] += power;
        at.pr[i] *= factor;
        at.pi[i] *= factor;
        at.qr[i] *= factor;
        at.qi[i] *= factor;
    }
}
