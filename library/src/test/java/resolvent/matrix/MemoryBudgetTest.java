package resolvent.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resolvent.InLocale;

class MemoryBudgetTest {
    private static void denseSpectrumOfAHundredThousand(long free) {
        MemoryBudget.require(24L * 100_000 * 100_000, free, "dense spectrum of N=100,000",
                "--modes 20 finds the leading ones");
    }

    @Test
    void whatDoesNotFitIsRefusedWithBothFiguresAndAWayOut() {
        assertThatThrownBy(() -> denseSpectrumOfAHundredThousand(60_000_000_000L))
                .isInstanceOf(InsufficientMemoryException.class)
                .hasMessage("dense spectrum of N=100,000 needs about 240 GB, 60 GB free. "
                        + "--modes 20 finds the leading ones");
    }

    @Test
    void whatJustFitsIsAllowed() {
        assertThatCode(() -> denseSpectrumOfAHundredThousand(240_000_000_000L)).doesNotThrowAnyException();
        assertThatThrownBy(() -> denseSpectrumOfAHundredThousand(239_999_999_999L))
                .isInstanceOf(InsufficientMemoryException.class);
    }

    @Test
    void theMachineIsAskedForItsMemory() {
        assertThat(MemoryBudget.free()).isBetween(1L, Runtime.getRuntime().maxMemory());
        assertThat(MemoryBudget.allows(1)).isTrue();
        assertThat(MemoryBudget.allows(Long.MAX_VALUE)).isFalse();
        assertThatThrownBy(() -> MemoryBudget.require(1L << 60, "everything", "less is more"))
                .isInstanceOf(InsufficientMemoryException.class)
                .hasMessageStartingWith("everything needs about 1,152,921,505 GB, ").hasMessageEndingWith("less is more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0.0 MB", "3200000 | 3.2 MB", "999999999 | 1000.0 MB", "1000000000 | 1.0 GB",
        "9949999999 | 9.9 GB", "10000000000 | 10 GB", "1234567890123 | 1,235 GB"})
    void bytesInWords(long bytes, String words) {
        assertThat(MemoryBudget.inWords(bytes)).isEqualTo(words);
        assertThat(InLocale.each(() -> MemoryBudget.inWords(bytes))).containsOnly(words);
    }
}
