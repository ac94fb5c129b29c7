/** Who is told which statistics. */
@NullMarked
package techfin.pledge.statistics.usecase;

import org.jspecify.annotations.NullMarked;
