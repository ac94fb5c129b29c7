/** Office Open XML workbooks: a guard that trusts nothing in them, and a reader that holds one row at a time. */
@NullMarked
package techfin.sheetkit.workbook;

import org.jspecify.annotations.NullMarked;
