package resolvent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import resolvent.analysis.AnalysisOptions;
import resolvent.describe.Form;
import resolvent.format.ReadOptions;

/// Everything that decides what an analysis finds: the files with the SHA-256 of their bytes, how they were read, which
/// cells were kept, and what was asked. Two analyses with the same spec find the same.
final class AnalyzeSpec {
    private static final int BLOCK = 1 << 16;

    private final ParseResult parsed;
    private final Map<String, String> spec = new LinkedHashMap<>();

    private AnalyzeSpec(ParseResult parsed) {
        this.parsed = parsed;
    }

    static Map<String, String> of(Path file, ParseResult parsed, AnalysisOptions options) {
        var made = new AnalyzeSpec(parsed);
        made.file("file", file);
        made.reading(ReadingOptions.read(parsed));
        made.selection();
        made.spec.putAll(Form.of(AnalysisOptions.class).write(options));
        return made.spec;
    }

    private void file(String name, Path file) {
        spec.put(name, file.toString());
        spec.put(name + "-sha256", sha256(file));
    }

    private void reading(ReadOptions options) {
        spec.put("where", options.where().stream().map(each -> each.column() + "=" + each.value())
                .collect(Collectors.joining(", ")));
        spec.put("orientation", word(options.orientation()));
        spec.put("symmetrize", symmetrized());
        spec.put("names", word(options.names()));
        spec.put("decimal", word(options.decimal()));
        spec.put("missing", word(options.missing()));
        spec.put("variable", options.variable());
    }

    private String symmetrized() {
        List<String> kinds = parsed.matchedOptionValue("--symmetrize", List.of());
        return String.join(", ", kinds);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void selection() {
        for (String option : List.of("signs", "only")) {
            if (parsed.hasMatchedOption("--" + option)) {
                file(option + "-file", parsed.matchedOptionValue("--" + option, Path.of("")));
            }
        }
        spec.put("collapse", parsed.matchedOptionValue("--collapse", ""));
        spec.put("weight-unit", parsed.matchedOptionValue("--weight-unit", ""));
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, failed.getMessage()), failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
