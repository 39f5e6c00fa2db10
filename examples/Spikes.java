// Where the spikes of FitzHugh's neuron are born and how they end: states of rest in the input current, the Hopf
// bifurcations, and the branch of cycles from one of them to the other, through two canard explosions.
//     ./resolvent java examples/Spikes.java
import module resolvent;

/// R. FitzHugh, Biophys. J. 1, 445 (1961), doi:10.1016/S0006-3495(61)86902-6.
record Neuron(double current) implements Model {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        double v = state[0];
        double w = state[1];
        out[0] = v - v * v * v / 3 - w + current;
        out[1] = (v + 0.7 - 0.8 * w) / 12.5;
    }
}

void main() {
    var sweep = new Sweep(new Family("I", "", Neuron::new), 0, 2, Box.plane(-3, 3, -2, 3));
    FixedPoint rest = FixedPoints.find(new Neuron(0), sweep.region()).points().getFirst();
    Branch resting = Continuation.standard(sweep).follow(new RestAt(0, rest));
    IO.println(resting.inWords());

    Optional<CycleBranch> spiking = CycleContinuation.standard(sweep).followBorn(resting.hopf().getFirst());
    spiking.ifPresent(branch -> IO.println(branch.inWords()));
}
