package resolvent.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.describe.Choices;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;

/// Turns the form of a record into command-line options, and parsed options into the record.
final class FormOptions {
    private FormOptions() {}

    /// Adds one option for every parameter of the form. A parameter that is a record of its own (an ensemble inside a
    /// decorator) brings the options of the record that `typed` names, with dotted names.
    static void add(CommandSpec spec, Form<?> form, Choices choices, Typed typed) {
        add(spec, "", form, choices, typed);
    }

    /// Adds the options of all parameters but one.
    static void addOthers(CommandSpec spec, Form<?> form, String without) {
        form.fields().stream().filter(field -> !field.key().equals(without))
                .forEach(field -> spec.addOption(option("--" + field.key(), field, Choices.NONE)));
    }

    /// The keys of all parameters but one.
    static Set<String> otherKeys(Form<?> form, String without) {
        return form.fields().stream().map(FormField::key).filter(key -> !key.equals(without))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(CommandSpec spec, String prefix, Form<?> form, Choices choices, Typed typed) {
        for (FormField field : form.fields()) {
            String name = "--" + prefix + field.key();
            spec.addOption(option(name, field, choices));
            if (field.isChoice()) {
                String chosen = typed.value(name).orElse(field.defaultText());
                if (!chosen.isEmpty()) {
                    add(spec, prefix + field.key() + ".",
                            Form.of(choices.find(field.type(), prefix + field.key(), chosen)), choices, typed);
                }
            }
        }
    }

    private static OptionSpec option(String name, FormField field, Choices choices) {
        OptionSpec.Builder option = OptionSpec.builder(name).type(String.class).paramLabel(label(field))
                .description(description(field));
        List<String> candidates = field.isChoice()
                ? choices.of(field.type()).stream().map(Names::of).toList() : field.options();
        if (!candidates.isEmpty()) {
            option.completionCandidates(candidates);
        }
        if (field.type() == boolean.class) {
            // --zero-diagonal alone switches on
            option.arity("0..1").fallbackValue("true");
        }
        return option.build();
    }

    private static String label(FormField field) {
        Class<?> type = field.type();
        if (type == int.class || type == long.class) {
            return "INTEGER";
        }
        if (type == double.class) {
            return "NUMBER";
        }
        if (field.isChoice()) {
            return "NAME";
        }
        return type == List.class ? "LIST" : type == String.class ? "TEXT" : String.join("|", field.options());
    }

    /// Meaning, range and default of a parameter.
    static String description(FormField field) {
        List<String> parts = new ArrayList<>();
        parts.add(meaning(field));
        if (!field.range().isEmpty()) {
            parts.add(field.range());
        }
        if (field.type() == List.class && !field.options().isEmpty()) {
            parts.add("any of " + String.join(", ", field.options()));
        }
        parts.add(field.defaultText().isEmpty() ? "required" : "default " + field.defaultText());
        return String.join("; ", parts);
    }

    private static String meaning(FormField field) {
        String symbol = field.param().symbol();
        String unit = field.param().unit();
        return (symbol.isEmpty() ? "" : symbol + ": ") + field.param().doc() + (unit.isEmpty() ? "" : ", in " + unit);
    }

    /// The options that were given and that are not among `others`, by the keys of the form.
    static Map<String, String> given(ParseResult parsed, Set<String> others) {
        Map<String, String> values = new LinkedHashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            String key = option.longestName().substring(2);
            if (!others.contains(key)) {
                values.put(key, option.getValue());
            }
        }
        return values;
    }
}
