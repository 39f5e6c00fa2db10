// Random networks of independent weights: the larger, the nearer the edge of their spectrum to 1, and the less certain
// their eigenvalues under a change of weights.
//     ./resolvent java examples/Study.java
import module resolvent;

void main() {
    IO.println("    N   abscissa of 20 draws   median condition of the modes");
    for (int size : List.of(50, 100, 200, 400)) {
        var girko = new Girko(size, 0, false);
        Result result = EnsembleStudy.of(girko).measure(new Abscissa()).draws(20).seed(7).run(Runner.local());
        Value abscissa = result.value("abscissa_mean");
        Modes modes = Modes.of(girko.draw(Streams.generator(7, 0)).matrix());
        double[] conditions = IntStream.range(0, size).mapToDouble(k -> modes.get(k).condition()).sorted().toArray();
        IO.println(String.format(Locale.ROOT, "%5d   %.3f +- %.3f (s.e.)   %.1f",
                size, abscissa.value(), abscissa.standardError(), conditions[size / 2]));
    }
}
