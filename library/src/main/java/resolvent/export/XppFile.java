package resolvent.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resolvent.matrix.Vectors;
import resolvent.model.Equations;
import resolvent.model.Written;

/// A model as a file for XPPAUT, which integrates it and, by AUTO, follows its states of rest and its limit cycles.
///
/// ```java
/// Files.writeString(path, XppFile.of(model, XppFile.Settings.until(200, 0.1), 60, 5).text());
/// ```
///
/// The file holds the equations, parameters with all their digits, the state to start from, and the options of the
/// integration by Dormand's and Prince's method of order 8.
///
/// B. Ermentrout, Simulating, Analyzing, and Animating Dynamical Systems, SIAM (2002), doi:10.1137/1.9780898718195.
public final class XppFile {
    /// XPPAUT's own names, in lower case: functions, constants, and what stands for time.
    private static final Set<String> RESERVED = Set.of("t", "pi", "e", "sin", "cos", "tan", "atan", "atan2", "sinh", "cosh",
            "tanh", "exp", "delay", "ln", "log", "log10", "mod", "max", "min", "heav", "sign", "ran", "normal", "abs",
            "sqrt", "if", "then", "else", "sum", "of", "int", "flr", "not", "done", "init", "par", "param", "number", "aux",
            "global", "table", "wiener", "markov", "bndry", "set", "shift", "besselj", "bessely", "erf", "erfc", "hom_bcs",
            "lgamma", "poisson", "i", "arg1", "arg2");
    /// XPPAUT keeps this many parameters, and as many variables and helpers together.
    private static final int MOST_PARAMETERS = 400;
    private static final int MOST_QUANTITIES = 400;
    /// A line of XPPAUT has at most 1024 characters.
    private static final int LONGEST_LINE = 1000;

    private final Equations equations;
    private final Settings settings;
    private final List<Double> start;

    /// The integration that the file asks for.
    ///
    /// @param duration time from 0 to the end, above 0
    /// @param interval time between states that are kept, above 0
    /// @param tolerance absolute and relative tolerance, above 0
    public record Settings(double duration, double interval, double tolerance) {
        private static final double USUAL_TOLERANCE = 1e-10;

        public Settings {
            requirePositive("duration", duration);
            requirePositive("interval", interval);
            requirePositive("tolerance", tolerance);
        }

        private static void requirePositive(String name, double value) {
            if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("%s must be above 0 and finite, was %s".formatted(name, value));
            }
        }

        /// With the tolerance 1e-10.
        public static Settings until(double duration, double interval) {
            return new Settings(duration, interval, USUAL_TOLERANCE);
        }

        private long kept() {
            return (long) Math.ceil(duration / interval) + 10;
        }
    }

    private XppFile(Equations equations, Settings settings, List<Double> start) {
        this.equations = equations;
        this.settings = settings;
        this.start = start;
    }

    /// The file of a model that starts in a state.
    ///
    /// @throws IllegalArgumentException if the start has not one finite entry per variable, or the model is too large for
    ///     XPPAUT
    /// @throws IllegalStateException if this instance of the model has no formulas
    public static XppFile of(Written model, Settings settings, double... start) {
        Equations equations = model.equations();
        List<Double> entries = new ArrayList<>();
        Vectors.requireFinite("start", start);
        for (double entry : start) {
            entries.add(entry);
        }
        if (start.length != equations.variables().size()) {
            throw new IllegalArgumentException("start must have %d entries, had %d".formatted(
                    equations.variables().size(), start.length));
        }
        requireAtMost("parameters", MOST_PARAMETERS, equations.parameters().size());
        requireAtMost("variables and helpers", MOST_QUANTITIES,
                equations.variables().size() + equations.helpers().size());
        requireNames(equations);
        return new XppFile(equations, settings, entries);
    }

    private static void requireAtMost(String what, int most, int count) {
        if (count > most) {
            throw new IllegalArgumentException("a file for XPPAUT must have at most %d %s, this model has %d".formatted(
                    most, what, count));
        }
    }

    /// XPPAUT takes no notice of case.
    private static void requireNames(Equations equations) {
        List<String> names = new ArrayList<>();
        equations.parameters().forEach(parameter -> names.add(parameter.name()));
        equations.helpers().forEach(helper -> names.add(helper.name()));
        equations.variables().forEach(variable -> names.add(variable.name()));
        for (String name : names) {
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("names must be new to XPPAUT, \"%s\" is taken".formatted(name));
            }
        }
    }

    /// What stands in the file.
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + equations.title());
        equations.parameters().forEach(parameter ->
                lines.add("par %s=%s".formatted(parameter.name(), number(parameter.value()))));
        equations.helpers().forEach(helper -> lines.add("%s=%s".formatted(helper.name(), helper.formula())));
        equations.variables().forEach(variable -> lines.add("%s'=%s".formatted(variable.name(), variable.velocity())));
        for (int i = 0; i < start.size(); i++) {
            lines.add("init %s=%s".formatted(equations.variables().get(i).name(), number(start.get(i))));
        }
        lines.add("@ total=%s, dt=%s, meth=83dp".formatted(number(settings.duration), number(settings.interval)));
        lines.add("@ tol=%s, atol=%s".formatted(number(settings.tolerance), number(settings.tolerance)));
        lines.add("@ maxstor=" + settings.kept() + ", bound=1e12");
        lines.add("done");
        lines.forEach(XppFile::requireShort);
        return String.join("\n", lines) + "\n";
    }

    private static void requireShort(String line) {
        if (line.length() > LONGEST_LINE) {
            throw new IllegalStateException("a line for XPPAUT must have at most %d characters, had %d: %s…".formatted(
                    LONGEST_LINE, line.length(), line.substring(0, 40)));
        }
    }

    /// All digits, as XPPAUT reads them.
    private static String number(double value) {
        return Double.toString(value).replace('E', 'e');
    }
}
