/** Rows as they stand in a file, before anybody asks which column is which. */
@NullMarked
package techfin.sheetkit.raw;

import org.jspecify.annotations.NullMarked;
