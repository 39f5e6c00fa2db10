package resolvent.bifurcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import resolvent.InLocale;
import resolvent.dynamics.Box;
import resolvent.dynamics.FixedPoint;
import resolvent.numeric.Complex;

/// Sentences and messages have the digits 0 to 9 where the locale has others.
class WordsTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar-EG-u-nu-arab");

    @Test
    void sentencesAreTheSameInALocaleWithOtherDigits() {
        Family family = Planes.family(p -> Planes.model(1, x -> new double[] {p - x[0]}, _ -> new double[][] {{-1}}));
        Sweep sweep = new Sweep(family, 0, 1, Box.cube(1, -3, 3));
        RestAt rest = new RestAt(0.5, FixedPoint.at(family.at(0.5), new double[] {0.5}));
        var cycle = new LimitCycle(List.of(0.0, 1.0), 12345.5, List.of(-1.0, -1.0), List.of(1.0, 1.0),
                List.of(Complex.ONE, new Complex(3, 0)), 0);
        var branch = new CycleBranch(sweep, List.of(new CycleAt(0.25, cycle)), List.of(), CycleEnding.LEFT_RANGE,
                CycleEnding.LEFT_RANGE);

        List<String> said = InLocale.in(ARABIC, () -> List.of("%d".formatted(5), Words.number(1.5e-7),
                Continuation.standard(sweep).follow(rest).inWords(), cycle.inWords(), branch.inWords(),
                new Bifurcation.Several(rest, 0, 4).inWords(), refusal(family)));

        assertThat(said.getFirst()).as("a locale with other digits").isNotEqualTo("5");
        assertThat(said.subList(1, said.size())).allMatch(text -> text.chars().allMatch(c -> c < 0x660 || c > 0x6ff));
        assertThat(said.get(1)).isEqualTo("1.500e-07");
        assertThat(said.get(2)).matches("\\d+ states of rest, .*from 0 to 1");
        assertThat(said.get(3)).startsWith("unstable limit cycle, 1 of 1 directions growing, of period 12345.5");
        assertThat(said.get(4)).startsWith("1 cycle for μ from 0.25 to 0.25");
        assertThat(said.get(5)).endsWith("growing directions from 0 to 4");
        assertThat(said.get(6)).isEqualTo("region must have 1 variables, had 3");
    }

    private static String refusal(Family family) {
        Throwable thrown = catchThrowable(() -> new Sweep(family, 0, 1, Box.cube(3, 0, 1)));
        return String.valueOf(thrown.getMessage());
    }
}
