package resolvent.model;

import java.util.ArrayList;
import java.util.List;

/// A model written out: its variables, parameters, intermediate quantities and velocities as formulas, from which files of
/// other programs are made.
///
/// Formulas use numbers, the names declared here, `+ − * /`, brackets, and the functions `exp`, `ln`, `tanh`, `max` and
/// `abs`. Names are letters and digits, beginning with a letter, at most 9 characters, and differ by more than case.
///
/// @param title what the model is, in one line
/// @param parameters named numbers
/// @param helpers quantities that velocities use, each of those before it
/// @param variables the variables with their velocities
public record Equations(String title, List<Parameter> parameters, List<Helper> helpers, List<Variable> variables) {
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
    }

    private static void requireName(String name) {
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
