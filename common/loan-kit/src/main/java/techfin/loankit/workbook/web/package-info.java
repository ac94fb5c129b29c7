/** The HTTP door to sheets of payments. */
@NullMarked
package techfin.loankit.workbook.web;

import org.jspecify.annotations.NullMarked;
