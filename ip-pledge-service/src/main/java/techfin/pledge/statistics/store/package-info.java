/** Sums over the tables of loans and pledges. */
@NullMarked
package techfin.pledge.statistics.store;

import org.jspecify.annotations.NullMarked;
