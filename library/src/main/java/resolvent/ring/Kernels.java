package resolvent.ring;

/// The inner loops in which the solver spends its time. Every implementation carries out the same elementary
/// operations in the same order, so that all give the same bits.
interface Kernels {
    /// Sweeps that one call carries out, one after the other.
    int SWEEPS = 16;

    /// [#SWEEPS] qd sweeps over rows `first` … `last`: sweep s takes factors `L U` of a matrix T to factors of
    /// `T − shift_s`, for each row by `u = d + e; q = u; e = e q_next / u; d = d q_next / u − shift`, from d = q_first −
    /// shift.
    ///
    /// @param from the factors; left as they are
    /// @param to receives the factors after the last sweep, in rows `first` … `last`; other rows are undefined
    /// @param spare further room
    /// @param shifts the differences between each shift and the one before
    /// @return the largest |u|², NaN if any is NaN
    double sweep(Factors from, Factors to, Factors spare, int first, int last, PointList shifts);

    /// The trace of the transfer product of a ring without diagonal as a function of w = z², see [TransferProduct].
    void squared(double[] products, int stretch, Samples samples, int count, Traces out);

    /// The trace of the transfer product as a function of z, see [TransferProduct].
    void plain(double[] diagonal, double[] products, int stretch, Samples samples, int count, Traces out);

    /// One column of the transfer product of a chain of clusters with its derivative, see [ClusterProduct].
    void clusters(ClusterChain chain, boolean second, int stretch, Samples samples, int count, Traces out);

    /// What is fastest here.
    static Kernels fastest() {
        return Fastest.KERNELS;
    }
}
