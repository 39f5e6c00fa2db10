package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void whatWasForeseenIsSaidAlone() {
        assertThat(Failure.inWords(new IllegalArgumentException("size must be at least 1, was 0")))
                .isEqualTo("size must be at least 1, was 0");
        assertThat(Failure.inWords(new UncheckedIOException("out cannot be written: disk full", new IOException())))
                .isEqualTo("out cannot be written: disk full");
    }

    @Test
    void whatWasNotComesWithItsPlace() {
        try {
            List.of().getFirst();
        } catch (RuntimeException failure) {
            assertThat(Failure.inWords(failure)).startsWith("java.util.NoSuchElementException at resolvent.cli.FailureTest")
                    .endsWith("(RESOLVENT_STACK_TRACE=1 shows more)").doesNotContain("\n");
        }
        assertThat(Failure.inWords(new IllegalArgumentException())).contains("IllegalArgumentException");
    }

    @Test
    void memoryThatRunsOutIsNamed() {
        assertThat(Failure.inWords(new OutOfMemoryError("Java heap space")))
                .matches("the work needs more than the [\\d.]+ [GM]B that Java may use; "
                        + "RESOLVENT_JAVA_OPTIONS=-Xmx8g gives it 8 GB");
        assertThat(Failure.inWords(new IllegalStateException(new OutOfMemoryError()))).startsWith("the work needs more");
    }

    @Test
    void whatFailedBesideIsToldAsItself() {
        var err = new StringWriter();
        try (var terminal = new Terminal(new PrintWriter(new StringWriter()),
                new PrintWriter(err), false)) {
            int code = Failure.tell(new CompletionException(new IllegalArgumentException("wrong")), terminal);
            assertThat(code).isEqualTo(Main.WRONG_USE);
        }
        assertThat(err.toString().strip()).isEqualTo("resolvent: wrong");
    }
}
