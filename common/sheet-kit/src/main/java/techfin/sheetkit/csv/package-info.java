/** Text files of parted values, whose encoding and separator nobody has told. */
@NullMarked
package techfin.sheetkit.csv;

import org.jspecify.annotations.NullMarked;
