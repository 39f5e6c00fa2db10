package resolvent.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import resolvent.format.DecimalMark;
import resolvent.format.Missing;
import resolvent.format.NameLayout;
import resolvent.format.Orientation;
import resolvent.format.ReadOptions;
import resolvent.format.Symmetrize;

/// The options that say what a matrix file does not say about itself.
final class ReadingOptions {
    static final Set<String> KEYS = Set.of("where", "rows-send", "decimal", "names", "missing", "variable",
            "symmetrize");

    private ReadingOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(repeatable("--where", "COLUMN=VALUE", "keep only these rows of an edge list, as "
                + "--where Type=chemical; may be repeated"));
        spec.addOption(OptionSpec.builder("--rows-send").type(boolean.class).description(
                "the stored matrix has senders in its rows; default: columns send, rows receive").build());
        spec.addOption(repeatable("--symmetrize", "TYPE", "connections of this type have no direction (as gap "
                + "junctions): each is read both ways, and none is doubled; all for every type"));
        spec.addOption(OptionSpec.builder("--names").type(String.class).paramLabel("row|column|both|none").description(
                "where a matrix in a text file keeps its names; default: found out").build());
        spec.addOption(OptionSpec.builder("--decimal").type(String.class).paramLabel("point|comma").description(
                "decimal mark in text files; default point").build());
        spec.addOption(OptionSpec.builder("--missing").type(String.class).paramLabel("refuse|zero").description(
                "what to do with empty entries and NaN; default refuse").build());
        spec.addOption(OptionSpec.builder("--variable").type(String.class).paramLabel("NAME").description(
                "which array to read from a file that holds several").build());
    }

    private static OptionSpec repeatable(String name, String label, String description) {
        return OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(label)
                .description(description).build();
    }

    static ReadOptions read(ParseResult parsed) {
        List<String> where = parsed.matchedOptionValue("--where", List.of());
        List<String> kinds = parsed.matchedOptionValue("--symmetrize", List.of());
        ReadOptions options = ReadOptions.DEFAULT
                .withWhere(where.toArray(String[]::new))
                .withNames(choice(parsed, "--names", NameLayout.AUTO))
                .withDecimal(choice(parsed, "--decimal", DecimalMark.POINT))
                .withMissing(choice(parsed, "--missing", Missing.REFUSE))
                .withVariable(parsed.matchedOptionValue("--variable", ""))
                .withOrientation(parsed.hasMatchedOption("--rows-send")
                        ? Orientation.ROWS_SEND : Orientation.COLUMNS_SEND);
        return kinds.contains("all") ? options.withSymmetrize(Symmetrize.ALL)
                : options.withSymmetrize(Symmetrize.kinds(kinds.toArray(String[]::new)));
    }

    private static <E extends Enum<E>> E choice(ParseResult parsed, String option, E otherwise) {
        String text = parsed.matchedOptionValue(option, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants()).map(Enum::name)
                .collect(Collectors.joining(", ")).toLowerCase(Locale.ROOT);
        throw new IllegalArgumentException("%s must be one of %s, was \"%s\"".formatted(option.substring(2), known,
                text));
    }
}
