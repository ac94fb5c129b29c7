/** Judges and records the rows of the two sheets. */
@NullMarked
package techfin.pledge.workbook.usecase;

import org.jspecify.annotations.NullMarked;
