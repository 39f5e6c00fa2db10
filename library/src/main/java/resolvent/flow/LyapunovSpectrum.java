package resolvent.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import resolvent.model.Model;
import resolvent.numeric.Streams;

/// The Lyapunov exponents of a trajectory, largest first: how fast small displacements grow along it, in inverse units
/// of time. A positive one means chaos.
///
/// Displacements are followed with the state and made orthogonal again after every interval; the exponents are the mean
/// logarithms of their lengths then, per time. Their standard errors come from blocks of time, 20 of them: they are
/// right where blocks are long against the time over which the trajectory remembers. The sum of all exponents is the mean
/// divergence of the velocity.
///
/// Displacements that outgrow each other between two such moments become parallel, and what is then left of the lesser
/// ones is the error of the trajectory. Where less than a thousand times the tolerance is left, the interval is halved and
/// followed again; [#interval] says how short it became.
///
/// Source: G. Benettin, L. Galgani, A. Giorgilli, J.-M. Strelcyn, Meccanica 15, 9 (1980), doi:10.1007/BF02128236.
public final class LyapunovSpectrum {
    private static final int BLOCKS = 20;
    private static final double USUAL_TOLERANCE = 1e-9;
    /// What must be left of a displacement without its parts along the others, in units of the tolerance and at least.
    private static final double LEFT = 1e3;
    private static final double LEAST_LEFT = 1e-12;
    private static final double MOST_LEFT = 1e-2;
    /// A flow has no interval in which displacements merge however short it is; one that does is followed as it is.
    private static final int HALVINGS = 40;
    private static final double LONG = 0x1p500;

    private final Outcome outcome;
    private final int variables;
    private final double interval;
    private final double[] exponents;
    private final double[] errors;

    private LyapunovSpectrum(Measurement measured, double[] exponents, double[] errors) {
        this.outcome = measured.outcome;
        this.variables = measured.dimension;
        this.interval = measured.longest;
        this.exponents = exponents;
        this.errors = errors;
    }

    /// How exponents are measured.
    ///
    /// @param exponents how many, from the largest down
    /// @param settling time before measuring, in which the state comes to the attractor and the displacements to their
    ///     directions; at least 0
    /// @param duration time of measuring
    /// @param interval longest time after which displacements are made orthogonal again; shortened where they outgrow each
    ///     other
    /// @param tolerance absolute and relative tolerance of the trajectory
    public record Settings(int exponents, double settling, double duration, double interval, double tolerance) {
        /// The interval that the displacements allow, and a tolerance of 1e-9.
        public static Settings of(int exponents, double settling, double duration) {
            return new Settings(exponents, settling, duration, duration / BLOCKS, USUAL_TOLERANCE);
        }

        public Settings {
            if (exponents < 1) {
                throw new IllegalArgumentException("exponents must be at least 1, was " + exponents);
            }
            if (!(settling >= 0) || settling == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("settling must be at least 0 and finite, was " + settling);
            }
            requirePositive("duration", duration);
            requirePositive("interval", interval);
            requirePositive("tolerance", tolerance);
        }

