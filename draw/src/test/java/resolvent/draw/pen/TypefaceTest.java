package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"αβγδεζηθικλμνξπρστυφχψω", "ΓΔΘΛΞΠΣΦΨΩ", "√∞≈≠≤≥±∓×·−∝≪≫∂∇∫∑∏", "‖·‖⟨⟩∥⊥", "→←↔⇒",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ", "₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₙ", "ℝℂℓ∈∉", "●▲▼○□◆", "ẋÄÖÜßéñøłšž", "Привет", "–—…“”‘’"})
    void bothWeightsHaveWhatFiguresOfThisFieldNeed(String text) {
        assertThat(Typeface.of(false).drawable(text)).isEqualTo(text);
        assertThat(Typeface.of(true).drawable(text)).isEqualTo(text);
    }

    @Test
    void digitsAreEquallyWide() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(Typeface.of(false).width(String.valueOf(digit), 12))
                    .isCloseTo(Typeface.of(false).width("0", 12), within(1e-9));
        }
    }

    @Test
    void widthGrowsWithTextAndSize() {
        Typeface face = Typeface.of(false);

        assertThat(face.width("", 12)).isZero();
        assertThat(face.width("Re λ Re λ", 12)).isGreaterThan(2 * face.width("Re λ", 12));
        assertThat(face.width("Re λ", 24)).isCloseTo(2 * face.width("Re λ", 12), within(1e-9));
        assertThat(Typeface.of(true).width("mode", 12)).isGreaterThan(face.width("mode", 12));
    }

    @Test
    void whatTheFontLacksIsShownAsABox() {
        assertThat(Typeface.of(false).drawable("細胞 A")).isEqualTo("□□ A");
    }

    @Test
    void outlinesReachAsFarAsTheTextIsWide() {
        Typeface face = Typeface.of(false);
        double width = face.outline("HH").getBounds2D().getWidth() / face.unitsPerEm() * 12;

        assertThat(width).isBetween(0.8 * face.width("HH", 12), face.width("HH", 12));
    }
}
