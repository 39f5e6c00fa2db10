package resolvent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs programs of the system.
final class Shell {
    /// What a program said, on both of its streams, and its exit code.
    record Answer(int code, String text) {}

    private Shell() {}

    static Answer run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static boolean isMissing(String program) {
        return run(Path.of("."), Map.of(), List.of("sh", "-c", "command -v " + program)).code() != 0;
    }
}
