package resolvent.describe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one component of a record to every door: its default, its meaning, its range.
///
/// The bounds are checked by [Form#check] in the record's constructor, so they hold however a record is made.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /// The default, as a user would type it; empty when the user must give a value.
    String value();

    /// One sentence that says what the parameter means.
    String doc();

    /// The field's symbol for it, such as `σ` or `g`.
    String symbol() default "";

    /// The unit, such as `ms`; empty for a pure number.
    String unit() default "";

    /// The smallest value allowed.
    double min() default Double.NEGATIVE_INFINITY;

    /// The largest value allowed.
    double max() default Double.POSITIVE_INFINITY;

    /// The value must lie strictly above this.
    double above() default Double.NEGATIVE_INFINITY;

    /// The value must lie strictly below this.
    double below() default Double.POSITIVE_INFINITY;

    /// Whether a slider should run over its decades.
    boolean logarithmic() default false;
}
