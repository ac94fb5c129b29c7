/** Workbooks that are handed out: the template and the clerk's own rows with the reasons in them. */
@NullMarked
package techfin.sheetkit.write;

import org.jspecify.annotations.NullMarked;
