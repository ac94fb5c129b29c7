/** What is written is read back as it was. */
@NullMarked
package techfin.sheetkit.write;

import org.jspecify.annotations.NullMarked;
