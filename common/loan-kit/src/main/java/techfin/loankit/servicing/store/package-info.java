/**
 * Repayments, interest vouchers and extensions in the database. The service that keeps the loans brings the tables along,
 * because their rows hang on its own loans.
 */
@NullMarked
package techfin.loankit.servicing.store;

import org.jspecify.annotations.NullMarked;
