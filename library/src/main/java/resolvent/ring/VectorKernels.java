package resolvent.ring;

/// The kernels on vectors of the width that the processor prefers.
final class VectorKernels implements Kernels {

    @Override
    public double sweep(Factors from, Factors to, Factors spare, int first, int last, PointList shifts) {
        return VectorSweeps.all(from, to, spare, first, last, shifts);
    }

    @Override
    public void squared(double[] products, int stretch, Samples samples, int count, Traces out) {
        for (int i = 0; i < count; i += VectorTransfer.LANES) {
            VectorTransfer.squared(products, stretch, samples, i, out);
        }
    }

    @Override
    public void plain(double[] diagonal, double[] products, int stretch, Samples samples, int count, Traces out) {
        for (int i = 0; i < count; i += VectorTransfer.LANES) {
            VectorTransfer.plain(diagonal, products, stretch, samples, i, out);
        }
    }

    @Override
    public void clusters(ClusterChain chain, boolean second, int stretch, Samples samples, int count, Traces out) {
        double[] values = VectorClusters.room(chain);
        for (int i = 0; i < count; i += VectorClusters.LANES) {
            VectorClusters.column(chain, second, stretch, values, samples, i, out);
        }
    }
}
