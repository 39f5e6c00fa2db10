/// How a record explains itself to every door: the annotations [Param] and [About] on a record are the
/// only place where a default, a range, a unit or a sentence of help is written. [Form] turns them into
/// command-line options, web forms, file keys and reference pages.
@NullMarked
package resolvent.describe;

import org.jspecify.annotations.NullMarked;
