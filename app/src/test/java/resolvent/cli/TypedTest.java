package resolvent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void theNameComesBeforeItsOptions() {
        assertThat(Typed.of("run", "--size", "20", "--json", "girko", "--draws=2").words())
                .containsExactly("run", "girko", "--size", "20", "--json", "--draws=2");
        assertThat(Typed.of("run", "--size=20", "girko").name()).hasValue("girko");
        assertThat(Typed.of("run", "--size", "20").name()).isEmpty();
        assertThat(Typed.of("run").name()).isEmpty();
        assertThat(Typed.of("run", "-h", "girko").words()).containsExactly("run", "girko", "-h");
    }

    @Test
    void helpIsAnOptionToo() {
        assertThat(Typed.of("help", "run", "girko").words()).containsExactly("run", "girko", "--help");
        assertThat(Typed.of("help").words()).containsExactly("--help");
        assertThat(Typed.of().words()).isEmpty();
    }

    @Test
    void valuesAreFoundInBothSpellings() {
        assertThat(Typed.of("run", "x", "--of", "girko").value("--of")).hasValue("girko");
        assertThat(Typed.of("run", "x", "--of=girko").value("--of")).hasValue("girko");
        assertThat(Typed.of("run", "x", "--of.size", "3").value("--of")).isEmpty();
        assertThat(Typed.of("run", "x", "--of").value("--of")).isEmpty();
    }

    @Test
    void wordsAreQuotedForTheShell() {
        assertThat(Typed.quoted("a/b-c_1.csv")).isEqualTo("a/b-c_1.csv");
        assertThat(Typed.quoted("my file")).isEqualTo("'my file'");
        assertThat(Typed.quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(Typed.quoted("")).isEqualTo("''");
        assertThat(Typed.quoted("$HOME")).isEqualTo("'$HOME'");
    }
}
