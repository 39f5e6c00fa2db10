package resolvent.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula of the grammar that `Equations` promises to other programs, read and evaluated by nothing else:
///
/// ```
/// sum     = [-] product { (+ | -) product }
/// product = factor { (* | /) factor }
/// factor  = number | name | function ( sum { , sum } ) | ( sum )
/// ```
final class Formula {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|[a-zA-Z][a-zA-Z0-9]*|[-+*/(),])");
    private static final String END = "end of formula";

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Double> values;
    private int next;

    private Formula(String text, Map<String, Double> values) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException("no part of a formula: " + text.substring(at));
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
        tokens.add(END);
        this.values = values;
    }

    /// The value of a formula.
    ///
    /// @throws IllegalArgumentException if it breaks the grammar or uses a name that has no value
    static double value(String text, Map<String, Double> values) {
        var formula = new Formula(text, values);
        double value = formula.sum();
        formula.expect(END);
        return value;
    }

    private double sum() {
        boolean negative = skip("-");
        double sum = negative ? -product() : product();
        while (true) {
            if (skip("+")) {
                sum += product();
            } else if (skip("-")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = factor();
        while (true) {
            if (skip("*")) {
                product *= factor();
            } else if (skip("/")) {
                product /= factor();
            } else {
                return product;
            }
        }
    }

    private double factor() {
        if (skip("(")) {
            double sum = sum();
            expect(")");
            return sum;
        }
        String token = tokens.get(next++);
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return Double.parseDouble(token);
        }
        if (!Character.isLetter(first) || token.equals(END)) {
            throw new IllegalArgumentException("a number, name or bracket was due, was " + token);
        }
        return skip("(") ? function(token) : named(token);
    }

    private double named(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("undeclared: " + name);
        }
        return value;
    }

    private double function(String name) {
        double first = sum();
        double value = switch (name) {
            case "exp" -> Math.exp(first);
            case "ln" -> Math.log(first);
            case "tanh" -> Math.tanh(first);
            case "abs" -> Math.abs(first);
            case "max" -> {
                expect(",");
                yield Math.max(first, sum());
            }
            default -> throw new IllegalArgumentException("no such function: " + name);
        };
        expect(")");
        return value;
    }

    private boolean skip(String token) {
        boolean there = tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw new IllegalArgumentException("%s was due, was %s".formatted(token, tokens.get(next)));
        }
    }
}
