package resolvent.experiment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.describe.Version;
import resolvent.matrix.NativeVersion;
import resolvent.report.Provenance;

/// Where a result comes from: the command that makes it again, the versions and the machine.
public final class Origin {
    private Origin() {}

    /// The provenance of a record that runs now, with further parameters that are not its own.
    public static Provenance of(Record experiment, Map<String, String> more) {
        Map<String, String> spec = new LinkedHashMap<>();
        spec.put("name", Names.of(experiment.getClass()));
        spec.putAll(Form.of(experiment.getClass()).write(experiment));
        spec.putAll(more);
        return of(command(experiment, more), spec);
    }

    /// The provenance of a job that is described by its command line.
    public static Provenance of(String command, Map<String, String> spec) {
        return new Provenance(command, spec, versions(), machine(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// The command line that makes the result again: parameters at their default are left out.
    static String command(Record experiment, Map<String, String> more) {
        var command = new StringBuilder("./resolvent run ").append(Names.of(experiment.getClass()));
        Map<String, String> options = new LinkedHashMap<>(Form.of(experiment.getClass()).writeChanged(experiment));
        options.putAll(more);
        options.forEach((key, value) -> command.append(" --").append(key).append(' ').append(quoted(value)));
        return command.toString();
    }

    /// The value as a shell takes it.
    private static String quoted(String value) {
        return value.matches("[\\p{Alnum}_.,:/+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /// Versions of everything that touches the numbers.
    public static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("resolvent", Version.resolvent());
        versions.put("java", Runtime.version().toString());
        versions.put("openblas", NativeVersion.inWords());
        return versions;
    }

    private static String machine() {
        return "%s %s, %d processors".formatted(System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }
}
