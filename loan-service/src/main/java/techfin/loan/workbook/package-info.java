/** Loans and payments in bulk: what the columns of the sheets are, and what a row says. */
@NullMarked
package techfin.loan.workbook;

import org.jspecify.annotations.NullMarked;
