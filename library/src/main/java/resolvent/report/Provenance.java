package resolvent.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a result came about: enough to make it again. Entries keep the order in which they were given.
///
/// @param command the command line that makes it
/// @param spec the name and parameters of what was run
/// @param versions Resolvent, Java, OpenBLAS and their kin
/// @param machine processor and operating system
/// @param started when, in UTC, ISO 8601
public record Provenance(String command, Map<String, String> spec, Map<String, String> versions, String machine,
        String started) {
    public Provenance {
        // Map.copyOf would order the entries differently in every run.
        spec = Collections.unmodifiableMap(new LinkedHashMap<>(spec));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
}
