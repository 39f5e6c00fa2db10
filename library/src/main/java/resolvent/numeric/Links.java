package resolvent.numeric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Things of which each is linked to one or two others, such as the crossings of a curve with the edges of a grid.
///
/// @param <T> what is linked
public final class Links<T> {
    private final Map<T, List<T>> joined = new LinkedHashMap<>();

    /// Links two things.
    public void join(T a, T b) {
        joined.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
        joined.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
    }

    /// Takes all links away as chains: open ones first, from their ends; of what is then left, closed ones, whose last
    /// thing is the first once more.
    public List<List<T>> takeChains() {
        List<List<T>> chains = new ArrayList<>();
        List<T> ends = joined.keySet().stream().filter(one -> of(one).size() == 1).toList();
        ends.stream().filter(end -> !of(end).isEmpty()).forEach(end -> chains.add(follow(end)));
        joined.keySet().stream().filter(one -> !of(one).isEmpty()).forEach(one -> chains.add(follow(one)));
        return chains;
    }

    private List<T> of(T one) {
        return joined.getOrDefault(one, List.of());
    }

    private List<T> follow(T start) {
        List<T> chain = new ArrayList<>();
        chain.add(start);
        Optional<T> next = takeNext(start);
        while (next.isPresent()) {
            chain.add(next.get());
            next = takeNext(next.get());
        }
        return chain;
    }

    /// A neighbour; the link between the two is used up.
    private Optional<T> takeNext(T one) {
        List<T> links = of(one);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        T next = links.removeFirst();
        of(next).remove(one);
        return Optional.of(next);
    }
}
