package resolvent.describe;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form of a record whose components carry [Param]: the one description from which every door makes its
/// options, sliders, file keys and help.
///
/// A component that is an interface (an ensemble inside a decorator, say) is chosen by name among [Choices];
/// the chosen record's own parameters have dotted keys, such as `of.size`.
///
/// ```java
/// Girko girko = Form.of(Girko.class).read(Map.of("size", "500"), Choices.NONE);
/// ```
///
/// @param <R> the record
public final class Form<R> {
    private static final ClassValue<Form<?>> CACHE = new ClassValue<>() {
        @Override
        protected Form<?> computeValue(Class<?> type) {
            return new Form<>(type);
        }
    };

    private final Class<R> type;
    private final List<FormField> fields;

    private Form(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " must be a record");
        }
        this.type = type;
        this.fields = Arrays.stream(components).map(FormField::new).toList();
    }

    /// The form of a record type.
    @SuppressWarnings("unchecked") // the cache maps each class to its own form
    public static <R> Form<R> of(Class<R> type) {
        return (Form<R>) CACHE.get(type);
    }

    /// Checks constructor arguments, in component order, against the ranges that [Param] declares.
    /// A record calls it first thing in its constructor.
    ///
    /// @throws IllegalArgumentException as `size must be at least 3, was 2`
    public static void check(Class<? extends Record> type, Object... values) {
        List<FormField> fields = of(type).fields;
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).check(values[i]);
        }
    }

    /// The parameters in the order of the record's components.
    public List<FormField> fields() {
        return fields;
    }

    /// The record that this form describes.
    public Class<R> type() {
        return type;
    }

    /// Makes the record from text; keys that are absent take their defaults.
    ///
    /// @throws IllegalArgumentException if a key is unknown (naming the known ones), a text cannot be read or a
    ///     value is out of range
    public R read(Map<String, String> values, Choices choices) {
        refuseUnknown(values.keySet());
        Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            FormField field = fields.get(i);
            String text = values.getOrDefault(field.key(), field.defaultText());
            arguments[i] = field.isChoice() ? readChoice(field, text, values, choices) : field.read(text);
        }
        return construct(arguments);
    }

    /// The record with every parameter at its default.
    public R defaults(Choices choices) {
        return read(Map.of(), choices);
    }

    /// The text form of a record: what [#read] turns back into an equal one.
    public Map<String, String> write(Object object) {
        R record = type.cast(object);
        Map<String, String> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = component(field, record);
            if (field.isChoice()) {
                values.put(field.key(), Names.of(value.getClass()));
                of(value.getClass()).write(value)
                        .forEach((key, text) -> values.put(field.key() + "." + key, text));
            } else {
                values.put(field.key(), field.write(value));
            }
        }
        return values;
    }

    /// The text form without the parameters that are at their default: what a user must type to get an equal record.
    /// The name of a choice stays where one of its own parameters does.
    public Map<String, String> writeChanged(Object object) {
        R record = type.cast(object);
        Map<String, String> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = component(field, record);
            if (field.isChoice()) {
                putChanged(field, value, values);
            } else if (!field.isDefault(value)) {
                values.put(field.key(), field.write(value));
            }
        }
        return values;
    }

    private static void putChanged(FormField field, Object chosen, Map<String, String> values) {
        String name = Names.of(chosen.getClass());
        Map<String, String> inner = of(chosen.getClass()).writeChanged(chosen);
        if (!inner.isEmpty() || !name.equals(field.defaultText())) {
            values.put(field.key(), name);
        }
        inner.forEach((key, text) -> values.put(field.key() + "." + key, text));
    }

    private void refuseUnknown(Set<String> keys) {
        for (String key : keys) {
            boolean known = fields.stream().anyMatch(field -> field.key().equals(key)
                    || (field.isChoice() && key.startsWith(field.key() + ".")));
            if (!known) {
                throw new IllegalArgumentException("%s has no parameter \"%s\"; it has %s".formatted(
                        Names.of(type), key, String.join(", ", fields.stream().map(FormField::key).toList())));
            }
        }
    }

    private static Object readChoice(FormField field, String text, Map<String, String> values, Choices choices) {
        Class<? extends Record> chosen = choices.find(field.type(), field.key(), text);
        Map<String, String> inner = new LinkedHashMap<>();
        String prefix = field.key() + ".";
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                inner.put(key.substring(prefix.length()), value);
            }
        });
        return of(chosen).read(inner, choices);
    }

    private R construct(Object[] arguments) {
        List<Class<?>> types = new ArrayList<>();
        fields.forEach(field -> types.add(field.type()));
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException inConstructor) {
            if (inConstructor.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(inConstructor);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object component(FormField field, Object record) {
        try {
            var accessor = field.component().getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
