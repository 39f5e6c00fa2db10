package resolvent.ring;

/// What [ModeKernels] work on: as many states of one ring as there are lanes, each with the ring turned so that it starts
/// at that state's cut. Rows of sites hold the lanes of site 0, then those of site 1, and so on.
final class ModeBlock {
    final int size;
    final int lanes;
    /// Sites after which numbers are scaled anew.
    final int stretch;
    final double[] diagonal;
    /// The products `M[j][j+1] M[j+1][j]`.
    final double[] products;
    /// The entries `M[j][j+1]`.
    final double[] up;
    /// The entries `M[j+1][j]`.
    final double[] down;
    /// The products of all `M[j][j+1]` and of all `M[j+1][j]`, each times a power of two.
    final double allUp;
    final long allUpPower;
    final double allDown;
    final long allDownPower;
    /// Real and imaginary parts of the eigenvalues.
    final double[] re;
    final double[] im;
    /// The sites of the largest |l r|, counted from the cut.
    final double[] centres;
    /// Σ|r|², Σ|r|⁴ of the right vectors, Σ|l|², Σ|l|⁴ of the left ones.
    final double[] right2;
    final double[] right4;
    final double[] left2;
    final double[] left4;
    /// Σ|l r|, Σ|l r|² and the real and imaginary parts of Σ l r.
    final double[] moduli;
    final double[] squares;
    final double[] overlapRe;
    final double[] overlapIm;
    /// ‖M r − z r‖².
    final double[] defects;
    /// Room for determinants and products of hops from each site to the last, with an exponent for each stretch.
    final double[] roomA;
    final double[] roomB;
    final double[] roomC;
    final double[] roomD;
    final long[] powerA;
    final long[] powerB;
    final long[] powerC;

    ModeBlock(Sites sites, int lanes, int stretch) {
        this.size = sites.size;
        this.lanes = lanes;
        this.stretch = stretch;
        ScaledNumber ups = sites.up.product();
        ScaledNumber downs = sites.down.product();
        allUp = ups.mantissa();
        allUpPower = allUp == 0 ? ScalarModes.NONE : ups.exponent();
        allDown = downs.mantissa();
        allDownPower = allDown == 0 ? ScalarModes.NONE : downs.exponent();
        int all = Math.multiplyExact(size, lanes);
        int stretches = (size / stretch + 1) * lanes;
        diagonal = new double[all];
        products = new double[all];
        up = new double[all];
        down = new double[all];
        re = new double[lanes];
        im = new double[lanes];
        centres = new double[lanes];
        right2 = new double[lanes];
        right4 = new double[lanes];
        left2 = new double[lanes];
        left4 = new double[lanes];
        moduli = new double[lanes];
        squares = new double[lanes];
        overlapRe = new double[lanes];
        overlapIm = new double[lanes];
        defects = new double[lanes];
        roomA = new double[all];
        roomB = new double[all];
        roomC = new double[all];
        roomD = new double[all];
        powerA = new long[stretches];
        powerB = new long[stretches];
        powerC = new long[stretches];
    }

    /// Turns the ring of each lane so that it starts at that lane's cut.
    ///
    /// @param sites the ring twice round, see [Turns]
    void turn(Turns sites, int[] cuts) {
        for (int j = 0; j < size; j++) {
            int at = j * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                int site = cuts[lane] + j;
                diagonal[at + lane] = sites.diagonal[site];
                products[at + lane] = sites.products[site];
                up[at + lane] = sites.up[site];
                down[at + lane] = sites.down[site];
            }
        }
    }
}
