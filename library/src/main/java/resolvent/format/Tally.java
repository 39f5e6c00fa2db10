package resolvent.format;

import java.util.ArrayList;
import java.util.List;

/// Counts what a reader meets on its way.
final class Tally {
    private final List<String> notes = new ArrayList<>();
    private List<ReadSummary.Filtered> filtered = List.of();
    private String variable = "";
    private long rows;
    private long kept;
    private long mirrored;
    private long duplicates;
    private long missing;

    void variable(String name) {
        variable = name;
    }

    /// All entries of a matrix are listed, and none is filtered.
    void entries(long count) {
        rows = count;
        kept = count;
    }

    void rows(long listed, long passed, List<ReadSummary.Filtered> dropped) {
        rows = listed;
        kept = passed;
        filtered = dropped;
    }

    void mirrored(long count) {
        mirrored += count;
    }

    void duplicates(long count) {
        duplicates = count;
    }

    void missing() {
        missing++;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    ReadSummary summary(InputFile file, Reading reading, String sha256) {
        long[] edges = new long[2];
        reading.connectivity().matrix().forEachNonZero((row, column, _) -> {
            edges[0]++;
            edges[1] += row == column ? 1 : 0;
        });
        return new ReadSummary(file.name(), reading.format(), variable, file.bytes(), sha256, rows, kept, filtered,
                mirrored, duplicates, missing, reading.connectivity().size(), edges[0], edges[1],
                reading.format().listsConnections() ? Orientation.COLUMNS_SEND : file.options().orientation(), notes);
    }
}
