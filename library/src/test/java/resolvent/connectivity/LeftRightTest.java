package resolvent.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import resolvent.matrix.Dense;
import resolvent.matrix.Sparse;

class LeftRightTest {
    private static Connectivity network(Dense matrix, String... names) {
        return new Connectivity(matrix, List.of(names), Collections.nCopies(names.length, Population.EXCITATORY));
    }

    @Test
    void sumsOverSendersAndAveragesOverReceivers() {
        Connectivity pairs = LeftRight.collapse(network(Dense.of(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8},
                new double[] {9, 10, 11, 12}, new double[] {13, 14, 15, 16}), "AVAL", "DVA", "AVAR", "RIL"));
        assertThat(pairs.names()).containsExactly("AVA", "DVA", "RIL");
        // into the pair: means of the rows of AVAL and AVAR; from it: sums of its columns
        assertThat(pairs.matrix().toDense().toColumns()).containsExactly(
                (1 + 3 + 9 + 11) / 2.0, 5 + 7, 13 + 15, (2 + 10) / 2.0, 6, 14, (4 + 12) / 2.0, 8, 16);
        assertThat(pairs.matrix()).isInstanceOf(Dense.class);
    }

    /// Where both sides are equally active, the pairs' network gives the same input as the whole network.
    @Test
    void agreesOnSymmetricActivity() {
        Connectivity whole = network(Dense.of(new double[] {0, 1, 2}, new double[] {1, 0, 2}, new double[] {4, 4, 3}),
                "AL", "AR", "B");
        double[] input = whole.matrix().times(new double[] {2, 2, -1});
        double[] merged = LeftRight.collapse(whole).matrix().times(new double[] {2, -1});
        assertThat(merged).containsExactly(input[0], input[2]);
        assertThat(input[0]).isEqualTo(input[1]);
    }

    @Test
    void sparseNetworksStaySparse() {
        Connectivity whole = network(Dense.of(new double[] {0, 1}, new double[] {0, 0}), "L1L", "L1R");
        Connectivity merged = LeftRight.collapse(whole.withMatrix(whole.matrix().toSparse()));
        assertThat(merged.matrix()).isInstanceOf(Sparse.class);
        assertThat(merged.matrix().get(0, 0)).isEqualTo(0.5);
    }

    @Test
    void singleLettersAndSinglesKeepTheirNames() {
        Connectivity whole = network(Dense.identity(4), "L", "R", "AVL", "DVR");
        assertThat(LeftRight.collapse(whole).names()).containsExactly("L", "R", "AVL", "DVR");
    }

    @Test
    void pairsOfDifferentPopulationsAreUnknown() {
        Connectivity whole = new Connectivity(Dense.identity(3), List.of("AL", "AR", "B"),
                List.of(Population.EXCITATORY, Population.INHIBITORY, Population.INHIBITORY));
        assertThat(LeftRight.collapse(whole).populations())
                .containsExactly(Population.UNKNOWN, Population.INHIBITORY);
    }

    @Test
    void refusesNamesThatAreTaken() {
        Connectivity whole = network(Dense.identity(3), "AVAL", "AVAR", "AVA");
        assertThatThrownBy(() -> LeftRight.collapse(whole)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AVAL and AVAR cannot become AVA: there is a cell of that name");
    }
}
