package resolvent.observable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.numeric.Complex;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// The share of draws for which the linear network `τ v' = −v + g M v` is stable, that is `g max Re λ < 1`; at the
/// given gain, and from the same draws at every other.
///
/// The standard error is √(p (1 − p)/draws). It is 0 where all draws agree: n stable draws out of n only say that the
/// probability of instability is below about 3/n (at 95 %).
///
/// @param gain the gain g
@About(title = "Probability of stability",
        doc = "The share of draws whose linear network is stable at a given gain.",
        formula = "P(g max Re λ < 1)")
public record StabilityFraction(
        @Param(value = "1", doc = "gain of the linear network", symbol = "g", min = 0) double gain)
        implements Observable<Samples> {
    private static final int GAINS = 121;

    public StabilityFraction {
        Form.check(StabilityFraction.class, gain);
    }

    @Override
    public Samples start() {
        return new Samples();
    }

    @Override
    public void see(Draw draw, Samples tally) {
        tally.add(draw.index(), draw.spectrum().abscissa());
    }

    @Override
    public Findings read(Samples tally, List<NamedLaw> laws) {
        double[] abscissas = tally.toArray();
        double share = share(abscissas, gain);
        Numbers gains = gains(abscissas);
        Numbers shares = Numbers.of(gains.size(), k -> share(abscissas, gains.get(k)));
        Numbers errors = Numbers.of(gains.size(), k -> error(shares.get(k), abscissas.length));
        return new Findings(
                List.of(Value.estimated("stable_fraction", share, error(share, abscissas.length), "",
                        "share of draws with g max Re λ < 1 at g = " + gain)),
                List.of(Table.of("stability-fraction", "Share of stable draws by gain",
                        new Column.Quantity("gain", "1/weight", "gain g", gains),
                        new Column.Quantity("stable_fraction", "", "share of draws with g max Re λ < 1", shares),
                        new Column.Quantity("standard_error", "", "√(p (1 − p)/draws)", errors))),
                List.of(figure(gains, shares, errors, laws)));
    }

    private static double share(double[] abscissas, double gain) {
        return (double) Arrays.stream(abscissas).filter(abscissa -> gain * abscissa < 1).count() / abscissas.length;
    }

    private static double error(double share, int draws) {
        return Math.sqrt(share * (1 - share) / draws);
    }

    /// Gains around those at which the draws lose stability, and around the one asked for.
    private Numbers gains(double[] abscissas) {
        double[] critical = Arrays.stream(abscissas).filter(abscissa -> abscissa > 0).map(abscissa -> 1 / abscissa)
                .toArray();
        double lowest = Math.min(gain, Arrays.stream(critical).min().orElse(gain));
        double highest = Math.max(gain, Arrays.stream(critical).max().orElse(gain));
        return Numbers.grid(0.9 * lowest, 1.1 * highest, GAINS);
    }

    private Figure figure(Numbers gains, Numbers shares, Numbers errors, List<NamedLaw> laws) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Band(gains, Numbers.of(gains.size(), k -> shares.get(k) - errors.get(k)),
                Numbers.of(gains.size(), k -> shares.get(k) + errors.get(k)), Role.MEASURED, "±1 standard error"));
        layers.add(new Layer.Line(gains, shares, Role.MEASURED, "stable draws"));
        layers.add(new Layer.Rule(true, gain, Role.SELECTED, "g"));
        for (NamedLaw named : laws) {
            double abscissa = Stream.concat(named.law().boundary(360).stream(), named.law().outliers().stream())
                    .mapToDouble(Complex::re).max().orElse(Double.NaN);
            if (abscissa > 0) {
                layers.add(new Layer.Rule(true, 1 / abscissa, Role.THEORY, named.name() + ", infinite network"));
            }
        }
        return Figure.of("stability-fraction", "Probability of stability", "The share of draws whose linear network is "
                        + "stable, by gain; an infinite network changes at the dashed line.",
                Panel.of(Axis.linear("gain g", "1/weight"), Axis.linear("share of stable draws", "").from(0, 1),
                        layers.toArray(Layer[]::new)));
    }
}
