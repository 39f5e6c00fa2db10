package resolvent.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model written out: its variables, parameters, intermediate quantities and velocities as formulas, from which files of
/// other programs are made.
///
/// Formulas use numbers, the names declared here, `+ − * /`, brackets, and the functions `exp`, `ln`, `tanh`, `max` (of
/// two) and `abs`; a formula, and what stands in a bracket, may begin with a minus. Velocities use every name, helpers those
/// of parameters, variables and the helpers before them. Names are letters and digits, beginning with a letter, at most 9
/// characters, differ by more than case, and are not those of the functions.
///
/// What breaks these rules throws an [IllegalArgumentException] that names it; whether brackets match is not looked at.
///
/// @param title what the model is, in one line
/// @param parameters named numbers
/// @param helpers quantities that velocities use, each of those before it
/// @param variables the variables with their velocities
public record Equations(String title, List<Parameter> parameters, List<Helper> helpers, List<Variable> variables) {
    /// The functions that formulas use.
    private static final Set<String> FUNCTIONS = Set.of("exp", "ln", "tanh", "max", "abs");
    /// A number, in which an e is no name, or a name.
    private static final Pattern WORD = Pattern.compile("[0-9.]+(?:[eE][+-]?[0-9]+)?|(?<name>[a-zA-Z]\\w*)");

    /// A named number.
    public record Parameter(String name, double value) {
        public Parameter {
            requireName(name);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("parameter %s must be finite, was %s".formatted(name, value));
            }
        }
    }

    /// A quantity with a name.
    public record Helper(String name, String formula) {
        public Helper {
            requireName(name);
        }
    }

    /// A variable with the formula of its velocity.
    public record Variable(String name, String velocity) {
        public Variable {
            requireName(name);
        }
    }

    public Equations {
        parameters = List.copyOf(parameters);
        helpers = List.copyOf(helpers);
        variables = List.copyOf(variables);
        requireDifferentNames(parameters, helpers, variables);
        requireKnownNames(parameters, helpers, variables);
    }

    private static void requireDifferentNames(List<Parameter> parameters, List<Helper> helpers, List<Variable> variables) {
        List<String> names = new ArrayList<>();
        parameters.forEach(parameter -> names.add(parameter.name()));
        helpers.forEach(helper -> names.add(helper.name()));
        variables.forEach(variable -> names.add(variable.name()));
        Map<String, String> taken = new HashMap<>();
        for (String name : names) {
            String other = taken.put(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw new IllegalArgumentException("names must differ by more than case, had \"%s\" and \"%s\"".formatted(
                        other, name));
            }
        }
    }

    private static void requireKnownNames(List<Parameter> parameters, List<Helper> helpers, List<Variable> variables) {
        Set<String> known = new HashSet<>(FUNCTIONS);
        parameters.forEach(parameter -> known.add(parameter.name()));
        variables.forEach(variable -> known.add(variable.name()));
        for (Helper helper : helpers) {
            requireKnownNames(helper.name(), helper.formula(), known);
            known.add(helper.name());
        }
        variables.forEach(variable -> requireKnownNames(variable.name(), variable.velocity(), known));
    }

    private static void requireKnownNames(String of, String formula, Set<String> known) {
        Matcher words = WORD.matcher(formula);
        while (words.find()) {
            String name = words.group("name");
            if (name != null && !known.contains(name)) {
                throw new IllegalArgumentException("the formula of %s must use declared names, had \"%s\"".formatted(of, name));
            }
        }
    }

    private static void requireName(String name) {
        if (FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a name must not be that of a function, was \"%s\"".formatted(name));
        }
        if (!name.matches("[a-zA-Z][a-zA-Z0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "a name must be at most 9 letters and digits and begin with a letter, was \"%s\"".formatted(name));
        }
    }

    /// Equations to which nothing belongs yet.
    static Builder of(String title) {
        return new Builder(title);
    }

    /// Collects equations.
    static final class Builder {
        private final String title;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Helper> helpers = new ArrayList<>();
        private final List<Variable> variables = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        Builder parameter(String name, double value) {
            parameters.add(new Parameter(name, value));
            return this;
        }

        Builder helper(String name, String formula) {
            helpers.add(new Helper(name, formula));
            return this;
        }

        Builder variable(String name, String velocity) {
            variables.add(new Variable(name, velocity));
            return this;
        }

        Equations build() {
            return new Equations(title, parameters, helpers, variables);
        }
    }
}
