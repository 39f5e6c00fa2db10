/// The command line: it knows the catalogue, forms, experiments and results, and holds no mathematics.
@NullMarked
package resolvent.cli;

import org.jspecify.annotations.NullMarked;
