package resolvent.connectivity;

/// The standard deviation of random weights.
final class Deviation {
    private Deviation() {}

    /// σ itself; 0 stands for 1/√K, with which the eigenvalues of neurons with K inputs on average fill a disc of
    /// radius 1.
    static double of(double sigma, double inputs) {
        return sigma == 0 ? 1 / Math.sqrt(inputs) : sigma;
    }
}
