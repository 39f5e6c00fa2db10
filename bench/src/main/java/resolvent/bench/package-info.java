/// Benchmarks against peers: each prints environment and correctness before any time.
@NullMarked
package resolvent.bench;

import org.jspecify.annotations.NullMarked;
