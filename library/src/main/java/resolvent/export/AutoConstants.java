package resolvent.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resolvent.export.AutoFiles.Range;
import resolvent.model.Equations;

/// What AUTO-07p is told about a run: what changes, how far, in which steps, and how exactly.
final class AutoConstants {
    /// The step at most, as a share of the range or of the state's size.
    private static final double LARGEST_STEP = 0.02;
    /// The first step: what lies within it is missed.
    private static final double FIRST_STEP = 1e-5;
    private static final double SMALLEST_STEP = 1e-9;
    /// The number of AUTO's parameter for the period.
    private static final int PERIOD = 11;

    /// AUTO-07p reads lines of 2048 characters, and puts all names on one.
    private static final int LONGEST_NAMES = 2000;

    private AutoConstants() {}

    static String text(Equations equations, Range range, List<Double> start) {
        List<Equations.Parameter> parameters = equations.parameters();
        List<String> lines = new ArrayList<>();
        lines.add("# " + equations.title());
        lines.addAll(names(equations, range.parameter()));
        lines.add("ICP = ['%s']".formatted(range.parameter()));
        lines.add("UZSTOP = {'%s': [%s, %s]}".formatted(range.parameter(), range.from(), range.to()));
        lines.add("RL0 = %s, RL1 = %s".formatted(range.from(), range.to()));
        lines.addAll(steps(range, AutoFiles.parameter(equations, range.parameter()).value(), start));
        lines.add("NDIM = %s, NPAR = %s".formatted(start.size(),
                Math.max(PERIOD, AutoEquations.number(parameters.size() - 1))));
        lines.add("IPS = 1, IRS = 0, ILP = 1, ISP = 2, ISW = 1, JAC = 0, NBC = 0, NINT = 0");
        lines.add("NTST = 50, NCOL = 4, IAD = 3, NMX = 2000, NPR = 2000, MXBF = 10, IPLT = 0, IID = 2");
        lines.add("ITMX = 9, ITNW = 9, NWTN = 3, EPSL = 1e-10, EPSU = 1e-10, EPSS = 1e-8");
        return String.join("\n", lines) + "\n";
    }

    /// All names, or that of the parameter alone where all do not fit.
    private static List<String> names(Equations equations, String swept) {
        List<Equations.Parameter> parameters = equations.parameters();
        List<String> all = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            all.add("%s: '%s'".formatted(AutoEquations.number(k), parameters.get(k).name()));
            if (parameters.get(k).name().equals(swept)) {
                one.add(all.getLast());
            }
        }
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < equations.variables().size(); i++) {
            variables.add("%s: '%s'".formatted(i + 1, equations.variables().get(i).name()));
        }
        all.add(PERIOD + ": 'period'");
        String named = "parnames = {%s}".formatted(String.join(", ", all));
        String states = "unames = {%s}".formatted(String.join(", ", variables));
        return named.length() + states.length() <= LONGEST_NAMES ? List.of(named, states)
                : List.of("parnames = {%s}".formatted(String.join(", ", one)));
    }

    /// Steps are measured in the units of the state, in which the range counts as much as the state or more.
    private static List<String> steps(Range range, double value, List<Double> start) {
        double size = start.stream().mapToDouble(Math::abs).max().orElse(0);
        double unit = Math.max(range.span(), size);
        double weight = unit / range.span();
        return List.of(String.format(Locale.ROOT, "DS = %.3g, DSMIN = %.3g, DSMAX = %.3g, IADS = 1",
                        (value < range.to() ? 1 : -1) * FIRST_STEP * unit, SMALLEST_STEP * unit, LARGEST_STEP * unit),
                "THL = {'%s': %s}, THU = {}".formatted(range.parameter(), weight * weight));
    }
}
