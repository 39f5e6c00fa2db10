package resolvent.bifurcation;

import java.util.Arrays;
import java.util.List;
import resolvent.dynamics.Box;
import resolvent.matrix.Dense;
import resolvent.matrix.LinearSolver;
import resolvent.model.Model;

/// Families whose cycles are known.
final class WrittenCycles {
    static final Box ROESSLER_REGION = new Box(List.of(-10.0, -10.0, -1.0), List.of(10.0, 10.0, 20.0));

    private WrittenCycles() {}

    /// r' = r (μ + r² − r⁴), θ' = 1 + x/2.
    static Family fold() {
        return Planes.family(mu -> Planes.model(2, x -> {
            double growth = mu + square(x) - square(x) * square(x);
            double turning = 1 + x[0] / 2;
            return new double[] {growth * x[0] - turning * x[1], turning * x[0] + growth * x[1]};
        }, x -> {
            double growth = mu + square(x) - square(x) * square(x);
            double slope = 2 - 4 * square(x);
            double turning = 1 + x[0] / 2;
            return new double[][] {{growth + slope * x[0] * x[0] - x[1] / 2, slope * x[0] * x[1] - turning},
                    {slope * x[0] * x[1] + turning + x[0] / 2, growth + slope * x[1] * x[1]}};
        }));
    }

    private static double square(double[] x) {
        return x[0] * x[0] + x[1] * x[1];
    }

    static Family roessler() {
        return new Family("c", "", c -> Planes.model(3,
                x -> new double[] {-x[1] - x[2], x[0] + 0.2 * x[1], 0.2 + x[2] * (x[0] - c)},
                x -> new double[][] {{0, -1, -1}, {1, 0.2, 0}, {x[2], 0, x[0] - c}}));
    }

    /// z' = z (1 − |z|² + i), w' = w (μ − 2κ (Re z)² + iν − |w|²), mixed and with uneven time.
    static Family torus(double kappa, double nu) {
        return Planes.family(mu -> mixed(4, x -> {
            double rate = mu - 2 * kappa * x[0] * x[0] - x[2] * x[2] - x[3] * x[3];
            double damping = 1 - square(x);
            return new double[] {damping * x[0] - x[1], x[0] + damping * x[1], rate * x[2] - nu * x[3],
                    nu * x[2] + rate * x[3]};
        }));
    }

    /// z' = z (1 − |z|² + i), w' = w (μ − 2κ (Re z)² − w^power), mixed and with uneven time.
    static Family crossing(double kappa, int power) {
        return Planes.family(mu -> mixed(3, x -> {
            double damping = 1 - square(x);
            return new double[] {damping * x[0] - x[1], x[0] + damping * x[1],
                    x[2] * (mu - 2 * kappa * x[0] * x[0] - Math.pow(x[2], power))};
        }));
    }

    /// The system in other coordinates, y = S x, with time that runs unevenly, dt = (1 + 0.3 x₁ + x₁²/4) ds: closed orbits
    /// stay closed and keep their multipliers.
    private static Model mixed(int size, Planes.Velocity velocity) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = i == j ? 1 : 0.3 / (1 + i + 2 * j);
            }
        }
        Dense mixing = Dense.of(rows);
        Dense back = LinearSolver.of(mixing).orElseThrow().solve(Dense.identity(size));
        Planes.Velocity whole = y -> {
            double[] x = back.times(y);
            double pace = 1 / (1 + 0.3 * x[0] + x[0] * x[0] / 4);
            double[] out = mixing.times(velocity.at(x));
            return Arrays.stream(out).map(value -> pace * value).toArray();
        };
        return Planes.model(size, whole, y -> slopes(whole, y));
    }

    /// The Jacobian by differences of fourth order.
    private static double[][] slopes(Planes.Velocity velocity, double[] y) {
        double step = 1e-3;
        double[][] slopes = new double[y.length][y.length];
        for (int j = 0; j < y.length; j++) {
            for (int k : new int[] {-2, -1, 1, 2}) {
                double[] there = y.clone();
                there[j] += k * step;
                double[] value = velocity.at(there);
                double weight = Math.signum(k) * (Math.abs(k) == 1 ? 8 : -1) / (12 * step);
                for (int i = 0; i < y.length; i++) {
                    slopes[i][j] += weight * value[i];
                }
            }
        }
        return slopes;
    }
}
