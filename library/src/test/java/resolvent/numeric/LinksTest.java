package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void openChainsComeFirstAndClosedOnesEndWhereTheyBegan() {
        var links = new Links<String>();
        links.join("a", "b");
        links.join("b", "c");
        links.join("c", "a");
        links.join("x", "y");
        links.join("y", "z");

        assertThat(links.takeChains()).containsExactly(List.of("x", "y", "z"), List.of("a", "b", "c", "a"));
        assertThat(links.takeChains()).isEmpty();
    }
}
