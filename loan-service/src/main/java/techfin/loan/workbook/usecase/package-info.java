/** Sheets judged and written by the rules of the records themselves. */
@NullMarked
package techfin.loan.workbook.usecase;

import org.jspecify.annotations.NullMarked;
