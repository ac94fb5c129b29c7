/** The HTTP door to sheets. */
@NullMarked
package techfin.loan.workbook.web;

import org.jspecify.annotations.NullMarked;
