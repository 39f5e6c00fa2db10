package resolvent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void onlyOneIsSingular() {
        assertThat(Counted.of(0, "autapse")).isEqualTo("0 autapses");
        assertThat(Counted.of(1, "autapse")).isEqualTo("1 autapse");
        assertThat(Counted.of(1_234_567, "edge")).isEqualTo("1,234,567 edges");
        assertThat(Counted.of(1, "cell lies", "cells lie")).isEqualTo("1 cell lies");
        assertThat(Counted.of(2, "cell lies", "cells lie")).isEqualTo("2 cells lie");
    }
}
