/** IP pledge loans by plain SQL. */
@NullMarked
package techfin.pledge.loan.store;

import org.jspecify.annotations.NullMarked;
