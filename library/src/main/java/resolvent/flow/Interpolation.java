package resolvent.flow;

import java.util.Arrays;
import resolvent.model.Model;

/// The state inside a step: by the method of Dormand and Prince to order 7. That rests on three velocities more than the
/// step itself, so a step keeps its [Velocities] and makes a [Polynomial] of them when it is first asked.
///
/// Source: E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, section II.6 (1993),
/// doi:10.1007/978-3-540-78862-1.
sealed interface Interpolation {
    /// The polynomial: whoever asks, and whenever, the same to the bit.
    Ready polynomial();

    /// A polynomial that can be asked at once.
    non-sealed interface Ready extends Interpolation {
        /// The state at a part of the step, 0 at its start and 1 at its end.
        double[] at(double part);

        @Override
        default Ready polynomial() {
            return this;
        }
    }

    /// The velocities of a step.
    final class Velocities implements Interpolation {
        private static final double[] NOT_KEPT = {};

        private final Model model;
        private final double length;
        private final Place start;
        private final Place end;
        private final double[][] kept = new double[DormandPrince.STAGES + 1][];

        /// @param length of the step, below 0 backward in time
        /// @param stages the velocities of the stages; the ones needed are copied
        Velocities(Model model, double length, Place start, double[][] stages, Place end) {
            this.model = model;
            this.length = length;
            this.start = start;
            this.end = end;
            Arrays.fill(kept, NOT_KEPT);
            for (int stage = DormandPrince.FIRST_KEPT; stage < DormandPrince.STAGES; stage++) {
                kept[stage] = stages[stage].clone();
            }
            kept[0] = start.velocity();
            kept[DormandPrince.STAGES] = end.velocity();
        }

        @Override
        public Polynomial polynomial() {
            double[][] all = Arrays.copyOf(kept, DormandPrince.ALL_STAGES);
            for (int stage = DormandPrince.STAGES + 1; stage < DormandPrince.ALL_STAGES; stage++) {
                double[] ahead = start.state().clone();
                DormandPrince.ahead(stage).add(length, all, ahead);
                all[stage] = new double[ahead.length];
                model.velocities(start.time() + DormandPrince.node(stage) * length, ahead, all[stage]);
            }
            return new Polynomial(length, start.state(), end.state(), all);
        }
    }

    /// `x(θ) = x₀ + θ (c₀ + (1 − θ) (c₁ + θ (c₂ + (1 − θ) (c₃ + …))))` for θ from 0 to 1.
    final class Polynomial implements Ready {
        private static final int HERMITE = 3;

        private final double[] start;
        private final double[][] coefficients;

        private Polynomial(double length, double[] start, double[] end, double[][] velocities) {
            int dimension = start.length;
            this.start = start;
            this.coefficients = new double[HERMITE + DormandPrince.interpolations()][dimension];
            double[] first = velocities[0];
            double[] last = velocities[DormandPrince.STAGES];
            for (int i = 0; i < dimension; i++) {
                double change = end[i] - start[i];
                coefficients[0][i] = change;
                coefficients[1][i] = length * first[i] - change;
                coefficients[2][i] = 2 * change - length * (first[i] + last[i]);
            }
            for (int k = 0; k < DormandPrince.interpolations(); k++) {
                DormandPrince.interpolation(k).add(length, velocities, coefficients[HERMITE + k]);
            }
        }

        @Override
        public double[] at(double part) {
            double[] state = new double[start.length];
            for (int k = coefficients.length - 1; k >= 0; k--) {
                double factor = k % 2 == 0 ? part : 1 - part;
                double[] coefficient = coefficients[k];
                for (int i = 0; i < state.length; i++) {
                    state[i] = factor * (state[i] + coefficient[i]);
                }
            }
            for (int i = 0; i < state.length; i++) {
                state[i] += start[i];
            }
            return state;
        }
    }
}
