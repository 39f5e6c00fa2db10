package resolvent.ring;

/// Any ring of single sites, in the variable u = z.
final class PlainModel implements Model {
    private final Bonds bonds;
    private final Determinant determinant;
    private final double shrinkage;

    PlainModel(Bonds bonds) {
        this.bonds = bonds;
        this.determinant = new Determinant(bonds.constant);
        this.shrinkage = TransferProduct.shrinkage(bonds.products);
    }

    @Override
    public int degree() {
        return bonds.size;
    }

    @Override
    public void sample(Samples at, int count) {
        double growth = TransferProduct.growth(at.reach(count));
        int stretch = TransferProduct.stretch(Math.max(growth, shrinkage));
        var traces = new Traces(count);
        Kernels.fastest().plain(bonds.diagonal, bonds.products, stretch, at, count, traces);
        determinant.storeAll(traces, count, at);
    }

    @Override
    public PointList openRoots() {
        return bonds.oneWay ? PointList.zeros(bonds.size) : OpenChain.eigenvalues(bonds);
    }

    @Override
    public double reach() {
        return StrictMath.exp(bonds.reachLogarithm());
    }

    @Override
    public int zeros() {
        return 0;
    }

    @Override
    public double sum() {
        double sum = 0;
        for (double d : bonds.diagonal) {
            sum += d;
        }
        return sum;
    }

    @Override
    public double sumOfSquares() {
        double sum = 2 * bonds.sumOfProducts();
        for (double d : bonds.diagonal) {
            sum += d * d;
        }
        return sum;
    }
}
