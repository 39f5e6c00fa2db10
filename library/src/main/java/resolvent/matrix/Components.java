package resolvent.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// The strongly connected components of a square matrix, read as a directed graph: sets of neurons in which every
/// one reaches every other.
///
/// They come in an order that makes the matrix block upper triangular: a component only receives from itself and
/// from components that stand later. The eigenvalues of the matrix are therefore the union of those of its diagonal
/// blocks. Found by Tarjan's algorithm (SIAM J. Comput. 1, 146 (1972), doi:10.1137/0201010) in O(N + edges).
public final class Components {
    private final List<int[]> members;

    private Components(List<int[]> members) {
        this.members = members;
    }

    public static Components of(Matrix matrix) {
        int size = Eigenvalues.requireSquare(matrix);
        if (matrix instanceof Dense && reachesAllThroughOne(matrix)) {
            return new Components(List.of(IntStream.range(0, size).toArray()));
        }
        // Tarjan emits a component after everything it leads to: receivers first, if edges run from sender to receiver
        return new Components(new Search(matrix.toSparse().transpose()).components());
    }

    /// Whether the first neuron sends to all others and receives from all: then there is one component, and a dense
    /// matrix need not be searched.
    private static boolean reachesAllThroughOne(Matrix matrix) {
        for (int i = 1; i < matrix.rows(); i++) {
            if (matrix.get(i, 0) == 0 || matrix.get(0, i) == 0) {
                return false;
            }
        }
        return matrix.rows() > 0;
    }

    public int count() {
        return members.size();
    }

    /// The neurons of one component, ascending.
    public int[] members(int component) {
        return members.get(component).clone();
    }

    public int size(int component) {
        return members.get(component).length;
    }

    /// The sizes, largest first.
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        members.forEach(component -> sizes.add(component.length));
        sizes.sort(Collections.reverseOrder());
        return sizes;
    }

    /// All neurons, component after component.
    public int[] order() {
        return members.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /// Tarjan's depth-first search with a stack of its own, so that a long chain does not overflow Java's.
    private static final class Search {
        private final Sparse receivers;
        private final int[] visited;
        private final int[] low;
        private final boolean[] open;
        private final int[] next;
        private final Deque<Integer> path = new ArrayDeque<>();
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<int[]> found = new ArrayList<>();
        private int clock;

        Search(Sparse receivers) {
            int size = receivers.rows();
            this.receivers = receivers;
            this.visited = new int[size];
            this.low = new int[size];
            this.open = new boolean[size];
            this.next = new int[size];
        }

        List<int[]> components() {
            for (int neuron = 0; neuron < visited.length; neuron++) {
                if (visited[neuron] == 0) {
                    explore(neuron);
                }
            }
            return found;
        }

        private void explore(int root) {
            enter(root);
            while (!path.isEmpty()) {
                int neuron = path.peek();
                if (next[neuron] < receivers.rowLength(neuron)) {
                    follow(neuron, receivers.columnInRow(neuron, next[neuron]++));
                } else {
                    leave(neuron);
                }
            }
        }

        private void enter(int neuron) {
            visited[neuron] = ++clock;
            low[neuron] = clock;
            open[neuron] = true;
            stack.push(neuron);
            path.push(neuron);
        }

        private void follow(int neuron, int target) {
            if (visited[target] == 0) {
                enter(target);
            } else if (open[target]) {
                low[neuron] = Math.min(low[neuron], visited[target]);
            }
        }

        private void leave(int neuron) {
            path.pop();
            if (!path.isEmpty()) {
                low[path.peek()] = Math.min(low[path.peek()], low[neuron]);
            }
            if (low[neuron] == visited[neuron]) {
                found.add(close(neuron));
            }
        }

        private int[] close(int root) {
            List<Integer> component = new ArrayList<>();
            int neuron;
            do {
                neuron = stack.pop();
                open[neuron] = false;
                component.add(neuron);
            } while (neuron != root);
            return component.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }
}
