/** What a bank reports of a loan: a repayment, an interest voucher, the settlement. */
@NullMarked
package techfin.loan.servicing.usecase;

import org.jspecify.annotations.NullMarked;
