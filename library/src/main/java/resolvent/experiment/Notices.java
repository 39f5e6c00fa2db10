package resolvent.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resolvent.observable.Tally;

/// What draws say about how they were solved, each sentence once with the number of draws that say it.
final class Notices implements Tally<Notices> {
    private final Map<String, Long> draws = new TreeMap<>();

    void add(String notice) {
        draws.merge(notice, 1L, Long::sum);
    }

    @Override
    public void merge(Notices other) {
        other.draws.forEach((notice, count) -> draws.merge(notice, count, Long::sum));
    }

    List<String> notes(long all) {
        return draws.entrySet().stream().map(notice -> "%d of %d draws: %s".formatted(notice.getValue(), all,
                notice.getKey())).toList();
    }
}
