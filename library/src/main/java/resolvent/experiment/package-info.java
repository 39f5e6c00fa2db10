/// Studies: an [resolvent.experiment.Experiment] makes a [resolvent.experiment.Result]; an
/// [resolvent.experiment.EnsembleStudy] measures observables over many draws and draws theory over them.
@NullMarked
package resolvent.experiment;

import org.jspecify.annotations.NullMarked;
