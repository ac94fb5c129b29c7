/** The life of a loan after its disbursement: repayments, interest vouchers, extensions, settlement. */
@NullMarked
package techfin.lending.servicing;

import org.jspecify.annotations.NullMarked;
