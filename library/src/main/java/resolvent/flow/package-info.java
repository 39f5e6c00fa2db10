/// Where a [resolvent.model.Model] moves: its trajectories.
@NullMarked
package resolvent.flow;

import org.jspecify.annotations.NullMarked;
