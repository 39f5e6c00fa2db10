package resolvent.gallery;

import java.util.Arrays;
import resolvent.connectivity.HeadDirectionRing;
import resolvent.flow.Integration;
import resolvent.flow.Trajectory;
import resolvent.model.RateNetwork;
import resolvent.numeric.Gain;
import resolvent.numeric.Streams;

/// The rates of a ring of head direction cells in time, and where its bump points. Time is in units of τ.
final class BumpPath {
    private static final double TOLERANCE = 1e-9;
    /// How far the input stands out at the start, by whose side the bump grows.
    private static final double CUE = 0.1;

    private final HeadDirectionRing ring;
    private final Trajectory path;

    private BumpPath(HeadDirectionRing ring, Trajectory path) {
        this.ring = ring;
        this.path = path;
    }

    /// The path from a weak hint of a direction.
    ///
    /// @param input I to every neuron
    /// @throws IllegalStateException if it could not be followed to the end
    static BumpPath follow(HeadDirectionRing ring, double input, double direction, double end) {
        double[] drive = new double[ring.size()];
        Arrays.fill(drive, input);
        double[] start = new double[ring.size()];
        Arrays.setAll(start, i -> CUE * input * Math.cos(ring.angle(i) - direction));
        RateNetwork network = new RateNetwork(ring.draw(Streams.generator(0, 0)), Gain.Standard.RECTIFIER,
                new RateNetwork.Settings(1, 1), drive).withGainBeforeSum();
        Trajectory path = Integration.of(network).tolerances(TOLERANCE * input, TOLERANCE).atMostSteps(1_000_000).from(start)
                .during(0, end);
        if (!path.outcome().isComplete()) {
            throw new IllegalStateException("the bump could not be followed: " + path.outcome().inWords());
        }
        return new BumpPath(ring, path);
    }

    /// The rates `[u]₊` at a time.
    double[] rates(double time) {
        return Arrays.stream(path.at(time)).map(current -> Math.max(current, 0)).toArray();
    }

    /// The direction in which the bump points, between −π and π.
    double direction(double time) {
        double[] sum = sum(time);
        return Math.atan2(sum[1], sum[0]);
    }

    /// `|Σ [u_i]₊ e^{iθ_i}|/N`
    double amplitude(double time) {
        double[] sum = sum(time);
        return Math.hypot(sum[0], sum[1]) / ring.size();
    }

    int active(double time) {
        return (int) Arrays.stream(rates(time)).filter(rate -> rate > 0).count();
    }

    private double[] sum(double time) {
        double[] rates = rates(time);
        double[] sum = new double[2];
        for (int i = 0; i < rates.length; i++) {
            sum[0] += rates[i] * Math.cos(ring.angle(i));
            sum[1] += rates[i] * Math.sin(ring.angle(i));
        }
        return sum;
    }

    /// The directions at several times, counted on beyond ±π; neighbouring ones lie less than half a turn apart.
    double[] unwound(double... times) {
        double[] directions = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            double next = direction(times[k]);
            directions[k] = k == 0 ? next : directions[k - 1] + Math.IEEEremainder(next - directions[k - 1], 2 * Math.PI);
        }
        return directions;
    }
}
