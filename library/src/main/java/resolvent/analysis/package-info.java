/// What one given connectivity does: the whole job behind `resolvent analyze`, as data. [resolvent.analysis.Analysis]
/// holds the findings; report, terminal summary and JSON are made from it and compute nothing.
@NullMarked
package resolvent.analysis;

import org.jspecify.annotations.NullMarked;
