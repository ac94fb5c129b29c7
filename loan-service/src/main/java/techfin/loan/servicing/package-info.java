/** What happens to a loan after its disbursement: repayments, interest vouchers, settlement. */
@NullMarked
package techfin.loan.servicing;

import org.jspecify.annotations.NullMarked;
