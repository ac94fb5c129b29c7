/** Loan records in the database. */
@NullMarked
package techfin.loan.filing.store;

import org.jspecify.annotations.NullMarked;
