/** Repayments and interest vouchers in the database. */
@NullMarked
package techfin.loan.servicing.store;

import org.jspecify.annotations.NullMarked;
