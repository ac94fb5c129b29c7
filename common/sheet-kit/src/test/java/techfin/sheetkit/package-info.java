/** The words of spreadsheets, tested. */
@NullMarked
package techfin.sheetkit;

import org.jspecify.annotations.NullMarked;
