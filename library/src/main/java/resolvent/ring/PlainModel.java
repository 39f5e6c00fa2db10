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
    public void sample(Samples samples, int count) {
        double[] out = new double[4];
        for (int i = 0; i < count; i++) {
            double x = samples.re[i];
            double y = samples.im[i];
            double growth = TransferProduct.growth(Math.abs(x) + Math.abs(y));
            int stretch = TransferProduct.stretch(Math.max(growth, shrinkage));
            determinant.store(samples, i, out,
                    TransferProduct.plain(bonds.diagonal, bonds.products, stretch, x, y, out));
        }
    }

    @Override
    public PointList openRoots() {
        return OpenChain.eigenvalues(bonds);
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
