package resolvent.ring;

/// The trace Δ of the product of all transfer matrices of a ring, with its derivative.
///
/// Every few sites all running values are multiplied by one power of two, which is exact, so that neither many sites
/// nor large arguments overflow.
final class TransferProduct {
    private static final int LONGEST_STRETCH = 32;
    private static final double SAFE_BITS = 300;

    private TransferProduct() {}

    /// How many sites may be passed between two rescalings when every value can grow or shrink by `bits` binary digits
    /// at each.
    static int stretch(double bits) {
        return (int) Math.clamp(SAFE_BITS / bits, 1, LONGEST_STRETCH);
    }

    /// Binary digits by which the smallest product can shrink a value.
    static double shrinkage(double[] products) {
        double smallest = 1;
        for (double b : products) {
            smallest = b == 0 ? smallest : Math.min(smallest, Math.abs(b));
        }
        return -Math.getExponent(smallest);
    }

    /// Binary digits by which one step can grow a value at an argument of this modulus.
    static double growth(double modulus) {
        return Math.getExponent(modulus + 4) + 3.0;
    }

    /// Without diagonal and for an even number of sites, Δ is a polynomial of degree N/2 in w = z²; here at w = x + iy.
    /// With p_{2k} = a_k and p_{2k+1} = z c_k the recursion `p_{j+1} = z p_j − b_{j−1} p_{j−1}` becomes
    /// `c_k = a_k − b_{2k−1} c_{k−1}`, `a_{k+1} = w c_k − b_{2k} a_k`; a second solution (s, t) starts one site later.
    ///
    /// @param out receives Δ and Δ' at place `i`
    static void squared(double[] b, int stretch, double x, double y, Traces out, int i) {
        double ar = 1;
        double ai = 0;
        double dar = 0;
        double dai = 0;
        double cr = 0;
        double ci = 0;
        double dcr = 0;
        double dci = 0;
        double sr = 0;
        double si = 0;
        double dsr = 0;
        double dsi = 0;
        double tr = 1;
        double ti = 0;
        double dtr = 0;
        double dti = 0;
        long exponent = 0;
        int n = b.length / 2;
        double before = b[b.length - 1];
        for (int start = 0; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            for (int k = start; k < end; k++) {
                double after = b[2 * k];
                double minus = -before;
                dcr = Math.fma(minus, dcr, dar);
                dci = Math.fma(minus, dci, dai);
                cr = Math.fma(minus, cr, ar);
                ci = Math.fma(minus, ci, ai);
                dtr = Math.fma(minus, dtr, Math.fma(x, dsr, Math.fma(-y, dsi, sr)));
                dti = Math.fma(minus, dti, Math.fma(x, dsi, Math.fma(y, dsr, si)));
                tr = Math.fma(minus, tr, Math.fma(x, sr, -y * si));
                ti = Math.fma(minus, ti, Math.fma(x, si, y * sr));
                minus = -after;
                dar = Math.fma(minus, dar, Math.fma(x, dcr, Math.fma(-y, dci, cr)));
                dai = Math.fma(minus, dai, Math.fma(x, dci, Math.fma(y, dcr, ci)));
                ar = Math.fma(minus, ar, Math.fma(x, cr, -y * ci));
                ai = Math.fma(minus, ai, Math.fma(x, ci, y * cr));
                dsr = Math.fma(minus, dsr, dtr);
                dsi = Math.fma(minus, dsi, dti);
                sr = Math.fma(minus, sr, tr);
                si = Math.fma(minus, si, ti);
                before = b[2 * k + 1];
            }
            double first = largest(largest(ar, ai, cr, ci), largest(sr, si, tr, ti), 0, 0);
            double second = largest(largest(dar, dai, dcr, dci), largest(dsr, dsi, dtr, dti), 0, 0);
            int power = Math.getExponent(Math.max(first, second));
            double factor = powerOfTwo(-power);
            exponent += power;
            ar *= factor;
            ai *= factor;
            dar *= factor;
            dai *= factor;
            cr *= factor;
            ci *= factor;
            dcr *= factor;
            dci *= factor;
            sr *= factor;
            si *= factor;
            dsr *= factor;
            dsi *= factor;
            tr *= factor;
            ti *= factor;
            dtr *= factor;
            dti *= factor;
        }
        out.re[i] = ar + tr;
        out.im[i] = ai + ti;
        out.slopeRe[i] = dar + dtr;
        out.slopeIm[i] = dai + dti;
        out.exponent[i] = exponent;
    }

