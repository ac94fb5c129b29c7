/** Runs of the revocation in the database. */
@NullMarked
package techfin.loan.provisional.store;

import org.jspecify.annotations.NullMarked;
