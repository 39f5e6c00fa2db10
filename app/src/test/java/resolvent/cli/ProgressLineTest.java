package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long now = Long.MAX_VALUE - 5;
    private final ProgressLine watched = new ProgressLine(new PrintWriter(err), true, () -> now);
    private final ProgressLine logged = new ProgressLine(new PrintWriter(err), false, () -> now);

    private String shown(ProgressLine line, double afterSeconds) {
        now += (long) (afterSeconds * TimeUnit.SECONDS.toNanos(1));
        err.getBuffer().setLength(0);
        line.show();
        return err.toString();
    }

    @Test
    void twoSecondsPassInSilence() {
        watched.report("draws", 1, 10);
        assertThat(shown(watched, 1.9)).isEmpty();
        assertThat(shown(watched, 0.2)).endsWith("draws 1 of 10 (2 s, 19 s left)");
    }

    @Test
    void aWatchedLineMoves() {
        watched.report("draws", 0, 1_000);
        assertThat(shown(watched, 4)).isEqualTo("\r\u001B[K" + "·".repeat(20) + " draws 0 of 1,000 (4 s)");
        watched.report("draws", 500, 1_000);
        assertThat(shown(watched, 0.1)).isEmpty();
        assertThat(shown(watched, 0.1))
                .isEqualTo("\r\u001B[K" + "█".repeat(10) + "·".repeat(10) + " draws 500 of 1,000 (4 s, 4 s left)");
        watched.clear();
        assertThat(err.toString()).endsWith("\r\u001B[K");
    }

    @Test
    void aFileGetsALineNowAndThen() {
        logged.report("draws", 1, 100);
        assertThat(shown(logged, 2)).isEqualTo("draws 1 of 100 (2 s, 3 min 18 s left)" + System.lineSeparator());
        assertThat(shown(logged, 9)).isEmpty();
        assertThat(shown(logged, 1)).startsWith("draws 1 of 100 (12 s").doesNotContain("\u001B");
        err.getBuffer().setLength(0);
        logged.clear();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noTimeIsPromisedWhereAStepTakesMuchLongerThanThoseBefore() {
        logged.report("modes", 0, 20);
        now += TimeUnit.SECONDS.toNanos(10);
        logged.report("modes", 10, 20);
        assertThat(shown(logged, 1)).startsWith("modes 10 of 20 (11 s, 11 s left)");
        logged.report("modes", 10, 20);
        assertThat(shown(logged, 20)).startsWith("modes 10 of 20 (31 s)");
        logged.report("modes", 11, 20);
        assertThat(shown(logged, 12)).startsWith("modes 11 of 20 (43 s)");
        logged.report("modes", 19, 20);
        assertThat(shown(logged, 10)).startsWith("modes 19 of 20 (53 s, 3 s left)");
    }

    @Test
    void aStepWithoutStepsShowsThatItGoesOn() {
        logged.report("modes", 0, 1);
        assertThat(shown(logged, 5)).isEqualTo("modes (5 s)" + System.lineSeparator());
        assertThat(shown(logged, 60)).isEqualTo("modes (1 min 5 s)" + System.lineSeparator());
    }

    @Test
    void whatIsDoneIsNoLongerShown() {
        logged.report("modes", 0, 1);
        logged.report("modes", 1, 1);
        assertThat(shown(logged, 5)).isEmpty();
        // the same work once more starts anew
        logged.report("modes", 0, 1);
        assertThat(shown(logged, 3)).startsWith("modes (3 s)");
    }

    @Test
    void aFileGetsNoLineForWhatHasJustBegun() {
        assertThat(shown(logged, 5)).isEmpty();
        logged.report("files", 0, 9);
        assertThat(shown(logged, 1)).isEmpty();
        assertThat(shown(logged, 1)).startsWith("files 0 of 9 (2 s)");
    }

    @Test
    void ofSeveralTheLongestIsShown() {
        logged.report("shuffles", 3, 20);
        logged.report("modes", 0, 1);
        assertThat(shown(logged, 3)).startsWith("shuffles 3 of 20");
        logged.report("shuffles", 20, 20);
        assertThat(shown(logged, 10)).startsWith("modes (13 s)");
    }

    @Test
    void timesAreSaidInWords() {
        assertThat(ProgressLine.inWords(59.4)).isEqualTo("59 s");
        assertThat(ProgressLine.inWords(59.6)).isEqualTo("1 min 0 s");
        assertThat(ProgressLine.inWords(3_599)).isEqualTo("59 min 59 s");
        assertThat(ProgressLine.inWords(3_780)).isEqualTo("1 h 3 min");
    }

    @Test
    void whileWorkGoesOnTheLineShowsItself() throws InterruptedException {
        now = System.nanoTime();
        try (var line = new ProgressLine(new PrintWriter(err), true, () -> now)) {
            line.start().report("modes", 0, 1);
            now += TimeUnit.SECONDS.toNanos(3);
            for (int tries = 0; tries < 100 && err.toString().isEmpty(); tries++) {
                Thread.sleep(50);
            }
            assertThat(err.toString()).contains("modes (3 s)");
        }
        assertThat(err.toString()).endsWith("\r\u001B[K");
    }
}
