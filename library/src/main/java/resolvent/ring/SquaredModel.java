package resolvent.ring;

/// A ring with an even number of sites and no diagonal. Its spectrum is symmetric, so the variable is u = w = z², of
/// which there are N/2 roots.
final class SquaredModel implements Model {
    private final Bonds bonds;
    private final Determinant determinant;
    private final double shrinkage;

    SquaredModel(Bonds bonds) {
        this.bonds = bonds;
        this.determinant = new Determinant(bonds.constant);
        this.shrinkage = 2 * TransferProduct.shrinkage(bonds.products);
    }

    @Override
    public int degree() {
        return bonds.size / 2;
    }

    @Override
    public void sample(Samples at, int count) {
        double growth = 2 * TransferProduct.growth(at.reach(count));
        int stretch = TransferProduct.stretch(Math.max(growth, shrinkage));
        var traces = new Traces(count);
        Kernels.fastest().squared(bonds.products, stretch, at, count, traces);
        determinant.storeAll(traces, count, at);
    }

    @Override
    public PointList openRoots() {
        return bonds.oneWay ? PointList.zeros(bonds.size / 2) : OpenChain.squares(bonds);
    }

    @Override
    public double reach() {
        return StrictMath.exp(2 * bonds.reachLogarithm());
    }

    @Override
    public int zeros() {
        return ExactZeros.ofSquares(bonds);
    }

    @Override
    public double sum() {
        return bonds.sumOfProducts();
    }

    @Override
    public double sumOfSquares() {
        double[] b = bonds.products;
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += b[j] * (b[j] + 2 * b[(j + 1) % b.length]);
        }
        // closed walks of length 4 go right round a ring of four
        return bonds.size == 4 ? sum + 2 * bonds.constant.relativeTo(0) : sum;
    }
}
