/** What statistics do: whose figures somebody may see. */
@NullMarked
package techfin.loan.statistics.usecase;

import org.jspecify.annotations.NullMarked;
