package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.model.Equations.Helper;
import resolvent.model.Equations.Parameter;
import resolvent.model.Equations.Variable;

class EquationsTest {
    private static Equations of(List<Parameter> parameters, List<Helper> helpers, List<Variable> variables) {
        return new Equations("a model", parameters, helpers, variables);
    }

    @Test
    void namesDifferByMoreThanCase() {
        assertThatThrownBy(() -> of(List.of(new Parameter("rho", 1)), List.of(), List.of(new Variable("Rho", "1")))).hasMessage(
                "names must differ by more than case, had \"rho\" and \"Rho\"");
        assertThatThrownBy(() -> of(List.of(new Parameter("a", 1), new Parameter("a", 2)), List.of(), List.of())).hasMessage(
                "names must differ by more than case, had \"a\" and \"a\"");
        assertThatThrownBy(() -> of(List.of(), List.of(new Helper("x", "1")), List.of(new Variable("x", "x")))).hasMessage(
                "names must differ by more than case, had \"x\" and \"x\"");
    }

    @Test
    void namesAreShortWordsThatAreNoFunctions() {
        for (String wrong : List.of("", "1a", "a_b", "abcdefghij", "é")) {
            assertThatThrownBy(() -> new Parameter(wrong, 1)).hasMessage(
                    "a name must be at most 9 letters and digits and begin with a letter, was \"%s\"".formatted(wrong));
        }
        assertThatThrownBy(() -> new Variable("Exp", "1")).hasMessage("a name must not be that of a function, was \"Exp\"");
        assertThatThrownBy(() -> new Parameter("a", Double.NaN)).hasMessage("parameter a must be finite, was NaN");
    }

    @Test
    void formulasUseDeclaredNamesOnly() {
        assertThatThrownBy(() -> of(List.of(), List.of(), List.of(new Variable("x", "2E5*x+abs(k1)")))).hasMessage(
                "the formula of x must use declared names, had \"k1\"");
        assertThatThrownBy(() -> of(List.of(), List.of(new Helper("f", "g*x"), new Helper("g", "1")),
                List.of(new Variable("x", "f")))).hasMessage("the formula of f must use declared names, had \"g\"");
        assertThatThrownBy(() -> of(List.of(new Parameter("a", 1)), List.of(), List.of(new Variable("x", "A*x")))).hasMessage(
                "the formula of x must use declared names, had \"A\"");
        assertThat(of(List.of(new Parameter("e1", 1)), List.of(new Helper("g", "1e1"), new Helper("f", "max(g,x)")),
                List.of(new Variable("x", "f+tanh(e1)-1.5e-3"))).helpers()).hasSize(2);
    }
}
