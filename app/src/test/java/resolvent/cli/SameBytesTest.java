package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run writes depends on the command line alone: not on the number of threads, nor on whose machine it is.
class SameBytesTest {
    @TempDir
    private Path folder;

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        assertSame(analysis(), analysis());
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        assertSame(analysis("--threads", 1), analysis("--threads", 2));
    }

    @Test
    void analysesKnowNoLocaleAndNoTimeZone() throws IOException {
        Map<String, String> here = analysis("--pdf");
        assertThat(here).hasSizeGreaterThan(20);
        assertSame(here, elsewhere("de-DE", "America/St_Johns", () -> analysis("--pdf")));
        assertSame(here, elsewhere("tr-TR", "Asia/Kathmandu", () -> analysis("--pdf")));
    }

    @Test
    void experimentsKnowNoLocaleAndNoTimeZone() throws IOException {
        for (List<Object> words : List.<List<Object>>of(
                List.of("run", "girko-disk", "--size", 40, "--draws", 3),
                List.of("run", "mutual-inhibition"),
                List.of("run", "dale-dense", "--size", 1_200, "--draws", 1))) {
            Map<String, String> here = written(words);
            assertSame(here, elsewhere("de-DE", "America/St_Johns", () -> written(words)));
            assertSame(here, elsewhere("tr-TR", "Asia/Kathmandu", () -> written(words)));
        }
    }

    @Test
    void helpAndListAreTheSameEverywhere() throws IOException {
        for (List<Object> words : List.<List<Object>>of(List.of("list"), List.of("analyze", "--help"),
                List.of("explain", "may-interactions"), List.of("run", "dale-dense", "--help"))) {
            String here = Cli.done(words.toArray()).out();
            assertThat(elsewhere("tr-TR", "UTC", () -> Cli.done(words.toArray()).out())).isEqualTo(here);
        }
    }

    /// Names the first line that differs; files may be pictures.
    private static void assertSame(Map<String, String> one, Map<String, String> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((file, content) -> {
            List<String> lines = content.lines().toList();
            List<String> others = other.getOrDefault(file, "").lines().toList();
            for (int k = 0; k < Math.min(lines.size(), others.size()); k++) {
                assertThat(others.get(k).equals(lines.get(k))).as("%s line %d: %.200s | %.200s", file, k + 1, lines.get(k),
                        others.get(k)).isTrue();
            }
            assertThat(others).as(file).hasSameSizeAs(lines);
        });
    }

    private Map<String, String> analysis(Object... more) throws IOException {
        return written(Stream.concat(Stream.of("analyze", Cli.CIRCUIT, "--signs", Cli.SIGNS), Stream.of(more))
                .toList());
    }

    /// All files that a command writes, and the summary, without times and numbers of threads.
    private Map<String, String> written(List<Object> words) throws IOException {
        Cli.Outcome outcome = Cli.done(Stream.concat(words.stream(), Stream.of("--out", folder)).toArray());
        Map<String, String> contents = new TreeMap<>();
        contents.put("terminal", timeless(outcome.out()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(),
                        timeless(Files.readString(file, StandardCharsets.ISO_8859_1)));
                Files.delete(file);
            }
        }
        return contents;
    }

    private static String timeless(String text) {
        return text.replaceAll("--threads \\d", "").replaceAll("\\d+\\.\\d s\n", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d", "");
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T elsewhere(String language, String zone, Work<T> work) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone time = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            return work.run();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(time);
        }
    }
}