        /// Intervals in a span of time, at least one.
        private int intervals(double span) {
            double count = Math.max(1, Math.ceil(span / interval));
            if (count > 1 << 30) {
                throw new IllegalArgumentException("interval must give fewer than 2^30 intervals, was " + interval);
            }
            return (int) count;
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, value));
        }
    }

    /// Measures the exponents of the trajectory from a state at time 0.
    ///
    /// @throws IllegalArgumentException if there are fewer variables than exponents, or the start does not fit the model
    public static LyapunovSpectrum of(Model model, Settings settings, double... start) {
        if (settings.exponents > model.dimension()) {
            throw new IllegalArgumentException("exponents must be at most %d, was %d".formatted(
                    model.dimension(), settings.exponents));
        }
        return new Measurement(model, settings, start).run();
    }

    /// How the trajectory ended; unless it came to its end there are no exponents.
    public Outcome outcome() {
        return outcome;
    }

    /// The number of exponents measured; 0 unless the trajectory came to its end.
    public int size() {
        return exponents.length;
    }

    /// One of the exponents, the largest first, per unit of time.
    public double exponent(int index) {
        return exponents[index];
    }

    /// The standard error of one of the exponents, from blocks of time.
    public double error(int index) {
        return errors[index];
    }

    /// The longest time that displacements were left to themselves in the end: that of the settings, or less if they
    /// outgrew each other.
    public double interval() {
        return interval;
    }

    /// The sum of the measured exponents; of all of them it is the rate at which volumes grow.
    public double sum() {
        return Arrays.stream(exponents).sum();
    }

    /// The dimension of Kaplan and Yorke, `k + (λ₁ + … + λ_k) / |λ_{k+1}|` for the largest k whose sum is not below 0;
    /// N if no volume shrinks, NaN if so few exponents were measured that their sums all stay above 0.
    ///
    /// J. L. Kaplan, J. A. Yorke, Lecture Notes in Mathematics 730, 204 (1979), doi:10.1007/BFb0064319.
    public double dimension() {
        double sum = 0;
        for (int k = 0; k < exponents.length; k++) {
            if (sum + exponents[k] < 0) {
                return k + sum / -exponents[k];
            }
            sum += exponents[k];
        }
        return exponents.length == variables ? variables : Double.NaN;
    }

    /// A trajectory being measured.
    private static final class Measurement {
        private final Settings settings;
        private final Integration flow;
        private final int dimension;
        /// The state and the displacements from it.
        private double[] state;
        private double time;
        private double longest;
        private int halvings;
        private Outcome outcome = new Outcome.Reached(0);

        Measurement(Model model, Settings settings, double[] start) {
            this.settings = settings;
            this.dimension = model.dimension();
            this.longest = settings.interval;
            this.flow = Integration.of(new TangentFlow(model, settings.exponents))
                    .longestStep(Double.POSITIVE_INFINITY)
                    .tolerances(settings.tolerance, settings.tolerance);
            Integration.of(model).from(start);
            this.state = Arrays.copyOf(start, dimension * (1 + settings.exponents));
            var random = Streams.generator(0, 0);
            for (int i = dimension; i < state.length; i++) {
                state[i] = random.nextDouble(-1, 1);
            }
            orthonormalize(state, new double[settings.exponents]);
        }

        LyapunovSpectrum run() {
            if (settings.settling > 0) {
                march(settings.settling, settings.intervals(settings.settling));
            }
            double block = settings.duration / BLOCKS;
            double[][] rates = new double[BLOCKS][];
            for (int k = 0; k < BLOCKS; k++) {
                rates[k] = march(block, settings.intervals(block));
            }
            return outcome.isComplete() ? summary(rates) : new LyapunovSpectrum(this, new double[0], new double[0]);
        }

        private LyapunovSpectrum summary(double[][] rates) {
            double[] means = new double[settings.exponents];
            double[] errors = new double[settings.exponents];
            for (int i = 0; i < means.length; i++) {
                for (double[] rate : rates) {
                    means[i] += rate[i] / BLOCKS;
                }
                double squares = 0;
                for (double[] rate : rates) {
                    squares += (rate[i] - means[i]) * (rate[i] - means[i]);
                }
                errors[i] = Math.sqrt(squares / (BLOCKS * (BLOCKS - 1.0)));
            }
            // neighbours that are equal within their errors may have come out in the other order
            int[] order = IntStream.range(0, means.length).boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -means[i])).mapToInt(Integer::intValue).toArray();
            return new LyapunovSpectrum(this, Arrays.stream(order).mapToDouble(i -> means[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> errors[i]).toArray());
        }

        /// The mean growth rates over a span of time.
        private double[] march(double span, int intervals) {
            double[] logarithms = new double[settings.exponents];
            double from = time;
            for (int k = 1; k <= intervals && outcome.isComplete(); k++) {
                double until = k == intervals ? from + span : from + k * span / intervals;
                while (time != until && outcome.isComplete()) {
                    advance(until, logarithms);
                }
            }
            for (int i = 0; i < logarithms.length; i++) {
                logarithms[i] /= span;
            }
            return logarithms;
        }

        /// Goes on to a time, or as far as displacements may be left to themselves; adds the logarithms of the lengths.
        private void advance(double until, double[] logarithms) {
            // a trajectory within rounding of its end is not cut
            double target = until - time <= longest * (1 + 1e-9) ? until : time + longest;
            Arrival arrival = flow.from(state).after(time, target);
            double[] candidate = arrival.state();
            double[] grown = new double[logarithms.length];
            boolean tooLong = isLong(candidate)
                    || (arrival.outcome().isComplete() && orthonormalize(candidate, grown) < left());
            if (tooLong && halvings < HALVINGS) {
                halvings++;
                longest = (target - time) / 2;
                return;
            }
            outcome = arrival.outcome();
            state = candidate;
            time = target;
            for (int i = 0; i < grown.length; i++) {
                logarithms[i] += grown[i];
            }
        }

        private double left() {
            return Math.min(MOST_LEFT, Math.max(LEAST_LEFT, LEFT * settings.tolerance));
        }

        /// Whether a displacement has grown so that it or its square may soon be no number.
        private boolean isLong(double[] joint) {
            return Arrays.stream(joint, dimension, joint.length).anyMatch(entry -> !(Math.abs(entry) <= LONG));
        }

        /// Gram and Schmidt's method, each vector twice, so that rounding leaves none of the others in it; adds the
        /// logarithms of the lengths. Returns the smallest share of a vector that was left without the others.
        private double orthonormalize(double[] joint, double[] logarithms) {
            double least = 1;
            for (int i = 0; i < settings.exponents; i++) {
                int at = dimension * (1 + i);
                double length = length(joint, at);
                for (int pass = 0; pass < 2; pass++) {
                    scale(joint, at, 1 / length(joint, at));
                    for (int j = 0; j < i; j++) {
                        subtractProjection(joint, at, dimension * (1 + j));
                    }
                    double left = length(joint, at);
                    least = Math.min(least, left);
                    length *= left;
                }
                scale(joint, at, 1 / length(joint, at));
                logarithms[i] += StrictMath.log(length);
            }
            return least;
        }

        private double length(double[] joint, int at) {
            return Math.sqrt(dot(joint, at, at));
        }

        private double dot(double[] joint, int one, int other) {
            double sum = 0;
            for (int i = 0; i < dimension; i++) {
                sum += joint[one + i] * joint[other + i];
            }
            return sum;
        }

        private void scale(double[] joint, int at, double factor) {
            for (int i = 0; i < dimension; i++) {
                joint[at + i] *= factor;
            }
        }

        private void subtractProjection(double[] joint, int at, int unit) {
            double overlap = dot(joint, at, unit);
            for (int i = 0; i < dimension; i++) {
                joint[at + i] -= overlap * joint[unit + i];
            }
        }
    }
}
