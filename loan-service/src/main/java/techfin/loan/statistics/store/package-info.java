/** Sums over the table of loans. */
@NullMarked
package techfin.loan.statistics.store;

import org.jspecify.annotations.NullMarked;
