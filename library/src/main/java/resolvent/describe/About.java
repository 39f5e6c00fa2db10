package resolvent.describe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a catalogue entry is, in the field's words: what `list` and `explain` print.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
    /// The title, as a figure would carry it.
    String title();

    /// Two or three sentences: what it is and what one learns from it.
    String doc();

    /// The defining formula in plain text, such as `M_ij ~ N(0, σ²)`.
    String formula() default "";

    /// Sources, each as `authors, journal volume, page (year), doi:…`.
    String[] cite() default {};
}
