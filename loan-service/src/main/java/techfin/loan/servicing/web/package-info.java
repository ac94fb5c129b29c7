/** The HTTP door to repayments, vouchers and settlement. */
@NullMarked
package techfin.loan.servicing.web;

import org.jspecify.annotations.NullMarked;
