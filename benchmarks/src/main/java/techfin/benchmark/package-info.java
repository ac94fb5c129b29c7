/** Benchmarks: the calculation against what a programmer would otherwise write, in the same run. */
@NullMarked
package techfin.benchmark;

import org.jspecify.annotations.NullMarked;
