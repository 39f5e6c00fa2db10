package resolvent.ring;

/// The kernels one number at a time.
final class ScalarKernels implements Kernels {

    @Override
    public double sweep(Factors from, Factors to, Factors spare, int first, int last, PointList shifts) {
        Factors source = from;
        double largest = 0;
        for (int k = 0; k < SWEEPS; k++) {
            // an odd number of sweeps remains before those that end in `to`
            Factors target = (SWEEPS - k) % 2 == 1 ? to : spare;
            largest = Math.max(largest, one(source, target, first, last, shifts.re(k), shifts.im(k)));
            source = target;
        }
        return largest;
    }

    /// One sweep.
    static double one(Factors from, Factors to, int first, int last, double shiftRe, double shiftIm) {
        double[] qr = from.qr;
        double[] qi = from.qi;
        double[] er = from.er;
        double[] ei = from.ei;
        double[] toQr = to.qr;
        double[] toQi = to.qi;
        double[] toEr = to.er;
        double[] toEi = to.ei;
        double sr = -shiftRe;
        double si = -shiftIm;
        double dr = qr[first] + sr;
        double di = qi[first] + si;
        double largest = 0;
        for (int k = first; k < last; k++) {
            double ur = dr + er[k];
            double ui = di + ei[k];
            double squared = Math.fma(ur, ur, ui * ui);
            // the division takes longest: all that can be multiplied before its result is there has been
            double inverse = 1 / squared;
            double mr = Math.fma(qr[k + 1], ur, qi[k + 1] * ui);
            double mi = Math.fma(qi[k + 1], ur, qr[k + 1] * -ui);
            toQr[k] = ur;
            toQi[k] = ui;
            toEr[k] = Math.fma(er[k], mr, ei[k] * -mi) * inverse;
            toEi[k] = Math.fma(er[k], mi, ei[k] * mr) * inverse;
            double next = Math.fma(Math.fma(dr, mr, di * -mi), inverse, sr);
            di = Math.fma(Math.fma(dr, mi, di * mr), inverse, si);
            dr = next;
            largest = Math.max(largest, squared);
        }
        toQr[last] = dr;
        toQi[last] = di;
        return Math.max(largest, Math.fma(dr, dr, di * di));
    }

    @Override
    public void squared(double[] products, int stretch, Samples samples, int count, Traces out) {
        for (int i = 0; i < count; i++) {
            TransferProduct.squared(products, stretch, samples.re[i], samples.im[i], out, i);
        }
    }

    @Override
    public void plain(double[] diagonal, double[] products, int stretch, Samples samples, int count, Traces out) {
        for (int i = 0; i < count; i++) {
            TransferProduct.plain(diagonal, products, stretch, samples.re[i], samples.im[i], out, i);
        }
    }

    @Override
    public void clusters(ClusterChain chain, boolean second, int stretch, Samples samples, int count, Traces out) {
        for (int i = 0; i < count; i++) {
            ClusterProduct.column(chain, second, stretch, samples.re[i], samples.im[i], out, i);
        }
    }
}
