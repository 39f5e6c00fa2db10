package resolvent.describe;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One parameter of a record, as a door shows it: name, default, meaning, range and how its text is read.
public final class FormField {
    private final RecordComponent component;
    private final Param param;

    FormField(RecordComponent component) {
        this.component = component;
        Param declared = component.getAnnotation(Param.class);
        if (declared == null) {
            throw new IllegalArgumentException(advice(component));
        }
        this.param = declared;
    }

    private static String advice(RecordComponent component) {
        String type = component.getType().getSimpleName();
        return "%s.%s carries no @Param. Write: @Param(value = \"…\", doc = \"…\") %s %s, with its default and its meaning"
                .formatted(component.getDeclaringRecord().getSimpleName(), component.getName(), type,
                        component.getName());
    }

    /// The name that users type: `zeroDiagonal` is `zero-diagonal`.
    public String key() {
        return Names.kebab(component.getName());
    }

    /// The default as text; empty when the user must give a value.
    public String defaultText() {
        return param.value();
    }

    /// Default, meaning and range as the record declares them.
    public Param param() {
        return param;
    }

    /// The Java type of the parameter.
    public Class<?> type() {
        return component.getType();
    }

    RecordComponent component() {
        return component;
    }

    /// Whether this parameter is itself one of several described records, chosen by name.
    public boolean isChoice() {
        return component.getType().isInterface() && component.getType() != List.class;
    }

    /// The range in words, such as `at least 3` or `above 0, at most 1`; empty when nothing is excluded.
    public String range() {
        List<String> parts = new ArrayList<>();
        if (param.min() > Double.NEGATIVE_INFINITY) {
            parts.add("at least " + number(param.min()));
        }
        if (param.above() > Double.NEGATIVE_INFINITY) {
            parts.add("above " + number(param.above()));
        }
        if (param.max() < Double.POSITIVE_INFINITY) {
            parts.add("at most " + number(param.max()));
        }
        if (param.below() < Double.POSITIVE_INFINITY) {
            parts.add("below " + number(param.below()));
        }
        return String.join(", ", parts);
    }

    /// The values of an enum parameter, or of one entry of a list of them, as a user types them; empty for other
    /// types.
    public List<String> options() {
        return options(elementType());
    }

    private static List<String> options(Class<?> type) {
        if (type == boolean.class) {
            return List.of("true", "false");
        }
        List<String> names = new ArrayList<>();
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                names.add(enumText((Enum<?>) constant));
            }
        }
        return names;
    }

    /// Reads a value that a user typed.
    ///
    /// @throws IllegalArgumentException naming the parameter, what it takes and what was typed
    Object read(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("%s needs a value: %s".formatted(key(), param.doc()));
        }
        return type() == List.class ? readList(trimmed, elementType()) : readScalar(trimmed, type());
    }

    /// The type of a list's entries; for what is no list, its own.
    private Class<?> elementType() {
        return component.getGenericType() instanceof ParameterizedType list && type() == List.class
                ? (Class<?>) list.getActualTypeArguments()[0]
                : type();
    }

    private List<Object> readList(String text, Class<?> element) {
        List<Object> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(readScalar(part.strip(), element));
        }
        return List.copyOf(values);
    }

    private Object readScalar(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(readWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return readWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return readDouble(text);
        }
        if (type == boolean.class) {
            return readBoolean(text);
        }
        if (type.isEnum()) {
            return readEnum(text, type);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalArgumentException("%s has a type that no door can read: %s".formatted(key(), type));
    }

    /// Underscores may part groups of digits, as in Java: `10_000`.
    private long readWhole(String text, long smallest, long largest) {
        BigInteger value;
        try {
            value = new BigInteger(text.replace("_", ""));
        } catch (NumberFormatException notWhole) {
            throw unreadable("a whole number", text, notWhole);
        }
        if (value.compareTo(BigInteger.valueOf(smallest)) < 0 || value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new IllegalArgumentException("%s must lie between %s and %s, was %s".formatted(
                    key(), Long.toString(smallest), Long.toString(largest), text));
        }
        return value.longValue();
    }

    private double readDouble(String text) {
        try {
            double value = Double.parseDouble(text);
            // Java would take the f and d that its literals may end with
            if ("fFdD".indexOf(text.charAt(text.length() - 1)) < 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw unreadable("a number", text, notANumber);
        }
        throw unreadable("a number", text, null);
    }

    private IllegalArgumentException unreadable(String kind, String text, @Nullable Exception cause) {
        return new IllegalArgumentException("%s must be %s, was \"%s\"".formatted(key(), kind, text), cause);
    }

    private Boolean readBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw unreadable("true or false", text, null);
        };
    }

    private Object readEnum(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (enumText((Enum<?>) constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw unreadable("one of " + String.join(", ", options(type)), text, null);
    }

    /// The text that [#read] turns back into the same value.
    String write(Object value) {
        return switch (value) {
            case List<?> list -> String.join(",", list.stream().map(this::write).toList());
            case Enum<?> constant -> enumText(constant);
            default -> value.toString();
        };
    }

    /// Whether a value is the default.
    boolean isDefault(Object value) {
        return !defaultText().isBlank() && read(defaultText()).equals(value);
    }

    /// Checks a value against the declared range.
    void check(Object value) {
        switch (value) {
            case List<?> list -> list.forEach(this::check);
            case Number number -> checkNumber(number);
            default -> { }
        }
    }

    private void checkNumber(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be a finite number, was %s".formatted(key(), number));
        }
        if (value < param.min()) {
            throw broken("at least", param.min(), number);
        }
        if (value <= param.above()) {
            throw broken("above", param.above(), number);
        }
        if (value > param.max()) {
            throw broken("at most", param.max(), number);
        }
        if (value >= param.below()) {
            throw broken("below", param.below(), number);
        }
    }

    private IllegalArgumentException broken(String rule, double bound, Number value) {
        return new IllegalArgumentException(
                "%s must be %s %s, was %s".formatted(key(), rule, number(bound), value));
    }

    private static String enumText(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
