/** Payments in bulk: what the columns of their sheet are, and what a row says. */
@NullMarked
package techfin.loankit.workbook;

import org.jspecify.annotations.NullMarked;
