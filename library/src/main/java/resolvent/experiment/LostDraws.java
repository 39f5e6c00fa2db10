package resolvent.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resolvent.matrix.UnconvergedException;
import resolvent.observable.Tally;

/// The draws of a study that are in none of its statistics, with the reason: those that failed, and apart from them
/// those of which some eigenvalue did not converge.
final class LostDraws implements Tally<LostDraws> {
    /// So many are named one by one.
    private static final int NAMED = 20;

    private final Map<Long, String> failed = new TreeMap<>();
    private final Map<Long, String> unconverged = new TreeMap<>();

    void failed(long draw, Throwable reason) {
        failed.put(draw, reason.toString());
    }

    void unconverged(long draw, UnconvergedException reason) {
        unconverged.put(draw, String.valueOf(reason.getMessage()));
    }

    @Override
    public void merge(LostDraws other) {
        failed.putAll(other.failed);
        unconverged.putAll(other.unconverged);
    }

    /// @throws IllegalStateException if every draw was lost
    void requireSome(long draws) {
        if (failed.size() + unconverged.size() == draws) {
            String first = Stream.concat(failed.values().stream(), unconverged.values().stream()).findFirst()
                    .orElseThrow();
            throw new IllegalStateException("none of %d draws could be solved; the first failed with: %s".formatted(
                    draws, first));
        }
    }

    /// How many draws were solved, if not all, and what became of the others.
    List<String> notes(long draws, long seed) {
        List<String> notes = new ArrayList<>();
        int lost = failed.size() + unconverged.size();
        if (lost > 0) {
            notes.add("%d of %d draws were solved".formatted(draws - lost, draws));
        }
        if (!unconverged.isEmpty()) {
            notes.add("%d of %d draws did not converge and are in no statistic: %s of seed %d (the first: %s)".formatted(
                    unconverged.size(), draws, numbers(), seed, unconverged.values().iterator().next()));
        }
        failed.forEach((draw, reason) -> notes.add(
                "draw %d of seed %d failed and is in no figure: %s".formatted(draw, seed, reason)));
        return notes;
    }

    private String numbers() {
        String named = unconverged.keySet().stream().limit(NAMED).map(draw -> Long.toString(draw))
                .collect(Collectors.joining(", "));
        return (unconverged.size() == 1 ? "draw " : "draws ") + named + (unconverged.size() > NAMED ? ", …" : "");
    }
}
