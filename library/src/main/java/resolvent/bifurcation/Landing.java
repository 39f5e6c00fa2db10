package resolvent.bifurcation;

import java.util.Arrays;
import java.util.Optional;
import resolvent.flow.Arrival;
import resolvent.flow.Integration;
import resolvent.flow.TangentFlow;
import resolvent.matrix.Dense;

/// Where a shot lands, and how that depends on its start and on the parameter.
final class Landing {
    private final int size;
    private final double[] end;
    private final Dense deviations;

    private Landing(int size, double[] end, Dense deviations) {
        this.size = size;
        this.end = end;
        this.deviations = deviations;
    }

    /// The landing of a shot from a state after a time; empty where the trajectory ends before.
    static Optional<Landing> of(Unfolding unfolding, double[] state, double time) {
        if (!Double.isFinite(time) || !Arrays.stream(state).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        TangentFlow joint = TangentFlow.whole(unfolding);
        double[] start = joint.start(Arrays.copyOf(state, state.length + 1));
        Arrival arrival = Integration.of(joint).tolerances(Shot.TOLERANCE, Shot.TOLERANCE)
                .longestStep(Double.POSITIVE_INFINITY).from(start).after(0, time);
        return arrival.outcome().isComplete()
                ? Optional.of(new Landing(state.length, arrival.state(), joint.matrix(arrival.state())))
                : Optional.empty();
    }

    double[] end() {
        return Arrays.copyOf(end, size);
    }

    /// ∂(end)/∂(start): row and column.
    double deviation(int row, int column) {
        return deviations.get(row, column);
    }

    /// How a variable at the end depends on the parameter, in units of its range.
    double slope(int variable) {
        return deviations.get(variable, size);
    }
}
