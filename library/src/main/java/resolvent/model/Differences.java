package resolvent.model;

import java.util.Arrays;
import resolvent.matrix.Dense;

/// Derivatives of a velocity by central differences `D(h) = (F(x + h) − F(x − h)) / 2h` over h, 2h and 4h, extrapolated to
/// h = 0 (Romberg): of sixth order in h.
///
/// Each variable's velocity chooses its own h: from 2⁻⁷ of the direction, shortened by 8 as long as D(h) and D(2h) part by
/// more than 1e-4 of the slope, down to 2⁻³⁷. So a velocity that is smooth on the scale of the direction costs six
/// evaluations, and near a kink, a steep threshold or the edge of the domain the points are drawn together until they lie
/// on one side.
///
/// Source: C. J. F. Ridders, Adv. Eng. Softw. 4, 75 (1982), doi:10.1016/S0141-1195(82)80057-0.
final class Differences {
    private static final double WIDEST = 0x1p-7;
    private static final double NARROWEST = 0x1p-37;
    private static final double SHORTER = 0x1p-3;
    /// How far the two differences may part, in units of the slope; the error is about the cube of it.
    private static final double SMOOTH = 1e-4;
    private static final double ROUNDING = 0x1p-52;
    /// How many roundings of the velocity may part them.
    private static final double ROUNDINGS = 16;

    private final Model model;
    private final double time;
    private final double[] state;
    private final double rounding;

    Differences(Model model, double time, double[] state) {
        this.model = model;
        this.time = time;
        this.state = state;
        this.rounding = Math.max(ROUNDING, model.finestTolerance());
    }

    /// The Jacobian, with steps in units of each variable's size but at least 1.
    Dense jacobian() {
        int n = state.length;
        double[] values = new double[Dense.length(n, n)];
        for (int j = 0; j < n; j++) {
            double unit = unit(state[j]);
            double[] direction = new double[n];
            direction[j] = unit;
            double[] column = along(direction);
            for (int i = 0; i < n; i++) {
                values[j * n + i] = column[i] / unit;
            }
        }
        return Dense.ofColumns(n, n, values);
    }

    /// The size of a variable but at least 1, as a power of two: steps in it are exact.
    static double unit(double x) {
        return Math.scalb(1.0, Math.max(0, Math.getExponent(Double.isFinite(x) ? x : 1)));
    }

    /// J d for a direction d; NaN where the velocity is no number on either side.
    double[] along(double[] direction) {
        var slopes = new Slopes();
        for (double step = WIDEST; step >= NARROWEST && !slopes.areSettled(); step *= SHORTER) {
            slopes.see(step, difference(direction, step), difference(direction, 2 * step), difference(direction, 4 * step));
        }
        return slopes.best;
    }

    /// D(h), and behind it the larger of the two velocities that it is made of.
    private double[] difference(double[] direction, double step) {
        double[] ahead = at(direction, step);
        double[] behind = at(direction, -step);
        double[] result = new double[2 * ahead.length];
        for (int i = 0; i < ahead.length; i++) {
            result[i] = (ahead[i] - behind[i]) / (2 * step);
            result[ahead.length + i] = Math.max(Math.abs(ahead[i]), Math.abs(behind[i]));
        }
        return result;
    }

    private double[] at(double[] direction, double step) {
        double[] moved = state.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        double[] velocity = new double[moved.length];
        model.velocity(time, moved, velocity);
        return velocity;
    }

    /// The best slope of every variable's velocity so far.
    private final class Slopes {
        private final double[] best = filled(Double.NaN);
        private final double[] errors = filled(Double.POSITIVE_INFINITY);
        private final boolean[] settled = new boolean[state.length];

        private double[] filled(double value) {
            double[] values = new double[state.length];
            Arrays.fill(values, value);
            return values;
        }

        boolean areSettled() {
            for (boolean one : settled) {
                if (!one) {
                    return false;
                }
            }
            return true;
        }

        void see(double step, double[] near, double[] far, double[] farthest) {
            for (int i = 0; i < best.length; i++) {
                if (!settled[i]) {
                    double extrapolated = (64 * near[i] - 20 * far[i] + farthest[i]) / 45;
                    judge(i, extrapolated, near[i], far[i], rounding * near[best.length + i] / step);
                }
            }
        }

        private void judge(int i, double extrapolated, double near, double far, double noise) {
            double parting = Math.abs(near - far);
            double size = Math.max(Math.abs(near), Math.abs(far));
            double share = size == 0 ? 0 : parting / size;
            double error = share * share * parting + noise;
            if (error < errors[i]) {
                errors[i] = error;
                best[i] = extrapolated;
            }
            settled[i] = parting <= SMOOTH * size + ROUNDINGS * noise;
        }
    }
}
