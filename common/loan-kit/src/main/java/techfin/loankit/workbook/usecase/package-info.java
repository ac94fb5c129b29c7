/** Sheets of payments judged and written by the rules of the payments themselves. */
@NullMarked
package techfin.loankit.workbook.usecase;

import org.jspecify.annotations.NullMarked;
