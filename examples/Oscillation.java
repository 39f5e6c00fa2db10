// An excitatory and an inhibitory population: where the state of rest loses its stability as inhibition slows down, and
// the rhythm that it turns into.
//     ./resolvent java examples/Oscillation.java
import module resolvent;

void main() {
    var family = new Family("tau_I", "ms", ExcitatoryInhibitory::withInhibitoryTau);
    FixedPoint rest = RestSearch.from(family.at(30), new double[] {25, 15}).fixedPoint(family.at(30)).orElseThrow();
    IO.println("at tau_I = 30 ms the pair rests at " + rest.state());

    var sweep = new Sweep(family, 10, 100, Box.plane(-10, 100, -10, 100));
    Branch branch = Continuation.standard(sweep).follow(new RestAt(30, rest));
    branch.bifurcations().forEach(bifurcation -> IO.println(bifurcation.inWords()));

    CycleSearch search = CycleSearch.settling(family.at(50), new double[] {60, 5}, 4000);
    LimitCycle cycle = search.cycle().orElseThrow(() -> new IllegalStateException(search.inWords()));
    IO.println("at tau_I = 50 ms: " + cycle.inWords());

    Trajectory path = Integration.of(family.at(50)).from(60, 5).during(0, 400);
    for (double time = 0; time <= 400; time += 100) {
        double[] rates = path.at(time);
        IO.println(String.format(Locale.ROOT, "t = %3.0f ms   v_E = %7.4f Hz   v_I = %7.4f Hz", time, rates[0], rates[1]));
    }
}
