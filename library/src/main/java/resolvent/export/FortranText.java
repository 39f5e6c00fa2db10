package resolvent.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Formulas as statements of Fortran 90 in free form.
final class FortranText {
    /// Lines of free form have at most 132 characters.
    private static final int LONGEST_LINE = 100;
    /// Fortran 2003 allows a statement this many lines after its first.
    private static final int MOST_CONTINUED = 255;
    /// What the functions of AUTO-07p and the formulas call by these names, in lower case: Fortran takes no notice of case.
    private static final Set<String> RESERVED = Set.of("func", "stpnt", "ndim", "u", "icp", "par", "ijac", "f", "dfdu", "dfdp",
            "t", "exp", "log", "tanh", "max", "abs");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)|(?<name>[a-zA-Z]\\w*)|[^\\s]");

    private FortranText() {}

    /// A name that Fortran and AUTO-07p have no other use for: no name of ours has an underscore.
    static String name(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name + "_" : name;
    }

    /// All digits, in double precision.
    static String number(double value) {
        return inDouble(Double.toString(value));
    }

    private static String inDouble(String number) {
        return number.contains("E") || number.contains("e") ? number.replaceAll("[eE]", "d") : number + "d0";
    }

    /// `left = formula`, in as many lines as it takes.
    ///
    /// @throws IllegalArgumentException if it takes more lines than Fortran allows
    static List<String> assignment(String left, String formula) {
        List<String> tokens = new ArrayList<>(List.of(left, " = "));
        Matcher matcher = TOKEN.matcher(formula);
        while (matcher.find()) {
            tokens.add(translated(matcher));
        }
        return statement(left, tokens);
    }

    private static String translated(Matcher token) {
        if (token.group("number") != null) {
            return inDouble(token.group());
        }
        if (token.group("name") == null) {
            return token.group();
        }
        return switch (token.group()) {
            case "ln" -> "LOG";
            case "exp", "tanh", "max", "abs" -> token.group().toUpperCase(Locale.ROOT);
            default -> name(token.group());
        };
    }

    private static List<String> statement(String what, List<String> tokens) {
        List<String> lines = lines(tokens, "  ", "      ", "&");
        if (lines.size() > MOST_CONTINUED + 1) {
            throw new IllegalArgumentException("a statement must fit into %d lines of Fortran, %s takes %d".formatted(
                    MOST_CONTINUED + 1, what, lines.size()));
        }
        return lines;
    }

    /// Tokens on lines of at most 100 characters, but for one that is longer itself.
    static List<String> lines(List<String> tokens, String first, String others, String more) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (String token : tokens) {
            if (line.length() + token.length() > LONGEST_LINE && line.length() > others.length()) {
                lines.add(line.append(more).toString());
                line = new StringBuilder(others);
            }
            line.append(token);
        }
        lines.add(line.toString());
        return lines;
    }
}
