/** Pledges by plain SQL. */
@NullMarked
package techfin.pledge.pledging.store;

import org.jspecify.annotations.NullMarked;
