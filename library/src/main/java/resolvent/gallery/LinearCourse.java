package resolvent.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import resolvent.connectivity.Ensemble;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Vectors;
import resolvent.numeric.Streams;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Role;

/// The course of a linear network at evenly spaced times, as the curves and columns that show it.
final class LinearCourse {
    private static final int SAMPLES = 401;
    private static final int MARKS = 14;

    private final LinearSolution solution;
    private final Numbers times;
    private final List<double[]> states;

    private LinearCourse(LinearSolution solution, Numbers times) {
        this.solution = solution;
        this.times = times;
        this.states = Arrays.stream(times.toArray()).mapToObj(solution::state).toList();
    }

    /// From time 0 to `end`.
    static LinearCourse of(LinearSolution solution, double end) {
        return of(solution, end, SAMPLES);
    }

    static LinearCourse of(LinearSolution solution, double end, int samples) {
        return new LinearCourse(solution, Numbers.grid(0, end, samples));
    }

    /// A designed network, which takes nothing from the stream.
    static LinearSolution.Network network(Ensemble designed, double tau) {
        return new LinearSolution.Network(designed.draw(Streams.generator(0, 0)).matrix(), tau);
    }

    /// Independent uniform numbers of mean 0.
    static double[] noise(UniformRandomProvider random, int size, double deviation) {
        double[] noise = new double[size];
        Arrays.setAll(noise, _ -> Math.sqrt(3) * deviation * (2 * random.nextDouble() - 1));
        return noise;
    }

    /// The amplitude along a pattern: the state's product with the pattern at unit length.
    static ToDoubleFunction<double[]> along(double... pattern) {
        double norm = Vectors.norm(pattern);
        return state -> product(pattern, state) / norm;
    }

    /// The rate of a neuron.
    static ToDoubleFunction<double[]> neuron(int i) {
        return state -> state[i];
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// What is left of a state without its part along a pattern.
    static double beside(double[] pattern, double[] state) {
        double share = product(pattern, state) / product(pattern, pattern);
        double[] rest = state.clone();
        Arrays.setAll(rest, i -> state[i] - share * pattern[i]);
        return Vectors.norm(rest);
    }

    /// A quantity at one time, which need not be a sample.
    double at(double time, ToDoubleFunction<double[]> quantity) {
        return quantity.applyAsDouble(state(time));
    }

    double[] state(double time) {
        return solution.state(time);
    }

    /// A quantity at all samples.
    Numbers of(ToDoubleFunction<double[]> quantity) {
        return Numbers.of(states.size(), k -> quantity.applyAsDouble(states.get(k)));
    }

    /// The largest absolute value of a quantity.
    double largest(ToDoubleFunction<double[]> quantity) {
        return states.stream().mapToDouble(quantity).map(Math::abs).max().orElse(0);
    }

    /// One of several curves, labelled at the curve.
    Layer series(String label, ToDoubleFunction<double[]> quantity) {
        return new Layer.Series(times, of(quantity), Numbers.of(times.size(), _ -> 0), label);
    }

    /// The path of two quantities, one of several.
    Layer path(String label, ToDoubleFunction<double[]> x, ToDoubleFunction<double[]> y) {
        return new Layer.Series(of(x), of(y), Numbers.of(times.size(), _ -> 0), label);
    }

    /// The only curve of its panel.
    Layer line(String legend, ToDoubleFunction<double[]> quantity) {
        return new Layer.Line(times, of(quantity), Role.MEASURED, legend);
    }

    /// What a formula says of a curve, at a few times; nothing where it says NaN.
    Layer formula(String legend, DoubleUnaryOperator ofTime) {
        double end = times.get(times.size() - 1);
        double[] marked = DoubleStream.iterate(0.5, k -> k < MARKS, k -> k + 1).map(k -> k * end / MARKS)
                .filter(time -> !Double.isNaN(ofTime.applyAsDouble(time))).toArray();
        return Layer.Points.of(Numbers.of(marked), Numbers.of(marked.length, k -> ofTime.applyAsDouble(marked[k])),
                Role.THEORY, legend);
    }

    /// The input to one neuron as steps.
    Layer input(InputCourse course, int neuron, String legend) {
        double end = times.get(times.size() - 1);
        List<Double> changes = course.changes().stream().filter(change -> change < end).toList();
        int corners = 2 * changes.size() + 2;
        Numbers x = Numbers.of(corners, k -> k == 0 ? 0 : k == corners - 1 ? end : changes.get((k - 1) / 2));
        // corner 2k is where stretch k begins, corner 2k + 1 where it ends
        Numbers y = Numbers.of(corners, k -> course.at(k < 2 ? 0 : changes.get(k / 2 - 1))[neuron]);
        return new Layer.Line(x, y, Role.MEASURED, legend);
    }

    /// The largest distance of a sample from the state that a formula gives.
    double farthestFrom(DoubleFunction<double[]> expected) {
        double farthest = 0;
        for (int k = 0; k < states.size(); k++) {
            double[] difference = expected.apply(times.get(k)).clone();
            double[] state = states.get(k);
            Arrays.setAll(difference, i -> difference[i] - state[i]);
            farthest = Math.max(farthest, Vectors.norm(difference));
        }
        return farthest;
    }

    static Axis axis(String unit) {
        return Axis.linear("time t", unit);
    }

    Column time(String unit) {
        return new Column.Quantity("time", unit, "time t", times);
    }

    Column column(String name, String unit, String doc, ToDoubleFunction<double[]> quantity) {
        return new Column.Quantity(name, unit, doc, of(quantity));
    }
}
