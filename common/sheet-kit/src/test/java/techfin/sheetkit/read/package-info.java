/** Files that are read, and files that are refused. */
@NullMarked
package techfin.sheetkit.read;

import org.jspecify.annotations.NullMarked;
