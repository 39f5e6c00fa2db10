package resolvent.analysis;

import java.util.Optional;
import resolvent.theory.SpectralLaw;

/// A theory with the moments of the measured weights, laid over the measured spectrum.
///
/// @param name the theory
/// @param law its prediction
/// @param distance largest difference between the measured and the predicted share of eigenvalues within a radius
/// @param yardstick what sampling alone would give
/// @param objection why the theory does not describe this matrix; empty if nothing speaks against it
public record LawFit(String name, SpectralLaw law, double distance, double yardstick, Optional<String> objection) {}
