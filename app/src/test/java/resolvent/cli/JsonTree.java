package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON document read back as maps, lists and values.
record JsonTree(Map<String, @Nullable Object> members) {
    private static final JsonFactory FACTORY = new JsonFactory();

    static JsonTree read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads a text that holds one object and nothing else.
    static JsonTree parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            var tree = new JsonTree(object(parser));
            assertThat(parser.nextToken()).as("what follows the object").isNull();
            return tree;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            assertThat(members).doesNotContainKey(name);
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /// The value at a path such as `transient_peak.value` or `modes.0.eigenvalue.re`.
    @Nullable Object at(String path) {
        Object here = members;
        for (String step : path.split("\\.", -1)) {
            here = switch (here) {
                case Map<?, ?> map -> {
                    assertThat(map.containsKey(step)).as("%s in %s", step, map.keySet()).isTrue();
                    yield map.get(step);
                }
                case List<?> list -> list.get(Integer.parseInt(step));
                case null, default -> throw new AssertionError(path + ": nothing below " + here);
            };
        }
        return here;
    }

    double number(String path) {
        return ((Number) Objects.requireNonNull(at(path), path)).doubleValue();
    }

    String text(String path) {
        return (String) Objects.requireNonNull(at(path), path);
    }

    List<Object> list(String path) {
        return List.copyOf((List<?>) Objects.requireNonNull(at(path), path));
    }

    JsonTree tree(String path) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(at(path), path)).forEach((key, value) -> members.put((String) key, value));
        return new JsonTree(members);
    }
}
