/// Where a [resolvent.model.Model] moves. [resolvent.flow.Integration] follows it with steps that keep a tolerance: one
/// [resolvent.flow.Trajectory] with the state at any time and the crossings of every [resolvent.flow.Event], or many
/// starts together. Whatever happens on the way is an [resolvent.flow.Outcome], never an exception.
/// [resolvent.flow.LyapunovSpectrum] says how fast neighbours part, [resolvent.flow.NoisyFlow] adds white noise.
@NullMarked
package resolvent.flow;

import org.jspecify.annotations.NullMarked;
