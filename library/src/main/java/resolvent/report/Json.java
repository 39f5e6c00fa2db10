package resolvent.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import resolvent.format.OutputFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes trees of maps, lists, texts and numbers as JSON. Numbers keep every digit; what JSON has no number for (NaN
/// and the infinities) and empty optionals become `null`. Keys keep the order of the map.
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// The tree as indented text, ending with a line feed.
    public static String text(Object tree) {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            write(generator, tree);
        }
        return text + "\n";
    }

    /// Writes the tree to a file in UTF-8, whole or not at all.
    ///
    /// @throws java.io.UncheckedIOException naming the path and the reason
    public static void write(Path file, Object tree) {
        byte[] content = text(tree).getBytes(StandardCharsets.UTF_8);
        OutputFile.write(file, out -> out.write(content));
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Optional<?> optional -> write(generator, optional.orElse(null));
            case Map<?, ?> map -> writeMap(generator, map);
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            case Boolean yes -> generator.writeBoolean(yes);
            case Double number when Double.isFinite(number) -> generator.writeNumber(number);
            case Double _ -> generator.writeNull();
            case Float number -> write(generator, number.doubleValue());
            case BigInteger whole -> generator.writeNumber(whole);
            case BigDecimal number -> generator.writeNumber(number);
            case Number whole -> generator.writeNumber(whole.longValue());
            default -> generator.writeString(value.toString());
        }
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) {
        generator.writeStartObject();
        map.forEach((key, value) -> {
            generator.writeName(String.valueOf(key));
            write(generator, value);
        });
        generator.writeEndObject();
    }

    /// Two spaces, one line per member, the same line feed on every system.
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
