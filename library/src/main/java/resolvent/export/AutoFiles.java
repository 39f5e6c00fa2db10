package resolvent.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import resolvent.dynamics.RestSearch;
import resolvent.matrix.Vectors;
import resolvent.model.Equations;
import resolvent.model.Written;

/// A model as files for AUTO-07p, which follows its states of rest as a parameter changes, finds folds, branch points and
/// Hopf bifurcations, and follows limit cycles from there.
///
/// ```java
/// AutoFiles files = AutoFiles.of(model, new AutoFiles.Range("rho", 0.5, 30));
/// Files.writeString(Path.of("lorenz.f90"), files.equations());
/// Files.writeString(Path.of("c.lorenz"), files.constants());
/// ```
///
/// In AUTO-07p `run('lorenz')` then follows the state of rest upwards from the model's own value of the parameter
/// (downwards from the upper end of the range) and `run('lorenz', DS='-')` the other way, each with the first 10 branches
/// that cross it. Jacobians are AUTO's differences; its bifurcations agree with those of `Continuation` to 1e-6 of the range.
///
/// E. J. Doedel, B. E. Oldeman and others, AUTO-07P: Continuation and Bifurcation Software for Ordinary Differential
/// Equations, Concordia University, Montreal (2021).
public final class AutoFiles {
    /// A compiler takes a minute or so for formulas this long, and the time grows with the square of their length.
    private static final int MOST_CHARACTERS = 1_000_000;

    /// Rates, in whatever unit, seldom rest farther out; at 0 many a model rests that does nothing.
    private static final List<Double> STARTS = List.of(10.0, 1.0, 100.0, 0.1, 0.0);

    private final Equations equations;
    private final Range range;
    private final List<Double> rest;

    /// The parameter to change, and between which values.
    ///
    /// @param parameter its name in the model's formulas
    /// @param from lower end
    /// @param to upper end, above the lower one
    public record Range(String parameter, double from, double to) {
        public Range {
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException("to must be a finite number above from = %s, was %s".formatted(from, to));
            }
        }

        /// From half of a parameter's value to twice its value, or from −1 to 1 about 0.
        public static Range about(Equations.Parameter parameter) {
            double value = parameter.value();
            return value == 0 ? new Range(parameter.name(), -1, 1)
                    : new Range(parameter.name(), Math.min(value / 2, 2 * value), Math.max(value / 2, 2 * value));
        }

        double span() {
            return to - from;
        }
    }

    private AutoFiles(Equations equations, Range range, List<Double> rest) {
        this.equations = equations;
        this.range = range;
        this.rest = rest;
    }

    /// The files of a model that starts at a state of rest.
    ///
    /// @param near from where Newton's method looks for that state, one entry per variable; if none are given, from 10 in
    ///     every variable, then from 1, 100, 0.1 and 0
    /// @throws IllegalArgumentException if the model has no such parameter, its value is not in the range, no state of rest
    ///     is found, or the formulas are too long
    /// @throws IllegalStateException if this instance of the model has no formulas
    public static AutoFiles of(Written model, Range range, double... near) {
        Equations equations = model.equations();
        double value = parameter(equations, range.parameter).value();
        if (!(range.from <= value && value <= range.to)) {
            throw new IllegalArgumentException("%s must be between %s and %s, was %s".formatted(
                    range.parameter, range.from, range.to, value));
        }
        requireShort(equations);
        return new AutoFiles(equations, range, near.length == 0 ? rest(model) : rest(model, near));
    }

    private static List<Double> rest(Written model, double[] near) {
        Vectors.requireFinite("start", near);
        RestSearch search = RestSearch.from(model, near);
        if (!search.found()) {
            throw new IllegalArgumentException("start must lead to a state of rest, came to %s".formatted(search.inWords()));
        }
        return search.state();
    }

    private static List<Double> rest(Written model) {
        return STARTS.stream().map(start -> RestSearch.from(model, same(start, model.dimension())))
                .filter(RestSearch::found).findFirst().map(RestSearch::state).orElseThrow(() -> new IllegalArgumentException(
                        "the model must have a state of rest, none was found from %s in every variable; give a start near one"
                                .formatted(STARTS)));
    }

    private static double[] same(double value, int size) {
        double[] state = new double[size];
        Arrays.fill(state, value);
        return state;
    }

    private static void requireShort(Equations equations) {
        long length = equations.helpers().stream().mapToLong(helper -> helper.formula().length()).sum()
                + equations.variables().stream().mapToLong(variable -> variable.velocity().length()).sum();
        if (length > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the formulas for AUTO-07p must have at most %d characters, those of this model have %d".formatted(
                            MOST_CHARACTERS, length));
        }
    }

    /// A parameter by its name.
    ///
    /// @throws IllegalArgumentException naming the parameters that there are
    public static Equations.Parameter parameter(Equations equations, String name) {
        if (equations.parameters().isEmpty()) {
            throw new IllegalArgumentException("a model must have a parameter to be followed in, this one has none");
        }
        return equations.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("the parameter must be one of %s, was \"%s\"".formatted(
                        equations.parameters().stream().map(Equations.Parameter::name).collect(Collectors.joining(", ")),
                        name)));
    }

    /// The state of rest that a run starts from.
    public List<Double> rest() {
        return rest;
    }

    /// The subroutines, what stands in `NAME.f90`.
    public String equations() {
        return AutoEquations.text(equations, rest);
    }

    /// The constants, what stands in `c.NAME`.
    public String constants() {
        return AutoConstants.text(equations, range, rest);
    }
}