    /// Δ at z = x + iy for any diagonal: `Δ = p_N − b_{N−1} q`, where p is the characteristic polynomial of the chain
    /// of all sites and q that of the sites between the first and the last, both by
    /// `p_{j+1} = (z − d_j) p_j − b_{j−1} p_{j−1}`.
    ///
    /// @param out receives Δ and Δ' at place `i`
    static void plain(double[] d, double[] b, int stretch, double x, double y, Traces out, int i) {
        int n = d.length;
        double pr = x - d[0];
        double pi = y;
        double dpr = 1;
        double dpi = 0;
        double olderPr = 1;
        double olderPi = 0;
        double olderDpr = 0;
        double olderDpi = 0;
        double qr = 1;
        double qi = 0;
        double dqr = 0;
        double dqi = 0;
        double olderQr = 0;
        double olderQi = 0;
        double olderDqr = 0;
        double olderDqi = 0;
        long exponent = 0;
        for (int start = 1; start < n; start += stretch) {
            int end = Math.min(n, start + stretch);
            for (int j = start; j < end; j++) {
                double u = x - d[j];
                double minus = -b[j - 1];
                double newDpr = Math.fma(minus, olderDpr, Math.fma(u, dpr, Math.fma(-y, dpi, pr)));
                double newDpi = Math.fma(minus, olderDpi, Math.fma(u, dpi, Math.fma(y, dpr, pi)));
                double newPr = Math.fma(minus, olderPr, Math.fma(u, pr, -y * pi));
                double newPi = Math.fma(minus, olderPi, Math.fma(u, pi, y * pr));
                double newDqr = Math.fma(minus, olderDqr, Math.fma(u, dqr, Math.fma(-y, dqi, qr)));
                double newDqi = Math.fma(minus, olderDqi, Math.fma(u, dqi, Math.fma(y, dqr, qi)));
                double newQr = Math.fma(minus, olderQr, Math.fma(u, qr, -y * qi));
                double newQi = Math.fma(minus, olderQi, Math.fma(u, qi, y * qr));
                olderPr = pr;
                olderPi = pi;
                olderDpr = dpr;
                olderDpi = dpi;
                olderQr = qr;
                olderQi = qi;
                olderDqr = dqr;
                olderDqi = dqi;
                pr = newPr;
                pi = newPi;
                dpr = newDpr;
                dpi = newDpi;
                qr = newQr;
                qi = newQi;
                dqr = newDqr;
                dqi = newDqi;
            }
            double first = largest(largest(pr, pi, olderPr, olderPi), largest(qr, qi, olderQr, olderQi), 0, 0);
            double second = largest(largest(dpr, dpi, olderDpr, olderDpi), largest(dqr, dqi, olderDqr, olderDqi), 0, 0);
            int power = Math.getExponent(Math.max(first, second));
            double factor = powerOfTwo(-power);
            exponent += power;
            pr *= factor;
            pi *= factor;
            dpr *= factor;
            dpi *= factor;
            qr *= factor;
            qi *= factor;
            dqr *= factor;
            dqi *= factor;
            olderPr *= factor;
            olderPi *= factor;
            olderDpr *= factor;
            olderDpi *= factor;
            olderQr *= factor;
            olderQi *= factor;
            olderDqr *= factor;
            olderDqi *= factor;
        }
        double last = -b[n - 1];
        out.re[i] = Math.fma(last, olderQr, pr);
        out.im[i] = Math.fma(last, olderQi, pi);
        out.slopeRe[i] = Math.fma(last, olderDqr, dpr);
        out.slopeIm[i] = Math.fma(last, olderDqi, dpi);
        out.exponent[i] = exponent;
    }

    private static double largest(double a, double b, double c, double d) {
        return Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), Math.abs(d)));
    }

    private static double powerOfTwo(int power) {
        return Double.longBitsToDouble((long) (power + 1023) << 52);
    }
}
