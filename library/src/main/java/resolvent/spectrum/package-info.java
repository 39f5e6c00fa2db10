/// What the eigenvalues and eigenvectors of a connectivity say: [resolvent.spectrum.Spectrum] for eigenvalues alone,
/// [resolvent.spectrum.Modes] for eigenvectors too (the dearer call), localization, and non-normality.
@NullMarked
package resolvent.spectrum;

import org.jspecify.annotations.NullMarked;
