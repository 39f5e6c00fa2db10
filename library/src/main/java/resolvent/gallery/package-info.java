/// One record per figure of the literature, each an [resolvent.experiment.Experiment] that can be run from every
/// door, and [resolvent.gallery.Catalogue], the only list of everything that Resolvent offers by name.
///
/// To add an entry: one record that implements its interface, with `@About` on it and `@Param` on its components,
/// and one line in the catalogue.
@NullMarked
package resolvent.gallery;

import org.jspecify.annotations.NullMarked;
