/// The linear network `τ v' = −v + M v + h`, solved exactly: [resolvent.linear.LinearSolution] under input that is
/// constant on stretches of time, [resolvent.linear.Equilibria] where it rests.
@NullMarked
package resolvent.linear;

import org.jspecify.annotations.NullMarked;
