package resolvent.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.experiment.Experiment;
import resolvent.experiment.Result;
import resolvent.experiment.Runner;
import resolvent.linear.InputCourse;
import resolvent.linear.LinearSolution;
import resolvent.matrix.Dense;
import resolvent.matrix.EigenSystem;
import resolvent.matrix.Exponential;
import resolvent.matrix.LinearSolver;
import resolvent.matrix.SingularValues;
import resolvent.report.Axis;
import resolvent.report.Column;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Table;
import resolvent.report.Value;

/// A matrix with a double eigenvalue and one eigenvector: its exponential has a term t e^{λt}, which no sum of modes can
/// give, and near it the modes are nearly parallel.
///
/// @param lambda λ, the double eigenvalue
/// @param time when the exponential is compared
@About(title = "A defective matrix",
        doc = "The matrix [[λ, 1], [0, λ]] has a single eigenvector. It cannot be written as V Λ V⁻¹; whoever asks a "
                + "computer for eigenvectors gets two that are parallel up to rounding, and an inverse full of digits "
                + "that mean nothing. Its exponential is harmless.",
        formula = "A = [[λ, 1], [0, λ]]: e^{At} = e^{λt} [[1, t], [0, 1]]; [[λ, 1], [ε, λ]]: modes of condition 1/√ε",
        cite = "G. H. Golub, J. H. Wilkinson, SIAM Review 18, 578 (1976), doi:10.1137/1018113")
