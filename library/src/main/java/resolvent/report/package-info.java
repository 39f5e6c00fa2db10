/// What a study has to say, as data: [Table], declarative [Figure], [Value], [Check] and the [Report] that orders
/// them. Nothing here draws or writes pixels; the module `draw` does.
@NullMarked
package resolvent.report;

import org.jspecify.annotations.NullMarked;
