/** What cells mean, as tables of what people type. */
@NullMarked
package techfin.sheetkit.value;

import org.jspecify.annotations.NullMarked;
