package resolvent.bifurcation;

import java.util.Arrays;
import java.util.Optional;
import resolvent.flow.Event;
import resolvent.flow.Integration;
import resolvent.flow.TangentFlow;
import resolvent.flow.Trajectory;
import resolvent.matrix.Dense;
import resolvent.model.Model;

/// Where a model goes from a state within some time, and how that depends on the state.
///
/// Deviations are followed with the state even where they are not wanted: their velocity jumps at a kink of the model,
/// which makes the steps short there, while the error estimate of the state alone can miss a kink.
///
/// @param model the model
/// @param path the state, then the matrix Φ of deviations column by column
record Shot(Model model, Trajectory path) {
    static final double TOLERANCE = 1e-11;

    /// The shot of a model from a state; empty where the trajectory ends before the time is over.
    ///
    /// @param events what is watched, as functions of the state alone
    static Optional<Shot> of(Model model, double[] state, double time, Event... events) {
        if (!Double.isFinite(time) || !isFinite(state)) {
            return Optional.empty();
        }
        var joint = TangentFlow.whole(model);
        Integration flow = Integration.of(joint).tolerances(TOLERANCE, TOLERANCE).longestStep(Double.POSITIVE_INFINITY);
        for (Event event : events) {
            flow = flow.watching(event);
        }
        Trajectory path = flow.from(joint.start(state)).during(0, time);
        return path.outcome().isComplete() ? Optional.of(new Shot(model, path)) : Optional.empty();
    }

    private static boolean isFinite(double[] state) {
        return Arrays.stream(state).allMatch(Double::isFinite);
    }

    double[] end() {
        return state(path.end());
    }

    double[] at(double time) {
        return state(path.at(time));
    }

    private double[] state(double[] joint) {
        return TangentFlow.whole(model).state(joint);
    }

    /// ∂(state at the end)/∂(state at the start).
    Dense deviations() {
        return TangentFlow.whole(model).matrix(path.end());
    }

    /// The velocity of a state, behind which deviations may stand.
    static double[] velocity(Model model, double[] state) {
        double[] velocity = new double[model.dimension()];
        model.velocity(0, Arrays.copyOf(state, velocity.length), velocity);
        return velocity;
    }
}
