/** Loans and payments by sheet, over real HTTP. */
@NullMarked
package techfin.loan.workbook;

import org.jspecify.annotations.NullMarked;
