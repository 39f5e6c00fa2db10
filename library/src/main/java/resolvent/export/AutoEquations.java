package resolvent.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import resolvent.model.Equations;

/// The subroutines of AUTO-07p: the velocity, and where a run starts.
final class AutoEquations {
    /// AUTO-07p keeps period, angle and time in PAR(11) to PAR(14).
    private static final int FIRST_KEPT = 11;
    private static final int LAST_KEPT = 14;

    /// Names declared on one line.
    private static final int NAMES = 8;

    private final Equations equations;
    private final List<Double> start;
    private final List<String> lines = new ArrayList<>();

    private AutoEquations(Equations equations, List<Double> start) {
        this.equations = equations;
        this.start = start;
    }

    /// The number of a parameter among AUTO's, counted from 1.
    static int number(int parameter) {
        return parameter + 1 < FIRST_KEPT ? parameter + 1 : parameter + 1 + LAST_KEPT - FIRST_KEPT + 1;
    }

    static String text(Equations equations, List<Double> start) {
        return new AutoEquations(equations, start).written();
    }

    private String written() {
        lines.add("! " + equations.title());
        velocity();
        startingPoint();
        // only boundary conditions, integrals, optima and measures of one's own need these, but they must be there
        List.of("BCND", "ICND", "FOPT", "PVLS").forEach(name ->
                lines.addAll(List.of("", "SUBROUTINE " + name, "END SUBROUTINE " + name)));
        return String.join("\n", lines) + "\n";
    }

    private void velocity() {
        lines.addAll(List.of("", "SUBROUTINE FUNC(NDIM, U, ICP, PAR, IJAC, F, DFDU, DFDP)", "  IMPLICIT NONE",
                "  INTEGER, INTENT(IN) :: NDIM, ICP(*), IJAC",
                "  DOUBLE PRECISION, INTENT(IN) :: U(NDIM), PAR(*)",
                "  DOUBLE PRECISION, INTENT(OUT) :: F(NDIM)",
                "  DOUBLE PRECISION, INTENT(INOUT) :: DFDU(NDIM, NDIM), DFDP(NDIM, *)"));
        declare(equations.parameters().stream().map(Equations.Parameter::name).toList());
        declare(equations.helpers().stream().map(Equations.Helper::name).toList());
        declare(equations.variables().stream().map(Equations.Variable::name).toList());
        for (int k = 0; k < equations.parameters().size(); k++) {
            lines.add("  %s = PAR(%s)".formatted(FortranText.name(equations.parameters().get(k).name()), number(k)));
        }
        for (int i = 0; i < start.size(); i++) {
            lines.add("  %s = U(%s)".formatted(FortranText.name(equations.variables().get(i).name()), i + 1));
        }
        equations.helpers().forEach(helper ->
                lines.addAll(FortranText.assignment(FortranText.name(helper.name()), helper.formula())));
        for (int i = 0; i < start.size(); i++) {
            lines.addAll(FortranText.assignment("F(%s)".formatted(i + 1), equations.variables().get(i).velocity()));
        }
        lines.add("END SUBROUTINE FUNC");
    }

    private void declare(List<String> names) {
        for (int from = 0; from < names.size(); from += NAMES) {
            lines.add("  DOUBLE PRECISION :: " + names.subList(from, Math.min(from + NAMES, names.size())).stream()
                    .map(FortranText::name).collect(Collectors.joining(", ")));
        }
    }

    private void startingPoint() {
        lines.addAll(List.of("", "SUBROUTINE STPNT(NDIM, U, PAR, T)", "  IMPLICIT NONE",
                "  INTEGER, INTENT(IN) :: NDIM",
                "  DOUBLE PRECISION, INTENT(INOUT) :: U(NDIM), PAR(*)",
                "  DOUBLE PRECISION, INTENT(IN) :: T"));
        for (int k = 0; k < equations.parameters().size(); k++) {
            Equations.Parameter parameter = equations.parameters().get(k);
            lines.add("  PAR(%s) = %s ! %s".formatted(number(k), FortranText.number(parameter.value()), parameter.name()));
        }
        for (int i = 0; i < start.size(); i++) {
            lines.add("  U(%s) = %s ! %s".formatted(i + 1, FortranText.number(start.get(i)),
                    equations.variables().get(i).name()));
        }
        lines.add("END SUBROUTINE STPNT");
    }
}
