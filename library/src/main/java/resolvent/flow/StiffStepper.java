package resolvent.flow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// Takes steps by [Radau]'s method, each as long as the tolerance allows, however fast some variables are by themselves.
///
/// The Jacobian is made anew where Newton's method became slow, its factors only where the length of the step changes by
/// more than a fifth. The length follows the errors of the last two steps (Gustafsson's control).
///
/// K. Gustafsson, ACM Trans. Math. Softw. 20, 496 (1994), doi:10.1145/198429.198437.
final class StiffStepper implements Steps {
    private static final double SAFETY = 0.9;
    private static final double SHRINKS = 0.2;
    private static final double GROWS = 10;
    private static final double WORTH_IT = 1.2;
    private static final double SLOW = 1e-3;

    private final Model model;
    private final Integration.Settings settings;
    private final Span span;
    private final double[][] velocities;
    private double[][] ways;
    private Place place;
    /// Through the last step; absent at first.
    private @Nullable Polynomial last;
    private double lastStep;
    private double lastError;
    /// The length of the next step; 0 while none was tried.
    private double step;
    private Dense jacobian;
    private boolean jacobianIsHere = true;
    private @Nullable Collocation collocation;
    private boolean rejected;
    private int trials;
    private boolean spent;
    private final Stretches stretches;
    private final double longest;
    /// The jump at which the last step ended; NaN if it did not end at one.
    private double jump = Double.NaN;

    StiffStepper(Model model, Integration.Settings settings, Span span, double[] state) {
        this.model = model;
        this.settings = settings;
        this.span = span;
        this.velocities = new double[Radau.STAGES][state.length];
        this.ways = new double[Radau.STAGES][state.length];
        this.stretches = new Stretches(span, model.jumps());
        this.longest = settings.longestStep(model, span);
        this.place = placed(stretches.begin(), state);
        this.jacobian = model.jacobian(place.time(), state);
    }

    @Override
    public boolean pass() {
        boolean jumped = place.time() == jump;
        if (jumped) {
            place = placed(stretches.past(jump), place.state());
            jump = Double.NaN;
            last = null;
            jacobianIsHere = false;
            collocation = null;
            step = 0;
            rejected = false;
        }
        return jumped;
    }

    /// The state inside a step, to order 3: the polynomial of the collocation.
    private static final class Polynomial implements Interpolation.Ready {
        private final Place start;
        private final double[][] ways;

        Polynomial(Place start, double[][] ways) {
            this.start = start;
            this.ways = ways;
        }

        @Override
        public double[] at(double part) {
            double[] weights = Radau.weights(part);
            double[] state = start.state().clone();
            for (int k = 0; k < Radau.STAGES; k++) {
                for (int i = 0; i < state.length; i++) {
                    state[i] += weights[k] * ways[k][i];
                }
            }
            return state;
        }
    }

    private Place placed(double time, double[] state) {
        double[] velocity = new double[state.length];
        model.velocity(time, state, velocity);
        return new Place(time, state, velocity);
    }

    @Override
    public double time() {
        return place.time();
    }

    @Override
    public boolean isAtEnd() {
        return place.time() == span.end();
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<Outcome> troubleAtStart(int index) {
        int dimension = model.dimension();
        return verdict().on(Verdict.largest(place.state(), 0, dimension), place.velocity(), 0, dimension);
    }

    @Override
    public boolean advance() {
        pass();
        if (step == 0) {
            step = new FirstStep(model, settings, place.state(), place.velocity()).length(place.time(),
                    stretches.goal(stretches.end(place.time())) - place.time());
        }
        while (trials < settings.steps()) {
            trials++;
            double tried = step;
            if (tryStep()) {
                return true;
            }
            if (tried <= span.finest(place.time())) {
                return false;
            }
        }
        spent = true;
        return false;
    }

    private boolean tryStep() {
        double stretchEnd = stretches.end(place.time());
        double left = stretches.goal(stretchEnd) - place.time();
        step = Math.min(step, longest);
        boolean isLast = Math.abs(left) <= step;
        double length = isLast ? left : Math.copySign(step, left);
        Optional<Collocation> equations = equations(length);
        if (equations.isEmpty()) {
            return shorter();
        }
        guess(length);
        Collocation.Convergence convergence = equations.get().solve(place, ways, velocities);
        if (!convergence.reached()) {
            return shorter();
        }
        double[] end = end();
        double error = equations.get().error(place, ways, end, rejected || last == null);
        double grows = growth(error, length, convergence);
        if (!(error < 1)) {
            rejected = true;
            step = Math.abs(length) * Math.max(SHRINKS, Double.isNaN(grows) ? 0 : grows);
            return false;
        }
        accept(isLast ? stretchEnd : place.time() + length, end, error, length);
        jump = isLast && stretchEnd != span.end() ? stretchEnd : Double.NaN;
        boolean slow = convergence.iterations() > 2 && convergence.rate() > SLOW;
        if (slow) {
            jacobian = model.jacobian(place.time(), end);
            jacobianIsHere = true;
            collocation = null;
        }
        // with the same length the factors serve again
        step = Math.abs(length) * (slow || grows >= WORTH_IT || grows < 1 ? Math.min(grows, GROWS) : 1);
        return true;
    }

    private Optional<Collocation> equations(double length) {
        if (collocation == null || collocation.step() != length) {
            collocation = Collocation.of(model, settings, length, jacobian).orElse(null);
        }
        return Optional.ofNullable(collocation);
    }

    /// After a step whose equations could not be solved: with a Jacobian from here, or else half as long.
    private boolean shorter() {
        collocation = null;
        if (jacobianIsHere) {
            step /= 2;
        } else {
            jacobian = model.jacobian(place.time(), place.state());
            jacobianIsHere = true;
        }
        return false;
    }

    /// From where the last step's polynomial leads.
    private void guess(double length) {
        ways = new double[Radau.STAGES][model.dimension()];
        if (last != null) {
            for (int k = 0; k < Radau.STAGES; k++) {
                double[] ahead = last.at(1 + Radau.node(k) * length / lastStep);
                for (int i = 0; i < ahead.length; i++) {
                    ways[k][i] = ahead[i] - place.state()[i];
                }
            }
        }
    }

    private double[] end() {
        double[] end = place.state().clone();
        for (int i = 0; i < end.length; i++) {
            end[i] += ways[Radau.STAGES - 1][i];
        }
        return end;
    }

    private double growth(double error, double length, Collocation.Convergence convergence) {
        double trend = last == null || error == 0 || lastError == 0 ? 1
                : Math.min(1, Math.abs(length / lastStep) * StrictMath.pow(lastError / error, 0.25));
        int most = Collocation.mostIterations();
        double safety = SAFETY * (2 * most + 1) / (2 * most + convergence.iterations());
        return error == 0 ? GROWS : safety * trend * StrictMath.pow(error, -0.25);
    }

    private void accept(double time, double[] end, double error, double length) {
        last = new Polynomial(place, ways);
        lastStep = length;
        lastError = error;
        rejected = false;
        place = placed(time, end);
        jacobianIsHere = false;
    }

    @Override
    public Optional<Outcome> trouble(int index) {
        return Optional.of(spent ? new Outcome.TooManySteps(place.time())
                : verdict().on(place.state(), velocities, 0, model.dimension()));
    }

    private Verdict verdict() {
        return new Verdict(place.time(), span.finest(place.time()));
    }

    @Override
    public Step step(Place start, Place end) {
        if (last == null) {
            throw new IllegalStateException("no step was taken");
        }
        return new Step(start, end, last);
    }
}