public record DefectiveMatrix(
        @Param(value = "3", doc = "the double eigenvalue", symbol = "λ", unit = "1/τ", min = -20, max = 20) double lambda,
        @Param(value = "0.5", doc = "when the exponential is compared", symbol = "t", unit = "τ", above = 0, max = 10)
        double time)
        implements Experiment {
    private static final double EXACT = 1e-12;
    private static final int SPLITS = 25;

    public DefectiveMatrix {
        Form.check(DefectiveMatrix.class, lambda, time);
    }

    /// What the eigenvectors of [[λ, 1], [ε, λ]] are worth.
    private record Nearby(double epsilon, double condition, double error) {}

    @Override
    public Result run(Runner runner) {
        List<Nearby> nearby = new ArrayList<>();
        for (int k = 0; k < SPLITS; k++) {
            nearby.add(nearby(Math.pow(10, -14 + 0.5 * k)));
        }
        LinearSolution solution = LinearSolution.of(new LinearSolution.Network(matrix(0).scaledAndShifted(1, 1), 1),
                InputCourse.none(2), 0, 1);
        LinearCourse course = LinearCourse.of(solution, 2 * time);
        Result.Builder result = Result.of(this);
        comparisons(course, nearby).addTo(result);
        return result.figure(Figure.of("defective-matrix", "A defective matrix", caption(), growth(course), worth(nearby)))
                .table(table(nearby))
                .note("states by " + solution.method().inWords())
                .note(printout())
                .build();
    }

    private Dense matrix(double epsilon) {
        return Dense.of(new double[] {lambda, 1}, new double[] {epsilon, lambda});
    }

    private static Dense vectors(EigenSystem system) {
        return Dense.of(new double[] {system.right(0).re(0), system.right(1).re(0)},
                new double[] {system.right(0).re(1), system.right(1).re(1)});
    }

    /// V f(Λ) V⁻¹; empty where V cannot be inverted.
    private static Optional<Dense> assembled(Dense vectors, double first, double second) {
        Dense scaled = vectors.times(Dense.of(new double[] {first, 0}, new double[] {0, second}));
        return LinearSolver.of(vectors.transpose()).map(solver -> solver.solve(scaled.transpose()).transpose());
    }

    private Nearby nearby(double epsilon) {
        EigenSystem system = EigenSystem.of(matrix(epsilon));
        Dense vectors = vectors(system);
        SingularValues values = SingularValues.of(vectors);
        Dense exact = Exponential.of(matrix(epsilon).scaled(time));
        double error = assembled(vectors, Math.exp(time * system.value(0).re()), Math.exp(time * system.value(1).re()))
                .map(found -> found.plus(exact.scaled(-1)).frobeniusNorm() / exact.frobeniusNorm()).orElse(1.0);
        return new Nearby(epsilon, values.value(0) / values.value(1), error);
    }

    /// What a computer prints that is asked for V Λ V⁻¹; not to be relied upon, not even to be wrong.
    private String printout() {
        EigenSystem system = EigenSystem.of(matrix(0));
        return "V Λ V⁻¹ of the eigenvectors as computed here: %s; the matrix is [[%s, 1], [0, %s]]".formatted(
                assembled(vectors(system), system.value(0).re(), system.value(1).re()).map(DefectiveMatrix::inWords)
                        .orElse("not defined, V has two equal columns"), Text.number(lambda), Text.number(lambda));
    }

    private static String inWords(Dense matrix) {
        return "[[%s, %s], [%s, %s]]".formatted(Text.number(matrix.get(0, 0)), Text.number(matrix.get(0, 1)),
                Text.number(matrix.get(1, 0)), Text.number(matrix.get(1, 1)));
    }

    private Comparisons comparisons(LinearCourse course, List<Nearby> nearby) {
        Dense exponential = Exponential.of(matrix(0).scaled(time));
        double growth = Math.exp(lambda * time);
        SingularValues shifted = SingularValues.of(matrix(0).scaledAndShifted(1, -lambda));
        int rank = Math.toIntExact(shifted.values().stream().filter(value -> value > 1e-12).count());
        Nearby near = nearby.get(4);
        return Comparisons.beside(List.of(Value.exact("epsilon", near.epsilon, "", "ε at which modes are compared")))
                .agree("diagonal of e^{At}", Value.exact("diagonal", exponential.get(0, 0), "", "by the matrix exponential"),
                        Value.exact("diagonal_expected", growth, "", "e^{λt}"), EXACT * growth, "rounding, 1e-12")
                .agree("corner of e^{At}", Value.exact("corner", exponential.get(0, 1), "", "by the matrix exponential"),
                        Value.exact("corner_expected", time * growth, "", "t e^{λt}"), EXACT * time * growth,
                        "rounding, 1e-12")
                .agree("state from (0, 1)", Value.exact("state", course.at(time, LinearCourse.neuron(0)), "",
                        "v₁ at time t"),
                        Value.exact("corner_expected", time * growth, "", "t e^{λt}"), EXACT * time * growth,
                        "rounding, 1e-12")
                .agree("rank of A − λ", Value.exact("rank", rank, "", "singular values above 1e-12"),
                        Value.exact("rank_expected", 1, "", "one eigenvector is missing"), 0, "exact")
                .agree("condition of the modes near by", Value.exact("condition", near.condition, "",
                        "of the eigenvectors of [[λ, 1], [ε, λ]]"),
                        Value.exact("condition_expected", 1 / Math.sqrt(near.epsilon), "", "1/√ε"),
                        0.02 / Math.sqrt(near.epsilon), "2 %: ε itself is rounded against λ");
    }

    private Panel growth(LinearCourse course) {
        return Panel.of(LinearCourse.axis("τ"), Axis.linear("rate v₁ from (0, 1)", ""),
                course.line("e^{At}", LinearCourse.neuron(0)),
                course.formula("t e^{λt}", t -> t * Math.exp(lambda * t)))
                .titled("what no sum of modes e^{λt} gives");
    }

    private static Panel worth(List<Nearby> nearby) {
        Numbers x = Numbers.of(nearby.size(), k -> nearby.get(k).epsilon);
        Numbers none = Numbers.of(nearby.size(), _ -> 0);
        return Panel.of(Axis.logarithmic("ε, away from the defective matrix", ""),
                Axis.logarithmic("condition, relative error", ""),
                new Layer.Series(x, Numbers.of(x.size(), k -> nearby.get(k).condition), none, "condition of V"),
                new Layer.Series(x, Numbers.of(x.size(), k -> nearby.get(k).error), none, "error of V e^{Λt} V⁻¹"),
                new Layer.Line(x, Numbers.of(x.size(), k -> 1 / Math.sqrt(x.get(k))), Role.THEORY, "1/√ε"))
                .titled("modes near by");
    }

    private static Table table(List<Nearby> nearby) {
        int rows = nearby.size();
        return Table.of("nearby", "Modes of [[λ, 1], [ε, λ]]",
                new Column.Quantity("epsilon", "", "ε", Numbers.of(rows, k -> nearby.get(k).epsilon)),
                new Column.Quantity("condition", "", "condition of the eigenvectors", Numbers.of(rows, k ->
                        nearby.get(k).condition)),
                new Column.Quantity("error", "", "relative error of V e^{Λt} V⁻¹", Numbers.of(rows, k ->
                        nearby.get(k).error)));
    }

    private String caption() {
        return ("Left: growth of the first neuron, driven by the second, under [[λ, 1], [0, λ]] with λ = %s; diamonds: "
                + "the closed form. Right: in [[λ, 1], [ε, λ]] the two eigenvectors become parallel as ε falls; the "
                + "condition of their matrix V grows as 1/√ε (dashed), and with it the relative error of the "
                + "exponential put together from modes.").formatted(Text.number(lambda));
    }
}
