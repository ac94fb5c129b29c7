/** An uploaded file: refused as a whole when it is hostile or the wrong one, else read row by row. */
@NullMarked
package techfin.sheetkit.read;

import org.jspecify.annotations.NullMarked;
