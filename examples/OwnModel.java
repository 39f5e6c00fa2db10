// A model of one's own, of which only the velocity is written: where it rests, and how fast neighbours part.
//     ./resolvent java examples/OwnModel.java
import module resolvent;

/// O. E. Rössler's band, Phys. Lett. A 57, 397 (1976), doi:10.1016/0375-9601(76)90101-8.
record Roessler(double a, double b, double c) implements Model {
    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public void velocity(double time, double[] x, double[] out) {
        out[0] = -x[1] - x[2];
        out[1] = x[0] + a * x[1];
        out[2] = b + x[2] * (x[0] - c);
    }
}

void main() {
    var model = new Roessler(0.2, 0.2, 5.7);
    RestSearch search = RestSearch.from(model, new double[3]);
    FixedPoint rest = search.fixedPoint(model).orElseThrow(() -> new IllegalStateException(search.inWords()));
    IO.println("it rests at " + rest.state() + ": " + rest.inWords());
    IO.println(rest.jacobian());

    LyapunovSpectrum exponents = LyapunovSpectrum.of(model, LyapunovSpectrum.Settings.of(3, 200, 2000), 1, 1, 0);
    for (int k = 0; k < exponents.size(); k++) {
        IO.println(String.format(Locale.ROOT, "exponent %7.4f +- %.4f", exponents.exponent(k), exponents.error(k)));
    }
}
