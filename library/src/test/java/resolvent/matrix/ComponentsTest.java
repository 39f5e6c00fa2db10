package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
    /// A network from pairs sender → receiver.
    private static Sparse network(int size, int[]... edges) {
        var builder = new Sparse.Builder(size, size);
        for (int[] edge : edges) {
            builder.add(edge[1], edge[0], 1);
        }
        return builder.build();
    }

    private static Set<Set<Integer>> sets(Components components) {
        return IntStream.range(0, components.count())
                .mapToObj(c -> IntStream.of(components.members(c)).boxed().collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void aCycleIsOneComponent() {
        Components components = Components.of(network(3, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 0}));

        assertThat(sets(components)).containsExactly(Set.of(0, 1, 2));
        assertThat(components.members(0)).containsExactly(0, 1, 2);
    }

    @Test
    void neuronsWithoutACycleStandAlone() {
        Components components = Components.of(network(4, new int[] {0, 1}, new int[] {1, 2}, new int[] {3, 3}));

        assertThat(sets(components)).containsExactlyInAnyOrder(Set.of(0), Set.of(1), Set.of(2), Set.of(3));
    }

    @Test
    void twoCyclesJoinedOneWayAreTwoComponentsReceiversFirst() {
        Components components = Components.of(network(5, new int[] {0, 1}, new int[] {1, 0}, new int[] {3, 4},
                new int[] {4, 3}, new int[] {1, 2}, new int[] {2, 3}));

        assertThat(sets(components)).containsExactlyInAnyOrder(Set.of(0, 1), Set.of(2), Set.of(3, 4));
        assertThat(components.members(0)).containsExactly(3, 4);
        assertThat(components.members(1)).containsExactly(2);
        assertThat(components.members(2)).containsExactly(0, 1);
        assertThat(components.sizes()).containsExactly(2, 2, 1);
    }

    @Test
    void aShortcutWithinACycleDoesNotSplitIt() {
        Components components = Components.of(network(6, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3},
                new int[] {3, 1}, new int[] {3, 4}, new int[] {4, 0}, new int[] {0, 4}, new int[] {5, 0}));

        assertThat(sets(components)).containsExactlyInAnyOrder(Set.of(0, 1, 2, 3, 4), Set.of(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreeWithReachabilityAndGiveABlockTriangularOrder(long seed) {
        Sparse matrix = RandomMatrices.sparse(40, 40, 0.035, seed);
        Components components = Components.of(matrix);
        boolean[][] reaches = reachability(matrix);

        assertThat(components.count()).as("seed %d", seed).isBetween(2, 39);
        int[] place = new int[40];
        for (int c = 0; c < components.count(); c++) {
            for (int neuron : components.members(c)) {
                place[neuron] = c;
            }
        }
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                assertThat(place[i] == place[j]).as("seed %d: %d and %d", seed, i, j)
                        .isEqualTo(reaches[i][j] && reaches[j][i]);
            }
        }
        matrix.forEachNonZero((receiver, sender, _) ->
                assertThat(place[receiver]).as("seed %d", seed).isLessThanOrEqualTo(place[sender]));
        assertThat(components.order()).containsExactlyInAnyOrder(IntStream.range(0, 40).toArray());
    }

    /// Warshall's algorithm; every neuron reaches itself.
    private static boolean[][] reachability(Sparse matrix) {
        int n = matrix.rows();
        boolean[][] reaches = new boolean[n][n];
        matrix.forEachNonZero((receiver, sender, _) -> reaches[sender][receiver] = true);
        for (int i = 0; i < n; i++) {
            reaches[i][i] = true;
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        return reaches;
    }

    @Test
    void aChainOfAMillionNeuronsNeedsNoDeepStack() {
        int size = 1_000_000;
        var chain = new Sparse.Builder(size, size);
        for (int j = 0; j + 1 < size; j++) {
            chain.add(j + 1, j, 1);
        }

        assertThat(Components.of(chain.build()).count()).isEqualTo(size);

        Components closed = Components.of(chain.add(0, size - 1, 1).build());
        assertThat(closed.count()).isOne();
        assertThat(closed.size(0)).isEqualTo(size);
    }

    @Test
    void anEmptyMatrixHasNoneAndARectangleIsRefused() {
        assertThat(Components.of(new Sparse.Builder(0, 0).build()).count()).isZero();
        assertThatThrownBy(() -> Components.of(new Sparse.Builder(2, 3).build()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("matrix must be square, was 2 x 3");
    }
}
