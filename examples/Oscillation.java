// An excitatory and an inhibitory population: where the state of rest loses its stability as inhibition slows down, and
// the rhythm that it turns into, with a figure of it.
//     ./resolvent java examples/Oscillation.java
import module resolvent;
// what draws figures is a module of its own
import resolvent.draw.FigureFiles;
import resolvent.draw.Format;

void main() throws IOException {
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
    draw(path);
}

void draw(Trajectory path) throws IOException {
    Numbers times = Numbers.grid(0, 400, 801);
    List<double[]> rates = path.at(times.toArray());
    Numbers excitatory = Numbers.of(times.size(), k -> rates.get(k)[0]);
    Numbers inhibitory = Numbers.of(times.size(), k -> rates.get(k)[1]);
    Panel course = Panel.of(Axis.linear("time t", "ms"), Axis.linear("rate", "Hz"),
            new Layer.Line(times, excitatory, Role.EXCITATORY, "v_E"),
            new Layer.Line(times, inhibitory, Role.INHIBITORY, "v_I")).titled("in time");
    Panel plane = Panel.of(Axis.linear("v_E", "Hz"), Axis.linear("v_I", "Hz"),
            new Layer.Line(excitatory, inhibitory, Role.MEASURED, "a path")).titled("in the plane");
    Figure figure = Figure.of("oscillation", "A rhythm of two populations", "Excitatory and inhibitory rates at "
            + "τ_I = 50 ms, from v_E = 60 Hz, v_I = 5 Hz: the path winds onto the limit cycle.", course, plane);
    FigureFiles.write(figure, Path.of("results", "oscillation"), Set.of(Format.SVG, Format.PNG))
            .forEach(file -> IO.println("wrote " + file));
}
