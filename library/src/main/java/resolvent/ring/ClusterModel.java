package resolvent.ring;

/// A ring of clusters joined by single links, in the variable u = z.
///
/// `det(z − M) = Δ(z) − C(z)`: Δ is the trace of the product of the transfer matrices of all clusters, see
/// [ClusterChain], and independent of the bias; C belongs to the ways round the ring, see [RoundTrips].
final class ClusterModel implements Model {
    private final Clusters clusters;
    private final ClusterChain ring;

    ClusterModel(Clusters clusters) {
        this.clusters = clusters;
        this.ring = clusters.chain(0, clusters.sequence.length);
    }

    @Override
    public int degree() {
        return clusters.size();
    }

    @Override
    public void sample(Samples at, int count) {
        int stretch = ring.stretch(at.reach(count));
        var first = new Traces(count);
        var second = new Traces(count);
        Kernels.fastest().clusters(ring, false, stretch, at, count, first);
        Kernels.fastest().clusters(ring, true, stretch, at, count, second);
        for (int i = 0; i < count; i++) {
            ScaledComplex delta = value(first, i).plus(value(second, i));
            ScaledComplex slope = slope(first, i).plus(slope(second, i));
            store(delta, slope, clusters.roundTrips.at(at.re[i], at.im[i]), at, i);
        }
    }

    private static ScaledComplex value(Traces traces, int i) {
        return ScaledComplex.of(traces.re[i], traces.im[i], (long) traces.exponent[i]);
    }

    private static ScaledComplex slope(Traces traces, int i) {
        return ScaledComplex.of(traces.slopeRe[i], traces.slopeIm[i], (long) traces.exponent[i]);
    }

    private static void store(ScaledComplex delta, ScaledComplex slope, RoundTrips.Sample trips, Samples at, int i) {
        ScaledComplex step = delta.minus(trips.value()).dividedBy(slope.minus(trips.slope()));
        at.stepRe[i] = step.toRe();
        at.stepIm[i] = step.toIm();
        at.logModulus[i] = delta.logAbs() - trips.value().logAbs();
        at.argument[i] = delta.argument() - trips.value().argument();
        ScaledComplex change = slope.dividedBy(delta).minus(trips.slope().dividedBy(trips.value()));
        at.slopeRe[i] = change.toRe();
        at.slopeIm[i] = change.toIm();
    }

    @Override
    public PointList openRoots() {
        return ClusterRoots.of(clusters);
    }

    @Override
    public PointList poles() {
        return clusters.roundTrips.poles();
    }

    @Override
    public double sum() {
        return clusters.trace;
    }

    @Override
    public double sumOfSquares() {
        return clusters.traceOfSquare;
    }
}
