package resolvent.describe;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One parameter of a record, as a door shows it: name, default, meaning, range and how its text is read.
public final class Field {
    private final RecordComponent component;
    private final Param param;

    Field(RecordComponent component) {
        this.component = component;
        Param declared = component.getAnnotation(Param.class);
        if (declared == null) {
            throw new IllegalArgumentException("%s.%s carries no @Param".formatted(
                    component.getDeclaringRecord().getSimpleName(), component.getName()));
        }
        this.param = declared;
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

    /// The values of an enum parameter as a user types them; empty for other types.
    public List<String> options() {
        if (type() == boolean.class) {
            return List.of("true", "false");
        }
        List<String> names = new ArrayList<>();
        Object[] constants = type().getEnumConstants();
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
        return switch (component.getGenericType()) {
            case ParameterizedType list when type() == List.class ->
                    readList(trimmed, (Class<?>) list.getActualTypeArguments()[0]);
            default -> readScalar(trimmed, type());
        };
    }

    private List<Object> readList(String text, Class<?> element) {
        List<Object> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(readScalar(part.strip(), element));
        }
        return List.copyOf(values);
    }

    private Object readScalar(String text, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text.replace("_", ""));
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text.replace("_", ""));
            }
            if (type == double.class || type == Double.class) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException notANumber) {
            String kind = type == double.class || type == Double.class ? "a number" : "a whole number";
            throw new IllegalArgumentException("%s must be %s, was \"%s\"".formatted(key(), kind, text), notANumber);
        }
        if (type == boolean.class) {
            return readBoolean(text);
        }
        if (type.isEnum()) {
            return readEnum(text);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalArgumentException("%s has a type that no door can read: %s".formatted(key(), type));
    }

    private Boolean readBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(
                    "%s must be true or false, was \"%s\"".formatted(key(), text));
        };
    }

    private Object readEnum(String text) {
        for (Object constant : type().getEnumConstants()) {
            if (enumText((Enum<?>) constant).equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "%s must be one of %s, was \"%s\"".formatted(key(), String.join(", ", options()), text));
    }

    /// The text that [#read] turns back into the same value.
    String write(Object value) {
        return switch (value) {
            case List<?> list -> String.join(",", list.stream().map(this::write).toList());
            case Enum<?> constant -> enumText(constant);
            default -> value.toString();
        };
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
