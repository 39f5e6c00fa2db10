/// Networks: a [Connectivity] is a matrix with names and populations, an [Ensemble] a recipe that draws one.
///
/// Convention throughout: **column = sender, row = receiver**, so `v_i` is driven by `Σ_j M[i][j] v_j`, and by
/// Dale's law all entries of one column share a sign.
@NullMarked
package resolvent.connectivity;

import org.jspecify.annotations.NullMarked;
