/** Fees by plain SQL. */
@NullMarked
package techfin.pledge.fee.store;

import org.jspecify.annotations.NullMarked;
